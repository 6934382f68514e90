import { occasionsAt } from '../actions/occasions.ts';
import { requestButton } from '../actions/request-show.ts';
import { dayAt, daysBetween, plusDays, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { openReportButton } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { occasionWords, receiverWords } from '../core/programme/date-words.ts';
import { restLines } from '../core/programme/due-words.ts';
import { type Due, dueFor } from '../core/programme/duties.ts';
import type { Occasion } from '../core/programme/occasions.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import { isPeriod, showPeriod } from '../core/reports/periods.ts';
import { datesFor } from '../store/dates.ts';
import type { Tx } from '../store/db.ts';
import { reportFor } from '../store/duties.ts';
import type { PostRequest } from '../store/post-requests.ts';
import { postById } from '../store/posts.ts';
import { packNamed } from '../store/programmes.ts';
import { remindersOf } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import type { Parts } from './parts.ts';
import { openRequest, requestLine } from './remind-requests.ts';
import { type Awaited, signatureAwaited } from './remind-signatures.ts';
import { type OpenTask, openTask, recordButton, taskLine } from './remind-tasks.ts';

/** Something to be told of: a report that is missing, a day that comes, or a task that is not done. */
type Told =
  | { readonly due: Due; readonly receiver: Phrase | null; readonly waits: Awaited | null }
  | { readonly occasion: Occasion }
  | { readonly task: OpenTask }
  | { readonly request: PostRequest };

/** The whole of it, and what a template can say: how many there are, and the most urgent with its day. */
export type DigestText = {
  readonly message: Message;
  readonly count: number;
  readonly first: Phrase;
  readonly on: string;
};

/** Made from facts as they are now: what was filed in the meantime is not asked for. */
export const digestText = async (parts: Parts, tx: Tx, digest: Row<'digest'>): Promise<DigestText | null> => {
  const reminders = await remindersOf(tx, digest.person_id, digest.on_day);
  const told = new Map<string, Told>();
  for (const reminder of reminders) {
    const one = await stillTold(parts, tx, reminder);
    const key = one && ('due' in one ? `${one.due.form}` : `${reminder.programme} ${reminder.duty}`);
    if (one && !told.has(`${key} ${reminder.period}`)) told.set(`${key} ${reminder.period}`, one);
  }
  const urgent = [...told.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const [first] = urgent;
  if (!first) return null;
  const text = message(
    [
      say('digest-title'),
      ...(await askedBy(tx, reminders)),
      ...urgent.flatMap((one) => linesOf(parts, one, digest.on_day)),
    ],
    urgent.flatMap((one) => buttonsOf(parts, one)),
  );
  return { message: text, count: urgent.length, ...gistOf(parts, first, digest.on_day) };
};

/** A report by its name and period, anything else as its line says it. */
const gistOf = (parts: Parts, one: Told, today: string): { readonly first: Phrase; readonly on: string } => {
  const title =
    'due' in one
      ? say('button-open-report', { form: titleOf(parts, one.due), period: showPeriod(one.due.period) })
      : linesOf(parts, one, today)[0];
  // The template asks until when; a request is open until it runs out.
  const on = 'request' in one ? dayAt(one.request.expires_at) : dayOf(one);
  return { first: title ?? say('digest-title'), on };
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
