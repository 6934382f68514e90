import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { play } from './play.ts';

// A long conversation on a busy machine; a hung one is still noticed.
const PATIENCE = 120_000;

/** Several files play the conversations, so that all workers have some: the nth of so many begins with the nth conversation and takes every one so many further on. */
export const playShare = (nth: number, ofAll: number): void => {
  const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.chat'));
  // UPDATE=1 writes what was really said; the difference is read in review.
  for (const file of all.filter((_, at) => at % ofAll === nth - 1)) {
    test(`the conversation ${file} goes as it is written`, { timeout: PATIENCE }, async () => {
      const { script, played } = await play(file);
      if (process.env.UPDATE) await writeFile(`${import.meta.dirname}/${file}`, played);
      else expect(played).toBe(script);
    });
  }
};
