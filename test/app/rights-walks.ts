import { addSeconds } from 'date-fns';
import { writeXlsx } from 'hucre/xlsx';
import { targetKey } from '../../src/core/programme/target-key.ts';
import { insertAll, insertPost, insertReports, unitByCode } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

/** Somebody who tries one thing after another on the memory channel, and how they were answered. */
export type Walker = {
  readonly stage: Stage;
  readonly ids: Readonly<Record<string, number>>;
  readonly says: (text: string) => Promise<string>;
  readonly taps: (data: string) => Promise<string>;
  readonly sends: (rows: readonly (readonly string[])[]) => Promise<string>;
};

/** Walks an action through the chat, and says whether it was allowed. */
export type Walk = (walker: Walker) => Promise<boolean>;

const PLAN = 'binh-duong-2026-mau';

/**
 * Rows of the matrix: the action of `core/access-table.ts`, then whom it is done to. MAU stands above MAU-KCN1, which stands
 * above MAU-CS01; MAU-CS01 stood under MAU-KCN3 until 31/10/2026.
 */
export const walks: Readonly<Record<string, Walk>> = {
  'report.file own': async ({ says }) => /Báo cáo tháng .*Câu 1|làm báo cáo nào/s.test(await says('/baocao')),
  'report.file-money own': async ({ taps }) =>
    (await taps('c:report:tai-chinh-quy:2026-Q4')).includes('Câu 1/'),
  'founding.record own': async ({ says }) => (await says('/thanhlap')).includes('Câu 1'),
  'shares.register own': async ({ says }) => /^Đăng ký chỉ tiêu nào/.test(await says('/dangkychitieu')),
  'figure.declare own': async ({ says }) => (await says('/khaibao')).includes('khai báo số liệu nào'),
  'period.close own': async ({ says }) => !(await says('/chotky')).includes('Chốt kỳ do'),
  'budget.set own': async ({ taps }) => (await taps('c:budget')).includes('Mỗi tháng được chi'),
  'jobs.see own': async ({ says }) => (await says('/congviecloi')).includes('chạy nền'),
  'programme.keep own': async ({ says }) => !(await says('/giahan')).includes('do Ban Tổ chức'),
  'support.claim own': async ({ taps }) =>
    /cho kỳ nào|không còn gì để đề nghị/.test(await taps(`c:support-claim:${PLAN}:s000-ht-van-phong`)),
  'support.price own': async ({ taps }) =>
    (await taps(`c:support-set:${PLAN}:s000-ht-can-bo-chuyen-trach`)).includes('Quyết định nói về điều gì'),
  'support.switch own': async ({ taps }) =>
    (await taps(`c:support-set:${PLAN}:s000-ht-can-bo-kiem-nhiem`)).includes('Số, ký hiệu'),
  'allocation.give below': async ({ says }) => (await says('/giaochitieu')).includes('Giao chỉ tiêu nào'),
  'dates.set line': async ({ says }) => /^Đặt lịch/.test(await says('/datlich')),
  'ladder.set line': async ({ says }) => (await says('/lannhac')).includes('nhắc báo cáo nào'),
  'task.assign line': async ({ taps }) =>
    /phụ trách|đơn vị nào/i.test(await taps(`c:task-assign:${PLAN}:${targetKey('s000-nv-iv-1')}`)),
  'figures.see own': async ({ stage, says }) => {
    await says('/chitieu');
    return stage.channel.sent('x').some(({ text }) => text.includes('📊'));
  },
  'figures.see MAU-KCN1': ({ taps, ids }) =>
    seen(taps(`c:sum:thang-cap-tren:2026-10:${ids.zone}:members-joined`)),
  'figures.see MAU-CS01, October': ({ taps, ids }) =>
    seen(taps(`c:sum:thang-cdcs:2026-10:${ids.union}:joined`)),
  'figures.see MAU-CS01, November': ({ taps, ids }) =>
    seen(taps(`c:sum:thang-cdcs:2026-11:${ids.union}:joined`)),
  'sums.published MAU-KCN1': async ({ taps, ids }) =>
    (await taps(`c:sum:thang-cap-tren:2026-10:${ids.zone}`)).includes('📊 Số đã chốt'),
  'reports.follow MAU-KCN1': async ({ taps, ids }) =>
    (await taps(`c:missing:thang-cdcs:2026-11:${ids.zone}`)).includes('tháng 11/2026'),
  'reports.remind MAU-KCN1': async ({ taps, ids }) =>
    /nhắc/i.test(await taps(`c:missing-remind:thang-cdcs:2026-11:${ids.zone}`)),
  'claims.see MAU-KCN1': async ({ taps, ids }) => (await taps(`c:claim:${ids.claim}`)).includes('Người lập:'),
  'registers.read MAU-KCN1': async ({ taps, ids }) =>
    (await taps(`c:office:${ids.office}`)).includes('Văn phòng đại diện KCN Sông Xanh 1'),
  'unit.change MAU-KCN1': async ({ taps, ids }) => (await taps(`c:unit-close:${ids.zone}`)).includes('Câu 1'),
  'unit.change own': async ({ taps, ids }) => (await taps(`c:unit-rename:${ids.own}`)).includes('Câu 1'),
  'roster.keep MAU-CS01': ({ sends }) =>
    taken(sends([['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Mã đơn vị cấp trên'], UNION_ROW])),
  'registers.import MAU-KCN1': ({ sends }) =>
    taken(
      sends([
        ['Mã đơn vị', 'Tên doanh nghiệp', 'Mã số thuế'],
        ['MAU-KCN1', 'Công ty Mẫu Mới', '0100109106'],
      ]),
    ),
  'officers.import MAU-KCN1': ({ sends }) =>
    taken(sends([['Họ và tên', 'Mã đơn vị', 'Hình thức', 'Từ ngày'], OFFICER_ROW])),
  'sign-off.set MAU-KCN1': async ({ taps, ids }) =>
    (await taps(`c:sign-setting:on:${ids.zone}`)).startsWith('✅'),
  'report.review MAU-CS01': (walker) => confirms(walker, { unit: 'union', form: 'thang-cdcs', by: 'chair' }),
  'report.review MAU-KCN1': (walker) =>
    confirms(walker, { unit: 'zone', form: 'thang-cap-tren', by: 'deputy' }),
  'figure.confirm MAU-KCN1': async ({ taps, ids }) => (await taps(`c:figure:${ids.figure}`)).includes('15'),
  'claim.settle MAU-KCN1': async ({ stage, taps, ids }) => {
    await taps(`c:claims-confirm:${ids.claim}`);
    return (await one(stage, 'support_claim', 'state', ids.claim)) === 'confirmed';
  },
  'post.invite MAU-KCN1': (walker) => invites(walker, 'MAU-KCN1'),
  'post.invite-filer MAU-CS01': (walker) => invites(walker, 'MAU-CS01'),
  'post.end MAU-KCN1': async ({ taps, ids }) =>
    (await taps(`c:post-end:${ids.deputy}`)).includes('Đã có người nhận bàn giao'),
  'post.end-below MAU-CS01': async ({ taps, ids }) =>
    (await taps(`c:post-end:${ids.chair}`)).includes('Đã có người nhận bàn giao'),
  'post.decide MAU-CS01': async ({ stage, taps, ids }) =>
    (await taps(`c:post-request:${await askedFor(stage, ids.union ?? 0)}`)).includes('Anh/chị đồng ý'),
  'officers.keep MAU-KCN1': async ({ stage, taps, says, ids }) => {
    await taps(`c:officer-change:${ids.officer}:end`);
    await says('31/10/2026');
    return (await one(stage, 'post', 'valid_to', ids.officer)) !== null;
  },
  'registers.keep MAU-KCN1': async ({ stage, taps, says, ids }) => {
    await taps(`c:office-change:${ids.office}:close`);
    await says('1/11/2026');
    await says('bỏ qua');
    return (await one(stage, 'representative_office', 'closed_on', ids.office)) !== null;
  },
};

