import { EventEmitter, once } from 'node:events';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { reportSubject } from '../../src/actions/report-correct.ts';
import { signersOf } from '../../src/actions/sign-off.ts';
import { tick } from '../../src/app/remind.ts';
import { type Planning, plannedAmong } from '../../src/app/remind-units.ts';
import { momentAt } from '../../src/core/day.ts';
import { dayStages } from '../../src/core/reminders/day-stages.ts';
import { type Reminder, reportKey, unitReminders } from '../../src/core/reminders/unit-reminders.ts';
import { datesFor } from '../../src/store/dates.ts';
import { reportFor } from '../../src/store/duties.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { cutShares, isPlanned, takeShare } from '../../src/store/planning-shares.ts';
import { postsAt } from '../../src/store/posts.ts';
import { packsInForce } from '../../src/store/programmes.ts';
import { unitsBetween } from '../../src/store/reminded-units.ts';
import { insertPost, unitByCode } from '../../src/store/sample.ts';
import { waitingSignatures } from '../../src/store/sign-offs.ts';
import { loaded, openStage, type Stage } from '../stage.ts';

const { definitions } = loaded;
const LINE =
  'bc t11: lao động 860, nữ 600, đoàn viên đầu tháng 742, kết nạp 12, chuyển đến 0, chuyển đi 1, giảm khác 0, cuối tháng 753, đoàn viên nữ 520, đoàn phí phải thu 28tr, đã thu 27tr, đối thoại 1, tư vấn 0, đại diện 0';
const EVERYBODY = { after: 0, upTo: 1_000_000 };
const forms = new Set([...definitions.forms.values()].map(({ id }) => id));

const planningOn = async ({ app }: Stage, day: string): Promise<Planning> => ({
  ...{ definitions, day },
  packs: await packsInForce(app.store.db, { definitions, today: day }),
});

const together = async (stage: Stage, day: string): Promise<readonly Reminder[]> => {
  const { db } = stage.app.store;
  return (await plannedAmong(db, await planningOn(stage, day), await unitsBetween(db, EVERYBODY, day)))
    .reminders;
};

/** The same asked unit by unit and report by report. */
const oneByOne = async (stage: Stage, day: string): Promise<readonly Reminder[]> => {
  const { db } = stage.app.store;
  const { packs } = await planningOn(stage, day);
  const found: Reminder[] = [];
  for (const unit of await unitsBetween(db, EVERYBODY, day)) {
    const dates = await datesFor(db, { unitId: unit.id, day, packs });
    const staged = dayStages(dates, { packs, calendar: definitions.calendar, day, forms, own: () => null });
    const holders = (await postsAt(db, unit.id, day)).map((post) => ({ ...post, reachable: false }));
    const subjects = (await waitingSignatures(db, unit.id)).map(({ subject }) => subject);
    const signers = await signersOf(db, unit.id, day);
    const [sent, unsigned] = [new Set<string>(), new Set<string>()];
    for (const { due } of staged.dues) {
      const { form, period } = due;
      const own = holders.filter(({ programme }) => programme !== null);
      for (const postId of [null, ...own.map(({ id }) => id)]) {
        const report = await reportFor(db, { unitId: unit.id, postId, form }, period);
        if (report && report.state !== 'returned') sent.add(reportKey(postId, form, period));
      }
      if (subjects.includes(reportSubject({ unit_id: unit.id, post_id: null, form, period })))
        unsigned.add(reportKey(null, form, period));
    }
    const standIns = signers.flatMap(({ personId, forPostId }) =>
      forPostId === null ? [] : [{ personId, forPostId }],
    );
    found.push(...unitReminders({ unit, staged, holders, sent, unsigned, standIns }));
  }
  return found;
};

test('many units planned together come to the same as each by itself', async () => {
  const stage = await openStage('2026-11-20', '09:00');
  const all = await together(stage, '2027-01-08');
  expect(all).toEqual(await oneByOne(stage, '2027-01-08'));
  expect(all.length).toBeGreaterThan(20);
});

