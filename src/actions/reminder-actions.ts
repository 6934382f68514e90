import type { Action } from './action.ts';
import { remindersEnd, remindersMute } from './reminders-off.ts';
import { remindersMeant, remindersSet } from './reminders-set.ts';

/** What flows may do about when an officer is reminded. */
export const reminderActions: readonly (readonly [string, Action])[] = [
  ['reminders.meant', remindersMeant],
  ['reminders.set', remindersSet],
  ['reminders.end', remindersEnd],
  ['reminders.mute', remindersMute],
];
