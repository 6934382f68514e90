import { DATES_SET } from './intent-phrases-date-set.ts';
import { DATES_AND_RULES } from './intent-phrases-dates.ts';
import { DRAFTS } from './intent-phrases-drafts.ts';
import { FIGURES } from './intent-phrases-figures.ts';
import { PEOPLE } from './intent-phrases-people.ts';
import { PROGRAMMES } from './intent-phrases-programmes.ts';
import { REACH } from './intent-phrases-reach.ts';
import { REGISTERS } from './intent-phrases-registers.ts';
import { REVIEW } from './intent-phrases-review.ts';
import { ROLLUP } from './intent-phrases-rollup.ts';
import { SHARING } from './intent-phrases-sharing.ts';
import { TALK } from './intent-phrases-talk.ts';
import { TASKS } from './intent-phrases-tasks.ts';
import { UNITS } from './intent-phrases-units.ts';
import type { IntentName } from './intents.ts';

/**
 * What people say and what they want. A phrase is words in order: `(a|b)` one of, `?` may be missing, `…` up to five
 * other words between, `#name` a number, `@name` a group. Polite words, periods, units and targets may stand anywhere.
 * The phrase with the most words said wins; `+` before a phrase lifts it by a word, `++` above longer ones, `-` lowers it.
 */
export const PHRASES: readonly (readonly [IntentName, readonly string[]])[] = [
  ...FIGURES,
  ...DATES_AND_RULES,
  ...DATES_SET,
  ...SHARING,
  ...REGISTERS,
  ...ROLLUP,
  ...TASKS,
  ...PROGRAMMES,
  ...PEOPLE,
  ...REVIEW,
  ...DRAFTS,
  ...REACH,
  ...UNITS,
  ...TALK,
];
