import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { play } from './chats/play.ts';

const folder = join(import.meta.dirname, 'chats');

// A long conversation on a busy machine; a hung one is still noticed.
const PATIENCE = 120_000;

// UPDATE=1 writes what was really said; the difference is read in review.
for (const file of readdirSync(folder).filter((name) => name.endsWith('.chat'))) {
  test(`the conversation ${file} goes as it is written`, { timeout: PATIENCE }, async () => {
    const { script, played } = await play(file);
    if (process.env.UPDATE) await writeFile(join(folder, file), played);
    else expect(played).toBe(script);
  });
}
