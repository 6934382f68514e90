import { dayAt, plusDays, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { momentName, momentNamed } from '../core/reminders/moment-name.ts';
import { momentText } from '../core/reminders/moment-words.ts';
import { isMuted, type Wishes } from '../core/reminders/preferences.ts';
import { nextDayButton } from '../core/reminders/put-off-buttons.ts';
import { type Span, showPeriod } from '../core/reports/periods.ts';
import { isWorkingDay } from '../core/reports/working-days.ts';
import { audit } from '../store/audit.ts';
import { type About, lastTold, snooze } from '../store/put-off.ts';
import { wishesOf } from '../store/reminder-wishes.ts';
import { type OwedAt, owedInEachPost } from './own-posts.ts';
import type { WishDesk } from './reminders-show.ts';

/** What was told longer ago than this is not what "nhắc lại" is about. */
const LATELY_DAYS = 3;

/** What is due later is reminded of in its time. */
const SOON_DAYS = 14;

type Wanted = { readonly at: Date; readonly isMoved: boolean };

/** Puts off what was told last; where nothing was, the reports that are still to be sent. */
export const putOffNow = async (desk: WishDesk, { at, isMoved }: Wanted): Promise<Message> => {
  const { db, actor, now, today, chat } = desk;
  const open = (await owedInEachPost(desk)).filter(
    ({ report, due }) =>
      due.dueOn <= plusDays(today, SOON_DAYS) && (report === null || report.state === 'returned'),
  );
  const told = await lastTold(db, actor.personId, plusDays(today, -LATELY_DAYS));
  const about = told.length > 0 ? told : open.map(aboutOf);
  if (about.length === 0) return message([say('snooze-nothing')], menuFor(actor));
  const before = await snooze(db, about, { personId: actor.personId, at, now });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'reminders.put-off' },
    ...{ about: `person:${actor.personId}`, after: { at: at.toISOString() } },
  });
  const wishes = await wishesOf(db, actor.personId);
  const { calendar } = desk.definitions;
  const isRest = !wishes.restDays && !isWorkingDay(dayAt(at), calendar);
  return message(
    [
      ...(isMoved ? [say('snooze-moved', { ...wishes.quiet })] : []),
      say('snooze-set', { moment: momentText(at) }),
      ...replacedWords(before, at),
      ...mutedWords(wishes, at),
      ...(isRest ? [say('snooze-rest-day')] : []),
      ...open.flatMap((owed) => dueBefore(owed, { from: today, to: dayAt(at), spoken: actor.unitId })),
    ],
    [...(isRest ? [nextDayButton(wishes, { day: dayAt(at), today, calendar })] : []), ...menuFor(actor)],
  );
};

/** Of the same things an earlier moment is over. */
const replacedWords = (before: readonly Date[], at: Date): readonly Phrase[] => {
  const names = new Set(before.map(momentName));
  names.delete(momentName(at));
  return [...names].sort().map((name) => say('snooze-replaced', { moment: momentText(momentNamed(name)) }));
};

/** What somebody asked for goes through a silence. */
const mutedWords = (wishes: Wishes, at: Date): readonly Phrase[] =>
  wishes.mutedUntil !== null && isMuted(wishes, dayAt(at))
    ? [say('snooze-while-muted', { until: showDay(wishes.mutedUntil) })]
    : [];

const aboutOf = ({ due, postId, unitId }: OwedAt): About => ({
  ...{ programme: due.programme, duty: due.duty, period: due.period },
  ...{ unitId, postId, whose: '' },
});

/** Who puts something off past its day is told so, with the unit where it is another one than the chat speaks for. */
const dueBefore = (
  { due, title, report, unitId, unitName }: OwedAt,
  { from, to, spoken }: Span & { readonly spoken: number },
): readonly Phrase[] => {
  if (report !== null || due.dueOn < from || due.dueOn >= to) return [];
  const facts = { form: title, period: showPeriod(due.period), due: showDay(due.dueOn) };
  return unitId === spoken
    ? [say('snooze-past-due', facts)]
    : [say('snooze-past-due-of', { ...facts, unit: unitName })];
};
