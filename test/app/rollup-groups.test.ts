import { expect, test } from 'vitest';
import { sampleRegime } from '../../src/app/sample-cast.ts';
import type { Db } from '../../src/store/db.ts';
import { insertAll, insertPost, insertReports, unitByCode } from '../../src/store/sample.ts';
import { moveUnitOn } from '../../src/store/unit-changes.ts';
import { createUnit } from '../../src/store/units.ts';
import { changed, recorded } from '../setup/reorganisation.ts';
import { openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

const OPENED = '2026-01-01';

const part = async (db: Db, code: string, kind: string, parentId: number): Promise<number> => {
  const unitId = await createUnit(db, {
    ...{ code, kind, name: `${kind === 'group' ? 'Tổ' : 'CĐ bộ phận'} ${code} (mẫu)`, parentId },
    ...{ opened_on: OPENED, ownership: null, tax_code: null },
  });
  const holder = { unit_id: unitId, role: 'filer', title: 'Tổ trưởng', programme: null } as const;
  await insertPost(db, { name: `Người Mẫu ${code}`, valid_from: OPENED, ...holder });
  return unitId;
};

/** The sample's union of 2,000 workers with twelve groups, four of them in a section; eleven have reported. */
const large = async (): Promise<Stage> => {
  const stage = await openStage('2026-11-20');
  const { db } = stage.app.store;
  const union = (await unitByCode(db, 'MAU-CS01')) ?? 0;
  const section = await part(db, 'BP1', 'section', union);
  const groups: number[] = [];
  for (let n = 1; n <= 12; n++) groups.push(await part(db, `T${n}`, 'group', n <= 4 ? section : union));
  const month = { form: 'thang-to', frequency: 'month', due: JSON.stringify({ day: 3, month: 1 }) } as const;
  await insertAll(db, 'duty_setting', [
    {
      ...month,
      programme: sampleRegime,
      duty: 'thang-to',
      unit_id: union,
      decision: '1/QĐ-CS01',
      valid_from: OPENED,
    },
  ]);
  const sentBy = (
    await db.selectFrom('post').select('id').where('unit_id', '=', union).executeTakeFirstOrThrow()
  ).id;
  await insertReports(
    db,
    groups.slice(0, 11).map((unitId, n) => ({
      ...{ unitId, form: 'thang-to', period: '2026-10', state: 'confirmed', sentBy, confirmedBy: sentBy },
      ...{ answers: { joined: n + 1, closing: 100 }, receipt: `T-${n + 1}` },
    })),
  );
  return stage;
};

test('a section adds up its groups, a large union its sections and the groups right below it', async () => {
  const stage = await large();
  await stage.speaksFor('section', 'BP1', 'filer');
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  await stage.channel.say('section', text('tổng hợp tháng 10'));
  expect(last(stage, 'section')).toContain('Đã xác nhận báo cáo của 4/4 đơn vị cấp dưới.');
  expect(last(stage, 'section')).toContain('Đoàn viên kết nạp mới trong tháng: 10');
  await stage.channel.say('chair', text('tổng hợp tháng 10'));
  expect(last(stage, 'chair')).toContain('Đã xác nhận báo cáo của 7/9 đơn vị cấp dưới.');
  expect(last(stage, 'chair')).toContain('Chưa có: CĐ bộ phận BP1 (mẫu), Tổ T12 (mẫu).');
  expect(last(stage, 'chair')).toContain('Đoàn viên kết nạp mới trong tháng: 56');
  expect(last(stage, 'chair')).toContain('Đoàn viên cuối tháng: 700');
});

test('a section is offered the sum in its own report, and no group files for the union', async () => {
  const stage = await large();
  await stage.speaksFor('section', 'BP1', 'filer');
  await stage.channel.say('section', text('báo cáo tháng 10'));
  expect(last(stage, 'section')).toContain('4/4 đơn vị cấp dưới');
  const { db } = stage.app.store;
  const { subject } = await db.selectFrom('draft').select('subject').executeTakeFirstOrThrow();
  expect(subject).toMatch(/^report:unit:\d+:thang-to:2026-10$/);
});

test('what groups report is no part of what counts for quotas: their union reports it', async () => {
  const stage = await large();
  const { db } = stage.app.store;
  const rows = await db.selectFrom('figure').select('measure').where('form', '=', 'thang-to').execute();
  expect(rows.length).toBe(22);
  expect(rows.every(({ measure }) => measure === null)).toBe(true);
});

test('a group records no founding and closes no period', async () => {
  const stage = await large();
  await stage.speaksFor('group', 'T1', 'filer');
  for (const said of ['/thanhlap', '/chotky']) await stage.channel.say('group', text(said));
  expect(last(stage, 'group')).toContain('Chốt kỳ do người đứng đầu');
  expect(await stage.app.store.db.selectFrom('draft').select('id').execute()).toEqual([]);
});

test('members who moved with their group are offered among those transferred, and no opening is summed', async () => {
  const stage = await large();
  const { db } = stage.app.store;
  const [group, stays, other] = await Promise.all(
    ['T5', 'T6', 'MAU-CS02'].map(async (code) => (await unitByCode(db, code)) ?? 0),
  );
  const { id } = await db
    .selectFrom('post')
    .select('id')
    .where('unit_id', '=', stays ?? 0)
    .executeTakeFirstOrThrow();
  await insertReports(db, [
    {
      ...{ unitId: stays ?? 0, form: 'thang-to', period: '2026-11', state: 'confirmed', receipt: 'T-6-11' },
      ...{ sentBy: id, confirmedBy: id, answers: { opening: 100, 'transferred-out': 1, closing: 99 } },
    },
  ]);
  await changed(db, (tx) => moveUnitOn(tx, group ?? 0, other ?? 0, recorded('2026-11-10', '1/QĐ-MẪU')));
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  await stage.channel.say('chair', text('báo cáo tháng 11'));
  const draft = await db.selectFrom('draft').select('state').executeTakeFirstOrThrow();
  expect(draft.state).toMatchObject({ slots: { below: { 'transferred-out': 101 } } });
  expect(Object.keys((draft.state as Begun).slots.below)).not.toContain('opening');
});

type Begun = { readonly slots: { readonly below: Readonly<Record<string, number>> } };
