import { expect, test } from 'vitest';
import { insertReports } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string): string => channel.sent(who).at(-1)?.text ?? '';
const says = ({ channel }: Stage, who: string, text: string) => channel.say(who, { kind: 'text', text });
const taps = ({ channel }: Stage, who: string, data: string) => channel.say(who, { kind: 'choice', data });
const buttonOf = ({ channel }: Stage, who: string, label: RegExp): string => {
  const found = channel
    .sent(who)
    .at(-1)
    ?.buttons.find((button) => label.test(button.label));
  if (!found) throw new Error(`a button ${label} was expected under: ${channel.sent(who).at(-1)?.text}`);
  return found.data;
};

/** Reports of four unions that wait at MAU-KCN1. */
const wait = async ({ app }: Stage, periods: readonly string[]): Promise<void> => {
  const posts = await app.store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.unit_id as unitId', 'unit.code'])
    .where('unit.code', 'in', ['MAU-CS01', 'MAU-CS04', 'MAU-CS07', 'MAU-CS10'])
    .where('post.role', '=', 'filer')
    .orderBy('unit.code')
    .execute();
  const reports = periods.flatMap((period) =>
    posts.map(({ id, unitId, code }) => ({
      ...{ unitId, form: 'thang-cdcs', period, receipt: `X-${code}-${period}`, sentBy: id, confirmedBy: id },
      ...{ answers: { joined: 45, closing: 160 }, state: 'sent' as const },
    })),
  );
  await insertReports(app.store.db, reports);
};

const states = async ({ app }: Stage, period = '%'): Promise<readonly string[]> =>
  (
    await app.store.db
      .selectFrom('report')
      .select('state')
      .where('receipt', 'like', 'X-%')
      .where('period', 'like', period)
      .orderBy('id')
      .execute()
  ).map(({ state }) => state);

const PERIODS = ['2026-11', '2026-12', '2027-01', '2027-02'];

test('one tap confirms all that were counted, however many, and nothing that came later', async () => {
  const stage = await openStage('2026-11-30');
  await wait(stage, PERIODS);
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await taps(stage, 'van', 'c:review-all');
  expect(last(stage, 'van')).toContain('16 báo cáo không có cảnh báo');
  expect(last(stage, 'van')).toContain('… và 4 báo cáo khác.');
  await wait(stage, ['2027-03']);
  await says(stage, 'van', 'xác nhận tất cả');
  expect(last(stage, 'van')).toContain('Đã xác nhận 16 báo cáo');
  expect(await states(stage, '2027-03')).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect((await states(stage)).filter((state) => state === 'confirmed')).toHaveLength(16);
  expect(await stage.app.store.db.selectFrom('review').select('id').execute()).toHaveLength(16);
});

test('the list shows what was counted page by page, and confirms it without what changed meanwhile', async () => {
  const stage = await openStage('2026-11-30');
  await wait(stage, PERIODS);
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('beside', 'MAU-KCN2', 'reviewer');
  await taps(stage, 'van', 'c:review-all');
  await says(stage, 'van', 'xem cả danh sách');
  expect(last(stage, 'van')).toContain('16 báo cáo không có cảnh báo, trang 1/2');
  const next = buttonOf(stage, 'van', /Xem tiếp/);
  await stage.app.store.db
    .updateTable('report')
    .set({ state: 'returned' })
    .where('receipt', '=', 'X-MAU-CS10-2027-02')
    .execute();
  await taps(stage, 'van', next);
  expect(last(stage, 'van')).toContain('trang 2/2');
  expect(last(stage, 'van').match(/•/g)).toHaveLength(3);
  expect(last(stage, 'van')).toContain('1 báo cáo của trang này vừa thay đổi');
  const all = buttonOf(stage, 'van', /Xác nhận tất cả 16 báo cáo/);
  await taps(stage, 'beside', next);
  expect(last(stage, 'beside')).toContain('Danh sách này không còn');
  await taps(stage, 'beside', all);
  expect(last(stage, 'beside')).toContain('Không còn báo cáo nào');
  await wait(stage, ['2027-03']);
  await taps(stage, 'van', all);
  expect(last(stage, 'van')).toContain('xác nhận tất cả 16 báo cáo này');
  await says(stage, 'van', 'xác nhận');
  expect(last(stage, 'van')).toContain('Đã xác nhận 15 báo cáo');
  expect(last(stage, 'van')).toContain('1 báo cáo vừa thay đổi');
  expect(await states(stage, '2027-03')).toEqual(['sent', 'sent', 'sent', 'sent']);
});

test('odd and old buttons of the list are answered', async () => {
  const stage = await openStage('2026-11-30');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  for (const who of ['van', 'chair'])
    for (const data of ['c:review-list', 'c:review-list:9:x', 'c:review-list:999999:-1', 'c:review-all:x']) {
      await taps(stage, who, data);
      expect(last(stage, who)).toMatch(/không còn|Không còn/);
    }
  expect(stage.logged.filter(({ event }) => event.includes('failed'))).toEqual([]);
});
