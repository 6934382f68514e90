import type { Action, Begin } from './action.ts';
import { foundingConfirm, foundingGone, foundingShow } from './founding-review.ts';
import { reviewBegin } from './review-begin.ts';
import { reviewConfirm } from './review-decide.ts';
import { reviewReturn } from './review-return.ts';
import { reviewsShow } from './reviews-show.ts';

/** What flows may do about reports and foundings that wait to be confirmed. */
export const reviewActions: readonly (readonly [string, Action])[] = [
  ['founding.confirm', foundingConfirm],
  ['founding.gone', foundingGone],
  ['founding.show', foundingShow],
  ['review.confirm', reviewConfirm],
  ['review.return', reviewReturn],
  ['reviews.show', reviewsShow],
];

/** What such flows may begin with. */
export const reviewBegins: readonly (readonly [string, Begin])[] = [['review.begin', reviewBegin]];
