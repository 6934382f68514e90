import { expect, test } from 'vitest';
import { reviewDocumentFor } from '../../src/app/year-review-document.ts';
import { isReviewed } from '../../src/core/reviews/event.ts';
import { postsAt } from '../../src/store/posts.ts';
import { runProgrammes, unitByCode } from '../../src/store/sample.ts';
import { openReviews, reviewOf } from '../../src/store/year-reviews.ts';
import { loaded, openStage } from '../stage.ts';

const DAY = '2025-12-20';
const plans = [...loaded.definitions.packs.values()].filter(({ reviews }) => reviews.some(isReviewed));

test('every review of every plan has a document with all that is counted, and says what is not known', async () => {
  const stage = await openStage(DAY);
  const { db } = stage.app.store;
  await runProgrammes(
    db,
    plans.map(({ id }) => id),
  );
  const unitId = (await unitByCode(db, 'MAU')) ?? 0;
  const [post] = await postsAt(db, unitId, DAY);
  if (!post) throw new Error('nobody at the top');
  const words = stage.app.parts.words('vi');
  for (const { id: programme, reviews } of plans)
    for (const { id: event } of reviews.filter(isReviewed)) {
      const key = { unitId, programme, event, occasion: '2025' };
      await openReviews(db, [{ ...key, heldOn: DAY }], { at: stage.time.now, by: null });
      const review = (await reviewOf(db, key))?.id ?? 0;
      const found = await reviewDocumentFor({ parts: stage.app.parts, post, today: DAY, review }, words);
      expect(found?.state).toBe('draft');
      expect(found?.targets.length, event).toBeGreaterThan(0);
      for (const row of found?.targets ?? []) {
        const texts = [row.title, row.kind, row.done, row.verdict, ...row.sources];
        expect(texts.filter((text) => text.trim() === '' || /undefined|\{|year-review/.test(text))).toEqual(
          [],
        );
        if (row.figures.done === null && row.figures.goal !== null)
          expect(row.done).toMatch(/chưa có|dưới 5/);
      }
    }
  expect(plans.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'binh-duong-2025',
      'binh-phuoc-2023-2030',
      'cong-thuong-2021-2045',
      'lai-chau-2025',
      'quang-ngai-nq02',
    ]),
  );
});
