import { showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { KINDS, type Kind } from '../core/reminders/items.ts';
import { isMuted, morningOf, type Wishes } from '../core/reminders/preferences.ts';
import { audit } from '../store/audit.ts';
import { keepWish } from '../store/reminder-wishes.ts';
import type { ActionContext, Actor } from './action.ts';
import { type PutOff, putOffButton, putOffLines } from './put-off-shown.ts';

type Shown = {
  readonly wishes: Wishes;
  readonly putOff: readonly PutOff[];
  readonly today: string;
  /** The unit that the chat speaks for. */
  readonly spoken: number;
};

/** How somebody is reminded and what they put off, with buttons to change it; what else may be said stands below. */
export const shownWishes = ({ wishes, putOff, today, spoken }: Shown): Message => {
  const { quiet, leadDays, restDays, off } = wishes;
  const muted = isMuted(wishes, today);
  const lines: readonly Phrase[] = [
    say('reminders-title'),
    ...(muted ? [say('reminders-muted', { until: showDay(wishes.mutedUntil ?? today) })] : []),
    say('reminders-quiet', { ...quiet }),
    say('reminders-from', { from: morningOf(quiet) }),
    say('reminders-rest-days', { on: restDays ? 1 : 0 }),
    leadDays === null ? say('reminders-lead-none') : say('reminders-lead', { days: leadDays }),
    ...KINDS.map((kind) => say('reminders-kind', { kind: nameOf(kind), state: stateOf(kind, off) })),
    ...putOff.flatMap((one) => putOffLines(one, spoken)),
    say('reminders-how'),
  ];
  return message(lines, [...putOff.map(putOffButton), ...buttonsOf(wishes, muted)]);
};

const NAMES: Readonly<Record<Kind, Phrase>> = {
  reports: say('remind-kind-reports'),
  tasks: say('remind-kind-tasks'),
  dates: say('remind-kind-dates'),
  waiting: say('remind-kind-waiting'),
  expiring: say('remind-kind-expiring'),
};
export const nameOf = (kind: Kind): Phrase => NAMES[kind];

/** Reports are never left out altogether: what is due is told. */
export const stateOf = (kind: Kind, off: readonly Kind[]): Phrase =>
  say(!off.includes(kind) ? 'remind-kind-on' : kind === 'reports' ? 'remind-kind-due' : 'remind-kind-off');

const buttonsOf = ({ off, restDays }: Wishes, muted: boolean): readonly Button[] => [
  ...KINDS.map((kind) => {
    const isOff = off.includes(kind);
    const key = isOff ? 'button-remind-on' : kind === 'reports' ? 'button-remind-due' : 'button-remind-off';
    return commandButton(say(key, { kind: nameOf(kind) }), 'reminders', `${isOff ? 'on' : 'off'}-${kind}`);
  }),
  commandButton(
    say(restDays ? 'button-rest-days-off' : 'button-rest-days-on'),
    'reminders',
    `${restDays ? 'off' : 'on'}-rest`,
  ),
  muted ? resumeButton : commandButton(say('button-mute'), 'mute'),
];

export const resumeButton: Button = commandButton(say('button-unmute'), 'reminders', 'resume');

export type WishDesk = ActionContext & { readonly actor: Actor };

/** Keeps a wish, and that it was changed; the same once more changes nothing. */
export const keepNoted = async (
  { db, actor, now, chat }: WishDesk,
  before: Wishes,
  wish: Partial<Wishes>,
): Promise<void> => {
  if (JSON.stringify({ ...before, ...wish }) === JSON.stringify(before)) return;
  await keepWish(db, actor.personId, { wish, at: now });
  const was = Object.fromEntries(Object.keys(wish).map((key) => [key, before[key as keyof Wishes]]));
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'reminders.changed' },
    ...{ about: `person:${actor.personId}`, before: was, after: wish },
  });
};