test('a report that waits within its unit, one that was sent, and a date of a unit of its own count together too', async () => {
  const stage = await openStage('2026-11-28');
  const { db } = stage.app.store;
  const unit_id = (await unitByCode(db, 'MAU-CS03')) ?? 0;
  const deputy = { role: 'officer', title: 'Phó Chủ tịch CĐCS', programme: null } as const;
  await insertPost(db, { ...deputy, name: 'Võ Mẫu Sơn', unit_id, valid_from: '2026-01-01' });
  await stage.speaksFor('chair', 'MAU-CS03', 'filer');
  await stage.speaksFor('deputy', 'MAU-CS03', 'officer');
  await stage.channel.say('chair', { kind: 'text', text: '/kyduyet bật' });
  for (const text of [LINE, 'bỏ qua', 'gửi']) await stage.channel.say('deputy', { kind: 'text', text });
  const leader = {
    role: 'leader',
    title: 'Chủ tịch CĐCS',
    programme: null,
    valid_from: '2026-01-01',
  } as const;
  await insertPost(db, { ...leader, name: 'Trần Mẫu Bình', unit_id });
  const [setting] = await db
    .selectFrom('duty_setting')
    .selectAll()
    .where('form', '=', 'thang-cdcs')
    .execute();
  if (!setting) throw new Error('the sample was expected to date the monthly report');
  const { id: _, replaces: __, ...kept } = setting;
  const own = { ...kept, unit_id: (await unitByCode(db, 'MAU-CS06')) ?? 0, set_by: setting.unit_id };
  const due = JSON.stringify({ day: 4, month: 1 });
  const coverage = own.coverage === null ? null : JSON.stringify(own.coverage);
  await db
    .insertInto('duty_setting')
    .values({ ...own, due, coverage })
    .execute();
  const all = await together(stage, '2026-12-04');
  expect(all).toEqual(await oneByOne(stage, '2026-12-04'));
  const monthly = all.filter(({ duty }) => duty === setting.duty);
  expect(monthly.filter(({ unitId }) => unitId === own.unit_id)).toMatchObject([{ stage: 'due' }]);
  expect(monthly.filter(({ unitId }) => unitId === unit_id).length).toBe(2);
});

const ledger = ({ app }: Stage) =>
  app.store.db.selectFrom('reminder').select(['unit_id', 'duty', 'period', 'stage', 'person_id']).execute();

const shares = ({ app }: Stage) =>
  app.store.db.selectFrom('planning_share').select(['part', 'planned', 'done_at']).orderBy('part').execute();

const openStageIn = async (day: string): Promise<Stage> => {
  const stage = await openStage('2026-11-20');
  stage.time.now = momentAt(day, '08:00');
  return stage;
};

test('two ticks at once plan every share once', async () => {
  const stage = await openStageIn('2026-12-02');
  await Promise.all([tick(stage.app.parts), tick({ ...stage.app.parts, process: 'another' })]);
  const planned = await ledger(stage);
  expect(planned.length).toBeGreaterThan(0);
  const counts = (await shares(stage)).map((share) => share.planned ?? 0);
  expect(counts.reduce((sum, count) => sum + count)).toBe(planned.length);
});

test('what a process had in hand when it stopped is taken over', async () => {
  const stage = await openStageIn('2026-12-02');
  const { db } = stage.app.store;
  const hour = stage.time.now;
  await cutShares(db, hour, { day: '2026-12-02', size: 10, standing: 1 });
  const killed = inTransaction(db, async (tx) => {
    await takeShare(tx, hour, []);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await tick(stage.app.parts);
  expect((await shares(stage)).length).toBeGreaterThan(2);
  expect(stage.logged.filter(({ event }) => event === 'remind.share-failed')).toEqual([]);
  expect(await isPlanned(db, hour)).toBe(true);
  expect((await ledger(stage)).length).toBeGreaterThan(0);
});

test('a share that fails is told of, holds up no other, and is done on a later round', async () => {
  const stage = await openStageIn('2026-12-02');
  const { db } = stage.app.store;
  await cutShares(db, stage.time.now, { day: '2026-12-02', size: 10, standing: 1 });
  const { parts } = stage.app;
  await sql`alter table planning_share add constraint broken check (part <> 2 or done_at is null)`.execute(
    db,
  );
  try {
    await tick(parts);
    expect((await shares(stage)).filter(({ done_at }) => done_at === null)).toMatchObject([{ part: 2 }]);
    expect(stage.logged).toContainEqual(expect.objectContaining({ event: 'remind.share-failed' }));
  } finally {
    await sql`alter table planning_share drop constraint broken`.execute(db);
  }
  await tick(parts);
  expect(await isPlanned(db, stage.time.now)).toBe(true);
});

test.skipIf(!process.env.DATABASE_URL)('nothing leaves while another process still plans', async () => {
  const stage = await openStage('2026-11-20');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  stage.time.now = momentAt('2026-12-02', '08:00');
  const { db } = stage.app.store;
  await cutShares(db, stage.time.now, { day: '2026-12-02', size: 10, standing: 1 });
  const planner = new EventEmitter();
  const [taken, over] = [once(planner, 'taken'), once(planner, 'over')];
  const other = inTransaction(db, async (tx) => {
    await takeShare(tx, stage.time.now, []);
    planner.emit('taken');
    await over;
  });
  await taken;
  await tick(stage.app.parts);
  expect((await ledger(stage)).length).toBeGreaterThan(0);
  expect(stage.channel.sent('lan')).toEqual([]);
  planner.emit('over');
  await other;
  await tick(stage.app.parts);
  expect(stage.channel.sent('lan').length).toBe(1);
});
