import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progress } from '../../src/core/programme/progress.ts';
import type { Facts } from '../../src/core/programme/progress-types.ts';
import { figuresLine } from '../../src/core/programme/quota-figures.ts';
import type { Target } from '../../src/core/programme/target.ts';
import { documentTarget } from '../../src/core/reviews/document-targets.ts';
import { readLocales } from '../../src/definitions/locales.ts';
import { facts, of, percent, perUnion, perYear } from '../core/programme/targets.ts';

const { locales } = readLocales(join(import.meta.dirname, '../../locales'));
const [vi, en] = [locales.words('vi'), locales.words('en')];
const today = '2026-11-20';

const years = (value: number) => ({ denominator: { value, provenance: { from: 'calendar' } as const } });
const lineOf = (target: Target, known: Facts) => ({
  ...{ aim: { now: { target, year: null, phase: 'running' as const }, closed: [], coming: [] }, target },
  ...{ progress: progress(target, known, today), otherwise: null, closed: [], given: null },
  ...{ source: { document: { vi: 'Kế hoạch' }, section: null }, provenance: null },
});
const done = (target: Target, known: Facts, words = vi) =>
  documentTarget(lineOf(target, known), { words, estimates: {} }).done;

test('an average of years says of how many; another one of what, as it is said in the chat', () => {
  expect(done(perYear, facts(1217, years(1)))).toBe('1.217 (bình quân 1 năm)');
  expect(done(perYear, facts(3651, years(3)))).toBe('1.217 (bình quân 3 năm)');
  expect(done(perUnion, facts(195, of(196)))).toBe('195 trên 196 (bình quân 0,99)');
  expect(done(percent, facts(91, of(115)))).toBe('79,1% (91/115)');
  expect([1, 3].map((count) => done(perYear, facts(1217 * count, years(count)), en))).toEqual([
    '1.217 (average of 1 year)',
    '1.217 (average of 3 years)',
  ]);
});

test('the chat names years as years', () => {
  const line = (known: Facts) => vi(figuresLine(perYear, progress(perYear, known, today)));
  expect(line(facts(3651, years(3)))).toContain('đã xác nhận 3.651 trong 3 năm (bình quân 1.217)');
  expect(line(facts(1217, years(1)))).toMatch(/đã xác nhận 1\.217 ·/);
});
