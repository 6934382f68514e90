import { expect, test } from 'vitest';
import { groupReports, groups } from '../../src/app/sample-groups.ts';
import type { Db } from '../../src/store/db.ts';
import { insertPost, insertReports, unitByCode } from '../../src/store/sample.ts';
import { moveUnitOn } from '../../src/store/unit-changes.ts';
import { createUnit } from '../../src/store/units.ts';
import { changed, recorded } from '../setup/reorganisation.ts';
import { openStage, type Stage } from '../stage.ts';

const TODAY = '2026-11-20';
const text = (said: string) => ({ kind: 'text', text: said }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';

const codes = groups.map(({ code }) => code);
const idsOf = async (db: Db, some: readonly string[]) =>
  (await db.selectFrom('unit').select('id').where('code', 'in', some).execute()).map(({ id }) => id);

/** What some groups of the sample reported together for October. */
const sumOf = (item: string, some: readonly string[]): number =>
  groupReports(TODAY)
    .filter(({ unit, period }) => period === '2026-10' && some.includes(unit))
    .reduce((total, { answers }) => total + Number(answers[item]), 0);

const shown = (item: string, value: number) => `${item}: ${value.toLocaleString('vi-VN')}`;

/** The sample's union of 2,000 workers, four of its twelve groups in a section, one not confirmed. */
const large = async (): Promise<Stage> => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const section = await createUnit(db, {
    ...{ code: 'BP1', kind: 'section', name: 'CĐ bộ phận BP1 (mẫu)', ownership: null, tax_code: null },
    ...{ parentId: await unitByCode(db, 'MAU-CS01'), opened_on: '2026-01-01' },
  });
  const post = { unit_id: section, role: 'filer', title: 'Chủ tịch CĐ bộ phận', programme: null } as const;
  await insertPost(db, { ...post, name: 'Người Mẫu Bộ Phận', valid_from: '2026-01-01' });
  const below = await idsOf(db, codes.slice(0, 4));
  await db.updateTable('unit_parent').set({ parent_id: section }).where('unit_id', 'in', below).execute();
  const [unsure = 0] = await idsOf(db, codes.slice(11));
  for (const table of ['report', 'figure'] as const)
    await db.updateTable(table).set({ state: 'sent' }).where('unit_id', '=', unsure).execute();
  return stage;
};

test('a section adds up its groups, a large union its sections and the groups right below it', async () => {
  const stage = await large();
  await stage.speaksFor('section', 'BP1', 'filer');
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  await stage.channel.say('section', text('tổng hợp tháng 10'));
  expect(last(stage, 'section')).toContain('Đã xác nhận báo cáo của 4/4 đơn vị cấp dưới.');
  const inSection = sumOf('closing', codes.slice(0, 4));
  expect(last(stage, 'section')).toContain(shown('Đoàn viên cuối tháng', inSection));
  await stage.channel.say('chair', text('tổng hợp tháng 10'));
  expect(last(stage, 'chair')).toContain('Đã xác nhận báo cáo của 7/9 đơn vị cấp dưới.');
  expect(last(stage, 'chair')).toContain('CĐ bộ phận BP1 (mẫu), Tổ may 12 (mẫu).');
  const right = codes.slice(4, 11);
  expect(last(stage, 'chair')).toContain(shown('Đoàn viên kết nạp mới trong tháng', sumOf('joined', right)));
  expect(last(stage, 'chair')).toContain(shown('Đoàn viên cuối tháng', sumOf('closing', right)));
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
  expect(rows.length).toBe(12 * 6 * 9);
  expect(rows.every(({ measure }) => measure === null)).toBe(true);
});

test('a group records no founding and closes no period', async () => {
  const stage = await large();
  await stage.speaksFor('group', 'MAU-CS01-T01', 'filer');
  for (const said of ['/thanhlap', '/chotky']) await stage.channel.say('group', text(said));
  expect(last(stage, 'group')).toContain('Chốt kỳ do người đứng đầu');
  expect(await stage.app.store.db.selectFrom('draft').select('id').execute()).toEqual([]);
});

test('members who moved with their group are offered among those transferred, and no opening is summed', async () => {
  const stage = await large();
  const { db } = stage.app.store;
  const [group, stays, other] = await Promise.all(
    ['MAU-CS01-T05', 'MAU-CS01-T06', 'MAU-CS02'].map(async (code) => (await unitByCode(db, code)) ?? 0),
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
  expect(draft.state).toMatchObject({
    slots: { below: { 'transferred-out': 1 + sumOf('closing', ['MAU-CS01-T05']) } },
  });
  expect(Object.keys((draft.state as Begun).slots.below)).not.toContain('opening');
});

type Begun = { readonly slots: { readonly below: Readonly<Record<string, number>> } };
