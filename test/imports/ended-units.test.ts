import { beforeEach, expect, test } from 'vitest';
import { invite } from '../../src/commands/invite.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { closeUnit } from '../../src/store/unit-endings.ts';
import { unitOn } from '../../src/store/units.ts';
import { changed, recorded } from '../setup/reorganisation.ts';
import { openStage, type Stage } from '../stage.ts';
import { byCommand, sheet, workbook } from './kit.ts';

const ENDED = 'MAU-CS04';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  const { db } = stage.app.store;
  const id = (await unitByCode(db, ENDED)) ?? 0;
  await changed(db, (tx) => closeUnit(tx, id, null, recorded('2026-11-10', '1/QĐ-MẪU')));
});

test('nobody is invited to a unit that has ended', async () => {
  const asked = invite(stage.app.parts, ['--unit', ENDED, '--name', 'Người Mẫu', '--role', 'filer']);
  await expect(asked).rejects.toThrow(ENDED);
});

test('a workbook begins no post at a unit that has ended', async () => {
  const rows = [
    ['Mã đơn vị', 'Họ tên', 'Vai trò'],
    [ENDED, 'Người Mẫu Mới', 'Người gửi báo cáo'],
  ];
  const { code, text } = await byCommand(stage, 'posts', await workbook(sheet(rows)));
  expect([code, text]).toEqual([1, expect.stringContaining('kết thúc hoạt động từ 10/11/2026')]);
});

test('a workbook of units neither renames one that has ended nor puts another below it', async () => {
  const titles = ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Mã cấp trên', 'Từ ngày'];
  for (const row of [
    [ENDED, 'Tên khác (mẫu)', 'CĐCS', null, '15/11/2026'],
    ['MAU-T99', 'Tổ 99 (mẫu)', 'Tổ công đoàn', ENDED, null],
  ]) {
    const { code, text } = await byCommand(stage, 'units', await workbook(sheet([titles, row])));
    expect([code, text]).toEqual([1, expect.stringContaining('kết thúc hoạt động từ 10/11/2026')]);
  }
});

test('changes of units are brought in from the command line, once', async () => {
  const rows = [
    ['Mã đơn vị', 'Thay đổi', 'Từ ngày', 'Tên mới', 'Quyết định'],
    ['MAU-CS05', 'Đổi tên', '15/11/2026', 'CĐCS Công ty Tên Mới (mẫu)', '2/QĐ-MẪU'],
  ];
  const bytes = await workbook(sheet(rows));
  expect((await byCommand(stage, 'unit-changes', bytes)).code).toBe(0);
  await byCommand(stage, 'unit-changes', bytes);
  const { db } = stage.app.store;
  const id = (await unitByCode(db, 'MAU-CS05')) ?? 0;
  expect((await unitOn(db, id, '2026-11-20'))?.name).toBe('CĐCS Công ty Tên Mới (mẫu)');
  const names = await db.selectFrom('unit_name').select('name').where('unit_id', '=', id).execute();
  expect(names).toHaveLength(2);
});
