import { z } from 'zod';
import { type AnswerKind, error } from './reading.ts';

/** A file that was sent and kept: its number in the store and the name it came with. */
export type FileAnswer = { readonly fileId: number; readonly name: string };

const settings = z.object({});

/** A file is sent, never typed. */
export const file: AnswerKind<FileAnswer, z.infer<typeof settings>> = {
  kind: 'file',
  settings,
  read: () => error('expected'),
  show: ({ name }) => name,
  spellings: () => [],
};
