import type { Action } from './action.ts';
import { missingMessage } from './missing-message.ts';
import { missingRemind } from './missing-remind.ts';
import { missingShow } from './missing-show.ts';
import { reportStatus } from './report-status.ts';
import { unreachableShow } from './unreachable-show.ts';

/** What may be done about reports of the units below. */
export const missingActions: readonly (readonly [string, Action])[] = [
  ['missing.message', missingMessage],
  ['missing.remind', missingRemind],
  ['missing.show', missingShow],
  ['report.status', reportStatus],
  ['unreachable.show', unreachableShow],
];
