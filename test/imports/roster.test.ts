import { beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('to-chuc', 'MAU', 'organiser');
});

const units = (rows: Rows) => [['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Mã cấp trên', 'Từ ngày'], ...rows];

const namesOf = async (code: string) =>
  stage.app.store.db
    .selectFrom('unit_name')
    .innerJoin('unit', 'unit.id', 'unit_name.unit_id')
    .select(['name', 'valid_from', 'valid_to'])
    .where('unit.code', '=', code)
    .orderBy('valid_from')
    .execute();

const TITLES = [
  'STT',
  'Tên công đoàn',
  'Địa chỉ',
  'Loại hình',
  'Tổng số CNVCLĐ',
  'Tổng số đoàn viên',
  'Số đoàn viên nữ',
  'Số uỷ viên BCH',
  'Số uỷ viên UBKT',
  'Tên chủ tịch',
  'Số điện thoại chủ tịch',
];

const commune = (name: string, rows: Rows, titles: Rows[number] = TITLES, title = name) =>
  sheet([['LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU'], ['DANH SÁCH CĐCS'], [], titles, [null, name], ...rows], {
    name: title,
  });

const rosterRows: Rows = [
  [1, 'CĐCS Trường Mẫu Một', 'Thôn Mẫu', 'HCSN', 45, '1.044', 30, 5, 3, 'Nguyễn Thị Mẫu Hoa', '0912 345 678'],
  [2, 'CĐCS Công ty Mẫu Hai', null, 'DN ngoài nhà nước', 120, 100, 60, 7, 3, 'Trần Văn Mẫu Hai', 987654321],
  [3, 'CĐCS Công ty Mẫu Ba', null, 'FDI', 80, 70, 40, 3, 1, null, null],
];

const importCommunes = async () =>
  byCommand(
    stage,
    'units',
    await workbook(
      sheet(
        units([
          ['MAU-X1', 'Công đoàn xã Suối Mẫu', 'Công đoàn xã', 'MAU', null],
          ['MAU-P2', 'Công đoàn phường Đồi Mẫu', 'Phường', 'MAU', null],
        ]),
      ),
    ),
  );

