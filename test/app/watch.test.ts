import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { watch } from '../../src/app/watch.ts';
import { linkTo, lockChat } from '../../src/store/chats.ts';
import { failedJobs } from '../../src/store/failed-jobs.ts';
import { metricsOf } from '../../src/web/metrics.ts';
import { openStage, type Stage } from '../stage.ts';

const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
const DAY = '2026-12-02';
const move = ({ time }: Stage, to: string, day = DAY) => {
  time.now = at(day, to);
};
const texts = ({ channel }: Stage, who = 'uy') => channel.sent(who).map(({ text }) => text);

/** A chair who is reminded on the day, and the operator at the top. */
const staged = async (): Promise<Stage> => {
  const stage = await openStage('2026-11-30', '09:00');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  await stage.speaksFor('uy', 'MAU', 'admin');
  move(stage, '07:59');
  await stage.app.handlers.tick();
  return stage;
};

const stuck = { sent: 'unreachable', reason: 'away', retryAt: at(DAY, '14:00') } as const;

test('what is due and does not leave is told of once, and once more when it has left', async () => {
  const stage = await staged();
  move(stage, '08:00');
  stage.channel.failNext(stuck);
  for (const time of ['08:00', '08:10', '08:20', '08:30', '08:31', '09:00', '12:00']) {
    move(stage, time);
    await stage.app.handlers.tick();
    await stage.app.watch();
  }
  expect(texts(stage)).toEqual([
    '⚠️ Hôm nay dự kiến gửi 1 lời nhắc, đã gửi 0.\nLời nhắc qua kênh thử không đi được, hoặc đi quá chậm để kịp trước 21:00.',
  ]);
  move(stage, '14:01');
  await stage.app.handlers.sweep();
  for (const time of ['14:01', '14:02', '15:00']) {
    move(stage, time);
    await stage.app.handlers.tick();
    await stage.app.watch();
  }
  expect(texts(stage).slice(1)).toEqual([
    '✅ Lời nhắc qua kênh thử đã đi được.\nHôm nay dự kiến gửi 1 lời nhắc, đã gửi 1.',
  ]);
  expect(texts(stage, 'lan')).toHaveLength(1);
});

test('each channel counts by itself, and the operator is told where it arrives', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  const { person_id, post_id } = await db
    .selectFrom('chat')
    .select(['person_id', 'post_id'])
    .where('address', '=', 'uy')
    .executeTakeFirstOrThrow();
  // The operator wrote last on the channel that is stuck, and has another one.
  await db.updateTable('chat').set({ channel: 'zalo', account: '1' }).where('address', '=', 'lan').execute();
  await db.updateTable('chat').set({ channel: 'zalo', account: '1' }).where('address', '=', 'uy').execute();
  await db.transaction().execute(async (tx) => {
    const { id } = await lockChat(tx, { channel: 'memory', account: 'memory', address: 'uy-2' }, 'vi');
    await linkTo(tx, id, { personId: person_id ?? 0, postId: post_id ?? 0 });
  });
  await db
    .updateTable('chat')
    .set({ last_inbound_at: at(DAY, '06:00') })
    .where('address', '=', 'uy')
    .execute();
  move(stage, '08:20');
  await sql`
    insert into digest (person_id, on_day, state, not_before, created_at)
    select person_id, ${DAY}, 'planned', ${at(DAY, '08:00')}, now() from chat where address = 'lan'
    on conflict do nothing`.execute(db);
  await stage.app.handlers.tick();
  move(stage, '08:31');
  const zalo = await db.selectFrom('digest').select('state').where('on_day', '=', DAY).execute();
  expect(zalo.map(({ state }) => state)).toContain('unreachable');
  await sql`update digest set state = 'planned' where on_day = ${DAY}`.execute(db);
  await stage.app.watch();
  expect(texts(stage, 'uy-2')).toEqual([expect.stringContaining('Lời nhắc qua Zalo không đi được')]);
});

test('two processes that look at the same moment tell it once', async () => {
  const stage = await staged();
  move(stage, '09:00');
  const other = { ...stage.app.parts, process: 'another' };
  await Promise.all([stage.app.watch(), watch(other, stage.app.queue), stage.app.watch()]);
  move(stage, '09:10');
  await watch(other, stage.app.queue);
  expect(texts(stage)).toHaveLength(1);
  expect(texts(stage)[0]).toContain('Việc nhắc đã dừng từ 07:59');
  expect(await stage.app.store.db.selectFrom('alarm').select('what').execute()).toEqual([
    { what: 'remind.stopped' },
  ]);
});

test('a round that fails every time is noticed as one that does not come', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  await sql`alter table digest rename to digest_away`.execute(db);
  try {
    for (const time of ['08:05', '08:20']) {
      move(stage, time);
      await expect(stage.app.handlers.tick()).rejects.toThrow();
    }
  } finally {
    await sql`alter table digest_away rename to digest`.execute(db);
  }
  await stage.app.watch();
  expect(texts(stage)).toEqual([expect.stringContaining('Việc nhắc đã dừng')]);
});

