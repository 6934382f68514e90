import { type Day, dayAt, momentAt, plusDays, showDay, timeAt } from '../day.ts';
import { commandButton } from '../flow/buttons.ts';
import { type Button, type Phrase, say } from '../message.ts';
import { type Calendar, isWorkingDay } from '../reports/working-days.ts';
import { momentName } from './moment-name.ts';
import { weekdayOf } from './moment-words.ts';
import { morningOf, type Wishes } from './preferences.ts';

const AFTERNOON = '14:00';
/** Later in the morning "this afternoon" is hardly another time. */
const NOON = '12:00';

/** Under a digest: the same once more in the afternoon, or on the next working day. */
export const putOffButtons = (
  { quiet }: Pick<Wishes, 'quiet'>,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): readonly Button[] => {
  const today = dayAt(now);
  return [
    ...(timeAt(now) < NOON ? [snoozeButton(say('button-snooze-afternoon'), momentAt(today, AFTERNOON))] : []),
    nextDayButton({ quiet }, { day: today, today, calendar }),
  ];
};

/** The morning of the first working day after `day`. */
export const nextDayButton = (
  { quiet }: Pick<Wishes, 'quiet'>,
  { day, today, calendar }: { readonly day: Day; readonly today: Day; readonly calendar: Calendar },
): Button => {
  const next = workingDayAfter(day, calendar);
  const label =
    next === plusDays(today, 1)
      ? say('button-snooze-tomorrow')
      : say('button-snooze-day', { weekday: weekdayOf(next), day: showDay(next) });
  return snoozeButton(label, momentAt(next, morningOf(quiet)));
};

const workingDayAfter = (day: Day, calendar: Calendar): Day => {
  const next = plusDays(day, 1);
  return isWorkingDay(next, calendar) ? next : workingDayAfter(next, calendar);
};

const snoozeButton = (label: Phrase, at: Date): Button => commandButton(label, 'snooze', momentName(at));
