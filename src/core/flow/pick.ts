import type { Phrase } from '../message.ts';

/** What a tap on the current question picks; draft, question and revision are added when the turn is kept. `command`: one that only shows something. */
export type Pick =
  | { readonly label: Phrase; readonly pick: string }
  | { readonly label: Phrase; readonly command: string };
export type Question = { readonly lines: readonly Phrase[]; readonly picks: readonly Pick[] };
