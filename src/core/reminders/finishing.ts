import { dayAt, latest, momentAt, plusMs } from '../day.ts';
import { REMIND_END, REMIND_FROM } from '../programme/remind-hours.ts';
import { intervalOf } from './pace.ts';

type Left = {
  readonly left: number;
  /** Requests that the channel takes in a minute; null: as many as there are. */
  readonly perMinute: number | null;
  readonly pausedUntil: Date | null;
};

/** When the reminders that are left will have gone; null where the day ends before. */
export const finishedAt = ({ left, perMinute, pausedUntil }: Left, now: Date): Date | null => {
  const day = dayAt(now);
  const opens = momentAt(day, REMIND_FROM);
  const begins = latest(now, opens, pausedUntil ?? now);
  const ends = plusMs(begins, left * intervalOf(perMinute));
  return ends < momentAt(day, REMIND_END) ? ends : null;
};
