import { expect, test } from 'vitest';
import { showDay } from '../../src/core/day.ts';
import { targetKey } from '../../src/core/programme/target-key.ts';
import { taskDue } from '../../src/core/programme/task-time.ts';
import type { Pack, Task } from '../../src/core/programme/types.ts';
import { packNamed } from '../../src/store/programmes.ts';
import { runProgrammes } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const PLANS = [
  'binh-duong-2025',
  'lai-chau-2025',
  'binh-phuoc-2023-2030',
  'quang-ngai-nq02',
  'cong-thuong-2021-2045',
] as const;
const TODAY = '2026-11-20';

const last = ({ channel }: Stage, who: string) => channel.sent(who).at(-1)?.text ?? '';
const tap = (stage: Stage, who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });
const type = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });

const planOf = async (stage: Stage, id: string): Promise<Pack> => {
  await runProgrammes(stage.app.store.db, [id]);
  const { definitions } = stage.app.parts;
  const pack = await packNamed(stage.app.store.db, { definitions, today: TODAY }, id);
  if (!pack) throw new Error(`${id} does not run`);
  return pack;
};

const command = (name: string, pack: Pack, task: Task) => `c:${name}:${pack.id}:${targetKey(task.id)}`;

/** Slower than a person, so that nobody is asked to slow down. */
const later = (stage: Stage) => {
  stage.time.now = new Date(stage.time.now.getTime() + 30_000);
};

for (const id of PLANS)
  test(`every task of ${id} is listed, can be given and be opened`, async () => {
    const stage = await openStage(TODAY);
    const pack = await planOf(stage, id);
    await stage.speaksFor('son', 'MAU', 'organiser');
    await tap(stage, 'son', `c:tasks::${id}`);
    expect(last(stage, 'son')).toContain(`: ${pack.tasks.length}\n${pack.document.name.vi}`);
    for (const task of pack.tasks) {
      later(stage);
      await tap(stage, 'son', command('task', pack, task));
      expect(last(stage, 'son')).toContain(task.title.vi);
      const due = taskDue(task);
      if (due.kind === 'day') expect(last(stage, 'son')).toContain(`Ngày cuối: ${showDay(due.on)}`);
      if (due.kind === 'ongoing') expect(last(stage, 'son')).toContain('không có hạn, chỉ rà soát');
      expect(last(stage, 'son').includes('quá hạn')).toBe(due.kind === 'day' && due.on < TODAY);
      await tap(stage, 'son', command('task-assign', pack, task));
      expect(last(stage, 'son')).toContain('ở đơn vị nào');
      await type(stage, 'son', 'huỷ');
    }
  });

test("every row of Quảng Ngãi's plan is given, recorded and no longer overdue", {
  timeout: 60_000,
}, async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const pack = await planOf(stage, 'quang-ngai-nq02');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await tap(stage, 'son', 'c:tasks:overdue:quang-ngai-nq02');
  expect(last(stage, 'son')).toContain('Quá hạn (2):');
  for (const task of pack.tasks) {
    later(stage);
    await tap(stage, 'son', command('task-assign', pack, task));
    await type(stage, 'son', '1');
    await type(stage, 'son', 'Mai Văn Mẫu Sơn');
    expect(last(stage, 'son')).toContain('✅ Đã giao');
    await tap(stage, 'son', command('task-record', pack, task));
    await type(stage, 'son', 'xong');
    await type(stage, 'son', '12/KH-LĐLĐ');
    later(stage);
    const isFollowed = !last(stage, 'son').includes('Ghi chú thêm');
    if (!isFollowed) await type(stage, 'son', 'đã làm xong');
    expect(last(stage, 'son')).toContain('✅ Đã ghi');
    // Nobody but unions leads a task: where none does, no note is ever kept.
    const leads = pack.bodies.filter((body) => task.leads.includes(body.id));
    expect(isFollowed).toBe(!leads.some(({ kind }) => kind === 'union'));
  }
  const kept = await db
    .selectFrom('task_progress')
    .where('programme', '=', 'quang-ngai-nq02')
    .select(['state', 'document', 'note'])
    .execute();
  expect(kept).toHaveLength(pack.tasks.length);
  expect(kept.filter(({ note }) => note !== null)).toHaveLength(2);
  await tap(stage, 'son', 'c:tasks::quang-ngai-nq02');
  expect(last(stage, 'son')).toContain(`xong ${pack.tasks.length}.`);
  expect(last(stage, 'son')).not.toContain('⏰');
});

