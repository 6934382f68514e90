import { expect, test } from 'vitest';
import { postsAt } from '../../src/store/posts.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { openReviews, reviewOf } from '../../src/store/year-reviews.ts';
import { textOfDocx } from '../documents/docx-text.ts';
import { openStage, type Stage } from '../stage.ts';

const DAY = '2026-12-18';
const KEY = { programme: 'binh-duong-2026-mau', event: 's000-rv-tong-ket-de-an', occasion: '2026' };

const say = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tap = (stage: Stage, who: string, data: string) =>
  stage.channel.say(who, { kind: 'choice', data, label: 'x' });
const textOf = (stage: Stage, who: string) => stage.channel.sent(who).at(-1)?.text ?? '';

const reviewAt = async ({ app }: Stage, code: string) => {
  const { db } = app.store;
  const found = await reviewOf(db, { ...KEY, unitId: (await unitByCode(db, code)) ?? 0 });
  if (!found) throw new Error(`no review of ${code}`);
  return found;
};

const opened = async (): Promise<Stage> => {
  const stage = await openStage(DAY);
  const { db } = stage.app.store;
  for (const code of ['MAU', 'MAU-KCN1']) {
    const unitId = (await unitByCode(db, code)) ?? 0;
    await openReviews(db, [{ ...KEY, unitId, heldOn: DAY }], { at: stage.time.now, by: null });
  }
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await stage.speaksFor('quyen', 'MAU', 'leader');
  return stage;
};

/** Writes and confirms a review; `quote`: takes over the words of the first unit below. */
const confirmed = async (stage: Stage, code: string, [writer, head]: readonly string[], quote = false) => {
  const { id } = await reviewAt(stage, code);
  await tap(stage, String(writer), `c:year-review:${id}`);
  await say(stage, String(writer), `Bài của ${code}.`);
  for (let n = 0; n < 9 && !textOf(stage, String(writer)).includes('chứ ạ?'); n += 1)
    await say(
      stage,
      String(writer),
      quote && textOf(stage, String(writer)).includes('trích') ? '1' : 'bỏ qua',
    );
  await say(stage, String(writer), 'gửi');
  await signed(stage, code, String(head));
};

const signed = async (stage: Stage, code: string, head: string) => {
  await tap(stage, head, `c:year-review-sign:${(await reviewAt(stage, code)).id}`);
  await say(stage, head, 'đồng ý');
};

const reopened = async (stage: Stage) => {
  await tap(stage, 'van', `c:year-review-reopen:${(await reviewAt(stage, 'MAU-KCN1')).id}`);
  await say(stage, 'van', 'ghi nhầm số lớp');
};

const documentOf = async (stage: Stage, code: string) => {
  const { db } = stage.app.store;
  const { id: review, unitId } = await reviewAt(stage, code);
  const post = (await postsAt(db, unitId, DAY))[0]?.id ?? 0;
  const { bytes } = await stage.app.parts.draw({ kind: 'review', post, review, as: 'document' }, 'vi');
  return textOfDocx(bytes);
};

test('only the head of the unit opens a confirmed review again, once, and with a reason', async () => {
  const stage = await opened();
  await confirmed(stage, 'MAU-KCN1', ['xuan', 'van']);
  const { id } = await reviewAt(stage, 'MAU-KCN1');
  for (const who of ['xuan', 'son', 'quyen']) {
    await tap(stage, who, `c:year-review-reopen:${id}`);
    expect(textOf(stage, who)).toContain('không mở lại được');
  }
  await stage.speaksFor('phone', 'MAU-KCN1', 'reviewer');
  for (const who of ['van', 'phone']) await tap(stage, who, `c:year-review-reopen:${id}`);
  await say(stage, 'van', 'ghi nhầm số lớp');
  await say(stage, 'phone', 'ghi nhầm số lớp');
  expect(await reviewAt(stage, 'MAU-KCN1')).toMatchObject({
    ...{ state: 'returned', revision: 1, figures: null, confirmedAt: null },
    content: { texts: { strengths: 'Bài của MAU-KCN1.' } },
  });
  const { db } = stage.app.store;
  const steps = await db.selectFrom('unit_review_step').select(['what', 'items']).orderBy('id').execute();
  expect(steps.map(({ what }) => what)).toEqual(['sent', 'confirmed', 'returned']);
  expect(steps.at(-1)?.items).toEqual([{ item: 'reopened', reason: 'ghi nhầm số lớp' }]);
  const kept = await db
    .selectFrom('audit')
    .select(['before', 'about'])
    .where('what', '=', 'year-review.reopened')
    .execute();
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ about: `unit_review:${id}`, before: { figures: { asOf: DAY } } });
  expect(await documentOf(stage, 'MAU-KCN1')).toContain('DỰ THẢO');
});

test('the level above keeps the words that it quoted, and is told in its list that they were opened again', async () => {
  const stage = await opened();
  await confirmed(stage, 'MAU-KCN1', ['xuan', 'van']);
  await confirmed(stage, 'MAU', ['son', 'quyen'], true);
  const before = await documentOf(stage, 'MAU');
  expect(before).toContain('“Bài của MAU-KCN1.”');
  await reopened(stage);
  expect(await documentOf(stage, 'MAU')).toBe(before);
  await say(stage, 'quyen', '/tongket');
  expect(textOf(stage, 'quyen')).toContain('Sau đó đã mở lại bản của mình để sửa: Công đoàn KCN Sông Xanh');
  const { id } = await reviewAt(stage, 'MAU-KCN1');
  await tap(stage, 'xuan', `c:year-review:${id}`);
  await say(stage, 'xuan', '1');
  await say(stage, 'xuan', 'Bài đã sửa.');
  await say(stage, 'xuan', 'gửi');
  stage.time.now = new Date(stage.time.now.getTime() + 3_600_000);
  await signed(stage, 'MAU-KCN1', 'van');
  expect(await reviewAt(stage, 'MAU-KCN1')).toMatchObject({ state: 'confirmed', revision: 2 });
  expect(await documentOf(stage, 'MAU')).toBe(before);
  await say(stage, 'quyen', '/tongket');
  expect(textOf(stage, 'quyen')).toContain('Sau đó đã mở lại bản của mình');
});