const UNION_ROW = ['MAU-CS01', 'CĐCS Công ty May Hoa Mai (mẫu)', 'CĐCS', 'MAU-KCN1'];

const OFFICER_ROW = ['Lê Văn Mẫu Mới', 'MAU-KCN1', 'Chuyên trách', '01/03/2026'];

const seen = async (answer: Promise<string>): Promise<boolean> => (await answer).includes('🔎');

const taken = async (answer: Promise<string>): Promise<boolean> =>
  !/Việc nhập tệp này do|không thuộc đơn vị của anh\/chị/.test(await answer);

/** Somebody of a unit is looked for, to be invited. */
const invites = async ({ taps, says }: Walker, unit: string): Promise<boolean> => {
  await taps('c:invite-one');
  return (await says(unit)).includes('Mời ai ở');
};

/** Somebody whom nobody knows asks for a post at a unit. */
const askedFor = async ({ app, time }: Stage, unitId: number): Promise<number> => {
  const { db } = app.store;
  const chat = await db
    .insertInto('chat')
    .values({ channel: 'memory', account: 'memory', address: `asks-${unitId}` })
    .returning('id')
    .executeTakeFirstOrThrow();
  const request = await db
    .insertInto('post_request')
    .values({
      ...{ kind: 'newcomer', unit_id: unitId, chat_id: chat.id, name: 'Nguyễn Văn Mẫu Mới' },
      ...{ from_day: '2026-11-01', state: 'asked', asked_at: time.now },
      expires_at: new Date(time.now.getTime() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return request.id;
};

type Sent = { readonly unit: string; readonly form: string; readonly by: string };

/** Confirms a report that its unit has just sent. */
const confirms = async ({ stage, ids, taps, says }: Walker, { unit, form, by }: Sent): Promise<boolean> => {
  const { db } = stage.app.store;
  const [unitId = 0, sentBy = 0, receipt] = [ids[unit], ids[by], `X-${unit}`];
  const facts = { answers: { joined: 4 }, period: '2026-11', state: 'sent', confirmedBy: sentBy } as const;
  await insertReports(db, [{ ...facts, unitId, form, sentBy, receipt }]);
  const { id } = await db
    .selectFrom('report')
    .select('id')
    .where('receipt', '=', receipt)
    .executeTakeFirstOrThrow();
  await taps(`c:review:${id}`);
  return (await says('xác nhận')).includes('Đã xác nhận');
};

const one = async (
  { app }: Stage,
  table: 'support_claim' | 'post' | 'representative_office',
  column: string,
  id: number | undefined,
): Promise<unknown> => {
  const row = await app.store.db
    .selectFrom(table)
    .select(column as 'id')
    .where('id', '=', id ?? 0)
    .executeTakeFirstOrThrow();
  return (row as Readonly<Record<string, unknown>>)[column];
};

/** The world of the matrix, entered by whoever holds a post. */
export const enter = async (unit: string, role: Role | 'programme'): Promise<Walker> => {
  const stage = await openStage();
  const ids = { ...(await prepare(stage)), own: (await unitByCode(stage.app.store.db, unit)) ?? 0 };
  await stage.speaksFor('x', unit, role);
  const last = () => stage.channel.sent('x').at(-1)?.text ?? '';
  const does = async (body: Parameters<Stage['channel']['say']>[1]): Promise<string> => {
    stage.time.now = addSeconds(stage.time.now, 6);
    await stage.channel.say('x', body);
    return last();
  };
  return {
    ...{ stage, ids },
    says: (text) => does({ kind: 'text', text }),
    taps: (data) => does({ kind: 'choice', data }),
    sends: async (rows) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'Trang 1', rows: rows.map((row) => [...row]) }] });
      const file = stage.channel.upload({ name: 'a.xlsx', mime: 'application/octet-stream', bytes });
      return does({ kind: 'file', file, caption: '' });
    },
  };
};