/** Who may see, give and record the task that was given to the officer of the first zone. */
const matrix = [
  ['MAU', 'organiser', { see: true, assign: true, record: false }],
  ['MAU', 'leader', { see: true, assign: false, record: false }],
  ['MAU', 'admin', { see: true, assign: false, record: false }],
  ['MAU-KCN1', 'officer', { see: true, assign: false, record: true }],
  ['MAU-KCN1', 'reviewer', { see: true, assign: false, record: false }],
  ['MAU-KCN2', 'officer', { see: false, assign: false, record: false }],
  ['MAU-CS01', 'filer', { see: false, assign: false, record: false }],
] as const;

const given = async (stage: Stage) => {
  const pack = await planOf(stage, 'quang-ngai-nq02');
  const task = pack.tasks.find(({ id }) => id === 's003-nv-2-1');
  if (!task) throw new Error('the plan lacks a task');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await tap(stage, 'son', command('task-assign', pack, task));
  await type(stage, 'son', 'KCN Sông Xanh');
  await type(stage, 'son', 'Đinh Văn Mẫu Xuân');
  expect(last(stage, 'son')).toContain('✅ Đã giao');
  const zone = await stage.app.store.db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', 'MAU-KCN1')
    .executeTakeFirstOrThrow();
  return { pack, task, zone: zone.id };
};

for (const [unit, role, may] of matrix)
  test(`what a ${role} at ${unit} may do about a task of the first zone`, async () => {
    const stage = await openStage(TODAY);
    const { db } = stage.app.store;
    const { pack, task, zone } = await given(stage);
    await stage.speaksFor('x', unit, role);
    await tap(stage, 'x', `${command('task', pack, task)}:${zone}`);
    expect(last(stage, 'x').includes('Đinh Văn Mẫu Xuân – Chuyên viên')).toBe(may.see);
    await tap(stage, 'x', command('task-assign', pack, task));
    expect(last(stage, 'x').includes('ở đơn vị nào')).toBe(may.assign);
    if (!may.assign) expect(last(stage, 'x')).toContain('Việc giao nhiệm vụ do Ban Tổ chức');
    await type(stage, 'x', 'huỷ');
    await tap(stage, 'x', command('successor', pack, task));
    expect(last(stage, 'x').includes('đã kết thúc hoạt động')).toBe(may.assign);
    await type(stage, 'x', 'huỷ');
    await tap(stage, 'x', command('task-record', pack, task));
    expect(last(stage, 'x').includes('Nay đến đâu rồi')).toBe(may.record);
    await type(stage, 'x', 'đang làm');
    await type(stage, 'x', 'bỏ qua');
    const rows = await db
      .selectFrom('task_progress')
      .where('programme', '=', 'quang-ngai-nq02')
      .select('state')
      .execute();
    expect(rows.map(({ state }) => state)).toEqual(may.record ? ['under-way'] : []);
  });

test('the wrong person of the same unit is told whose task it is', async () => {
  const stage = await openStage(TODAY);
  const { pack, task } = await given(stage);
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await tap(stage, 'van', command('task-record', pack, task));
  expect(last(stage, 'van')).toBe(
    'Nhiệm vụ này do Đinh Văn Mẫu Xuân (Chuyên viên Công đoàn KCN) ghi tiến độ. Nếu cần đổi người, anh/chị báo Ban Tổ chức.',
  );
});

