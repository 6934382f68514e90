import { dayAt, momentAt, plusDays } from '../day.ts';
import { REMIND_END, REMIND_FROM } from '../programme/remind-hours.ts';

/** Reminders that have not gone on for so many minutes of the day are noticed. */
export const SILENT_MINUTES = 15;

const MINUTE_MS = 60_000;

/** Minutes between two moments in which officers are reminded: the nights are left out. */
export const remindingMinutes = (from: Date, to: Date): number => {
  let ms = 0;
  for (let day = dayAt(from); day <= dayAt(to); day = plusDays(day, 1)) {
    const begins = Math.max(from.getTime(), momentAt(day, REMIND_FROM).getTime());
    const ends = Math.min(to.getTime(), momentAt(day, REMIND_END).getTime());
    ms += Math.max(0, ends - begins);
  }
  return Math.floor(ms / MINUTE_MS);
};

/** Whether nothing was heard since for longer than it may take. */
export const isSilent = (lastHeard: Date, now: Date): boolean =>
  remindingMinutes(lastHeard, now) >= SILENT_MINUTES;
