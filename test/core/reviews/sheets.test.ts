import { expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message.ts';
import { reviewSheets } from '../../../src/core/reviews/sheets.ts';
import { exampleReview } from '../../documents/review-example.ts';

/** The key of a sentence in its place, since words are not what is looked at here. */
const keys = (phrase: Phrase): string =>
  'key' in phrase ? [phrase.key, ...Object.values(phrase.args ?? {})].join(' ') : phrase.vi;
const named = (name: string, changes = {}) =>
  reviewSheets(exampleReview(changes), keys).find((sheet) => sheet.name === `paper-sheet-${name}`);

test('every target has its numbers, its sources, and a column for each earlier year', () => {
  const targets = named('targets');
  expect(targets?.columns.slice(-2).map(({ header }) => header)).toEqual([
    'paper-column-year 2025',
    'paper-column-year 2024',
  ]);
  expect(targets?.rows[0]).toEqual([
    ...['Thành lập mới công đoàn cơ sở', 'Số đếm', '12 CĐCS', 12, '14 CĐCS', 14, null, null, 1, 0, null],
    ...['vượt 2', 'Kế hoạch, mục II.1; Sổ thành lập công đoàn cơ sở', 9, 7],
  ]);
  expect(targets?.rows[3]?.slice(4, 7)).toEqual(['chưa có số liệu', null, null]);
  for (const sheet of reviewSheets(exampleReview(), keys))
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
});

test('units below are all named, whatever the document leaves out', () => {
  const unfinished = Array.from({ length: 40 }, (_, n) => `CĐCS Mẫu ${n + 1}`);
  expect(named('below', { below: { confirmed: ['CĐCS A'], unfinished } })?.rows).toHaveLength(41);
});

test('a draft says so on every sheet, and an empty one is left out', () => {
  const sheets = reviewSheets(exampleReview({ state: 'draft', supports: [] }), keys);
  expect(sheets.every(({ title }) => title?.includes('paper-draft'))).toBe(true);
  expect(sheets.map(({ name }) => name)).not.toContain('paper-sheet-supports');
});
