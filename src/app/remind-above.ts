import { mayFollowReports } from '../core/access.ts';
import { type Day, daysBetween, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Item } from '../core/reminders/items.ts';
import type { PastLast, Reminder } from '../core/reminders/unit-reminders.ts';
import { isPeriod, showPeriod } from '../core/reports/periods.ts';
import type { Tx } from '../store/db.ts';
import {
  type Escalated,
  escalate,
  escalatedTo,
  type StillMissing,
  stillMissing,
} from '../store/escalations.ts';
import type { Row } from '../store/schema.ts';
import { unitName } from '../store/units.ts';
import { postAt, type Telling } from './digest-posts.ts';
import type { Parts } from './parts.ts';

/** How the stage of a reminder about what is missing below begins. */
export const BELOW = 'below-';

/**
 * The reminders that follow when officers above are told of what is missing past the last reminder: one for each of them,
 * whatever the number of units, and one for everybody who was asked, to say that it was done.
 */
export const remindersAbove = async (
  tx: Tx,
  all: readonly PastLast[],
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<readonly Reminder[]> =>
  (await escalate(tx, all, { day, now })).flatMap((one) => [...toldAbove(one, day), ...toldSo(one, day)]);

const toldAbove = (one: Escalated, day: Day): readonly Reminder[] =>
  one.people.map((personId) => ({
    ...wordsOf(one, day),
    ...{ unitId: one.aboveId, postId: null, stage: `${BELOW}${day}`, personId },
  }));

const toldSo = (one: Escalated, day: Day): readonly Reminder[] =>
  one.asked.map((personId) => ({
    ...wordsOf(one, day),
    ...{ unitId: one.unitId, postId: one.postId, stage: 'above', personId },
  }));

const wordsOf = ({ programme, duty, period, dueOn }: Escalated, day: Day) => {
  const reason = say('remind-reason-above', { due: showDay(dueOn), days: daysBetween(dueOn, day) });
  return { programme, duty, period, reason };
};

/** Whether a reminder tells an officer of what is missing below. */
export const isBelow = ({ stage }: Row<'reminder'>): boolean => stage.startsWith(BELOW);

/** How many below have not sent a report past the last reminder, as things are now; null where all have. */
export const belowItem = async (
  { definitions }: Pick<Parts, 'definitions'>,
  tx: Tx,
  pack: Pack,
  { reminder: { unit_id: aboveId, duty, period, on_day: day }, held }: Telling,
): Promise<Item | null> => {
  const form = formOf(definitions, pack.duties.find(({ id }) => id === duty)?.form ?? '');
  if (!form || !isPeriod(period)) return null;
  const found = await stillMissing(tx, { aboveId, form: form.id, period, day });
  if (!found) return null;
  const names = { form: form.title, period: showPeriod(period) };
  const open = commandButton(say('button-digest-below', names), 'missing', form.id, period, String(aboveId));
  return {
    ...{ key: `below ${aboveId} ${form.id} ${period}`, kind: 'below', on: found.firstDue },
    ...postAt(held, aboveId, mayFollowReports),
    lines: [countLine(found, names, form.reporter), ...unreachableLine(found), ...elsewhereLine(found)],
    buttons: found.unreachable > 0 ? [open, commandButton(say('button-unreachable'), 'unreachable')] : [open],
  };
};

type Names = { readonly form: Phrase; readonly period: Phrase };

const countLine = (
  { count, name, firstDue, lastDue }: StillMissing,
  names: Names,
  kind: 'unit' | 'post',
): Phrase => {
  const facts = { ...names, due: showDay(firstDue), last: showDay(lastDue) };
  if (count === 1) return say('digest-below-one', { ...facts, name: name ?? '' });
  return say(firstDue === lastDue ? 'digest-below' : 'digest-below-between', { ...facts, count, kind });
};

/** Of these nobody could be reminded. */
const unreachableLine = ({ count, unreachable }: StillMissing): readonly Phrase[] => {
  if (unreachable === 0) return [];
  return [
    unreachable === count
      ? say('digest-below-none-reached', { count })
      : say('digest-below-some-reached', { count: unreachable }),
  ];
};

/** What the button behind it counts as well. */
const elsewhereLine = ({ elsewhere }: StillMissing): readonly Phrase[] =>
  elsewhere === 0 ? [] : [say('digest-below-elsewhere', { count: elsewhere })];

/** Beside a report that is missing still: whose officers were told of it. */
export const aboveLine = async (
  tx: Tx,
  { unit_id: unitId, post_id: postId, period, on_day: day }: Row<'reminder'>,
  form: string,
): Promise<Phrase | null> => {
  const aboveId = await escalatedTo(tx, { unitId, postId, form, period });
  if (aboveId === null) return null;
  return say('digest-told-above', { unit: (await unitName(tx, aboveId, day)) ?? '' });
};
