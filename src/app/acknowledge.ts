import type { Inbound, Receive } from '../ports.ts';
import { chatAt } from '../store/chats.ts';
import { keepUnlessKnown } from '../store/inbox.ts';
import type { Parts } from './parts.ts';
import { receive, receiveKept } from './receive.ts';

const inHand = new Set<Promise<void>>();

/** Waits for what is still worked on although it was acknowledged; for a graceful stop. */
export const acknowledged = async (): Promise<void> => {
  while (inHand.size > 0) await Promise.all(inHand);
};

/**
 * Receives for channels that wait only so long for an acknowledgement. What takes longer, such as fetching a large
 * file, is first kept whole, so that it may be acknowledged; a process that dies then leaves it to the sweep.
 */
export const receiver =
  (parts: Parts): Receive =>
  async (inbound) => {
    const patience = parts.channels.find(({ name }) => name === inbound.channel)?.patienceMs;
    const turn = receive(parts, inbound);
    if (patience === undefined || isNoted(inbound) || (await endsWithin(turn, patience))) return turn;
    const chat = await chatAt(parts.db, inbound);
    await keepUnlessKnown(parts.db, inbound, chat?.id ?? null);
    goOn(parts, inbound, turn);
    return 'done';
  };

/** Noted in one statement: delivered anew it says the same, so nothing is kept of it. */
const isNoted = ({ body }: Parameters<Receive>[0]): boolean =>
  body.kind === 'presence' || body.kind === 'receipt';

const endsWithin = async (turn: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = turn.then(
    () => true,
    () => true,
  );
  const isInTime = await Promise.race([ended, late]);
  clearTimeout(timer);
  return isInTime;
};

/** What came in behind it had to wait for it, and is worked on as soon as it is done. */
const goOn = (parts: Parts, { channel, eventId }: Inbound, turn: Promise<unknown>): void => {
  const finish = async (): Promise<void> => {
    try {
      await turn;
      await receiveKept(parts);
    } catch (error) {
      parts.log('error', 'receive.failed', { event: `${channel}:${eventId}`, problem: String(error) });
    }
  };
  const mine = finish().finally(() => inHand.delete(mine));
  inHand.add(mine);
};