test('planning that does not get done is told of once, and once more when it is', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  move(stage, '08:05');
  await stage.app.handlers.tick();
  await sql`update planning_share set done_at = null, planned = null where part = 0`.execute(db);
  const look = async (time: string) => {
    move(stage, time);
    await sql`update derived.beat set at = ${stage.time.now} where name = 'tick'`.execute(db);
    await stage.app.watch();
  };
  for (const time of ['08:29', '08:40', '08:50']) await look(time);
  expect(texts(stage)).toEqual([
    '⚠️ Danh sách nhắc việc chưa lập xong: một số đơn vị có thể chưa được nhắc.\nHôm nay dự kiến gửi 1 lời nhắc, đã gửi 1.',
  ]);
  await sql`update planning_share set done_at = now(), planned = 0`.execute(db);
  for (const time of ['08:55', '08:56']) await look(time);
  expect(texts(stage).slice(1)).toEqual([expect.stringContaining('đã lập xong')]);
});

test('a queue that is away does not keep from noticing, and no job is needed to tell', async () => {
  const stage = await staged();
  move(stage, '08:30');
  const away = () => Promise.reject(new Error('connect ECONNREFUSED'));
  await watch(stage.app.parts, { failed: away, forget: away, soon: away });
  expect(texts(stage)).toEqual([expect.stringContaining('Việc nhắc đã dừng')]);
  expect(stage.logged.map(({ event }) => event)).toContain('watch.failed');
});

test('a day on which nobody is reminded of anything is quiet', async () => {
  const stage = await staged();
  const sunday = '2026-12-20';
  for (const time of ['08:00', '08:30', '12:00', '20:59']) {
    move(stage, time, sunday);
    await stage.app.watch();
  }
  expect(texts(stage)).toEqual([]);
});

test('a job whose tries are used up comes to the list, and what is asked to run again leaves it', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  const failed = [
    { id: '1', name: 'totals', at: at(DAY, '08:00'), problem: 'no figure of "Nguyễn Thị Lan"\nat x' },
    { id: '2', name: 'totals', at: at(DAY, '08:03'), problem: 'connection refused' },
  ];
  const forgotten: string[] = [];
  const asked: string[] = [];
  const queue = {
    failed: async () => failed.filter(({ id }) => !forgotten.includes(id)),
    forget: async (ids: readonly string[]) => void forgotten.push(...ids),
    soon: async (name: string) => void asked.push(name),
  };
  move(stage, '08:04');
  await watch(stage.app.parts, queue);
  expect(await failedJobs(db)).toMatchObject([
    { name: 'totals', times: 2, problem: 'connection refused', firstAt: at(DAY, '08:00') },
  ]);
  expect(forgotten).toEqual(['1', '2']);
  // It may have been a moment; only later is it told.
  expect(texts(stage)).toEqual([]);
  move(stage, '08:06');
  await watch(stage.app.parts, queue);
  move(stage, '08:10');
  await watch(stage.app.parts, queue);
  expect(texts(stage)).toEqual(['⚠️ Công việc chạy nền bị lỗi:\n• Cộng số liệu']);
  await stage.channel.say('uy', { kind: 'choice', data: 'c:failed-jobs:retry:totals' });
  const away = { ...queue, soon: () => Promise.reject(new Error('Redis is away')) };
  await watch(stage.app.parts, away);
  expect(await failedJobs(db)).toHaveLength(1);
  await watch(stage.app.parts, queue);
  expect([asked, await failedJobs(db)]).toEqual([['totals'], []]);
  expect(
    await db.selectFrom('audit').select(['what', 'about']).where('what', 'like', 'job.%').execute(),
  ).toEqual([{ what: 'job.retry', about: 'job:totals' }]);
});

test('what ran through the next time is not told of', async () => {
  const stage = await staged();
  const failed = [{ id: '1', name: 'totals', at: at(DAY, '08:00'), problem: 'connection refused' }];
  const queue = {
    failed: async () => failed.splice(0),
    forget: async () => undefined,
    soon: async () => undefined,
  };
  move(stage, '08:01');
  await watch(stage.app.parts, queue);
  await stage.app.handlers.totals();
  move(stage, '09:00');
  await stage.app.handlers.tick();
  await watch(stage.app.parts, queue);
  expect(texts(stage)).toEqual([]);
  expect(await failedJobs(stage.app.store.db)).toMatchObject([{ name: 'totals', wellAt: at(DAY, '08:01') }]);
});

test('metrics tell the same, also where the queue is away', async () => {
  const stage = await staged();
  const jobs = () => Promise.reject(new Error('connect ECONNREFUSED'));
  const metrics = metricsOf({ db: stage.app.store.db, jobs, now: stage.app.parts.clock.now });
  move(stage, '08:30');
  await stage.app.watch();
  const lines = (await metrics()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'reminders_expected{channel="memory"} 1',
      `reminders_finished_timestamp_seconds{channel="memory"} ${at(DAY, '08:30').getTime() / 1_000}`,
      'reminding_seconds 1860',
      'watch_alarms{what="stopped"} 1',
    ]),
  );
  expect(lines.filter((line) => /^(jobs|failed_jobs)\{/.test(line))).toEqual([]);
  move(stage, '08:31');
  await stage.app.handlers.tick();
  move(stage, '08:37');
  await stage.app.watch();
  expect((await metrics()).split('\n')).toEqual(
    expect.arrayContaining(['reminders_sent{channel="memory"} 1', 'reminding_seconds 360']),
  );
});
