import { isAboutMoney } from '../core/access.ts';
import { dayAt, momentAt, timeAt } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { type Due, dueWithin } from '../core/programme/duties.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import { REMIND_END, REMIND_FROM } from '../core/programme/remind-hours.ts';
import type { Duty, Pack } from '../core/programme/types.ts';
import { stagedSpan, stageReached, stagesOf } from '../core/reminders/ladder.ts';
import { datesFor } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { reportFor } from '../store/duties.ts';
import { inTransaction } from '../store/lock.ts';
import { settlePostEnds } from '../store/post-settling.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import { packsInForce } from '../store/programmes.ts';
import { topsOf } from '../store/quota-trees.ts';
import { dropOldDigests, type NewReminder, plan, unitsAfter } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { returnedReminders, waitingReminders } from '../store/standing-reminders.ts';
import { sendDigests } from './digest.ts';
import type { Parts } from './parts.ts';
import { occasionReminders, type Reminded } from './remind-occasions.ts';
import { requestReminders } from './remind-requests.ts';
import { signersAsked } from './remind-signatures.ts';
import { taskReminders } from './remind-tasks.ts';
import { endRequests } from './requests-over.ts';

const BATCH = 1_000;

/** Writes down whom to remind today, then sends what is written. Firing twice is harmless. */
export const tick = async (parts: Parts): Promise<void> => {
  const now = parts.clock.now();
  const time = timeAt(now);
  await settlePosts(parts, now);
  if (time < REMIND_FROM || time >= REMIND_END) return;
  await endRequests(parts, now);
  await dropOldDigests(parts.db, dayAt(now));
  if (isNewHour(parts, now)) await planAll(parts, now);
  await sendDigests(parts);
};

/** What hangs on posts that ended today is passed on soon after the day begins. */
const settlePosts = async ({ db }: Parts, now: Date): Promise<void> => {
  while ((await inTransaction(db, (tx) => settlePostEnds(tx, { day: dayAt(now), now }))) > 0);
};

const plannedIn = new WeakMap<Parts, string>();

/** A day's reminders hardly change within it: walking over all units every minute would find the same ones. */
const isNewHour = (parts: Parts, now: Date): boolean => {
  const hour = `${dayAt(now)} ${timeAt(now).slice(0, 2)}`;
  if (plannedIn.get(parts) === hour) return false;
  plannedIn.set(parts, hour);
  return true;
};

const planAll = async (parts: Parts, now: Date): Promise<void> => {
  const day = dayAt(now);
  const { definitions } = parts;
  const packs = await packsInForce(parts.db, { definitions, today: day });
  const notBefore = momentAt(day, REMIND_FROM);
  const known = [
    ...(await taskReminders(parts, packs, day)),
    ...(await requestReminders(parts.db, now)),
    ...(await waitingReminders(parts.db, day)),
    ...(await returnedReminders(parts.db, day)),
  ];
  await inTransaction(parts.db, (tx) => plan(tx, known, { now, notBefore }));
  let last = 0;
  for (;;) {
    const units = await unitsAfter(parts.db, last, { day, limit: BATCH });
    const end = units.at(-1);
    if (!end) return;
    last = end.id;
    const ids = units.map(({ id }) => id);
    const planning = { ...parts, packs, tops: await topsOf(parts.db, ids, day) };
    const reminders: NewReminder[] = [];
    for (const unit of units) reminders.push(...(await remindersFor(planning, unit, day)));
    await inTransaction(parts.db, (tx) => plan(tx, reminders, { now, notBefore }));
  }
};

type Planning = Pick<Parts, 'db' | 'definitions'> & {
  readonly packs: readonly Pack[];
  /** Which of these units have nobody above them. */
  readonly tops: ReadonlySet<number>;
};

