import { z } from 'zod';
import { clean } from '../fold.ts';
import { type AnswerKind, error, ok } from './reading.ts';

const settings = z
  .object({ min: z.int().min(0).default(1), max: z.int().min(1).default(2000) })
  .refine(({ min, max }) => min <= max, 'min is at most max');

/** Free words, kept as typed but for invisible characters and needless blanks; lengths count characters. */
export const text: AnswerKind<string, z.infer<typeof settings>> = {
  kind: 'text',
  settings,
  read: (typed, { min, max }) => {
    const words = clean(typed.replace(/\r\n?/g, '\n'));
    const length = [...words].length;
    if (length < min) return error('too-short', { min });
    return length > max ? error('too-long', { max }) : ok(words);
  },
  show: (value) => value,
  spellings: (value) => [value, value.normalize('NFD'), `  ${value}\r\n`],
};
