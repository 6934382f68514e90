import { dayAt, daysBetween, momentAt, plusDays, showDay, timeAt } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { openReportButton } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Due, dueWithin } from '../core/programme/duties.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { dutySettings, reportFor } from '../store/duties.ts';
import { inTransaction } from '../store/lock.ts';
import { post } from '../store/outbox.ts';
import { claimDigest, putOff, remindersOf, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import { deliver, leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

/** A digest does not break into a conversation: it waits this long after the last message. */
const CONVERSATION_MS = 15 * 60_000;
/** But not past its day. */
const LAST_CALL = '20:30';

/** Sends every digest that may leave, one transaction each. */
export const sendDigests = async (parts: Parts): Promise<void> => {
  let after = 0;
  for (;;) {
    const sent = await inTransaction(parts.db, (tx) => sendNext(parts, tx, after));
    if (sent === null) return;
    after = sent.digest;
    if (sent.chat !== null) await deliver(parts, sent.chat);
  }
};

type SentDigest = { readonly digest: number; readonly chat: number | null };

const sendNext = async (parts: Parts, tx: Tx, after: number): Promise<SentDigest | null> => {
  const now = parts.clock.now();
  const digest = await claimDigest(tx, now, after);
  if (!digest) return null;
  const [chat] = await chatsOf(tx, digest.person_id);
  if (!chat) return settled(tx, digest, 'unreachable');
  const talking =
    chat.last_inbound_at !== null && now.getTime() - chat.last_inbound_at.getTime() < CONVERSATION_MS;
  if (talking && timeAt(now) < LAST_CALL) {
    const quiet = new Date((chat.last_inbound_at ?? now).getTime() + CONVERSATION_MS);
    const lastCall = momentAt(dayAt(now), LAST_CALL);
    await putOff(tx, digest.id, quiet < lastCall ? quiet : lastCall);
    return { digest: digest.id, chat: null };
  }
  const text = await digestText(parts, tx, digest);
  if (!text) return settled(tx, digest, 'empty');
  const messages = [rendered(parts.words(chat.locale), text)];
  await post(tx, {
    chatId: chat.id,
    messages,
    now,
    lease: leaseOf(parts, now),
    class: 'bulk',
    digestId: digest.id,
  });
  await settleDigest(tx, digest.id, 'sent');
  return { digest: digest.id, chat: chat.id };
};

const settled = async (
  tx: Tx,
  digest: Row<'digest'>,
  state: 'unreachable' | 'empty',
): Promise<SentDigest> => {
  await settleDigest(tx, digest.id, state);
  return { digest: digest.id, chat: null };
};

/** Made from facts as they are now: what was filed in the meantime is not asked for. */
const digestText = async (parts: Parts, tx: Tx, digest: Row<'digest'>): Promise<Message | null> => {
  const reminders = await remindersOf(tx, digest.person_id, digest.on_day);
  const missing: Due[] = [];
  for (const reminder of reminders) {
    const due = await stillMissing(parts, tx, reminder);
    if (due && !missing.some((one) => one.form === due.form && one.period === due.period)) missing.push(due);
  }
  if (missing.length === 0) return null;
  const urgent = missing.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return message(
    [say('digest-title'), ...urgent.flatMap((due) => linesOf(parts, due, digest.on_day))],
    urgent.map((due) => button(parts, due)),
  );
};

const stillMissing = async (
  { definitions }: Parts,
  tx: Tx,
  reminder: Row<'reminder'>,
): Promise<Due | null> => {
  const unit = await unitOn(tx, reminder.unit_id, reminder.on_day);
  if (!unit) return null;
  const settings = (await dutySettings(tx, unit.id, reminder.on_day)).filter(
    ({ programme, duty }) => programme === reminder.programme && duty === reminder.duty,
  );
  const life = { openedOn: unit.openedOn, closedOn: unit.closedOn, calendar: definitions.calendar };
  const span = { from: plusDays(reminder.on_day, -3), to: plusDays(reminder.on_day, 14) };
  const due = dueWithin(settings, life, span).find(({ period }) => period === reminder.period);
  if (!due?.form) return null;
  const report = await reportFor(
    tx,
    { unitId: unit.id, postId: reminder.post_id, form: due.form },
    due.period,
  );
  return report && report.state !== 'returned' ? null : due;
};

const titleOf = ({ definitions }: Parts, due: Due): Phrase =>
  formOf(definitions, due.form ?? '')?.title ?? { vi: due.duty };

const linesOf = (parts: Parts, due: Due, today: string): readonly Phrase[] => {
  const days = daysBetween(today, due.dueOn);
  const key = days > 0 ? 'digest-before' : days === 0 ? 'digest-due' : 'digest-after';
  const facts = {
    form: titleOf(parts, due),
    period: showPeriod(due.period),
    due: showDay(due.dueOn),
    days: Math.abs(days),
  };
  return [say(key, facts), say('digest-correction', { correction: showDay(due.correctionUntil) })];
};

/** Opens that very draft. */
const button = (parts: Parts, due: Due) => openReportButton(titleOf(parts, due), due);
