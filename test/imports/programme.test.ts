import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { packsInForce } from '../../src/store/programmes.ts';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

const TITLES = [
  ...[
    'Tên chương trình',
    'Mã chỉ tiêu',
    'Tên chỉ tiêu',
    'Loại chỉ tiêu',
    'Số đo',
    'Mẫu số',
    'Mức',
    'Đến mức',
  ],
  ...['Lời văn', 'Đơn vị tính', 'Từ ngày', 'Đến ngày'],
];
const NAME = 'Kế hoạch năm 2027 của tỉnh';
type Cells = Partial<Record<string, string | number | null>>;
const row = (cells: Cells): (string | number | null)[] =>
  TITLES.map((title) => {
    const usual: Cells = {
      'Tên chương trình': NAME,
      'Mã chỉ tiêu': 'moi',
      'Tên chỉ tiêu': 'Thành lập mới',
      'Loại chỉ tiêu': 'Số lượng',
      'Số đo': 'CĐCS thành lập mới',
      Mức: 12,
      'Đơn vị tính': 'CĐCS',
      'Từ ngày': '1/1/2027',
      'Đến ngày': '31/12/2027',
    };
    const value = title in cells ? cells[title] : usual[title];
    return value ?? null;
  });
const file = (...rows: Rows): Promise<Uint8Array> => workbook(sheet([TITLES, ...rows]));

const drafts = ({ app }: Stage) => app.store.db.selectFrom('programme_pack').selectAll().execute();

/** Each of the nine kinds as a workbook may say it. */
const KINDS: readonly (readonly [kind: string, cells: Cells, expected: object])[] = [
  ['Số lượng', {}, { kind: 'count', value: 12, measure: 'unions.founded', pace: 'linear' }],
  ['thực tăng', { 'Số đo': 'Đoàn viên thực tăng' }, { kind: 'net-growth', value: 12 }],
  ['số hiện có', { 'Số đo': 'CĐCS hiện có' }, { kind: 'stock-at-date', value: 12, pace: 'none' }],
  ['Khoảng', { 'Đến mức': 15 }, { kind: 'range', min: 12, max: 15 }],
  [
    '%',
    { 'Mẫu số': 'CĐCS hiện có', 'Đến mức': 85 },
    { kind: 'percentage', min: 12, stretch: 85, comparator: 'gte-with-stretch' },
  ],
  [
    'Bình quân',
    { 'Mẫu số': 'CĐCS hiện có', Mức: 1.5 },
    { kind: 'per-unit-average', min: 1.5, stretch: null },
  ],
  [
    'Mức sử dụng',
    { 'Mẫu số': 'CĐCS hiện có', Mức: 75, 'Lời văn': 'được dùng 75%' },
    { kind: 'allocation-rule', value: 75 },
  ],
  [
    'Bằng lời',
    { 'Số đo': null, Mức: null, 'Lời văn': 'nâng cao chất lượng' },
    { kind: 'qualitative', measure: null },
  ],
  [
    'Hầu hết',
    { 'Mẫu số': 'CĐCS hiện có', Mức: null, 'Lời văn': 'hầu hết' },
    { kind: 'qualitative-coverage' },
  ],
];

