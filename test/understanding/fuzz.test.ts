import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('no slip and no rubbish makes a reader throw, or take what is no value of its kind', () => {
  const counts = { ok: 0, ask: 0, error: 0 };
  fuzz(2_000, 1, ({ got }) => {
    counts[got.status] += 1;
  });
  expect(counts.ok).toBeGreaterThan(100);
  expect(counts.error).toBeGreaterThan(500);
}, 30_000);

test('the same seed makes the same texts', () => {
  const [first, second]: [string[], string[]] = [[], []];
  fuzz(200, 7, ({ text }) => first.push(text));
  fuzz(200, 7, ({ text }) => second.push(text));
  expect(second).toEqual(first);
});
