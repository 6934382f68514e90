import type { Action, Begin } from './action.ts';
import { delegateBegin, delegateRecord } from './delegate.ts';
import { foundingConfirm, foundingGone, foundingReturn, foundingShow } from './founding-review.ts';
import { reopenAsk, reopenBegin } from './reopen.ts';
import { reopenDecide, reopenGone, reopenShow } from './reopen-review.ts';
import { reviewAllBegin, reviewAllConfirm } from './review-all.ts';
import { reviewAllList } from './review-all-list.ts';
import { reviewBegin } from './review-begin.ts';
import { reviewConfirm } from './review-decide.ts';
import { reviewReturn } from './review-return.ts';
import { reviewsShow } from './reviews-show.ts';

/** What flows may do about reports and foundings that wait to be confirmed. */
export const reviewActions: readonly (readonly [string, Action])[] = [
  ['delegate.record', delegateRecord],
  ['founding.confirm', foundingConfirm],
  ['founding.gone', foundingGone],
  ['founding.return', foundingReturn],
  ['founding.show', foundingShow],
  ['reopen.ask', reopenAsk],
  ['reopen.decide', reopenDecide],
  ['reopen.gone', reopenGone],
  ['reopen.show', reopenShow],
  ['review.all-list', reviewAllList],
  ['review.confirm', reviewConfirm],
  ['review.confirm-all', reviewAllConfirm],
  ['review.return', reviewReturn],
  ['reviews.show', reviewsShow],
];

/** What such flows may begin with. */
export const reviewBegins: readonly (readonly [string, Begin])[] = [
  ['delegate.begin', delegateBegin],
  ['reopen.begin', reopenBegin],
  ['review.all-begin', reviewAllBegin],
  ['review.begin', reviewBegin],
];
