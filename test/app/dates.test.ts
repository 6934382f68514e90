import { describe, expect, test } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { withoutDates } from '../../src/app/without-dates.ts';
import { datedIn, hasPlanDate, isOver } from '../../src/core/programme/dates.ts';
import type { Pack } from '../../src/core/programme/types.ts';
import type { InboundBody } from '../../src/ports.ts';
import { runProgrammes } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from '../imports/kit.ts';
import { loaded, openStage, type Stage } from '../stage.ts';

const TODAY = '2026-11-20';
const text = (said: string) => ({ kind: 'text', text: said }) as const;
const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
/** People take a few seconds to type. */
const speak = (stage: Stage, who: string, body: InboundBody) => {
  stage.time.now = new Date(stage.time.now.getTime() + 6_000);
  return stage.channel.say(who, body);
};
const say = (stage: Stage, who: string, said: string) => speak(stage, who, text(said));
const tap = (stage: Stage, who: string, data: string) => speak(stage, who, { kind: 'choice', data });

const settings = ({ app }: Stage) =>
  app.store.db
    .selectFrom('duty_setting')
    .innerJoin('unit', 'unit.id', 'duty_setting.unit_id')
    .select(['programme', 'duty', 'code', 'frequency', 'due', 'on_day', 'decision', 'valid_from', 'replaces'])
    .where('programme', '<>', 'che-do-bao-cao')
    .orderBy('duty_setting.id')
    .execute();

const open = async (...programmes: readonly string[]): Promise<Stage> => {
  const stage = await openStage(TODAY);
  if (programmes.length > 0) await runProgrammes(stage.app.store.db, programmes);
  await stage.speaksFor('to-chuc', 'MAU', 'organiser');
  return stage;
};

