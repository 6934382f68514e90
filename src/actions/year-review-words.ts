import { showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { movedSince, type ReviewFigures } from '../core/reviews/figures.ts';
import { asOfLine, figureLines } from '../core/reviews/words.ts';
import type { YearReview } from '../store/year-reviews.ts';
import type { Reviewed } from './year-review-figures.ts';

/** "Tổng kết Đề án 03 – năm 2026". */
export const nameOf = ({ event, review }: Pick<Reviewed, 'event' | 'review'>): Phrase =>
  say('draft-title', { form: event.title, period: showPeriod(review.occasion) });

/** A review on one screen: whose it is, what is counted, and what has moved since it was shown last. */
export const screenLines = (
  about: Reviewed,
  figures: ReviewFigures,
  { seen, isFrozen }: { readonly seen: YearReview['seen']; readonly isFrozen: boolean },
): readonly Phrase[] => [
  say('year-review-title', {
    name: nameOf(about),
    unit: about.unit.name,
    document: about.pack.document.name,
  }),
  asOfLine(figures, isFrozen),
  ...(isFrozen ? [] : movedLines(seen, figures)),
  ...figureLines(figures, isFrozen),
  ...(about.pack.needsConfirmation ? [{ vi: '' }, say('quota-to-be-confirmed')] : []),
];

/** What has moved since it was shown last. */
export const movedLines = (seen: YearReview['seen'], figures: ReviewFigures): readonly Phrase[] => {
  const moved = movedSince(seen, figures);
  return moved.length > 0 && seen
    ? [say('year-review-moved-since', { day: showDay(seen.on) }), ...moved]
    : [];
};

const STATE_BUTTONS = {
  open: 'button-year-review-write',
  returned: 'button-year-review-mend',
  waiting: 'button-year-review-look',
  confirmed: 'button-year-review-look',
} as const;

/** Opens a review, saying what is to be done with it. */
export const reviewButton = (review: Pick<YearReview, 'id' | 'state'>, name: Phrase): Button =>
  review.state === 'open' || review.state === 'returned'
    ? commandButton(say(STATE_BUTTONS[review.state], { name }), 'year-review', String(review.id))
    : lookButton(review, say(STATE_BUTTONS[review.state], { name }));

export const lookButton = ({ id }: Pick<YearReview, 'id'>, label: Phrase): Button =>
  commandButton(label, 'year-review-look', String(id));

export const allReviewsButton: Button = commandButton(say('button-year-reviews'), 'year-reviews');