test('whoever lost the task meanwhile does not record it any more', async () => {
  const stage = await openStage(TODAY);
  const { pack, task } = await given(stage);
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await tap(stage, 'xuan', command('task-record', pack, task));
  await type(stage, 'xuan', 'xong');
  await tap(stage, 'son', command('task-assign', pack, task));
  await type(stage, 'son', 'KCN Sông Xanh');
  await type(stage, 'son', 'Phan Thị Mẫu Vân');
  await type(stage, 'xuan', 'bỏ qua');
  expect(last(stage, 'xuan')).toContain('Nhiệm vụ này do Phan Thị Mẫu Vân');
  expect(
    await stage.app.store.db
      .selectFrom('task_progress')
      .where('programme', '=', 'quang-ngai-nq02')
      .selectAll()
      .execute(),
  ).toEqual([]);
  const rows = await stage.app.store.db
    .selectFrom('task_assignment')
    .where('programme', '=', 'quang-ngai-nq02')
    .select(['number', 'from_day'])
    .orderBy('number')
    .execute();
  expect(rows).toEqual([
    { number: 1, from_day: TODAY },
    { number: 2, from_day: TODAY },
  ]);
});

test('two devices do not overwrite each other silently, and the same again is harmless', async () => {
  const stage = await openStage(TODAY);
  const { pack, task } = await given(stage);
  for (const device of ['phone', 'desk']) {
    await stage.speaksFor(device, 'MAU-KCN1', 'officer');
    await tap(stage, device, command('task-record', pack, task));
  }
  await type(stage, 'phone', 'xong');
  await type(stage, 'desk', 'đang làm');
  expect(last(stage, 'desk')).toContain('vừa được sửa từ thiết bị khác');
  await type(stage, 'phone', '01/BC');
  expect(last(stage, 'phone')).toContain('✅ Đã ghi');
  await tap(stage, 'desk', command('task-record', pack, task));
  for (const answer of ['xong', '01/BC']) await type(stage, 'desk', answer);
  expect(last(stage, 'desk')).toContain('đang ghi đúng như vậy rồi');
  const { db } = stage.app.store;
  expect(
    await db.selectFrom('task_progress').where('programme', '=', 'quang-ngai-nq02').select('state').execute(),
  ).toEqual([{ state: 'done' }]);
  const traces = await db
    .selectFrom('audit')
    .select('what')
    .where('what', 'like', 'task.%')
    .orderBy('id')
    .execute();
  expect(traces.map(({ what }) => what)).toEqual(['task.assigned', 'task.recorded']);
});

test('what was recorded while a draft lay open is told, not passed over', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const { pack, task, zone } = await given(stage);
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await tap(stage, 'xuan', command('task-record', pack, task));
  await type(stage, 'xuan', 'đang làm');
  const { post_id } = await db
    .selectFrom('task_assignment')
    .where('programme', '=', 'quang-ngai-nq02')
    .select('post_id')
    .executeTakeFirstOrThrow();
  const key = { programme: pack.id, task: task.id, unit_id: zone };
  const row = {
    ...key,
    number: 1,
    state: 'done',
    recorded_by: post_id ?? 0,
    created_at: stage.time.now,
  } as const;
  await db.insertInto('task_progress').values(row).execute();
  await type(stage, 'xuan', 'bỏ qua');
  expect(last(stage, 'xuan')).toContain('vừa được ghi là xong từ thiết bị khác, nên tôi chưa ghi gì');
  expect(
    await db
      .selectFrom('task_progress')
      .where('programme', '=', 'quang-ngai-nq02')
      .select('number')
      .execute(),
  ).toHaveLength(1);
});

test('two organisers do not give a task at the same time without noticing', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const { pack, task, zone } = await given(stage);
  await tap(stage, 'son', command('task-assign', pack, task));
  await type(stage, 'son', 'KCN Sông Xanh');
  const first = await db
    .selectFrom('task_assignment')
    .where('programme', '=', 'quang-ngai-nq02')
    .selectAll()
    .executeTakeFirstOrThrow();
  const { id } = await db
    .selectFrom('post')
    .select('id')
    .where('unit_id', '=', zone)
    .where('role', '=', 'reviewer')
    .executeTakeFirstOrThrow();
  const { id: _, ...again } = first;
  await db
    .insertInto('task_assignment')
    .values({ ...again, number: 2, post_id: id })
    .execute();
  await type(stage, 'son', 'Tạ Thị Mẫu Diệp');
  expect(last(stage, 'son')).toContain('vừa được giao từ thiết bị khác (Phan Thị Mẫu Vân');
  expect(
    await db
      .selectFrom('task_assignment')
      .where('programme', '=', 'quang-ngai-nq02')
      .select('number')
      .execute(),
  ).toHaveLength(2);
});

