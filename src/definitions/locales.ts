import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type Message as Entry, FluentParser, type Junk, type Resource } from '@fluent/syntax';
import type { Arg, Locale } from '../core/message.ts';
import { periodOnce, type Words } from '../core/words.ts';
import type { Mistake } from './yaml.ts';

export type Locales = {
  readonly words: (locale: Locale) => Words;
  /** Whether every language has this sentence; attributes are written `id.attribute`. */
  readonly has: (key: string) => boolean;
};

const LOCALES: readonly Locale[] = ['vi', 'en'];

/** Reads `locales/<locale>/*.ftl`. A broken entry is a mistake: the bundle alone would drop it without a word. */
export const readLocales = (
  folder: string,
): { readonly locales: Locales; readonly mistakes: readonly Mistake[] } => {
  const sources = LOCALES.map((locale) => ({ locale, files: sourcesIn(join(folder, locale)) }));
  const mistakes = sources.flatMap(({ files }) =>
    files.flatMap(({ file, text }) => brokenEntries(file, text)),
  );
  const bundles = new Map(sources.map(({ locale, files }) => [locale, bundleOf(locale, files)]));
  const keys = new Map(
    sources.map(({ locale, files }) => [locale, new Set(files.flatMap(({ text }) => keysIn(text)))]),
  );
  return {
    locales: {
      words: (locale) => wordsOf(bundles.get(locale) ?? missing(locale)),
      has: (key) => LOCALES.every((locale) => keys.get(locale)?.has(key)),
    },
    mistakes: [...mistakes, ...untranslated(sources)],
  };
};

type Source = { readonly file: string; readonly text: string };

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

const bundleOf = (locale: Locale, files: readonly Source[]): FluentBundle => {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const { file, text } of files) {
    const errors = bundle.addResource(new FluentResource(text));
    if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  }
  return bundle;
};

const wordsOf = (bundle: FluentBundle): Words => {
  const words: Words = (phrase) =>
    'key' in phrase ? sentence(phrase.key, phrase.args ?? {}) : textIn(bundle, phrase);
  const sentence = (key: string, args: Readonly<Record<string, Arg>>): string => {
    const [id = '', attribute] = key.split('.');
    const entry = bundle.getMessage(id);
    const pattern = attribute ? entry?.attributes[attribute] : entry?.value;
    if (!pattern) throw new Error(`no sentence in locales/${bundle.locales[0]}: ${key}`);
    const errors: Error[] = [];
    const plain = Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, plainArg(arg, words)]));
    const text = bundle.formatPattern(pattern, plain, errors);
    if (errors[0]) throw new Error(`${key}: ${errors[0].message}`);
    const period = plain.periodText ?? plain.period;
    return typeof period === 'string' && period.includes(' ') ? periodOnce(text, period) : text;
  };
  return words;
};

const plainArg = (arg: Arg, words: Words): FluentVariable => (typeof arg === 'object' ? words(arg) : arg);

const textIn = (bundle: FluentBundle, text: { readonly vi: string; readonly en?: string }): string =>
  bundle.locales[0] === 'en' ? (text.en ?? text.vi) : text.vi;

const parse = (text: string): Resource => new FluentParser({ withSpans: true }).parse(text);

const entriesIn = (text: string): readonly Entry[] =>
  parse(text).body.filter((entry): entry is Entry => entry.type === 'Message');

const keysIn = (text: string): readonly string[] =>
  entriesIn(text).flatMap(({ id, value, attributes }) => [
    ...(value ? [id.name] : []),
    ...attributes.map((attribute) => `${id.name}.${attribute.id.name}`),
  ]);

const brokenEntries = (file: string, text: string): readonly Mistake[] =>
  parse(text)
    .body.filter((entry): entry is Junk => entry.type === 'Junk')
    .map((junk) => ({
      file,
      line: lineOf(text, junk.span?.start ?? 0),
      expected: 'a Fluent message',
      found: junk.annotations[0]?.message ?? 'junk',
    }));

/** Sentences that one language has and the other lacks. */
const untranslated = (
  sources: readonly { readonly locale: Locale; readonly files: readonly Source[] }[],
): readonly Mistake[] => {
  const placed = sources.map(({ locale, files }) => ({
    locale,
    keys: new Map(
      files.flatMap(({ file, text }) => entriesIn(text).flatMap((entry) => placesOf(file, text, entry))),
    ),
  }));
  return placed.flatMap(({ keys }) =>
    placed.flatMap((other) =>
      [...keys]
        .filter(([key]) => !other.keys.has(key))
        .map(([key, place]) => ({
          ...place,
          expected: `"${key}" in locales/${other.locale} too`,
          found: 'nothing',
        })),
    ),
  );
};

const placesOf = (
  file: string,
  text: string,
  entry: Entry,
): readonly (readonly [string, { file: string; line: number }])[] => {
  const line = lineOf(text, entry.span?.start ?? 0);
  return keysIn(text.slice(entry.span?.start, entry.span?.end)).map((key) => [key, { file, line }]);
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const missing = (locale: string): never => {
  throw new Error(`no such locale: ${locale}`);
};
