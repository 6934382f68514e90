import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindNamed, kindNames } from '../../../src/core/answers/kinds.ts';
import type { JsonObject } from '../../../src/core/flow/types.ts';
import { type Locale, say } from '../../../src/core/message.ts';
import { readLocales } from '../../../src/definitions/locales.ts';
import { casesOf } from './own-cases.ts';

const folder = fileURLToPath(new URL('../../../src/core/answers/', import.meta.url));
const { locales } = readLocales(fileURLToPath(new URL('../../../locales', import.meta.url)));

const options = [
  { id: 'a', label: { vi: 'Một doanh nghiệp' } },
  { id: 'b', label: { vi: 'Nhiều doanh nghiệp' } },
];
/** Each kind under the settings that make it say more than one thing. */
const SETTINGS: Readonly<Record<string, readonly JsonObject[]>> = {
  integer: [{}, { min: 10, max: 20 }, { signed: true }],
  number: [{}, { min: 10, max: 20 }],
  money: [{}, { min: 1_000_000, max: 2_000_000 }],
  percent: [{}, { min: 10, max: 20 }],
  date: [{}, { direction: 'past' }, { direction: 'future' }, { direction: 'past', notAfterToday: true }],
  phone: [{ type: 'mobile' }, { type: 'any' }, { required: false }],
  'tax-code': [{}, { subject: 'enterprise' }, { subject: 'household' }],
  choice: [{ options }],
  items: [{ options }],
  text: [{ min: 5, max: 20 }],
};

/** What is typed for the kind itself, and what else may come in. */
const typedFor = (kind: string): readonly string[] => [
  ...[FILES[kind] ?? kind, 'number', 'choice']
    .filter((name) => !NO_FILE.has(name))
    .flatMap((name) => casesOf(name).map(({ input }) => input)),
  ...['', 'x', '1', '9', '99', '1.5', 'có lẽ', 'doanh nghiệp', 'không phải 1', 'a'.repeat(5_000), '0/0'],
];
const FILES: Readonly<Record<string, string>> = {
  integer: 'number',
  'tax-code': 'taxcode',
  moment: 'date',
  until: 'date',
};
const NO_FILE: ReadonlySet<string> = new Set(['yes-no', 'text', 'file', 'items']);

/** Every reason that a kind gives for something that officers type. */
const reasonsOf = (kind: string): ReadonlySet<string> => {
  const { read, objection } = kindNamed(kind);
  const settings = (SETTINGS[kind] ?? [{}]).filter((each) => objection(each) === null);
  return new Set(
    settings.flatMap((each) =>
      typedFor(kind).flatMap((text) => {
        const reading = read(text, each, { today: '2026-11-20' });
        return reading.status === 'ok' ? [] : [reading.reason];
      }),
    ),
  );
};
const given = new Map([...kindNames].map((kind) => [kind, reasonsOf(kind)]));

const said = (locale: Locale, key: string): string =>
  locales.words(locale)(say(key, { text: 'abc', min: 1, max: 2, today: '20/11/2026', last: '18/02/2027' }));
const EXAMPLE = { vi: /\((?:vd\.|gõ) /, en: /\((?:e\.g\.|type) / };

test.each([...kindNames])(
  'whatever %s cannot take is answered in both languages, with an example',
  (kind) => {
    const lacking = [...(given.get(kind) ?? [])].flatMap((reason) => {
      const key = `answer-${kind}-${reason.replaceAll('_', '-')}`;
      return (['vi', 'en'] as const).flatMap((locale) =>
        locales.has(key) && EXAMPLE[locale].test(said(locale, key)) ? [] : [`${locale}: ${key}`],
      );
    });
    expect(lacking).toEqual([]);
  },
);

test('every reason in the code is given for something that officers type', () => {
  const named = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(folder + file, 'utf8').matchAll(/\b(?:ask|error)\(\s*'([a-z_-]+)'/g)])
    .map(([, reason = '']) => reason);
  const met = new Set([...given.values()].flatMap((reasons) => [...reasons]));
  expect([...new Set(named)].filter((reason) => !met.has(reason))).toEqual([]);
});
