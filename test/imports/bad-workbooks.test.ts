import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('to-chuc', 'MAU', 'organiser');
});

const TITLES = ['Mã đơn vị', 'Tên đơn vị', 'Chỉ tiêu', 'Giao', 'Quyết định số', 'Ngày'];
const FOUNDED = 'Thành lập mới CĐCS trong doanh nghiệp';
const row = (code: string | null, value: string | number | null, target = FOUNDED): Rows[number] => [
  code,
  null,
  target,
  value,
  '21/QĐ-MAU',
  '18/11/2026',
];

const shares = async () =>
  (
    await stage.app.store.db
      .selectFrom('allocation')
      .innerJoin('unit', 'unit.id', 'allocation.unit_id')
      .select(['unit.code', 'value', 'decision'])
      .where('decision', '=', '21/QĐ-MAU')
      .orderBy('allocation.id')
      .execute()
  ).map(({ code, value }) => [code, value]);

const refused = async (bytes: Uint8Array): Promise<string> => {
  const dry = await byCommand(stage, 'allocations', bytes, '--dry-run');
  const real = await byCommand(stage, 'allocations', bytes);
  expect([dry.code, real.code, real.text]).toEqual([1, 1, dry.text]);
  expect(await shares()).toEqual([]);
  return real.text;
};