test('the provincial roster gives the units of every commune, then their chairs', async () => {
  expect((await importCommunes()).code).toBe(0);
  const roster = await workbook(
    commune('Xã Suối Mẫu', rosterRows, TITLES, 'Suối Mẫu'),
    commune('Phường Đồi Mẫu, huyện cũ', [
      [1, 'CĐCS Trạm Mẫu', null, 'Sự nghiệp', 9, 9, 5, 3, 0, 'Lê Văn Mẫu', null],
    ]),
  );
  const done = await byCommand(stage, 'units', roster);
  expect(done.text).toContain('Thêm 4 đơn vị');
  const { db } = stage.app.store;
  const made = await db
    .selectFrom('unit')
    .select(['code', 'ownership', 'kind'])
    .where('code', 'like', 'MAU-X1-%')
    .orderBy('code')
    .execute();
  expect(made).toEqual([
    { code: 'MAU-X1-001', ownership: 'public-service', kind: 'cdcs' },
    { code: 'MAU-X1-002', ownership: 'non-state', kind: 'cdcs' },
    { code: 'MAU-X1-003', ownership: 'fdi', kind: 'cdcs' },
  ]);
  const chairs = await byCommand(stage, 'posts', roster);
  expect(chairs.text).toContain('Thêm 3 chức danh');
  const people = await db
    .selectFrom('person')
    .innerJoin('post', 'post.person_id', 'person.id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['person.phone', 'post.role', 'post.title'])
    .where('unit.code', 'like', 'MAU-X1-%')
    .orderBy('unit.code')
    .execute();
  expect(people).toEqual([
    { phone: '+84912345678', role: 'filer', title: 'Chủ tịch công đoàn cơ sở' },
    { phone: '+84987654321', role: 'filer', title: 'Chủ tịch công đoàn cơ sở' },
  ]);
  expect(await db.selectFrom('invite').select('id').execute()).toEqual([]);
});

test('a roster without titles is read by its fixed places', async () => {
  await importCommunes();
  const bare = commune('Xã Suối Mẫu', rosterRows, []);
  expect((await byCommand(stage, 'units', await workbook(bare))).text).toContain('Thêm 3 đơn vị');
});

test('unknown communes, unions named twice and bad numbers are told by sheet and cell, and nothing comes in', async () => {
  await importCommunes();
  const roster = await workbook(
    commune('Xã Không Có', rosterRows),
    commune('Xã Suối Mẫu', [
      ...rosterRows,
      [4, 'CĐCS TRƯỜNG MẪU MỘT', null, 'gì đó', 1, 1, 1, 1, 1, null, null],
    ]),
  );
  const refused = await byCommand(stage, 'units', roster);
  expect(refused.code).toBe(1);
  expect(refused.text).toContain('Trang "Xã Không Có", ô B5: Không có đơn vị "Xã Không Có"');
  expect(refused.text).toContain('Trang "Xã Suối Mẫu", ô D9');
  const repeated = await workbook(commune('Xã Suối Mẫu', [...rosterRows, [4, 'CĐCS TRƯỜNG MẪU MỘT']]));
  expect((await byCommand(stage, 'units', repeated)).text).toContain('ô B9: Trùng với dòng 6');
  const count = await stage.app.store.db
    .selectFrom('unit')
    .select('id')
    .where('code', 'like', 'MAU-X1-%')
    .execute();
  expect(count).toEqual([]);
});

test('in the chat a roster that may be read two ways is asked about', async () => {
  await importCommunes();
  const roster = await workbook(commune('Xã Suối Mẫu', rosterRows));
  const asked = await byChat(stage, 'to-chuc', roster);
  expect(asked.buttons).toEqual(['Đơn vị', 'Cán bộ']);
});

test('a unit that exists is renamed from a day on, and keeps its old name before it', async () => {
  await importCommunes();
  const renamed = (from: string | null) =>
    workbook(sheet(units([['MAU-X1', 'Công đoàn phường Suối Mẫu', 'Xã', 'MAU', from]])));
  expect((await byCommand(stage, 'units', await renamed(null))).text).toContain(
    'ô B2: Đơn vị MAU-X1 đang là',
  );
  expect((await byCommand(stage, 'units', await renamed('1/1/2020'))).text).toContain('ô E2');
  expect((await byCommand(stage, 'units', await renamed('1/1/2027'))).text).toContain('đổi 1');
  expect(await namesOf('MAU-X1')).toEqual([
    { name: 'Công đoàn xã Suối Mẫu', valid_from: '2026-11-20', valid_to: '2027-01-01' },
    { name: 'Công đoàn phường Suối Mẫu', valid_from: '2027-01-01', valid_to: null },
  ]);
});

test('units that would stand below themselves, or elsewhere than the officer, are refused', async () => {
  const circle = await workbook(
    sheet(
      units([
        ['A', 'Đơn vị A', 'Cấp trên', 'B', null],
        ['B', 'Đơn vị B', 'Cấp trên', 'A', null],
      ]),
    ),
  );
  expect((await byCommand(stage, 'units', circle)).text).toContain('ô D2: Đơn vị B đang ở dưới');
  const { db } = stage.app.store;
  await db.insertInto('unit').values({ code: 'KHAC', kind: 'province', opened_on: '2020-01-01' }).execute();
  await db
    .insertInto('unit_name')
    .values(({ selectFrom }) => ({
      unit_id: selectFrom('unit').select('id').where('code', '=', 'KHAC'),
      name: 'Tỉnh khác (mẫu)',
      folded: 'tinh khac (mau)',
      valid_from: '2020-01-01',
    }))
    .execute();
  const elsewhere = await workbook(sheet(units([['KHAC-1', 'Đơn vị lạ', 'CĐCS', 'KHAC', null]])));
  expect((await byChat(stage, 'to-chuc', elsewhere)).text).toContain(
    'D2: Đơn vị KHAC không thuộc đơn vị của anh/chị',
  );
});

const posts = (rows: Rows) => [['Mã đơn vị', 'Họ và tên', 'Vai trò', 'Số điện thoại', 'Đến ngày'], ...rows];

test("a number is one person's, and an organiser makes no operators", async () => {
  const first = await workbook(
    sheet(posts([['MAU-CS01', 'Nguyễn Văn Mẫu Mới', 'Người gửi báo cáo', '0912345678', null]])),
  );
  expect((await byChat(stage, 'to-chuc', first)).text).toContain('Nhập 1 dòng này');
  await stage.channel.say('to-chuc', { kind: 'text', text: 'nhập' });
  expect(stage.channel.sent('to-chuc').at(-1)?.text).toContain('Thêm 1 chức danh');
  const wrong = await workbook(
    sheet(
      posts([
        ['MAU-CS02', 'Trần Thị Mẫu Khác', 'filer', '0912.345.678', null],
        ['MAU-CS03', 'Lê Văn Mẫu Ba', 'Người vận hành', null, null],
        ['MAU-CS99', 'Lê Văn Mẫu Tư', 'filer', '12', null],
      ]),
    ),
  );
  const { text } = await byChat(stage, 'to-chuc', wrong);
  expect(text).toContain('0 dòng hợp lệ, 3 dòng lỗi');
  expect(text).toContain('D2: Số điện thoại này đã thuộc người khác');
  expect(text).not.toContain('Mẫu Mới');
  expect(text).toContain('C3: Vai trò người vận hành');
  expect(text).toMatch(/D4: /);
  const ends = await workbook(
    sheet(posts([['MAU-CS01', 'Nguyễn Văn Mẫu Mới', 'Người gửi báo cáo', null, '31/12/2026']])),
  );
  expect((await byCommand(stage, 'posts', ends)).text).toContain('đổi 1');
});
