import { menuFor } from '../core/flow/buttons.ts';
import { ANSWERS } from '../core/flow/intent-flows.ts';
import { readIntent } from '../core/flow/intents.ts';
import { doubtAsked, position, questionNumber } from '../core/flow/position.ts';
import { readAnswer } from '../core/flow/read-answer.ts';
import type { Ask, Json } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import type { Guesser } from '../ports.ts';
import { type Chat, lockChat, saveSession } from '../store/chats.ts';
import { inTransaction } from '../store/lock.ts';
import { deliver } from './deliver.ts';
import type { Parts } from './parts.ts';
import { answer, type Seat, seatIn } from './seat.ts';
import { type Session, sessionOf } from './session.ts';
import { type Desk, type Open, type Outcome, openIn, run } from './turn.ts';

/** Something that nothing was made of, and where its chat stood then. */
export type Unread = {
  readonly chat: Chat;
  readonly text: string;
  readonly asked: Ask | null;
  readonly place: string;
  readonly at: Date;
};

/** Longer texts are stories, and guesses beyond the third are no help. */
const LONGEST = 200;
const MOST_GUESSES = 3;
const WAIT_MS = 5_000;

/** Kinds whose answers name nobody; the others never leave this process. */
const GUESSABLE: ReadonlySet<string> = new Set([
  'integer', 'number', 'money', 'percent', 'date', 'period', 'choice', 'yes-no',
]); // biome-ignore format: a list

/** What a turn leaves to be guessed; null where nobody is there to guess, or it is not to be shown to them. */
export const unreadIn = ({ desk, chat }: Seat, text: string, open: Open | null): Unread | null => {
  const asked = open && askedIn(open);
  const isOurs = desk.actor === null || (open !== null && (!asked || !GUESSABLE.has(asked.answer)));
  if (isOurs || desk.parts.guesser === null || text.length > LONGEST) return null;
  return { chat, text, asked, place: placeOf(open), at: desk.now };
};

const askedIn = ({ flow, standing }: Open): Ask | null => {
  const here = position(flow, standing);
  return here.kind === 'ask' && !standing.cursor.confirming && !doubtAsked(flow, standing) ? here.ask : null;
};

const placeOf = (open: Open | null): string =>
  open ? `${open.draft}.${questionNumber(open.flow, open.standing)}.${open.revision}` : '';

const inHand = new Set<Promise<void>>();

/** Has what was not understood guessed, after the turn's commit and without holding anything up. */
export const haveGuessed = (parts: Parts, unread: Unread): void => {
  const mine = followUp(parts, unread).catch((error: unknown) => {
    parts.log('warn', 'guess.failed', { problem: error instanceof Error ? error.message : String(error) });
  });
  inHand.add(mine);
  void mine.finally(() => inHand.delete(mine));
};

/** Waits for everything that is being guessed; for a graceful stop. */
export const guessed = async (): Promise<void> => {
  await Promise.all(inHand);
};

const addressOf = ({ channel, account, address }: Chat) => ({ channel, account, address });

const followUp = async (parts: Parts, unread: Unread): Promise<void> => {
  const guesses = parts.guesser ? await asked(parts, parts.guesser, unread) : [];
  if (guesses.length === 0) return;
  const chatId = await inTransaction(parts.db, async (tx) => {
    const seat = await seatIn(parts, tx, await lockChat(tx, addressOf(unread.chat), unread.chat.locale));
    return offer(seat, unread, guesses);
  });
  if (chatId !== null) await deliver(parts, chatId);
};

/** Asks with a time limit of our own: whoever guesses may hang. */
const asked = async (parts: Parts, { guess }: Guesser, unread: Unread): Promise<readonly string[]> => {
  const limit = AbortSignal.timeout(WAIT_MS);
  const late = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error(`no guess within ${WAIT_MS} ms`)), { once: true });
  });
  const { text, chat } = unread;
  const question = unread.asked ? parts.words(chat.locale)(unread.asked.label) : null;
  const guesses = await Promise.race([guess({ text, asked: question, locale: chat.locale }, limit), late]);
  return guesses.filter((each) => each.length <= LONGEST).slice(0, MOST_GUESSES);
};

/** Shows the guesses where the chat still stands as it did; nothing of them is kept. */
const offer = async (
  { desk, chat }: Seat,
  unread: Unread,
  guesses: readonly string[],
): Promise<number | null> => {
  const session = sessionOf(chat.session);
  const open = await openIn(desk, session);
  const hasMoved = placeOf(open) !== unread.place || chat.last_inbound_at?.getTime() !== unread.at.getTime();
  const outcome = hasMoved ? null : await question(desk, { open, session, unread }, guesses);
  if (!outcome) return null;
  await saveSession(desk.tx, chat.id, outcome.session);
  await answer(desk.parts, desk.tx, chat, outcome.messages);
  return chat.id;
};

type Where = { readonly open: Open | null; readonly session: Session; readonly unread: Unread };

const question = async (
  desk: Desk,
  { open, session, unread }: Where,
  guesses: readonly string[],
): Promise<Outcome | null> => {
  if (!open) return wishes(desk, session, guesses);
  const values = unread.asked ? valuesIn(desk, open, unread.asked, guesses) : [];
  return values.length > 0 ? run(desk, open, { kind: 'guess', values }, session) : null;
};

/** What the question's own reader takes without a doubt; the rest is dropped. */
const valuesIn = (
  { today }: Desk,
  { standing }: Open,
  ask: Ask,
  guesses: readonly string[],
): readonly Json[] => {
  const read = guesses.map((guess) => readAnswer(ask, standing.state, guess, today));
  return [...new Set(read.flatMap((each) => (each.status === 'ok' ? [each.value] : [])))];
};

/** The buttons of the menu that guessed wishes stand for. */
const wishes = ({ actor, today }: Desk, session: Session, guesses: readonly string[]): Outcome | null => {
  const commands = guesses.flatMap((guess) => {
    const intent = readIntent(guess, { today });
    const answer = intent.status === 'ok' ? ANSWERS[intent.intent] : null;
    return answer?.kind === 'flow' ? [`c:${answer.command}`] : [];
  });
  const buttons = menuFor(actor).filter(({ data }) => commands.includes(data));
  return buttons.length > 0 ? { session, messages: [message([say('guess-wish')], buttons)] } : null;
};
