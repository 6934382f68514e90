import { expect, test } from 'vitest';
import { following } from '../../src/actions/missing-scope.ts';
import { sumOf } from '../../src/actions/missing-words.ts';
import { figuresFor, type Reviewed, reviewed } from '../../src/actions/year-review-figures.ts';
import { reportsBelow } from '../../src/actions/year-review-reports.ts';
import { two } from '../../src/core/day.ts';
import { groundDues } from '../../src/core/programme/follow.ts';
import type { ReportsBelow } from '../../src/core/reviews/below-reports.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { postsAt } from '../../src/store/posts.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { branches, type Counts } from '../../src/store/standings.ts';
import { openReviews, reviewOf } from '../../src/store/year-reviews.ts';
import { textOfDocx } from '../documents/docx-text.ts';
import { openStage, type Stage } from '../stage.ts';

const TODAY = '2026-12-18';
const FORM = 'thang-cdcs';
/** What was due in the year until now. */
const PERIODS = ['2025-12', ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => `2026-${two(month)}`)];
const SECTION = 'Báo cáo của các đơn vị dưới';

const KEY = { programme: 'binh-duong-2026-mau', event: 's000-rv-tong-ket-de-an', occasion: '2026' };
const idOf = async (stage: Stage, code: string) => (await unitByCode(stage.app.store.db, code)) ?? 0;
const contextOf = ({ app }: Stage) => ({
  ...{ db: app.store.db, definitions: app.parts.definitions, today: TODAY },
});

const aboutOf = async (stage: Stage, code: string): Promise<Reviewed> => {
  const about = await reviewed(contextOf(stage), { ...KEY, unitId: await idOf(stage, code) });
  if (!about) throw new Error(`no review of ${code}`);
  return about;
};
const below = async (stage: Stage, code = 'MAU'): Promise<ReportsBelow> => {
  const found = await reportsBelow(contextOf(stage), await aboutOf(stage, code));
  if (!found) throw new Error('nothing below');
  return found;
};
const formOf = ({ forms }: ReportsBelow, form = FORM) => forms.find((one) => one.form === form);

/** What becomes of a union's reports of the year. */
const lacking = async (stage: Stage, code: string, periods: readonly string[], late: readonly string[]) => {
  const { db } = stage.app.store;
  const unit = await idOf(stage, code);
  const mine = db.selectFrom('report').select('id').where('unit_id', '=', unit).where('form', '=', FORM);
  const gone = (await mine.where('period', 'in', [...periods, '-']).execute()).map(({ id }) => id);
  await db
    .deleteFrom('figure')
    .where('report_id', 'in', [...gone, 0])
    .execute();
  await db
    .deleteFrom('review')
    .where('report_id', 'in', [...gone, 0])
    .execute();
  await db
    .deleteFrom('report_revision')
    .where('report_id', 'in', [...gone, 0])
    .execute();
  await db
    .deleteFrom('report')
    .where('id', 'in', [...gone, 0])
    .execute();
  await db
    .updateTable('report')
    .set({ sent_late: true })
    .where('unit_id', '=', unit)
    .where('form', '=', FORM)
    .where('period', 'in', [...late, '-'])
    .execute();
};

