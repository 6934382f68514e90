import { beforeEach, expect, test } from 'vitest';
import { figuresFor, reviewed } from '../../src/actions/year-review-figures.ts';
import { dayAt } from '../../src/core/day.ts';
import { noContent } from '../../src/core/reviews/content.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { insertAll, unitByCode } from '../../src/store/sample.ts';
import { reviewOf } from '../../src/store/year-reviews.ts';
import { textOfDocx } from '../documents/docx-text.ts';
import { openStage, type Stage } from '../stage.ts';

const PROGRAMME = 'binh-duong-2026-mau';
const EVENT = 's000-rv-tong-ket-de-an';

let stage: Stage;
let review: number;
const posts: Record<string, number> = {};
beforeEach(async () => {
  stage = await openStage('2026-12-18');
  for (const [name, unit, role] of [
    ['writer', 'MAU-KCN1', 'officer'],
    ['head', 'MAU-KCN1', 'reviewer'],
    ['above', 'MAU', 'organiser'],
    ['beside', 'MAU-KCN2', 'reviewer'],
    ['below', 'MAU-CS01', 'filer'],
  ] as const)
    posts[name] = await postOf(unit, role);
  review = await open();
});

const db = () => stage.app.store.db;
const postOf = async (
  unit: string,
  role: 'officer' | 'reviewer' | 'organiser' | 'filer',
): Promise<number> => {
  const row = await db()
    .selectFrom('post')
    .select('id')
    .where('unit_id', '=', (await unitByCode(db(), unit)) ?? 0)
    .where('role', '=', role)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return row.id;
};

const key = async () => ({
  ...{ unitId: (await unitByCode(db(), 'MAU-KCN1')) ?? 0, programme: PROGRAMME },
  ...{ event: EVENT, occasion: '2026' },
});

/** Written, and waiting for its head. */
const open = async (): Promise<number> => {
  const { unitId, ...about } = await key();
  const content = { ...noContent, texts: { strengths: 'Thành lập nhiều CĐCS.' } };
  await insertAll(db(), 'unit_review', [
    {
      ...{ ...about, unit_id: unitId, held_on: '2026-12-18', opened_at: stage.time.now, opened_by: null },
      ...{ state: 'waiting', revision: 1, content: JSON.stringify(content) },
      ...{ written_by: posts.writer ?? null, written_at: stage.time.now },
      ...{ confirmed_by: null, for_post_id: null, confirmed_at: null },
    },
  ]);
  return (await reviewOf(db(), { unitId, ...about }))?.id ?? 0;
};

const confirm = async (): Promise<void> => {
  const context = { db: db(), definitions: stage.app.parts.definitions, today: dayAt(stage.time.now) };
  const about = await reviewed(context, await key());
  if (!about) throw new Error('no such review');
  const figures = JSON.stringify(await figuresFor(context, about));
  await db()
    .updateTable('unit_review')
    .set({ state: 'confirmed', figures, confirmed_by: posts.head ?? null, confirmed_at: stage.time.now })
    .where('id', '=', review)
    .execute();
};

const draw = (who: string, as: 'document' | 'workbook' = 'document') =>
  stage.app.parts.draw({ kind: 'review', post: posts[who] ?? 0, review, as }, 'vi');
const textFor = async (who: string): Promise<string> => textOfDocx((await draw(who)).bytes);

test('its own unit sees the draft, marked as one and unsigned; nobody else does', async () => {
  const text = await textFor('writer');
  expect(text).toContain('DỰ THẢO');
  expect(text).toContain('Thành lập nhiều CĐCS.');
  expect(text).not.toContain('Phan Thị Mẫu Vân');
  expect(await textFor('head')).toBe(text);
  for (const who of ['above', 'beside', 'below']) await expect(draw(who)).rejects.toThrow('no review');
});

test('once confirmed, who stands above sees it too, signed; units beside and below do not', async () => {
  await confirm();
  const text = await textFor('above');
  expect(text).not.toContain('DỰ THẢO');
  expect(text).toContain('CHỦ TỊCH CÔNG ĐOÀN KCN ⏎ Phan Thị Mẫu Vân');
  expect(text).toContain('ngày 18 tháng 12 năm 2026');
  for (const who of ['beside', 'below']) await expect(draw(who)).rejects.toThrow('no review');
});

test('what was confirmed stays as it was, whatever is reported later', async () => {
  await confirm();
  const before = await textFor('writer');
  await db().deleteFrom('founding').execute();
  stage.time.now = new Date('2027-02-10T02:00:00Z');
  expect(await textFor('writer')).toBe(before);
});

test('whose post has ended gets nothing, though the message named it', async () => {
  await db()
    .updateTable('post')
    .set({ valid_to: '2026-12-18' })
    .where('id', '=', posts.writer ?? 0)
    .execute();
  await expect(draw('writer')).rejects.toThrow('no review');
  await expect(draw('writer', 'workbook')).rejects.toThrow('no review');
});

test('the workbook has the numbers behind the document, and says where it is a draft', async () => {
  const file = await draw('writer', 'workbook');
  const read = await readWorkbook(file.bytes);
  if (!read.ok) throw new Error(read.reason);
  const [targets, ...others] = read.workbook.sheets;
  expect(targets?.rows[0]?.[0]?.value).toContain('(DỰ THẢO)');
  const rows = targets?.rows.map((row) => row.map(({ value }) => value)) ?? [];
  expect(rows.find(([title]) => title === 'Thành lập mới CĐCS trong doanh nghiệp')?.slice(3, 6)).toEqual([
    45,
    '40 CĐCS',
    40,
  ]);
  expect(others.map(({ name }) => name)).toContain('Chế độ báo cáo');
});