/** A union that moved, reports, a figure and a claim that wait, and a closed sum. */
const prepare = async ({ app }: Stage): Promise<Walker['ids']> => {
  const { db } = app.store;
  const [zone = 0, before = 0, union = 0] = await Promise.all(
    ['MAU-KCN1', 'MAU-KCN3', 'MAU-CS01'].map((code) => unitByCode(db, code)),
  ).then((found) => found.map((id) => id ?? 0));
  const moves = { unit_id: union, parent_id: before, valid_from: '2026-01-01', valid_to: '2026-11-01' };
  await db
    .updateTable('unit_parent')
    .set({ valid_from: '2026-11-01' })
    .where('unit_id', '=', union)
    .execute();
  await db.insertInto('unit_parent').values(moves).execute();
  const postOf = async (unitId: number, role: Role) =>
    (
      await db
        .selectFrom('post')
        .select('id')
        .where('unit_id', '=', unitId)
        .where('role', '=', role)
        .where('programme', 'is', null)
        .executeTakeFirstOrThrow()
    ).id;
  const [chair, officer, head] = [
    await postOf(union, 'filer'),
    await postOf(zone, 'officer'),
    await postOf(zone, 'reviewer'),
  ];
  const finance = { unit_id: zone, role: 'finance', title: 'Kế toán', programme: null } as const;
  await insertPost(db, { name: 'Nguyễn Thị Mẫu Ngân', valid_from: '2026-01-01', ...finance });
  await insertAll(db, 'duty_setting', [
    {
      ...{ programme: 'che-do-bao-cao', duty: 'tai-chinh-quy', form: 'tai-chinh-quy', frequency: 'quarter' },
      ...{ unit_id: (await unitByCode(db, 'MAU')) ?? 0, due: JSON.stringify({ day: 10, month: 1 }) },
      ...{ decision: '1/QĐ-LĐLĐ', valid_from: '2026-10-01' },
    },
  ]);
  const closing = {
    ...{ unit_id: zone, form: 'thang-cap-tren', period: '2026-10', owed: 4, missing: '[]' },
    ...{ covers_from: '2026-10-01', covers_to: '2026-10-31', closed_by: head },
  };
  await db
    .insertInto('period_close')
    .values({ ...closing, closed_at: new Date('2026-11-10T02:00:00Z') })
    .execute();
  const figure = await db
    .insertInto('declared_figure')
    .values({
      ...{ measure: 'officers.employed', unit_id: zone, value: 15, as_of: '2026-11-01', state: 'sent' },
      ...{ source_body: 'Ban Tổ chức', document: null, how: 'đếm hợp đồng', recorded_by: officer },
      ...{ decided_by: null, decided_at: null, comment: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const firstOf = async (table: 'support_claim' | 'representative_office' | 'post') => {
    const asked = db.selectFrom(table).select('id').where('unit_id', '=', zone).orderBy('id');
    const found =
      table === 'support_claim'
        ? asked.where('state' as 'id', '=', 'claimed' as never)
        : table === 'post'
          ? asked.where('programme' as 'id', 'is not', null)
          : asked;
    return (await found.executeTakeFirstOrThrow()).id;
  };
  return {
    ...{ zone, union, figure: figure.id, chair, deputy: officer },
    claim: await firstOf('support_claim'),
    office: await firstOf('representative_office'),
    officer: await firstOf('post'),
  };
};
