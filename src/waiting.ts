import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits so many milliseconds; false, at once, when the app stops. */
export const waiting = (signal: AbortSignal): ((ms: number) => Promise<boolean>) => {
  // As many may wait at a time as there are messages under way.
  setMaxListeners(0, signal);
  return async (ms) => {
    await Promise.allSettled([pause(ms, undefined, { signal })]);
    return !signal.aborted;
  };
};
