import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Progress, summed } from '../core/watch/progress.ts';
import { chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import { operators } from '../store/operators.ts';
import { postEach } from '../store/outbox.ts';
import { deliver, leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

/** "09:05", with its day where that is another one. */
const when = (moment: Date, now: Date): Phrase =>
  dayAt(moment) === dayAt(now)
    ? { vi: timeAt(moment) }
    : say('watch-moment', { time: timeAt(moment), day: showDay(dayAt(moment)) });

const counts = (progress: readonly Progress[]): readonly Phrase[] => [
  say('watch-counts', summed(progress)),
  ...(progress.length > 1 ? progress.map(countsOf) : []),
];

const countsOf = ({ channel, expected, sent }: Progress): Phrase =>
  say('watch-channel', { channel: say(`channel-name-${channel}`), expected, sent });

const channels = (names: readonly string[]): Phrase => {
  const [first = '', ...others] = names;
  const name = say(`channel-name-${first}`);
  return others.length === 0 ? name : say('watch-channels', { first: name, others: channels(others) });
};

export const stoppedWords = (since: Date, now: Date, progress: readonly Progress[]): Message =>
  message([
    say('watch-stopped', { since: when(since, now) }),
    ...counts(progress),
    say('watch-stopped-help'),
  ]);

export const backWords = (from: Date, to: Date, now: Date, progress: readonly Progress[]): Message =>
  message([say('watch-back', away(from, to, now)), ...(progress.length > 0 ? counts(progress) : [])]);

export const lateWords = (from: Date, to: Date, now: Date, late: number): Message =>
  message([say('watch-back', away(from, to, now)), say('watch-late', { late })]);

const away = (from: Date, to: Date, now: Date) => {
  const minutes = Math.round((to.getTime() - from.getTime()) / 60_000);
  return {
    ...{ from: when(from, now), to: when(to, now) },
    long:
      minutes < 120
        ? say('watch-minutes', { minutes })
        : say('watch-hours', { hours: Math.round(minutes / 60) }),
  };
};

export const unsentWords = (progress: readonly Progress[], stuck: readonly string[]): Message =>
  message([
    say('watch-unsent', summed(progress)),
    ...(progress.length > 1 ? progress.map(countsOf) : []),
    say('watch-unsent-where', { channels: channels(stuck) }),
  ]);

export const unplannedWords = (progress: readonly Progress[]): Message =>
  message([say('watch-unplanned'), ...counts(progress)]);

export const plannedWords = (progress: readonly Progress[]): Message =>
  message([say('watch-planned'), ...counts(progress)]);

export const sentAgainWords = (progress: readonly Progress[], again: readonly string[]): Message =>
  message([say('watch-sent-again', { channels: channels(again) }), ...counts(progress)]);

export const failedWords = (names: readonly string[]): Message =>
  message(
    [say('watch-failed'), ...names.map((name) => say('job-line', { job: jobWords(name) }))],
    [commandButton(say('button-failed-jobs'), 'failed-jobs')],
  );

const jobWords = (name: string): Phrase => say('job-name', { name });

type Telling = {
  /** In the same transaction, what makes it be told once: false or none where somebody else has told it. */
  readonly once: (tx: Tx) => Promise<boolean | readonly string[]>;
  /** Channels on which it might not arrive. */
  readonly avoiding?: readonly string[];
};

/** Tells the operators at the top, each in the chat used last, and sends it at once: no job is needed for that. */
export const tellOperators = async (
  parts: Parts,
  words: (names: readonly string[]) => Message,
  { once, avoiding = [] }: Telling,
): Promise<void> => {
  const now = parts.clock.now();
  const chats = await inTransaction(parts.db, async (tx) => {
    const told = await once(tx);
    if (told === false || (told !== true && told.length === 0)) return [];
    const letters = await lettersTo(parts, tx, words(told === true ? [] : told), avoiding);
    await postEach(tx, letters, { now, lease: leaseOf(parts, now), class: 'bulk' });
    return letters.map(({ chatId }) => chatId);
  });
  await Promise.all(chats.map((chat) => deliver(parts, chat)));
};

const lettersTo = async (parts: Parts, tx: Tx, text: Message, avoiding: readonly string[]) => {
  const people = await operators(tx, dayAt(parts.clock.now()));
  const each = await Promise.all(
    people.map(async (person) => {
      const chats = await chatsOf(tx, person);
      return chats.find(({ channel }) => !avoiding.includes(channel)) ?? chats[0];
    }),
  );
  return each.flatMap((chat) =>
    chat ? [{ chatId: chat.id, message: rendered(parts.words(chat.locale), text) }] : [],
  );
};
