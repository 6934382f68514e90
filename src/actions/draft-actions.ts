import type { Action, Begin } from './action.ts';
import { draftHand, draftHandBegin, draftTake } from './draft-hand.ts';

/** What flows may do about drafts that pass from hand to hand. */
export const draftActions: readonly (readonly [string, Action])[] = [
  ['draft.hand', draftHand],
  ['draft.take', draftTake],
];

/** What such flows may begin with. */
export const draftBegins: readonly (readonly [string, Begin])[] = [['draft.hand-begin', draftHandBegin]];
