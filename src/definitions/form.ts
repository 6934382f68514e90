import { z } from 'zod';
import type { Ask, Form, JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { say } from '../core/message.ts';
import { measureIds } from '../core/programme/measures.ts';
import { danglingIn } from './flow-references.ts';
import { adjustmentOf, offerOf } from './form-offers.ts';
import { checksIn, formRule, itemsNamed } from './form-rules.ts';
import { type Checked, checkValue, type Mistake, readYaml, type Yaml } from './yaml.ts';

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id such as closing-women');

const item = z.strictObject({
  id,
  kind: z.enum(['integer', 'money', 'percent', 'text', 'date', 'yes-no', 'choice']),
  label: text,
  example: text.optional(),
  measure: z
    .enum(measureIds as readonly [string, ...string[]])
    .nullable()
    .default(null),
  stock: z.boolean().default(false),
  settings: z.record(z.string(), z.json()).default({}),
  skippable: z.boolean().default(false),
  /** `previous`: this item last period, or another. `balance`: what that rule yields. `known`: what registers say. */
  offer: z.union([z.enum(['previous', 'balance', 'known']), z.strictObject({ previous: id })]).optional(),
  nil: z.enum(['zero', 'offer', 'skip']).nullable().default(null),
  /** What officers call it; a name that two items share is asked back. */
  aliases: z.array(z.string().regex(/^\D+$/, 'a name without digits')).default([]),
  'part-of': id.optional(),
  /** Where the units directly below state it; each gives it in the first of these forms that it files. */
  'from-below': z.array(z.strictObject({ form: id, item: id })).default([]),
});

const schema = z.strictObject({
  id,
  version: z.int().min(1),
  title: text,
  reporter: z.enum(['unit', 'post']),
  note: text.nullable().default(null),
  source: z.string().min(1),
  items: z.array(item).min(1),
  rules: z.array(formRule).default([]),
});

export type Item = z.infer<typeof item>;
export type FormYaml = z.infer<typeof schema>;

/** Reads a form: its items become questions, each rule a check right after the last item that it needs. */
export const readForm = (file: string): Checked<Form> => {
  const yaml = readYaml(file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  const read = checkValue(schema, { file, yaml });
  if (!read.ok) return read;
  const mistakes = [doubledIds, unknownIds, namingMistakes].flatMap((find) => find(read.value, file, yaml));
  if (mistakes.length > 0) return { ok: false, mistakes };
  const form = formOf(read.value);
  const dangling = danglingIn(form.steps).map(({ step, expected }) => {
    const n = form.items.findIndex(({ id: item }) => item === step);
    return { file, line: yaml.at(n < 0 ? ['rules'] : ['items', n]).line, expected, found: step };
  });
  return dangling.length > 0 ? { ok: false, mistakes: dangling } : { ok: true, value: form };
};

const formOf = (form: FormYaml): Form => ({
  id: form.id,
  version: form.version,
  title: form.title,
  reporter: form.reporter,
  note: form.note,
  items: form.items.map(({ id: name, kind, label, measure, stock, settings, ...each }) => ({
    id: name,
    kind,
    label,
    measure,
    stock,
    options: optionsIn(settings),
    below: each['from-below'],
    partOf: each['part-of'] ?? null,
  })),
  steps: stepsOf(form),
});

const stepsOf = (form: FormYaml): Form['steps'] => {
  const checks = checksIn(form.rules, form.items);
  return form.items.flatMap((each) => [
    askOf(each, form),
    ...adjustmentOf(each),
    ...checks.filter(({ fix }) => fix === each.id),
  ]);
};

const withOptions = z.object({ options: z.array(z.object({ id })) });
const optionsIn = (settings: Item['settings']): readonly string[] =>
  withOptions.safeParse(settings).data?.options.map((option) => option.id) ?? [];

const askOf = (each: Item, form: FormYaml): Ask => ({
  kind: 'ask',
  id: each.id,
  answer: each.kind,
  settings: each.settings as JsonObject,
  optionsFrom: null,
  question: say('form-ask', {
    label: each.label,
    example: each.example ?? say(`answer-${each.kind}-example`),
  }),
  label: each.label,
  names: each.aliases.length > 0 ? [each.label.vi, each.label.en, ...each.aliases] : [],
  partOf: each['part-of'] ?? null,
  skippable: each.skippable,
  offer: offerOf(each, form),
  nil: each.nil,
});

const doubledIds = (form: FormYaml, file: string, yaml: Yaml): readonly Mistake[] =>
  form.items.flatMap((each, n) =>
    form.items.findIndex((one) => one.id === each.id) < n
      ? [{ file, line: yaml.at(['items', n, 'id']).line, expected: 'each item once', found: each.id }]
      : [],
  );

const unknownIds = (form: FormYaml, file: string, yaml: Yaml): readonly Mistake[] =>
  form.rules.flatMap((each, n) =>
    itemsNamed(each)
      .filter((name) => !form.items.some((one) => one.id === name && COUNTED.has(one.kind)))
      .map((name) => ({
        file,
        line: yaml.at(['rules', n]).line,
        expected: 'the id of an item of this form that is counted',
        found: name,
      })),
  );

const COUNTED: ReadonlySet<string> = new Set(['integer', 'money', 'percent']);

/** A name that an item has twice, or a part of nothing. */
const namingMistakes = (form: FormYaml, file: string, yaml: Yaml): readonly Mistake[] =>
  form.items.flatMap((each, n) => {
    const whole = each['part-of'];
    const names = each.aliases.map(fold);
    const doubled = each.aliases.filter((_, at) => names.indexOf(names[at] ?? '') < at);
    const at = (key: string): number => yaml.at(['items', n, key]).line;
    return [
      ...doubled.map((found) => ({
        file,
        line: at('aliases'),
        expected: 'each alias of an item once',
        found,
      })),
      ...(whole === undefined || (whole !== each.id && form.items.some(({ id: name }) => name === whole))
        ? []
        : [
            {
              file,
              line: at('part-of'),
              expected: 'part-of: the id of another item of this form',
              found: whole,
            },
          ]),
    ];
  });