test('a question in between leaves a half recorded task where it was', async () => {
  const stage = await openStage(TODAY);
  const { pack, task } = await given(stage);
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await tap(stage, 'xuan', command('task-record', pack, task));
  await type(stage, 'xuan', 'xong');
  await type(stage, 'xuan', '/nhiemvu');
  expect(last(stage, 'xuan')).toContain('Số văn bản, nếu có?');
  await type(stage, 'xuan', 'bỏ qua');
  expect(last(stage, 'xuan')).toContain('✅ Đã ghi');
});

test('a task whose officer has left has nobody, and is taken back or given anew', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const { pack, task, zone } = await given(stage);
  await db
    .updateTable('post')
    .set({ valid_to: TODAY })
    .where('title', '=', 'Chuyên viên Công đoàn KCN')
    .execute();
  await tap(stage, 'son', `${command('task', pack, task)}:${zone}`);
  expect(last(stage, 'son')).toContain('hiện không còn ai, cần giao lại');
  await tap(stage, 'son', 'c:tasks:below:quang-ngai-nq02');
  expect(last(stage, 'son')).toContain('Quá hạn ở cấp dưới (0)');
  await tap(stage, 'son', command('task-assign', pack, task));
  await type(stage, 'son', 'KCN Sông Xanh');
  await type(stage, 'son', 'Phan Thị Mẫu Vân');
  expect(last(stage, 'son')).toContain('✅ Đã giao');
  await tap(stage, 'son', command('task-assign', pack, task));
  await type(stage, 'son', 'KCN Sông Xanh');
  await type(stage, 'son', 'thôi giao');
  expect(last(stage, 'son')).toContain('Đã thôi giao');
});

test('a button of a task or unit that is not there is answered', async () => {
  const stage = await openStage(TODAY);
  await stage.speaksFor('son', 'MAU', 'organiser');
  for (const data of [
    'c:task:no-such:abc',
    'c:task-assign:x:y',
    'c:task-record:x:y',
    'c:successor::',
    'c:task:a:b:-1',
  ])
    await tap(stage, 'son', data);
  const told = stage.channel.sent('son').map(({ text }) => text);
  expect(new Set(told)).toEqual(
    new Set(['Không có nhiệm vụ đó trong các kế hoạch đang thực hiện của đơn vị anh/chị.']),
  );
});

test('the word of the most senior unit about a body goes first, and a day to come does not count yet', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const { pack, task, zone } = await given(stage);
  const { unit_id: province, id: post } = await db
    .selectFrom('post')
    .select(['unit_id', 'id'])
    .where('role', '=', 'organiser')
    .executeTakeFirstOrThrow();
  const said = (unit_id: number, name: string, decided_on: string) => ({
    ...{
      programme: pack.id,
      body: 'org-dang-doan-ldld-tinh-quang-ngai',
      unit_id,
      name,
      kind: 'party' as const,
    },
    ...{ decision: '1-QĐ/TU', decided_on, recorded_by: post, created_at: stage.time.now },
  });
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  const shown = async (...rows: readonly ReturnType<typeof said>[]) => {
    await db.insertInto('body_successor').values(rows).execute();
    await tap(stage, 'xuan', command('task', pack, task));
    return /nay là ([^)]*)\)/.exec(last(stage, 'xuan'))?.[1];
  };
  expect(await shown(said(zone, 'Nơi kế thừa A', '2025-03-01'))).toBe('Nơi kế thừa A');
  expect(await shown(said(province, 'Nơi kế thừa B', '2025-02-01'))).toBe('Nơi kế thừa B');
  expect(await shown(said(province, 'Nơi kế thừa C', '2027-01-01'))).toBe('Nơi kế thừa B');
  expect(await shown(said(province, 'Nơi kế thừa D', '2025-02-01'))).toBe('Nơi kế thừa D');
});
