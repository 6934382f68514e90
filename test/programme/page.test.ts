import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageOf } from '../../src/commands/docs-programmes.ts';
import { testStore } from '../setup/database.ts';

test('docs/programmes.md is as the packs are (npm run docs:programmes)', { timeout: 60_000 }, async () => {
  const { db } = await testStore();
  const page = await pageOf(db);
  expect(page).toBe(readFileSync('docs/programmes.md', 'utf8'));
  // 69 targets, 17 duties, 141 tasks, 9 supports, 13 rules and 16 reviews.
  expect(page.match(/^\| s00/gm)).toHaveLength(265);
});
