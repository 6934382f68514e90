import { dayAt } from '../core/day.ts';
import { SILENT_MINUTES } from '../core/watch/silence.ts';
import { comeBack } from '../store/clock-back.ts';
import { ranThrough } from '../store/failed-jobs.ts';
import { beat, beatOf } from '../store/watch.ts';
import type { Parts } from './parts.ts';

/** The job whose silence is noticed. */
export const TICK = 'tick';
export const BREAK_MS = SILENT_MINUTES * 60_000;
/** A clock that shows so much less than before was set. */
const CLOCK_BACK_MS = 60_000;

/** A job that notes when it has run through. */
export const noted = (parts: Parts, name: string, run: () => Promise<void>) => async (): Promise<void> => {
  await run();
  const now = parts.clock.now();
  await ranThrough(parts.db, name, now);
  if (name === TICK) await ended(parts, now);
};

const ended = async ({ db }: Parts, now: Date): Promise<void> => {
  const last = await beatOf(db, TICK);
  const isBack = last !== null && last.at.getTime() - now.getTime() > CLOCK_BACK_MS;
  if (isBack) await comeBack(db, dayAt(now), now);
  await beat(db, TICK, { now, breakMs: BREAK_MS });
};