test('it counts what /chuagui counts, period by period, and names at most five who are behind', async () => {
  const stage = await openStage(TODAY);
  const codes = ['MAU-CS01', 'MAU-CS02', 'MAU-CS03', 'MAU-CS04', 'MAU-CS05', 'MAU-CS06', 'MAU-CS07'];
  for (const [at, code] of codes.entries())
    await lacking(stage, code, ['2026-03', '2026-04', '2026-05'].slice(0, at % 3), ['2026-06']);
  const found = await below(stage);
  const actor = { unitId: await idOf(stage, 'MAU'), unitKind: 'province', role: 'organiser' as const };
  const asked = await following(
    { ...contextOf(stage), actor },
    { form: FORM, period: '2026-01', unitId: null, said: '' },
  );
  if ('why' in asked) throw new Error(asked.why);
  const { calendar } = contextOf(stage).definitions;
  const sums: Counts[] = [];
  for (const period of PERIODS) {
    const grounds = groundDues(asked.what, period, calendar);
    sums.push(sumOf(await branches(stage.app.store.db, { ...asked.asked, period, grounds })));
  }
  const total = (of: 'all' | 'sent' | 'late') => sums.reduce((sum, one) => sum + one[of], 0);
  expect(formOf(found)).toMatchObject({
    ...{ owed: total('all'), onTime: total('sent') - total('late'), late: total('late') },
    missing: total('all') - total('sent'),
  });
  expect(formOf(found)).toMatchObject({ late: 7, missing: 6 });
  expect(found.behind.map(({ missing, late }) => [missing, late])).toEqual([
    ...[
      [2, 1],
      [2, 1],
      [1, 1],
      [1, 1],
      [0, 1],
    ],
  ]);
  expect(found.others).toBe(2);
});

test('a union that was founded or ended within the year owes its own months only', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  const before = formOf(await below(stage))?.owed ?? 0;
  const change = (code: string, days: { opened_on?: string; closed_on?: string }) =>
    db.updateTable('unit').set(days).where('code', '=', code).execute();
  await change('MAU-CS01', { opened_on: '2026-04-15' });
  expect(formOf(await below(stage))?.owed).toBe(before - 4);
  await change('MAU-CS02', { closed_on: '2026-09-10' });
  expect(formOf(await below(stage))?.owed).toBe(before - 4 - 3);
});

test('nothing stands below a grassroots union without sections', async () => {
  const stage = await openStage(TODAY);
  const figures = await figuresFor(contextOf(stage), await aboutOf(stage, 'MAU-CS03'));
  expect(figures.reportsBelow).toBeNull();
});

test('only who follows reports sees how they came, on the screen, in the document and in the workbook', async () => {
  const stage = await openStage(TODAY);
  const { db } = stage.app.store;
  await lacking(stage, 'MAU-CS01', ['2026-03'], []);
  const unitId = await idOf(stage, 'MAU');
  await openReviews(db, [{ ...KEY, unitId, heldOn: TODAY }], { at: stage.time.now, by: null });
  const review = (await reviewOf(db, { ...KEY, unitId }))?.id ?? 0;
  const shown = async (who: string, role: 'finance' | 'leader') => {
    await stage.speaksFor(who, 'MAU', role);
    await stage.channel.say(who, { kind: 'choice', data: `c:year-review-look:${review}`, label: 'x' });
    return stage.channel.sent(who).at(-1)?.text ?? '';
  };
  expect(await shown('thu', 'leader')).toContain(SECTION);
  expect(await shown('tien', 'finance')).not.toContain(SECTION);
  const drawn = async (role: string, as: 'document' | 'workbook') => {
    const post = (await postsAt(db, unitId, TODAY)).find((one) => one.role === role)?.id ?? 0;
    return (await stage.app.parts.draw({ kind: 'review', post, review, as }, 'vi')).bytes;
  };
  const heading = 'Chế độ báo cáo của các đơn vị cấp dưới';
  expect(textOfDocx(await drawn('leader', 'document'))).toMatch(
    new RegExp(`${heading}[\\s\\S]*Chưa gửi đủ hoặc gửi sau hạn: .*\\(chưa gửi 1\\)\\.`),
  );
  expect(textOfDocx(await drawn('finance', 'document'))).not.toContain(heading);
  const sheets = async (role: string) => {
    const read = await readWorkbook(await drawn(role, 'workbook'));
    return read.ok ? read.workbook.sheets.map(({ name }) => name) : [];
  };
  expect(await sheets('leader')).toEqual(expect.arrayContaining(['Báo cáo của cấp dưới', 'Gửi thiếu, muộn']));
  expect(await sheets('finance')).not.toContain('Báo cáo của cấp dưới');
});
