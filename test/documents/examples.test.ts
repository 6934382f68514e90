import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examplesOf } from '../../src/commands/docs-examples.ts';
import { testStore } from '../setup/database.ts';
import { textOfDocx } from './docx-text.ts';

const FOLDER = 'docs/examples';

test('docs/examples has a confirmed review of each plan, as it would be made now (npm run docs:examples)', {
  timeout: 90_000,
}, async () => {
  const { db } = await testStore();
  const examples = await examplesOf(db);
  expect(examples.map(({ name }) => name).sort()).toEqual(
    readdirSync(FOLDER).filter((name) => name.endsWith('.docx')),
  );
  expect(examples).toHaveLength(5);
  for (const { name, bytes } of examples) {
    const text = textOfDocx(bytes);
    expect(text, name).toBe(textOfDocx(readFileSync(`${FOLDER}/${name}`)));
    expect(text, name).not.toContain('DỰ THẢO');
    expect(text, name).toContain('MẪU');
  }
});