/** A post more than the sample has. */
const hire = async ({ app }: Stage, unit: string, role: Role): Promise<void> => {
  const { db } = app.store;
  const { id } = await db.selectFrom('unit').select('id').where('code', '=', unit).executeTakeFirstOrThrow();
  const person = await db
    .insertInto('person')
    .values({ name: 'Lò Thị Mẫu Thêm' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = { person_id: person.id, unit_id: id, role, title: 'Cán bộ mẫu', valid_from: '2026-01-01' };
  await db.insertInto('post').values(post).execute();
};

/** What is answered to which question, until nothing is asked any more. */
const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/ghi lịch này chứ/, 'gửi'],
  [/Theo văn bản nào/, 'bỏ qua'],
  [/từ ngày nào/, '1/1/2026'],
  [/Áp dụng cho ai/, 'các đơn vị trực thuộc'],
  [/Bao lâu một lần ạ/, 'hằng quý'],
  [/Ngày nào ạ\? \(vd\. (?:\d|ngày \d+\/)/, '15/12'],
  [/Ngày nào ạ/, 'ngày 25 tháng cuối quý'],
];

const answerAll = async (stage: Stage, who: string): Promise<void> => {
  for (let n = 0; n < 9 && !last(stage, who).startsWith('✅'); n += 1) {
    const reply = REPLIES.find(([asked]) => asked.test(last(stage, who)))?.[1];
    if (!reply) throw new Error(`no answer to: ${last(stage, who)}`);
    await say(stage, who, reply);
  }
};

const five: readonly Pack[] = [...loaded.definitions.packs.values()].filter(
  ({ renewal, id }) => renewal === null && id !== 'che-do-bao-cao',
);

describe.each(five)('everything of $id that falls on a day', (pack) => {
  test('shows a date, or says that there is none and gets one', async () => {
    const stage = await open(pack.id);
    const lineOf = async (title: string): Promise<string> => {
      await tap(stage, 'to-chuc', `c:dates:${pack.id}`);
      return last(stage, 'to-chuc')
        .split('\n')
        .filter((line) => line.startsWith(`• ${title}: `))
        .join();
    };
    for (const dated of datedIn(pack)) {
      const { id, title } = dated.entry;
      const line = await lineOf(title.vi);
      if (hasPlanDate(dated)) {
        expect(line, id).toMatch(/lần tới .*\d{2}\/\d{2}\/202\d.*theo kế hoạch/);
        continue;
      }
      expect(line, id).toMatch(isOver(dated, TODAY) ? /đã qua, không ghi ngày/ : /chưa đặt lịch/);
      await tap(stage, 'to-chuc', `c:date-set:${pack.id}:${id}`);
      await answerAll(stage, 'to-chuc');
      expect(await lineOf(title.vi), id).toMatch(/\d{2}\/\d{2}\/202\d.*đơn vị đặt/);
    }
  }, 60_000);
});

describe('who may set a date', () => {
  test.each<readonly [string, Role | 'programme', boolean]>([
    ['MAU', 'organiser', true],
    ['MAU', 'finance', false],
    ['MAU', 'leader', false],
    ['MAU', 'admin', false],
    ['MAU-KCN1', 'officer', false],
    ['MAU-KCN1', 'reviewer', false],
    ['MAU-KCN1', 'programme', false],
    ['MAU-CS01', 'filer', false],
  ])('at %s as %s', async (unit, role, may) => {
    const stage = await openStage(TODAY);
    await stage.speaksFor('x', unit, role);
    await say(stage, 'x', '/datlich');
    expect(last(stage, 'x').includes('Đặt lịch')).toBe(may);
    if (!may) expect(last(stage, 'x')).toContain('do Ban Tổ chức');
  });

  test('somebody who is no longer the organiser when it is sent writes nothing', async () => {
    const stage = await open();
    await tap(stage, 'to-chuc', 'c:date-set:binh-duong-2026-mau:s000-rv-tong-ket-de-an');
    for (const said of ['15/12', 'bỏ qua']) await say(stage, 'to-chuc', said);
    expect(last(stage, 'to-chuc')).toContain('ghi lịch này chứ');
    await stage.app.store.db
      .updateTable('post')
      .set({ role: 'leader' })
      .where('role', '=', 'organiser')
      .execute();
    await say(stage, 'to-chuc', 'gửi');
    expect(await settings(stage)).toEqual([]);
  });

  test('a zone sets dates for itself and its unions, and no others by workbook', async () => {
    const stage = await open();
    await hire(stage, 'MAU-KCN1', 'organiser');
    await stage.speaksFor('kcn', 'MAU-KCN1', 'organiser');
    const rows = [
      TITLES,
      ['Tổng kết Đề án 03-ĐA/TU giai đoạn 2022–2025', 'một ngày', '15/12/2026', 'MAU-KCN2'],
    ];
    const { text: told } = await byChat(stage, 'kcn', await workbook(sheet(rows)));
    expect(told).toContain('D2: Đơn vị MAU-KCN2 không thuộc đơn vị của anh/chị');
  });
});

describe('two who set the same date', () => {
  test('the second one is told and nothing of theirs is kept', async () => {
    const stage = await open();
    await hire(stage, 'MAU', 'organiser');
    const posts = await stage.app.store.db
      .selectFrom('post')
      .select(['id', 'person_id'])
      .where('role', '=', 'organiser')
      .orderBy('id')
      .execute();
    expect(posts).toHaveLength(2);
    await stage.speaksFor('khac', 'MAU', 'organiser');
    await stage.app.store.db
      .updateTable('chat')
      .set({ post_id: posts[1]?.id ?? null, person_id: posts[1]?.person_id ?? null })
      .where('address', '=', 'khac')
      .execute();
    const button = 'c:date-set:binh-duong-2026-mau:s000-rv-tong-ket-de-an';
    await tap(stage, 'to-chuc', button);
    for (const said of ['15/12', 'bỏ qua']) await say(stage, 'to-chuc', said);
    await tap(stage, 'khac', button);
    await answerAll(stage, 'khac');
    await say(stage, 'to-chuc', 'gửi');
    expect(last(stage, 'to-chuc')).toContain('vừa được người khác đặt');
    expect(await settings(stage)).toHaveLength(1);
  });

  test('a change keeps the row before it, and says so in the audit', async () => {
    const stage = await open();
    for (const day of [['15/12'], ['một ngày', '20/12']]) {
      await tap(stage, 'to-chuc', 'c:date-set:binh-duong-2026-mau:s000-rv-tong-ket-de-an');
      for (const said of [...day, 'bỏ qua', 'gửi']) await say(stage, 'to-chuc', said);
    }
    const rows = await settings(stage);
    expect(rows.map(({ on_day, replaces }) => [on_day, replaces === null])).toEqual([
      ['2026-12-15', true],
      ['2026-12-20', false],
    ]);
    const audited = await stage.app.store.db
      .selectFrom('audit')
      .select(['before', 'after'])
      .where('what', '=', 'date.set')
      .orderBy('id')
      .execute();
    expect(audited[1]?.before).toMatchObject({ rule: { kind: 'once', on: '2026-12-15' } });
  });
});

const TITLES = ['Việc', 'Bao lâu một lần', 'Ngày', 'Mã đơn vị'];

describe('dates by workbook', () => {
  const RESULTS = 's000-bc-cap-tren-ket-qua';
  const good: Rows = [
    TITLES,
    ['Báo cáo kết quả thực hiện', 'hằng quý', 'ngày 12 tháng sau', null],
    ['s000-rv-tong-ket-de-an', 'Một ngày cụ thể', new Date('2026-12-15T00:00:00Z'), null],
    ['Tháng Công nhân', 'hằng năm', '1/5', null],
  ];

  test('brings in all of it, once; a second file that says the same changes nothing', async () => {
    const stage = await open();
    const first = await byChat(stage, 'to-chuc', await workbook(sheet(good)));
    expect(first.text).toContain('3 dòng hợp lệ');
    expect(await settings(stage)).toEqual([]);
    await say(stage, 'to-chuc', 'nhập');
    expect(last(stage, 'to-chuc')).toContain('Ghi 3 lịch mới');
    const rows = await settings(stage);
    expect(rows).toMatchObject([
      { duty: RESULTS, code: 'MAU', frequency: 'quarter', due: { day: 12, month: 1 }, valid_from: TODAY },
      { duty: 's000-rv-tong-ket-de-an', on_day: '2026-12-15' },
      { duty: 'rd-thang-cong-nhan', frequency: 'year', due: { day: 1, month: -7 } },
    ]);
    await byChat(stage, 'to-chuc', await workbook(sheet([...good, []], { name: 'Bản hai' })));
    await say(stage, 'to-chuc', 'nhập');
    expect(last(stage, 'to-chuc')).toContain('Ghi 0 lịch mới, giữ nguyên 3');
    expect(await settings(stage)).toEqual(rows);
  });

  test('one wrong cell keeps everything out, and every wrong cell is named', async () => {
    const stage = await open();
    const { code, text: told } = await byCommand(
      stage,
      'dates',
      await workbook(
        sheet([
          TITLES,
          ['Báo cáo kết quả thực hiện', 'hằng quý', 'ngày 10', 'MAU'],
          ['Báo cáo kết quả thực hiện', 'một ngày', '15/12/2026', 'MAU-KCN1'],
          ['Đào giếng', 'hằng quý', 'ngày 10 tháng sau', 'MAU'],
          ['Tổng kết Đề án 03-ĐA/TU giai đoạn 2022–2025', 'một ngày', '31/2/2026', 'XYZ'],
          ['Tháng Công nhân', 'thỉnh thoảng', '1/5', 'MAU'],
          ['Tháng Công nhân', 'hằng năm', '1/5', null],
          ['Dự toán và báo cáo quyết toán', 'hằng quý', 'ngày 15 tháng sau', 'MAU'],
          ['Dự toán và báo cáo quyết toán', 'hằng năm', '20/1 năm sau', 'MAU'],
        ]),
      ),
    );
    expect(code).toBe(1);
    for (const cell of ['C2', 'B3', 'A4', 'C5', 'D5', 'B6', 'D7', 'A9']) expect(told).toContain(`${cell}:`);
    expect(await settings(stage)).toEqual([]);
  });

  test('what was taken away is brought in again unchanged, with blanks for what has no date', async () => {
    const stage = await open();
    const filled = good.map((row, n) => [...row.slice(0, 3), n === 0 ? 'Mã đơn vị' : 'MAU']);
    expect((await byCommand(stage, 'dates', await workbook(sheet(filled)))).code).toBe(0);
    const before = await settings(stage);
    expect(before).toHaveLength(3);
    await tap(stage, 'to-chuc', 'c:workbook:dates:binh-duong-2026-mau');
    await delivered();
    const file = stage.channel.sent('to-chuc').at(-1)?.file;
    expect(file?.name).toBe('dat-lich.xlsx');
    const { text: told } = await byChat(stage, 'to-chuc', file?.bytes ?? new Uint8Array());
    expect(told).toContain('dòng hợp lệ');
    await say(stage, 'to-chuc', 'nhập');
    expect(last(stage, 'to-chuc')).toContain('Ghi 0 lịch mới, giữ nguyên 3');
    expect(await settings(stage)).toEqual(before);
  });
});

describe('what an operator sees', () => {
  test('what nobody has set is listed by programme and unit, until it is set', async () => {
    const stage = await open('binh-phuoc-2023-2030');
    const { db } = stage.app.store;
    const undated = () => withoutDates(stage.app.parts);
    const before = await undated();
    expect(before).toContain('binh-phuoc-2023-2030 (Đề án 2023–2030 của Ban Thường vụ Tỉnh ủy Bình Phước)');
    expect(before.filter((line) => line.includes('s002-bc-'))).toEqual([
      '  duty s002-bc-dang-uy-bql-kkt: Báo cáo kết quả để Đảng ủy Khối tổng hợp (no unit has set it)',
    ]);
    expect(before.some((line) => line.includes('s002-rv-so-ket-03-nam'))).toBe(false);
    const results = (lines: readonly string[]) => lines.find((line) => line.includes('cap-tren-ket-qua'));
    expect(results(before)).toContain('(none of 3 units)');
    await tap(stage, 'to-chuc', 'c:date-set:binh-duong-2026-mau:s000-bc-cap-tren-ket-qua');
    await answerAll(stage, 'to-chuc');
    expect(results(await undated())).toBeUndefined();
    await db
      .updateTable('duty_setting')
      .set({ valid_to: TODAY })
      .where('programme', '=', 'binh-duong-2026-mau')
      .execute();
    expect(results(await undated())).toContain('(none of 3 units)');
  });
});
