import { addSeconds } from 'date-fns';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

const say = async (stage: Stage, who: string, ...said: readonly string[]): Promise<string> => {
  for (const text of said) {
    // People take a few seconds to type.
    stage.time.now = addSeconds(stage.time.now, 6);
    const body = text.startsWith('c:')
      ? ({ kind: 'choice', data: text } as const)
      : ({ kind: 'text', text } as const);
    await stage.channel.say(who, body);
  }
  return last(stage, who);
};

/** A zone union that ended on 1 July; nothing says who followed it. */
const ended = async (): Promise<Stage> => {
  const stage = await openStage();
  const { db } = stage.app.store;
  const id = sql`(select id from unit where code = 'MAU-KCN3')`;
  await sql`update unit_parent set valid_to = '2026-07-01' where unit_id = ${id}`.execute(db);
  await sql`update unit set closed_on = '2026-07-01' where code = 'MAU-KCN3'`.execute(db);
  await stage.speaksFor('a', 'MAU', 'organiser');
  return stage;
};

const taken = ({ app }: Stage) => app.store.db.selectFrom('target_adoption').selectAll().execute();

const ALL = ['/tiepnhan', '1', 'tất cả', 'KCN Đồi Thông', '60/QĐ-LĐLĐ', '5/7/2026'] as const;

test('all targets of the unit that ended are taken over by one decision, and stay what they were', async () => {
  const stage = await ended();
  const { db } = stage.app.store;
  const before = await db.selectFrom('allocation').selectAll().orderBy('id').execute();
  expect(await say(stage, 'a', ...ALL, 'gửi')).toContain('Công đoàn KCN Đồi Thông (mẫu) tiếp nhận');
  const rows = await taken(stage);
  expect(new Set(rows.map(({ period_from, decision }) => `${period_from} ${decision}`))).toEqual(
    new Set(['2026-01-01 60/QĐ-LĐLĐ']),
  );
  expect(await db.selectFrom('allocation').selectAll().orderBy('id').execute()).toEqual(before);
  const audit = await db.selectFrom('audit').select('what').where('what', '=', 'target.adopted').execute();
  expect(audit.length).toBe(rows.length);
});

const whoTook = async (stage: Stage): Promise<readonly string[]> => {
  const rows = await stage.app.store.db
    .selectFrom('target_adoption')
    .innerJoin('unit', 'unit.id', 'to_unit_id')
    .select('code')
    .distinct()
    .execute();
  return rows.map(({ code }) => code);
};
const SEVERAL = ['/tiepnhan', '1', 'tất cả', 'Công đoàn KCN', '2', '60/QĐ-LĐLĐ', '5/7/2026'] as const;

test('a unit that is named anew at the end takes over, not the one that was chosen before', async () => {
  const stage = await ended();
  const told = await say(stage, 'a', ...SEVERAL, 'sửa mục 3', 'KCN Sông Xanh', 'gửi');
  expect(told).toContain('Công đoàn KCN Sông Xanh (mẫu) tiếp nhận');
  expect(await whoTook(stage)).toEqual(['MAU-KCN1']);
});

test('two devices take a target over once', async () => {
  const stage = await ended();
  await say(stage, 'a', ...ALL);
  const organiser = await stage.app.store.db
    .selectFrom('post')
    .selectAll()
    .where('role', '=', 'organiser')
    .executeTakeFirstOrThrow();
  const { id: _, ...row } = organiser;
  const second = await stage.app.store.db
    .insertInto('post')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await stage.speaksFor('b', 'MAU', 'organiser');
  await stage.app.store.db
    .updateTable('chat')
    .set({ post_id: second.id })
    .where('address', '=', 'b')
    .execute();
  await say(stage, 'b', '/tiepnhan', '1', 'tất cả', 'KCN Sông Xanh', '61/QĐ-LĐLĐ', '6/7/2026', 'gửi');
  const rows = await taken(stage);
  expect(await say(stage, 'a', 'gửi')).toContain('đã được tiếp nhận');
  expect(await taken(stage)).toEqual(rows);
});

test('a unit that is not below, or ended itself, takes nothing over', async () => {
  const stage = await ended();
  await say(stage, 'a', '/tiepnhan', '1', 'tất cả');
  expect(await say(stage, 'a', 'Liên đoàn Lao động tỉnh')).toContain('Không thấy đơn vị');
  expect(await say(stage, 'a', 'Công đoàn KCN Bến Đá')).toContain('Không thấy đơn vị');
  expect(await taken(stage)).toEqual([]);
});

const others: readonly (readonly [string, Role])[] = [
  ['MAU', 'finance'],
  ['MAU', 'leader'],
  ['MAU-KCN2', 'reviewer'],
  ['MAU-CS01', 'filer'],
];
test.each(others)('%s %s records none', async (unit, role) => {
  const stage = await ended();
  await stage.speaksFor('x', unit, role);
  expect(await say(stage, 'x', '/tiepnhan')).toContain('Ban Tổ chức');
  expect(await say(stage, 'x', 'c:adoption')).toContain('Ban Tổ chức');
});

test('before its decision the answer has no such line, from then on it has', async () => {
  const stage = await ended();
  await say(stage, 'a', ...ALL, 'gửi');
  await stage.speaksFor('x', 'MAU-KCN2', 'reviewer');
  expect(await say(stage, 'x', '/chitieu')).toContain(
    '↪ Tiếp nhận từ Công đoàn KCN Bến Đá (mẫu) (60/QĐ-LĐLĐ',
  );
  expect(await say(stage, 'x', 'chỉ tiêu đến hết tháng 6')).not.toContain('↪');
  expect(await say(stage, 'x', 'chỉ tiêu thành lập')).toContain('chỉ tiêu 38 CĐCS');
  await stage.speaksFor('y', 'MAU-KCN1', 'reviewer');
  expect(await say(stage, 'y', '/chitieu')).not.toContain('↪');
});
