import type { Day } from '../day.ts';
import { momentAt } from '../day.ts';
import { REMIND_END } from '../programme/remind-hours.ts';

/** Due for so long, a reminder should have left; and what left within that time shows how fast they leave. */
export const LATE_MS = 30 * 60_000;

/** How far the reminders of a day have come on one channel. `late`: due for `LATE_MS` and not gone; `lately`: gone within it. */
export type Progress = {
  readonly channel: string;
  readonly expected: number;
  readonly sent: number;
  readonly late: number;
  readonly lately: number;
};

/** Whether what is late leaves not at all, or too slowly to be gone before the evening. */
export const isStuck = ({ expected, sent, late, lately }: Progress, day: Day, now: Date): boolean => {
  if (late === 0) return false;
  const left = momentAt(day, REMIND_END).getTime() - now.getTime();
  return lately === 0 || ((expected - sent) / lately) * LATE_MS > left;
};

/** All channels together. */
export const summed = (all: readonly Progress[]): { readonly expected: number; readonly sent: number } => ({
  expected: all.reduce((sum, { expected }) => sum + expected, 0),
  sent: all.reduce((sum, { sent }) => sum + sent, 0),
});
