import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Lanes } from '../lanes.ts';
import { type Line, reasonOf } from './line.ts';
import { isBadToken, isConflict, waitAsked } from './outcome.ts';
import { ALLOWED_UPDATES, chatOf } from './updates.ts';

type Poll = {
  readonly line: Line;
  readonly lanes: Lanes;
  readonly take: (update: Update) => Promise<'done' | 'again'>;
};

/**
 * Asks Telegram for updates until the signal. The offset, which tells Telegram to forget, moves only after every
 * update of the batch was kept: a crash at any point brings them again, and their event ids are known.
 * One chat that cannot be kept holds up the next batch; that happens only while the database is away for all.
 */
export const poll = async ({ line, lanes, take }: Poll, signal: AbortSignal): Promise<void> => {
  await persist(line, signal, 'telegram.webhook-not-deleted', () => line.api.deleteWebhook());
  let offset = 0;
  while (!signal.aborted) {
    const updates = await persist(line, signal, 'telegram.poll-failed', () => next(line, offset, signal));
    await Promise.all(
      (updates ?? []).map((update) => lanes.run(chatOf(update), () => keep({ line, take, update }, signal))),
    );
    offset = (updates?.at(-1)?.update_id ?? offset - 1) + 1;
  }
};

const next = (line: Line, offset: number, signal: AbortSignal): Promise<Update[]> =>
  line.pollApi.getUpdates(
    { offset, timeout: line.timing.pollSeconds, allowed_updates: ALLOWED_UPDATES },
    // grammY's types name the signal of a package; the one of the platform is the same thing.
    signal as unknown as NonNullable<Parameters<Api['getUpdates']>[1]>,
  );

/** Offers an update until it is kept. Never skipped: only a stop ends this, and then Telegram sends it again. */
const keep = async (
  { line, take, update }: Pick<Poll, 'line' | 'take'> & { update: Update },
  signal: AbortSignal,
): Promise<void> => {
  for (let tries = 0; !signal.aborted; tries += 1) {
    if ((await take(update)) === 'done') return;
    line.log('telegram.update-again', { update: update.update_id, tries });
    await line.timing.pause(backOff(tries), signal);
  }
};

/** Does something until it works or the signal comes (then null), waiting longer after each failure. */
export const persist = async <T>(
  line: Line,
  signal: AbortSignal,
  event: string,
  act: () => Promise<T>,
): Promise<T | null> => {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (signal.aborted) return null;
      // Two pollers on one bot, or a withdrawn token, need a person; the rest passes by itself.
      const alarm = isConflict(error) || isBadToken(error);
      line.log(event, { reason: reasonOf(error, line.token), tries, alarm });
      await line.timing.pause(Math.max(backOff(tries), waitAsked(error)), signal);
    }
  }
  return null;
};

/** Half a second, doubling up to half a minute, spread so that processes do not all come back at once. */
const backOff = (tries: number): number => Math.min(30_000, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
