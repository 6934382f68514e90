import type { Action, Begin } from './action.ts';
import { yearReviewBegin } from './year-review-begin.ts';
import { yearReviewFile } from './year-review-file.ts';
import { yearReviewCheck, yearReviewHand, yearReviewTakeBack } from './year-review-hand.ts';
import { yearReviewReopen, yearReviewReopenBegin } from './year-review-reopen.ts';
import { yearReviewShow } from './year-review-show.ts';
import { yearReviewApprove, yearReviewReturn, yearReviewSignBegin } from './year-review-sign.ts';

/** What flows may do about reviews (sơ kết, tổng kết). */
export const yearReviewActions: readonly (readonly [string, Action])[] = [
  ['year-review.approve', yearReviewApprove],
  ['year-review.check', yearReviewCheck],
  ['year-review.file', yearReviewFile],
  ['year-review.hand', yearReviewHand],
  ['year-review.reopen', yearReviewReopen],
  ['year-review.return', yearReviewReturn],
  ['year-review.show', yearReviewShow],
  ['year-review.take-back', yearReviewTakeBack],
];

/** What such flows may begin with. */
export const yearReviewBegins: readonly (readonly [string, Begin])[] = [
  ['year-review.begin', yearReviewBegin],
  ['year-review.reopen-begin', yearReviewReopenBegin],
  ['year-review.sign-begin', yearReviewSignBegin],
];
