import { signersOf } from '../actions/sign-off.ts';
import { mayWriteReviews } from '../actions/year-review-begin.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { say } from '../core/message.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Item } from '../core/reminders/items.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Tx } from '../store/db.ts';
import { reviewOf } from '../store/year-reviews.ts';
import { postAt, type Telling } from './digest-posts.ts';

/** A review (sơ kết, tổng kết) that waits to be written, or for the head of its unit; null once it does not. */
export const reviewItem = async (
  tx: Tx,
  { reviews }: Pack,
  { reminder, held }: Telling,
): Promise<Item | null> => {
  const { unit_id: unitId, programme, duty: event, period: occasion, person_id, on_day } = reminder;
  const review = await reviewOf(tx, { unitId, programme, event, occasion });
  const title = reviews.find(({ id }) => id === event)?.title;
  if (!review || !title || review.state === 'confirmed') return null;
  const waits = review.state === 'waiting';
  const signers = waits ? await signersOf(tx, unitId, on_day) : [];
  // Handed over meanwhile: now it is the head's, not the writer's.
  if (waits && !signers.some(({ personId }) => personId === person_id)) return null;
  const id = String(review.id);
  const name = { vi: clipped(title.vi, 40), ...(title.en ? { en: clipped(title.en, 40) } : {}) };
  return {
    ...{ key: `review ${id}`, kind: 'dates', on: review.heldOn },
    ...postAt(held, unitId, (post) =>
      waits ? signers.some((signer) => signer.id === post.id) : mayWriteReviews({ ...post, postId: post.id }),
    ),
    lines: [
      say(waits ? 'digest-year-review-sign' : 'digest-year-review', {
        ...{ title, period: showPeriod(occasion) },
      }),
    ],
    buttons: [
      waits
        ? commandButton(say('button-year-review-sign'), 'year-review-sign', id)
        : commandButton(say('button-year-review-write', { name }), 'year-review', id),
    ],
  };
};
