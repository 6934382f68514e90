import type { Action, Begin } from './action.ts';
import { calendarShow } from './calendar-show.ts';
import { failedJobsShow } from './failed-jobs.ts';
import { channelChoose } from './reach-channels.ts';
import { budgetBegin, budgetSet, costsShow } from './reach-costs.ts';
import { reminderActions } from './reminder-actions.ts';
import { sendingShow } from './sending-show.ts';

/** What flows may do about where officers are reminded, what that costs, and whether it goes on. */
export const reachActions: readonly (readonly [string, Action])[] = [
  ...reminderActions,
  ['budget.set', budgetSet],
  ['calendar.show', calendarShow],
  ['channel.choose', channelChoose],
  ['costs.show', costsShow],
  ['failed-jobs.show', failedJobsShow],
  ['sending.show', sendingShow],
];

/** What such flows may begin with. */
export const reachBegins: readonly (readonly [string, Begin])[] = [['budget.begin', budgetBegin]];
