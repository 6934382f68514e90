import { dayAt, plusDays, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { momentText } from '../core/reminders/moment-words.ts';
import { type Span, showPeriod } from '../core/reports/periods.ts';
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
  await snooze(db, about, { personId: actor.personId, at, now });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'reminders.put-off' },
    ...{ about: `person:${actor.personId}`, after: { at: at.toISOString() } },
  });
  const { quiet } = await wishesOf(db, actor.personId);
  return message(
    [
      ...(isMoved ? [say('snooze-moved', { ...quiet })] : []),
      say('snooze-set', { moment: momentText(at) }),
      ...open.flatMap((owed) => dueBefore(owed, { from: today, to: dayAt(at), spoken: actor.unitId })),
    ],
    menuFor(actor),
  );
};

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
