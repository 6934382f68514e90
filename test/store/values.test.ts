import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { freshStore } from '../setup/database.ts';

let store: Store;
beforeAll(async () => {
  store = await freshStore();
});
afterAll(() => store.close());

const ask = async (text: string, ...parameters: unknown[]): Promise<unknown> => {
  const { rows } = await store.pool.query(`select ${text} as it`, parameters);
  return (rows as { it: unknown }[])[0]?.it;
};

const moment = new Date('2026-11-20T18:00:00.123Z');

test.each<[string, unknown]>([
  ["date '2026-03-15'", '2026-03-15'],
  ['9007199254740991::int8', Number.MAX_SAFE_INTEGER],
  ['(select count(*) from generate_series(1, 3))', 3],
  ['12.50::numeric', 12.5],
  ['true', true],
  ["'2026-11-20 18:00:00.123+00'::timestamptz", moment],
  [String.raw`'\x00ff7f'::bytea`, new Uint8Array([0, 255, 127])],
  [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
  ["'null'::jsonb", null],
  ["array[date '2026-03-15', null]", ['2026-03-15', null]],
  [
    'array[[1, 2], [3, 4]]::int8[]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [`array['a"b', 'c,d', null]`, ['a"b', 'c,d', null]],
  ["current_setting('TimeZone')", 'UTC'],
  ["current_setting('search_path')", expect.stringMatching(/^public, ?bullmq$/)],
])('%s is read alike from both stores', async (text, value) => {
  expect(await ask(text)).toEqual(value);
});

test.each<[string, unknown, unknown]>([
  ['date', '2026-03-15', '2026-03-15'],
  ['int8', 12, 12],
  ['int4', '12', 12],
  ['boolean', false, false],
  ['text', 'Công đoàn "Ánh Dương" \\ 100%', 'Công đoàn "Ánh Dương" \\ 100%'],
  ['timestamptz', moment, moment],
  ['bytea', new Uint8Array([1, 2, 255]), new Uint8Array([1, 2, 255])],
  ['jsonb', '{"a":1}', { a: 1 }],
  ['jsonb', { a: ['x'] }, { a: ['x'] }],
  ['int4[]', [1, 2, null], [1, 2, null]],
  ['text[]', ['a"b', '\\', '{}', null, ''], ['a"b', '\\', '{}', null, '']],
  ['timestamptz[]', [moment], [moment]],
  ['text', null, null],
])('a %s parameter is written alike to both stores', async (type, given, found) => {
  expect(await ask(`$1::${type}`, given)).toEqual(found);
});

test('a whole number beyond what JavaScript can hold is refused, not rounded', async () => {
  await expect(ask('9007199254740992::int8')).rejects.toThrow('9007199254740992');
});
