import { occasionsAt } from '../actions/occasions.ts';
import { requestButton } from '../actions/request-show.ts';
import { dayAt, daysBetween, momentAt, plusDays, showDay, timeAt } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { openReportButton } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { occasionWords, receiverWords } from '../core/programme/date-words.ts';
import { restLines } from '../core/programme/due-words.ts';
import { type Due, dueFor } from '../core/programme/duties.ts';
import type { Occasion } from '../core/programme/occasions.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import { isPeriod, showPeriod } from '../core/reports/periods.ts';
import { chatsOf } from '../store/chats.ts';
import { datesFor } from '../store/dates.ts';
import type { Tx } from '../store/db.ts';
import { reportFor } from '../store/duties.ts';
import { inTransaction } from '../store/lock.ts';
import { post } from '../store/outbox.ts';
import type { PostRequest } from '../store/post-requests.ts';
import { postById } from '../store/posts.ts';
import { packNamed } from '../store/programmes.ts';
import { claimDigest, putOff, remindersOf, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import { deliver, leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { openRequest, requestLine } from './remind-requests.ts';
import { type Awaited, signatureAwaited } from './remind-signatures.ts';
import { type OpenTask, openTask, recordButton, taskLine } from './remind-tasks.ts';
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

/** Something to be told of: a report that is missing, a day that comes, or a task that is not done. */
type Told =
  | { readonly due: Due; readonly receiver: Phrase | null; readonly waits: Awaited | null }
  | { readonly occasion: Occasion }
  | { readonly task: OpenTask }
  | { readonly request: PostRequest };

/** Made from facts as they are now: what was filed in the meantime is not asked for. */
const digestText = async (parts: Parts, tx: Tx, digest: Row<'digest'>): Promise<Message | null> => {
  const reminders = await remindersOf(tx, digest.person_id, digest.on_day);
  const told = new Map<string, Told>();
  for (const reminder of reminders) {
    const one = await stillTold(parts, tx, reminder);
    const key = one && ('due' in one ? `${one.due.form}` : `${reminder.programme} ${reminder.duty}`);
    if (one && !told.has(`${key} ${reminder.period}`)) told.set(`${key} ${reminder.period}`, one);
  }
  const urgent = [...told.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  if (urgent.length === 0) return null;
  return message(
    [
      say('digest-title'),
      ...(await askedBy(tx, reminders)),
      ...urgent.flatMap((one) => linesOf(parts, one, digest.on_day)),
    ],
    urgent.flatMap((one) => buttonsOf(parts, one)),
  );
};

/** Whose officers asked for it, where somebody did. */
const askedBy = async (tx: Tx, reminders: readonly Row<'reminder'>[]): Promise<readonly Phrase[]> => {
  const asker = reminders.findLast(({ asked_by }) => asked_by !== null);
  const by = asker?.asked_by ? await postById(tx, asker.asked_by, asker.on_day) : null;
  return by ? [say('digest-asked', { unit: by.unitName })] : [];
};

const dayOf = (one: Told): string => {
  if ('request' in one) return dayAt(one.request.asked_at);
  if ('task' in one) return one.task.on;
  return 'due' in one ? one.due.dueOn : one.occasion.occurrence.on;
};

const stillTold = async (parts: Parts, tx: Tx, reminder: Row<'reminder'>): Promise<Told | null> => {
  const { definitions } = parts;
  const request = await openRequest(tx, parts.clock.now(), reminder);
  if (request) return { request };
  const { programme, duty, period, on_day: day } = reminder;
  const unit = await unitOn(tx, reminder.unit_id, day);
  const pack = await packNamed(tx, { definitions, today: day }, programme);
  if (!unit || !pack) return null;
  const task = await openTask(tx, pack, reminder);
  if (task) return { task };
  const dates = (await datesFor(tx, { unitId: unit.id, day, packs: [pack] })).filter(
    ({ entry }) => entry === duty,
  );
  const life = { openedOn: unit.openedOn, closedOn: unit.closedOn, calendar: definitions.calendar };
  const span = { from: plusDays(day, -3), to: plusDays(day, 14) };
  const settings = dates.flatMap((date) => asDutySetting(date) ?? []);
  const due = isPeriod(period) ? dueFor(settings, life, period)[0] : undefined;
  if (due?.form) {
    const asked = pack.duties.find(({ id }) => id === duty);
    const receiver = asked ? receiverWords(asked) : null;
    const isOpen = await isMissing(tx, reminder, { ...due, form: due.form });
    return isOpen ? { due, receiver, waits: await signatureAwaited(tx, reminder, due.form) } : null;
  }
  const occasions = await occasionsAt({ db: tx, definitions }, { unit, packs: [pack], dates, day, span });
  const occasion = occasions.find(({ occurrence }) => occurrence.key === period);
  return occasion ? { occasion } : null;
};

const isMissing = async (
  tx: Tx,
  { unit_id: unitId, post_id: postId }: Row<'reminder'>,
  { form, period }: Due & { readonly form: string },
): Promise<boolean> => {
  const report = await reportFor(tx, { unitId, postId, form }, period);
  return report === null || report.state === 'returned';
};

const titleOf = ({ definitions }: Parts, due: Due): Phrase =>
  formOf(definitions, due.form ?? '')?.title ?? { vi: due.duty };

const linesOf = (parts: Parts, told: Told, today: string): readonly Phrase[] => {
  if ('request' in told) return [requestLine(told.request)];
  if ('occasion' in told) return [occasionWords(told.occasion, today)];
  if ('task' in told) return [taskLine(told.task, today)];
  const { due, receiver, waits } = told;
  const days = daysBetween(today, due.dueOn);
  const key = days > 0 ? 'digest-before' : days === 0 ? 'digest-due' : 'digest-after';
  const facts = {
    form: titleOf(parts, due),
    period: showPeriod(due.period),
    due: showDay(due.dueOn),
    days: Math.abs(days),
  };
  const correction =
    due.correctionUntil < today
      ? []
      : [say('digest-correction', { correction: showDay(due.correctionUntil) })];
  return [
    say(key, facts),
    ...(waits ? [waits.line] : []),
    ...restLines(due, today),
    ...(receiver ? [receiver] : []),
    ...correction,
  ];
};

const buttonsOf = (parts: Parts, one: Told): readonly Button[] => {
  if ('request' in one) return [requestButton(one.request)];
  if ('task' in one) return [recordButton(one.task)];
  if (!('due' in one)) return [];
  return [one.waits?.button ?? openReportButton(titleOf(parts, one.due), one.due)];
};