describe('a programme from a workbook', () => {
  test('every kind of target is made as it is said, and every value waits', async () => {
    const stage = await openStage();
    const rows = KINDS.map(([kind, cells], n) =>
      row({ 'Loại chỉ tiêu': kind, 'Mã chỉ tiêu': `Mã ${n}`, ...cells }),
    );
    const said = await byCommand(stage, 'programme', await file(...rows));
    expect(said.text).toContain('Đã tạo bản nháp: Kế hoạch năm 2027 của tỉnh');
    const [kept] = await drafts(stage);
    const pack = stage.app.parts.definitions.storedPack(kept?.content);
    expect(pack).toMatchObject({ id: 'ke-hoach-nam-2027-cua-tinh', needsConfirmation: true, renewal: null });
    expect(pack.targets.map(({ id }) => id)).toEqual(KINDS.map((_, n) => `ma-${n}`));
    KINDS.forEach(([, , expected], n) => {
      expect(pack.targets[n]).toMatchObject(expected);
    });
    expect(kept).toMatchObject({ state: 'draft', kind: 'new', created_by: null });
  });

  const wrong: readonly (readonly [string, Cells, string])[] = [
    ['an unknown measure', { 'Số đo': 'Cây xanh' }, 'E2: Không có số đo "Cây xanh"'],
    ['a measure that is almost right', { 'Số đo': 'CĐCS thành lập' }, 'Có phải "CĐCS thành lập mới"'],
    ['no measure', { 'Số đo': null }, 'E2: Loại chỉ tiêu này cần số đo'],
    ['a ratio without denominator', { 'Loại chỉ tiêu': 'Tỷ lệ' }, 'F2: Loại chỉ tiêu này cần mẫu số'],
    ['a denominator where there is none', { 'Mẫu số': 'CĐCS hiện có' }, 'F2: Loại chỉ tiêu này không dùng'],
    ['a count with decimals', { Mức: 1.5 }, 'G2: Chỉ tiêu này tính bằng số nguyên'],
    ['a negative number', { Mức: -1 }, 'G2: '],
    ['no number', { Mức: null }, 'G2: Loại chỉ tiêu này cần một số'],
    [
      'more than all',
      { 'Loại chỉ tiêu': 'Tỷ lệ', 'Mẫu số': 'CĐCS hiện có', Mức: 120 },
      'G2: Tỷ lệ không quá 100%',
    ],
    ['a band upside down', { 'Loại chỉ tiêu': 'Khoảng', 'Đến mức': 3 }, 'H2: Mức cao phải bằng'],
    ['words without words', { 'Loại chỉ tiêu': 'Bằng lời', Mức: null }, 'I2: Loại chỉ tiêu này cần lời văn'],
    ['days upside down', { 'Đến ngày': '1/1/2026' }, 'L2: Ngày kết thúc phải sau'],
    ['a day that does not exist', { 'Đến ngày': '31/2/2027' }, 'L2: '],
    [
      'an unknown kind',
      { 'Loại chỉ tiêu': 'Trồng cây' },
      'D2: Không có "Trồng cây" trong các loại: Số lượng',
    ],
    ['an id of signs', { 'Mã chỉ tiêu': '***' }, 'B2: Mã chỉ tiêu cần có chữ'],
  ];
  test.each(wrong)('%s is told at its cell, and nothing is made', async (_, cells, expected) => {
    const stage = await openStage();
    const said = await byCommand(stage, 'programme', await file(row(cells)));
    expect([said.code, said.text.replaceAll(/Trang "Trang 1", ô /g, '')]).toEqual([
      1,
      expect.stringContaining(expected),
    ]);
    expect(await drafts(stage)).toEqual([]);
  });

  test('two programmes in one file, and one id twice', async () => {
    const stage = await openStage();
    const said = await byCommand(
      stage,
      'programme',
      await file(row({}), row({ 'Tên chương trình': 'Một kế hoạch khác', 'Mã chỉ tiêu': 'Mới' })),
    );
    expect(said.text).toContain('Mỗi tệp là một chương trình');
    expect(said.text).toContain('Trùng với dòng 2');
  });

  test('the same name again is refused, the same file is known', async () => {
    const stage = await openStage();
    await stage.speaksFor('a', 'MAU', 'organiser');
    const bytes = await file(row({}));
    expect((await byCommand(stage, 'programme', bytes)).code).toBe(0);
    expect((await byChat(stage, 'a', bytes)).text).toContain('đã được nhập');
    expect((await byChat(stage, 'a', await file(row({ Mức: 13 })))).text).toContain('A2: Đã có chương trình');
    expect((await drafts(stage)).length).toBe(1);
  });

  test('a draft from a workbook counts nowhere', async () => {
    const stage = await openStage();
    await byCommand(stage, 'programme', await file(row({})));
    const { definitions } = stage.app.parts;
    const running = await packsInForce(stage.app.store.db, { definitions, today: '2027-06-01' });
    expect(running.map(({ id }) => id)).not.toContain('ke-hoach-nam-2027-cua-tinh');
  });

  test('nobody but an organiser brings one in', async () => {
    const stage = await openStage();
    const bytes = await file(row({}));
    for (const [who, unit, role] of [
      ['a', 'MAU', 'finance'],
      ['b', 'MAU', 'admin'],
      ['c', 'MAU-KCN1', 'reviewer'],
    ] as const) {
      await stage.speaksFor(who, unit, role);
      expect((await byChat(stage, who, bytes)).text).toContain('Ban Tổ chức');
    }
    expect(await drafts(stage)).toEqual([]);
  });

  test('the template lists the kinds and every measure, and reads back as empty', async () => {
    const stage = await openStage();
    await stage.speaksFor('a', 'MAU', 'organiser');
    await stage.channel.say('a', { kind: 'choice', data: 'c:workbook:template:programme' });
    const sent = stage.channel.sent('a').flatMap(({ file: each }) => each ?? []);
    const read = await readWorkbook(sent.at(-1)?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.reason);
    expect(read.workbook.sheets.map(({ name }) => name)).toEqual([
      'Chương trình mới',
      'Loại chỉ tiêu',
      'Số đo',
    ]);
    const measures = read.workbook.sheets[2]?.rows.map(([cell]) => cell?.value);
    expect(measures).toContain('CĐCS thành lập mới');
  });
});
