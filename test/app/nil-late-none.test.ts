import { expect, test } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { momentAt } from '../../src/core/day.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string) => channel.sent(who).at(-1)?.text ?? '';

/** Of November one union sent nil in time, one figures late, two nothing. */
const UNIONS = { nil: 'MAU-CS01', late: 'MAU-CS04', none: 'MAU-CS07' } as const;
const NAMES = { nil: 'May Hoa Mai', late: 'Cơ khí Sông Xanh', none: 'Bao bì Trúc Lâm' } as const;

const december = async () => {
  const stage = await openStage('2026-11-20');
  stage.time.now = momentAt('2026-12-08', '09:00');
  const { db } = stage.app.store;
  const ids = new Map<string, number>();
  for (const [how, code] of Object.entries(UNIONS)) {
    const post = await db
      .selectFrom('post')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select(['post.id', 'post.unit_id'])
      .where('unit.code', '=', code)
      .executeTakeFirstOrThrow();
    ids.set(how, post.unit_id);
    await stage.speaksFor(how, code, 'filer');
    if (how === 'none') continue;
    const nil = how === 'nil';
    const sent_at = momentAt(nil ? '2026-12-03' : '2026-12-07', '10:00');
    const report = await db
      .insertInto('report')
      .values({
        ...{ unit_id: post.unit_id, form: 'thang-cdcs', form_version: 1, period: '2026-11', nil },
        ...{ covers_from: '2026-11-01', covers_to: '2026-11-30', due_on: '2026-12-05', state: 'confirmed' },
        ...{ receipt: `X-${how}`, sent_at, sent_by: post.id, confirmed_at: sent_at, accepted_revision: 1 },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const answers = JSON.stringify({ joined: nil ? 0 : 7 });
    const revision = { report_id: report.id, revision: 1, answers, sent_at, sent_by: post.id };
    await db.insertInto('report_revision').values(revision).execute();
    const figure = { unit_id: post.unit_id, form: 'thang-cdcs', period: '2026-11', covers_to: '2026-11-30' };
    await db
      .insertInto('figure')
      .values({ ...figure, report_id: report.id, item: 'joined', value: nil ? 0 : 7, state: 'confirmed' })
      .execute();
  }
  await stage.speaksFor('head', 'MAU-KCN1', 'reviewer');
  return { stage, ids };
};

test('nil, late and not sent are three things in every list and sum', { timeout: 120_000 }, async () => {
  const { stage, ids } = await december();
  const zone = await stage.app.store.db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', 'MAU-KCN1')
    .executeTakeFirstOrThrow();
  const place = `thang-cdcs:2026-11:${zone.id}`;
  const taps = async (data: string) => {
    stage.time.now = new Date(stage.time.now.getTime() + 6_000);
    await stage.channel.say('head', { kind: 'choice', data });
    return last(stage, 'head');
  };

  // Who has sent: counted apart, and each list names its own alone.
  expect(await taps(`c:missing:${place}`)).toContain(
    'Đã gửi 2/4: không phát sinh 1, gửi sau hạn 1. Chưa gửi 2.',
  );
  for (const [view, how] of [
    ['nil', 'nil'],
    ['late', 'late'],
    ['missing', 'none'],
  ] as const) {
    const listed = await taps(`c:missing:${place}:${view}`);
    const named = Object.entries(NAMES).filter(([, name]) => listed.includes(name));
    expect(named.map(([each]) => each)).toEqual([how]);
  }
  const group = await taps(`c:missing-message:${place}`);
  expect(Object.values(NAMES).filter((name) => group.includes(name))).toEqual([NAMES.none]);

  // The workbook has a word for each.
  await taps(`c:workbook:missing:thang-cdcs,2026-11,${zone.id}`);
  await delivered();
  const file = stage.channel.sent('head').findLast((one) => one.file)?.file;
  const book = await readWorkbook(file?.bytes ?? new Uint8Array());
  const rows = JSON.stringify(book).toLowerCase();
  for (const word of ['không phát sinh', 'sau hạn', 'chưa gửi']) expect(rows).toContain(word);

  // A unit below as its reviewer sees it, and as it sees itself.
  const said = {
    nil: /tháng 11\/2026: đã xác nhận[^\n]*không phát sinh/,
    late: /tháng 11\/2026: đã xác nhận[^\n]*sau hạn/,
    none: /tháng 11\/2026: chưa gửi/,
  };
  for (const how of ['nil', 'late', 'none'] as const) {
    expect(await taps(`c:unit-reports:${ids.get(how)}`)).toMatch(said[how]);
    await stage.channel.say(how, { kind: 'text', text: 'hạn báo cáo tháng 11' });
    expect(last(stage, how)).toMatch(said[how]);
  }

  // A sum counts nil as nothing reported, and names who is missing.
  const sum = await taps(`c:sum:thang-cap-tren:2026-11:${zone.id}`);
  expect(sum).toContain('2/4');
  expect(sum).toContain(NAMES.none);
  expect(sum).not.toContain(NAMES.nil);
  expect(sum).toContain('Đoàn viên kết nạp mới trong tháng: 7');
});