describe('what officers really send is read', () => {
  test('titles below a letterhead and merged headings, numbers as text, days as days, a sum below', async () => {
    const bytes = await workbook(
      sheet(
        [
          ['LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU'],
          [],
          ['Đơn vị', null, 'Chỉ tiêu', null, 'Quyết định', null],
          ['STT', 'Mã đơn vị', 'Tên chỉ tiêu', 'Giao', 'Quyết định số', 'Ngày (dd/mm/yyyy)'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
          [1, 'MAU-KCN1', FOUNDED, '1.810', '21/QĐ-MAU', new Date('2026-11-18T00:00:00Z')],
          [2, 'MAU-KCN2', FOUNDED, 42, '21/QĐ-MAU', '18-11-2026'],
          [],
          ['Tổng cộng', null, null, '1.852'],
          [],
          ['Ghi chú: theo kế hoạch'],
        ],
        {
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
            { startRow: 2, startCol: 0, endRow: 2, endCol: 1 },
            { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
          ],
        },
      ),
    );
    const { code, text } = await byCommand(stage, 'allocations', bytes);
    expect(text).toContain('Đã nhập 2 dòng');
    expect(code).toBe(0);
    expect(await shares()).toEqual([
      ['MAU-KCN1', 1810],
      ['MAU-KCN2', 42],
    ]);
  });

  test('titles merged over two rows, one of them below a common heading', async () => {
    const bytes = await workbook(
      sheet(
        [
          ['Mã đơn vị', 'Tên chỉ tiêu', 'Số liệu', null, null],
          [null, null, 'Giao', 'Quyết định số', 'Ngày'],
          ['MAU-KCN1', FOUNDED, 7, '21/QĐ-MAU', '18/11/2026'],
        ],
        {
          merges: [
            { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
            { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
            { startRow: 0, startCol: 2, endRow: 0, endCol: 4 },
          ],
        },
      ),
    );
    expect((await byCommand(stage, 'allocations', bytes)).code).toBe(0);
    expect(await shares()).toEqual([['MAU-KCN1', 7]]);
  });

  test('a formula gives its saved result, and the dry run names its cell', async () => {
    const cells = new Map([
      ['1,3', { value: 12, type: 'formula' as const, formula: 'SUM(1,11)', formulaResult: 12 }],
    ]);
    const bytes = await workbook(sheet([TITLES, row('MAU-KCN1', 12)], { cells }));
    const dry = await byCommand(stage, 'allocations', bytes, '--dry-run');
    expect(dry).toEqual({
      code: 0,
      text: expect.stringContaining('1 ô là công thức, tôi lấy kết quả đang lưu (D2)'),
    });
    expect(await shares()).toEqual([]);
    expect((await byCommand(stage, 'allocations', bytes)).code).toBe(0);
    expect(await shares()).toEqual([['MAU-KCN1', 12]]);
  });

  test('the very same file is imported once, by whatever way it comes', async () => {
    const bytes = await workbook(sheet([TITLES, row('MAU-KCN1', 12)]));
    expect((await byCommand(stage, 'allocations', bytes)).code).toBe(0);
    expect((await byCommand(stage, 'allocations', bytes)).text).toContain('đã được nhập');
    expect((await byChat(stage, 'to-chuc', bytes)).text).toContain('đã được nhập');
    expect(await shares()).toEqual([['MAU-KCN1', 12]]);
  });
});

describe('what does not fit is told by sheet and cell, and nothing comes in', () => {
  test('unknown units, negative shares, unclear numbers, the same unit twice, what no error of a sheet hides', async () => {
    const bytes = await workbook(
      sheet([
        TITLES,
        row('MAU-KCN1', 10),
        row('MAU-KHONG', 10),
        row('MAU-KCN2', -3),
        row('MAU-KCN3', '1,810'),
        row('MAU-KCN1', 11),
        row(null, 5),
        row('MAU-KCN2', '#REF!'),
        row('MAU-KCN3', null),
      ]),
    );
    const text = await refused(bytes);
    expect(text).toContain('1 dòng hợp lệ, 7 dòng lỗi');
    for (const cell of ['A3', 'D4', 'D5', 'A6', 'A7', 'D8', 'D9'])
      expect(text).toContain(`Trang "Trang 1", ô ${cell}: `);
    const chat = await byChat(stage, 'to-chuc', bytes);
    expect(chat.text).toContain('• A3: Không có đơn vị mã MAU-KHONG');
    expect(chat.buttons).not.toContain('Nhập');
  });

  test('a row with more than one slip is told all of them at once', async () => {
    const text = await refused(await workbook(sheet([TITLES, row('MAU-KHONG', -3, 'Trồng cây')])));
    expect(text).toContain('0 dòng hợp lệ, 1 dòng lỗi');
    for (const cell of ['A2', 'C2', 'D2']) expect(text).toContain(`ô ${cell}: `);
  });

  test('several sheets are told apart; one without a table is passed over', async () => {
    const bytes = await workbook(
      sheet([TITLES, row('MAU-KCN1', 'x')], { name: 'Giao 1' }),
      sheet([TITLES, row('MAU-KCN2', 'y')], { name: 'Giao 2' }),
      sheet([['Hướng dẫn'], ['Điền vào các trang kia']], { name: 'Hướng dẫn' }),
    );
    const text = await refused(bytes);
    expect(text).toContain('Trang "Giao 1", ô D2');
    expect(text).toContain('Trang "Giao 2", ô D2');
    expect(text).toContain('Bỏ qua trang không có bảng: Hướng dẫn');
  });

  test('a column that is missing is named; so is one that stands there twice, and an empty table', async () => {
    expect(
      await refused(
        await workbook(
          sheet([
            ['Mã đơn vị', 'Chỉ tiêu', 'Giao'],
            ['MAU-KCN1', FOUNDED, 3],
          ]),
        ),
      ),
    ).toContain('Không thấy các cột "Quyết định số", "Ngày"');
    const twice = await workbook(
      sheet([
        [...TITLES, 'Giao'],
        [...row('MAU-KCN1', 3), 4],
      ]),
    );
    expect(await refused(twice)).toContain('ô G1: Tiêu đề này có hai lần');
    expect(await refused(await workbook(sheet([TITLES])))).toContain('không có dòng nào');
  });

  test('50,000 rows are answered with the first problems and a count', async () => {
    const many = Array.from({ length: 50_000 }, (_, n) => row(`MAU-K${n}`, n + 1));
    const bytes = await workbook(sheet([TITLES, ...many]));
    const asked = await byChat(stage, 'to-chuc', bytes);
    expect(asked.text.split('\n').length).toBeLessThan(30);
    expect(asked.text).toContain('0 dòng hợp lệ, 50.000 dòng lỗi');
    expect(asked.text).toContain('… và 49.980 lỗi nữa.');
  }, 120_000);

  test('every problem is in a workbook, for who sent the file alone', async () => {
    const many = Array.from({ length: 300 }, (_, n) => row(`MAU-K${n}`, n + 1));
    const asked = await byChat(stage, 'to-chuc', await workbook(sheet([TITLES, ...many])));
    expect(asked.buttons).toContain('Xem mọi lỗi');
    const data = stage.channel.sent('to-chuc').at(-1)?.buttons[0]?.data ?? '';
    await stage.channel.say('to-chuc', { kind: 'choice', data });
    const read = await readWorkbook(stage.channel.sent('to-chuc').at(-1)?.file?.bytes ?? new Uint8Array());
    const rows = read.ok ? read.workbook.sheets[0]?.rows : undefined;
    expect(rows).toHaveLength(301);
    expect(
      rows
        ?.at(-1)
        ?.map(({ value }) => value)
        .slice(0, 2),
    ).toEqual(['Trang 1', 'A301']);
    await stage.speaksFor('khac', 'MAU-KCN1', 'officer');
    await stage.channel.say('khac', { kind: 'choice', data });
    expect(stage.channel.sent('khac').at(-1)?.file).toBeUndefined();
  });
});

describe('what is no workbook to be read is refused in one sentence', () => {
  const withPart = async (name: string, content: Uint8Array): Promise<Uint8Array> =>
    zipSync({ ...unzipSync(await workbook(sheet([TITLES, row('MAU-KCN1', 3)]))), [name]: content });

  const files: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
    ['macros', () => withPart('xl/vbaProject.bin', strToU8('x')), 'macro'],
    ['a zip bomb', () => withPart('xl/media/a.bin', new Uint8Array(80 * 1024 * 1024)), 'quá lớn'],
    ['something else', () => strToU8('PK không phải'), 'không phải bảng tính Excel'],
    [
      'a damaged one',
      () => withPart('xl/worksheets/sheet1.xml', strToU8('<worksheet><sheetData><row')),
      'Tệp',
    ],
  ];
  for (const [what, make, expected] of files) {
    test(`${what}, by command and in the chat`, async () => {
      const bytes = await make();
      expect(await refused(bytes)).toContain(expected);
      const chat = await byChat(stage, 'to-chuc', bytes);
      expect(chat.text).toContain(expected);
      expect(chat.buttons).not.toContain('Nhập');
    });
  }
});

test('what changed between the dry run and the tap is seen: the import is refused whole', async () => {
  const bytes = await workbook(sheet([TITLES, row('MAU-KCN1', 12), row('MAU-KCN2', 9)]));
  const asked = await byChat(stage, 'to-chuc', bytes);
  expect(asked.buttons).toContain('Nhập');
  await stage.app.store.db
    .updateTable('unit')
    .set({ code: 'MAU-DOI' })
    .where('code', '=', 'MAU-KCN2')
    .execute();
  await stage.channel.say('to-chuc', { kind: 'text', text: 'nhập' });
  expect(stage.channel.sent('to-chuc').at(-1)?.text).toContain('A3: Không có đơn vị mã MAU-KCN2');
  expect(await shares()).toEqual([]);
});

test('who may not import is told so; a file that a question asked for is taken by the question', async () => {
  const bytes = await workbook(sheet([TITLES, row('MAU-CS01', 12)]));
  await stage.speaksFor('lan', 'MAU-CS01', 'filer');
  expect((await byChat(stage, 'lan', bytes)).text).toContain('do Ban Tổ chức của công đoàn cấp trên làm');
  await stage.speaksFor('van', 'MAU-KCN1', 'officer');
  expect((await byChat(stage, 'van', bytes)).text).toContain('do Ban Tổ chức của công đoàn cấp trên làm');
  expect(await shares()).toEqual([]);
});

test('the workbook of shares, as it leaves, comes in again', async () => {
  const post = await stage.app.store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select('post.id')
    .where('unit.code', '=', 'MAU')
    .where('role', '=', 'organiser')
    .executeTakeFirstOrThrow();
  const args = { programme: 'binh-duong-2026-mau' };
  const drawn = await stage.app.parts.draw(
    { kind: 'workbook', name: 'allocations', post: post.id, args },
    'vi',
  );
  const again = await byCommand(stage, 'allocations', drawn.bytes);
  expect(again.text).toContain('Ghi 0 mức giao mới, giữ nguyên 12');
});
