import type { Action, Begin } from './action.ts';
import { ladderBegin } from './ladder-begin.ts';
import { ladderAbout, ladderLook, ladderRead, ladderSet } from './ladder-set.ts';

/** What flows may do about the days on which to remind. */
export const ladderActions: readonly (readonly [string, Action])[] = [
  ['ladder.about', ladderAbout],
  ['ladder.look', ladderLook],
  ['ladder.read', ladderRead],
  ['ladder.set', ladderSet],
];

/** What such flows may begin with. */
export const ladderBegins: readonly (readonly [string, Begin])[] = [['ladder.begin', ladderBegin]];
