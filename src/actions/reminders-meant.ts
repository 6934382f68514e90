import { type Day, dayAt, plusDays, showDay, timeAt } from '../core/day.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { momentNamed } from '../core/reminders/moment-name.ts';
import { readMoment } from '../core/reminders/moment-words.ts';
import {
  afterQuiet,
  isQuiet,
  LONGEST_LEAD_DAYS,
  LONGEST_MUTE_DAYS,
  LONGEST_SNOOZE_DAYS,
  type Quiet,
} from '../core/reminders/preferences.ts';
import { readUntil } from '../core/reminders/until-words.ts';
import { readWish, type WishSaid } from '../core/reminders/wish-words.ts';
import type { Problem } from '../core/result.ts';

/** What is wished of reminders: as it was said, a moment, one of several, or a sentence about what cannot be. */
export type Wanted =
  | Exclude<WishSaid, Unfit>
  | { readonly kind: 'snooze'; readonly at: Date; readonly isMoved: boolean }
  | { readonly kind: 'which'; readonly at: readonly Date[] }
  /** `isOver`: no moment was meant, so none is asked for. */
  | { readonly kind: 'wrong'; readonly problem: Problem; readonly isOver?: true };

type Unfit = { readonly kind: 'lead-wrong' | 'quiet-wrong' };
type Asked = { readonly now: Date; readonly quiet: Quiet };

/** What the words, the button or the answer to the question mean; nothing said shows how things stand. */
export const wantedIn = ({ said, at, which, when }: JsonObject, asked: Asked): Wanted => {
  const named = momentNamed(when ?? which ?? at);
  if (named) return snoozeAt(named, asked);
  if (typeof said !== 'string' || said === '') return { kind: 'settings' };
  const wish = readWish(said);
  if (wish === null) return momentIn(said, asked);
  return isUnfit(wish) ? unfit(wish) : wish;
};

const isUnfit = (wish: WishSaid): wish is Unfit => wish.kind === 'lead-wrong' || wish.kind === 'quiet-wrong';

const unfit = ({ kind }: Unfit): Wanted => ({
  ...wrong(kind === 'lead-wrong' ? 'reminders-lead-wrong' : 'reminders-quiet-wrong', {
    most: LONGEST_LEAD_DAYS,
  }),
  isOver: true,
});

const wrong = (
  key: string,
  args: Problem['args'] = {},
): { readonly kind: 'wrong'; readonly problem: Problem } => ({
  kind: 'wrong',
  problem: { key, args },
});

const momentIn = (text: string, asked: Asked): Wanted => {
  const read = readMoment(text, asked.now);
  if (read.kind === 'moment') return snoozeAt(read.at, asked);
  if (read.kind === 'which') return { kind: 'which', at: read.at };
  if (read.kind === 'nothing') return { kind: 'settings' };
  return wrong(read.kind === 'past' ? 'answer-moment-past' : 'answer-moment-unreadable', {
    text: clipped(text, 40),
  });
};

/** A moment at night is moved to the morning after it, and that is said. */
const snoozeAt = (wanted: Date, { now, quiet }: Asked): Wanted => {
  if (wanted <= now) return wrong('answer-moment-past', { text: timeAt(wanted) });
  const isMoved = isQuiet(quiet, wanted);
  const at = isMoved ? afterQuiet(quiet, wanted) : wanted;
  const last = plusDays(dayAt(now), LONGEST_SNOOZE_DAYS);
  if (dayAt(at) <= last) return { kind: 'snooze', at, isMoved };
  return wrong('snooze-far', { day: showDay(dayAt(at)), most: LONGEST_SNOOZE_DAYS });
};

/** An end of a silence, one of several, or a sentence about what cannot be. */
export type End =
  | { readonly kind: 'until'; readonly day: Day }
  | { readonly kind: 'which'; readonly days: readonly Day[] }
  | { readonly kind: 'wrong'; readonly problem: Problem };

/** `end`: what was asked for and answered. */
export const endIn = ({ said, until, which, end }: JsonObject, today: Day): End => {
  const chosen = textOf(end) ?? textOf(which);
  const text = textOf(until) ?? textOf(said) ?? '';
  const read = chosen === null ? readUntil(text, today) : readUntil(chosen, today, true);
  if (read.kind === 'until' || read.kind === 'which') return read;
  if (read.kind === 'nothing') return wrong('mute-until-when');
  const last = showDay(plusDays(today, LONGEST_MUTE_DAYS));
  return wrong(`answer-until-${read.kind}`, { text: clipped(chosen ?? text, 40), last });
};

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