/** The reminders that a unit's people get on a day, of reports still missing and of what has no report here. */
const remindersFor = async (
  planning: Planning,
  unit: Row<'unit'>,
  day: string,
): Promise<readonly NewReminder[]> => {
  const { db, packs, tops } = planning;
  const dates = await datesFor(db, { unitId: unit.id, day, packs });
  if (dates.length === 0) return [];
  return [
    ...(await reportReminders(planning, unit, { day, packs, dates })),
    ...(await occasionReminders(planning, {
      unit: { id: unit.id, kind: unit.kind, isTop: tops.has(unit.id) },
      day,
      packs,
      dates,
    })),
  ];
};

/** Of every report still missing the stage reached by now. */
const reportReminders = async (
  { db, definitions }: Planning,
  unit: Row<'unit'>,
  { day, packs, dates }: Omit<Reminded, 'unit'>,
): Promise<readonly NewReminder[]> => {
  const settings = dates.flatMap((date) => asDutySetting(date) ?? []);
  const { calendar } = definitions;
  const life = { openedOn: unit.opened_on, closedOn: unit.closed_on, calendar };
  const dues = dueWithin(settings, life, stagedSpan(day));
  const staged = dues.flatMap((due) => {
    const stage = stageReached(stagesOf(due, calendar), day);
    return stage ? [{ due, stage }] : [];
  });
  if (staged.length === 0) return [];
  const posts = await postsAt(db, unit.id, day);
  const wanted = staged.flatMap(({ due, stage }) =>
    reportersOf(dutiesOf(packs, due), due, unit, posts).map((who) => ({
      due,
      stage,
      who,
    })),
  );
  const missing = await Promise.all(
    wanted.map(async (each) => ((await isSent(db, definitions, unit.id, each)) ? [] : [each])),
  );
  const reminders = missing.flat().map(async ({ due, stage, who }) => {
    const { programme, duty, period, form } = due;
    const signers = who.byPost ? [] : await signersAsked(db, { unitId: unit.id, form, period, day });
    return [...new Set([who.post.personId, ...signers])].map((personId) => ({
      ...{ programme, duty, unit_id: unit.id, period, stage: stage.stage },
      ...{ post_id: who.byPost ? who.post.id : null, person_id: personId, on_day: day },
    }));
  });
  return (await Promise.all(reminders)).flat();
};

const dutiesOf = (packs: readonly Pack[], { programme }: Due): readonly Duty[] =>
  packs.find(({ id }) => id === programme)?.duties ?? [];

type Who = { readonly post: PostOn; readonly byPost: boolean };

/**
 * Whom a missing report is to be asked of: the unit's filers, for one about money its finance, its officers where it
 * has none; or the officer himself.
 */
const reportersOf = (
  duties: readonly Duty[],
  due: Due,
  unit: Row<'unit'>,
  posts: readonly PostOn[],
): readonly Who[] => {
  const reporter = duties.find(({ id }) => id === due.duty)?.reporter;
  if (reporter?.kind === 'post')
    return posts.filter(({ programme }) => programme !== null).map((post) => ({ post, byPost: true }));
  if (reporter?.kind !== 'unit' || !reporter.unitKinds.includes(unit.kind)) return [];
  const own = posts.filter(({ programme }) => programme === null);
  const finance = isAboutMoney(due.form) ? own.filter(({ role }) => role === 'finance') : [];
  const filers = finance.length > 0 ? finance : own.filter(({ role }) => role === 'filer');
  const asked = filers.length > 0 ? filers : own.filter(({ role }) => role === 'officer');
  return asked.map((post) => ({ post, byPost: false }));
};

const isSent = async (
  db: Db,
  definitions: Parts['definitions'],
  unitId: number,
  { due, who }: { due: Due; who: Who },
): Promise<boolean> => {
  if (due.form === null || !formOf(definitions, due.form)) return true;
  const report = await reportFor(
    db,
    { unitId, postId: who.byPost ? who.post.id : null, form: due.form },
    due.period,
  );
  return report !== null && report.state !== 'returned';
};
