import { readdirSync, readFileSync } from 'node:fs';
import type { Case } from '../../src/commands/understand.ts';

/** All cases written in this folder, kind after kind. */
export const writtenCases = (): readonly Case[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const { cases } = JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as {
        cases: readonly Case[];
      };
      return cases.map((one) => ({ ...one, kind: one.kind ?? name.replace('.json', '') }));
    });
