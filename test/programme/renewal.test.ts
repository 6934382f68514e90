import { addSeconds } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { programme } from '../../src/commands/programme.ts';
import { momentAt } from '../../src/core/day.ts';
import { openReading, readingOf } from '../../src/core/programme/reading.ts';
import { openValues } from '../../src/core/programme/values.ts';
import { packsInForce } from '../../src/store/programmes.ts';
import { runProgrammes } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const tap = (data: string) => ({ kind: 'choice', data }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
const ID = 'binh-duong-2026';

const drafted = async (who = 'a'): Promise<Stage> => {
  const stage = await openStage();
  await programme(stage.app.parts, ['renew', 'binh-duong-2025', '--year', '2026']);
  await stage.speaksFor(who, 'MAU', 'organiser');
  return stage;
};

const say = async (stage: Stage, who: string, ...said: readonly string[]): Promise<string> => {
  for (const one of said) {
    // People take a few seconds to type.
    stage.time.now = addSeconds(stage.time.now, 6);
    await stage.channel.say(who, one.startsWith('c:') ? tap(one) : text(one));
  }
  return last(stage, who);
};

/** Another organiser of the same unit. */
const colleague = async (stage: Stage, who: string): Promise<void> => {
  const { db } = stage.app.store;
  const own = await db
    .selectFrom('post')
    .selectAll()
    .where('role', '=', 'organiser')
    .executeTakeFirstOrThrow();
  const { id: _, ...row } = own;
  const post = await db.insertInto('post').values(row).returning('id').executeTakeFirstOrThrow();
  await stage.speaksFor(who, 'MAU', 'organiser');
  await db.updateTable('chat').set({ post_id: post.id }).where('address', '=', who).execute();
};

const draft = async ({ app }: Stage) => {
  const row = await app.store.db
    .selectFrom('programme_pack')
    .selectAll()
    .where('pack', '=', ID)
    .executeTakeFirstOrThrow();
  return app.parts.definitions.storedPack(row.content);
};

const inForce = async ({ app }: Stage, today: string): Promise<readonly string[]> =>
  (await packsInForce(app.store.db, { definitions: app.parts.definitions, today })).map(({ id }) => id);

const putInForce = async (stage: Stage): Promise<string> => {
  await say(stage, 'a', `c:programme-confirm:${ID}`, 'xác nhận tất cả', `c:programme-force:${ID}`);
  return say(stage, 'a', '02/KH-LĐLĐ', '10/1/2026', '1/2/2026', 'đồng ý');
};

describe('the command', () => {
  test('renews a plan: every value waits, no support is on, nothing counts', async () => {
    const stage = await openStage();
    const said = JSON.parse(await programme(stage.app.parts, ['renew', 'binh-duong-2025', '--year', '2026']));
    expect(said).toMatchObject({ id: ID, state: 'draft', open: 6, supportsOff: 6, from: '2026-01-01' });
    expect(await inForce(stage, '2026-11-20')).not.toContain(ID);
    expect(openValues(await draft(stage)).length).toBe(6);
    expect(await programme(stage.app.parts, ['list'])).toContain('"state":"draft","open":6');
  });

  const wrong = [
    [['renew', 'binh-duong-2025'], 'expected: npm run programme'],
    [['renew', 'binh-duong-2025', '--year', '26'], 'expected: npm run programme'],
    [['renew', 'binh-duong-2025', '--year', '2025'], 'expected a year after 2025'],
    [['renew', 'nowhere', '--year', '2026'], 'no programme nowhere'],
    [['renew', 'binh-duong-2025', '--year', '2026', '--unit', 'X'], 'not X'],
    [['frobnicate'], 'expected: npm run programme'],
  ] as const;
  test.each(wrong)('%j is told what was expected', async (args, expected) => {
    const stage = await openStage();
    await expect(programme(stage.app.parts, args)).rejects.toThrow(expected);
    expect(await stage.app.store.db.selectFrom('programme_pack').select('pack').execute()).toEqual([]);
  });

  test('a second time there is nothing to make', async () => {
    const stage = await drafted();
    await expect(programme(stage.app.parts, ['renew', 'binh-duong-2025', '--year', '2026'])).rejects.toThrow(
      'already',
    );
  });
});

describe('who may', () => {
  const others: readonly (readonly [string, Role])[] = [
    ['MAU', 'finance'],
    ['MAU', 'leader'],
    ['MAU', 'admin'],
    ['MAU-KCN1', 'officer'],
    ['MAU-KCN1', 'reviewer'],
    ['MAU-CS01', 'filer'],
  ];
  test.each(others)('a %s %s neither renews nor decides', async (unit, role) => {
    const stage = await drafted();
    await stage.speaksFor('x', unit, role);
    const before = await stage.app.store.db.selectFrom('programme_pack').selectAll().execute();
    for (const what of ['renew', 'values', 'confirm', 'force', 'change', 'end', 'drop'])
      await say(stage, 'x', `c:programme-${what}:${ID}`, 'xác nhận tất cả', 'huỷ');
    await say(stage, 'x', 'gia hạn chương trình bình dương');
    expect(last(stage, 'x')).toContain('Ban Tổ chức');
    expect(await stage.app.store.db.selectFrom('programme_pack').selectAll().execute()).toEqual(before);
    await say(stage, 'x', '/chuongtrinh');
    expect(last(stage, 'x')).not.toContain('bản nháp');
  });

  test('the organiser of another unit sees the draft as little', async () => {
    const stage = await drafted();
    const { db } = stage.app.store;
    await db.updateTable('post').set({ role: 'organiser' }).where('role', '=', 'reviewer').execute();
    await stage.speaksFor('x', 'MAU-KCN1', 'organiser');
    for (const what of ['values', 'confirm', 'force', 'drop'])
      expect(await say(stage, 'x', `c:programme-${what}:${ID}`)).toMatch(/không còn|Ban Tổ chức/);
    expect(openValues(await draft(stage)).length).toBe(6);
  });
});

describe('a draft', () => {
  test('is not put in force while a value waits', async () => {
    const stage = await drafted();
    expect(await say(stage, 'a', `c:programme-force:${ID}`)).toContain('Còn 6 số cần xác nhận');
  });

  test('is changed on two devices, and neither overwrites the other', async () => {
    const stage = await drafted('a');
    await colleague(stage, 'b');
    await say(stage, 'a', `c:programme-values:${ID}`, '16');
    await say(stage, 'b', `c:programme-values:${ID}`, '17', '46');
    await say(stage, 'a', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'gửi');
    const told = await say(stage, 'b', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'gửi');
    expect(told).toContain('Chưa ghi: Văn phòng');
    expect(told).toContain('thành 16');
    expect(told).toContain('45 cán bộ → 46 cán bộ');
  });

  test('is confirmed whole only as it was shown', async () => {
    const stage = await drafted('a');
    await say(stage, 'a', `c:programme-confirm:${ID}`);
    const { db } = stage.app.store;
    const changed = JSON.stringify(await draft(stage)).replace('"value":132', '"value":133');
    await db.updateTable('programme_pack').set({ content: changed }).execute();
    expect(await say(stage, 'a', 'xác nhận tất cả')).toContain('Còn 1 số cần xác nhận');
  });

  test('is put in force once, whatever comes again', async () => {
    const stage = await drafted();
    expect(await putInForce(stage)).toContain('được thực hiện từ 01/02/2026');
    expect(await say(stage, 'a', `c:programme-force:${ID}`)).toContain('đã được quyết định');
    expect(await say(stage, 'a', `c:programme-values:${ID}`)).toContain('không còn');
    const rows = await stage.app.store.db.selectFrom('programme_pack').selectAll().execute();
    expect(rows.map(({ state, valid_from }) => [state, valid_from])).toEqual([['in-force', '2026-02-01']]);
    const kept = await stage.app.store.db
      .selectFrom('audit')
      .select('what')
      .where('about', '=', `programme:${ID}`)
      .orderBy('id')
      .execute();
    expect(kept.map(({ what }) => what)).toEqual([
      'programme.drafted',
      'programme.values',
      'programme.in-force',
    ]);
  });

  test('is put in force by one of two devices', async () => {
    const stage = await drafted();
    await say(stage, 'a', `c:programme-confirm:${ID}`, 'xác nhận tất cả');
    await colleague(stage, 'b');
    for (const who of ['a', 'b'])
      await say(stage, who, `c:programme-force:${ID}`, '02/KH-LĐLĐ', '10/1/2026', '1/2/2026');
    expect(await say(stage, 'b', 'đồng ý')).toContain('được thực hiện từ 01/02/2026');
    expect(await say(stage, 'a', 'đồng ý')).toContain('chưa ghi gì');
    const rows = await stage.app.store.db.selectFrom('programme_pack').select('version').execute();
    expect(rows.length).toBe(1);
  });

  test('may be dropped, and begun again', async () => {
    const stage = await drafted();
    expect(await say(stage, 'a', `c:programme-drop:${ID}`, 'giữ')).toContain('vẫn giữ');
    expect(await say(stage, 'a', `c:programme-drop:${ID}`, 'bỏ')).toContain('Đã bỏ bản nháp');
    await programme(stage.app.parts, ['renew', 'binh-duong-2025', '--year', '2026']);
    expect(openValues(await draft(stage)).length).toBe(6);
  });
});

describe('versions side by side', () => {
  test('each day has its own', async () => {
    const stage = await drafted();
    await putInForce(stage);
    expect(await inForce(stage, '2026-01-31')).not.toContain(ID);
    expect(await inForce(stage, '2026-02-01')).toContain(ID);
    await say(stage, 'a', `c:programme-end:${ID}`, '90/QĐ-LĐLĐ', '20/11/2026', '31/12/2026');
    expect(await say(stage, 'a', 'đồng ý')).toContain('kết thúc sau ngày 31/12/2026');
    expect(await inForce(stage, '2026-12-31')).toContain(ID);
    expect(await inForce(stage, '2027-01-01')).not.toContain(ID);
  });

  test('a change holds from its own day on; what was answered before stays', async () => {
    const stage = await drafted();
    await putInForce(stage);
    await say(stage, 'a', `c:programme-change:${ID}`, `c:programme-values:${ID}`);
    await say(stage, 'a', 'bỏ qua', 'bỏ qua', '150', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'gửi');
    await say(stage, 'a', `c:programme-force:${ID}`, '70/QĐ-LĐLĐ', '1/7/2026', '1/7/2026', 'đồng ý');
    const { db } = stage.app.store;
    const asked = async (today: string) => {
      const packs = await packsInForce(db, { definitions: stage.app.parts.definitions, today });
      const target = packs
        .find(({ id }) => id === ID)
        ?.targets.find(({ id }) => id === 's000-cdcs-thanh-lap-moi');
      return target && 'value' in target ? target.value : null;
    };
    expect([await asked('2026-06-30'), await asked('2026-07-01')]).toEqual([132, 150]);
    stage.time.now = momentAt('2026-11-20', '10:00');
    expect(await say(stage, 'a', `c:quota:${ID}`)).toContain('Chỉ tiêu 150 CĐCS');
    await expect(
      db.updateTable('programme_pack').set({ content: '{}' }).where('version', '=', 1).execute(),
    ).rejects.toThrow('content never changes');
  });
});

test('a plan that is over answers as of its last day when it is named', async () => {
  const stage = await drafted();
  await putInForce(stage);
  await say(stage, 'a', `c:programme-end:${ID}`, '90/QĐ-LĐLĐ', '20/11/2026', '31/12/2026', 'đồng ý');
  stage.time.now = momentAt('2027-02-10', '10:00');
  expect(await say(stage, 'a', '/chitieu')).not.toContain('năm 2026');
  const told = await say(stage, 'a', 'chỉ tiêu kế hoạch 2026');
  expect(told).toContain('Kế hoạch năm 2026 của Đảng đoàn LĐLĐ tỉnh Bình Dương');
  expect(told).toContain('đến 31/12/2026');
  expect(await say(stage, 'a', 'chỉ tiêu năm 2026')).toContain('đến 31/12/2026');
});

describe('what a plan leaves open', () => {
  const CT = 'cong-thuong-2021-2045';

  test('is decided by its organiser alone, and holds from the day of the decision', async () => {
    const stage = await openStage();
    await runProgrammes(stage.app.store.db, [CT]);
    await stage.speaksFor('a', 'MAU', 'organiser');
    await stage.speaksFor('x', 'MAU', 'finance');
    expect(await say(stage, 'x', `c:programme-reading:${CT}`)).toContain('Ban Tổ chức');
    await say(stage, 'a', `c:programme-reading:${CT}`, 'không tính', '12/HD', '1/10/2026', 'gửi');
    const { db } = stage.app.store;
    const readings = async (today: string) => {
      const packs = await packsInForce(db, { definitions: stage.app.parts.definitions, today });
      return (packs.find(({ id }) => id === CT)?.targets ?? []).flatMap(
        (target) => readingOf(target)?.counts ?? [],
      );
    };
    expect([await readings('2026-09-30'), await readings('2026-10-01')]).toEqual([[], [false, false, false]]);
    await say(stage, 'a', `c:programme-reading:${CT}`, 'tính cả', '13/HD', '1/11/2026', 'gửi');
    expect([await readings('2026-10-31'), await readings('2026-11-01')]).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
  });

  test('a plan that leaves nothing open has nothing to decide', async () => {
    const stage = await drafted();
    await putInForce(stage);
    expect(await say(stage, 'a', `c:programme-reading:${ID}`)).toContain('không có chỉ tiêu nào để ngỏ');
  });

  test('a change of the plan keeps what is open in it', async () => {
    const stage = await openStage();
    await runProgrammes(stage.app.store.db, [CT]);
    await stage.speaksFor('a', 'MAU', 'organiser');
    await say(stage, 'a', `c:programme-reading:${CT}`, 'tính cả', '12/HD', '1/10/2026', 'gửi');
    expect(await say(stage, 'a', `c:programme-change:${CT}`)).toContain('Đã tạo bản điều chỉnh');
    const row = await stage.app.store.db.selectFrom('programme_pack').selectAll().executeTakeFirstOrThrow();
    const pack = stage.app.parts.definitions.storedPack(row.content);
    expect(openReading(pack)?.words.vi).toContain('xuất sắc');
  });
});
