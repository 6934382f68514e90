import type { Action, Begin } from './action.ts';
import { calendarShow } from './calendar-show.ts';
import { channelChoose } from './reach-channels.ts';
import { budgetBegin, budgetSet, costsShow } from './reach-costs.ts';

/** What flows may do about where officers are reminded, and what that costs. */
export const reachActions: readonly (readonly [string, Action])[] = [
  ['budget.set', budgetSet],
  ['calendar.show', calendarShow],
  ['channel.choose', channelChoose],
  ['costs.show', costsShow],
];

/** What such flows may begin with. */
export const reachBegins: readonly (readonly [string, Begin])[] = [['budget.begin', budgetBegin]];
