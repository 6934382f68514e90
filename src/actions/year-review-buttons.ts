import { commandButton } from '../core/flow/buttons.ts';
import { type Button, say } from '../core/message.ts';
import type { YearReview } from '../store/year-reviews.ts';

type Named = Pick<YearReview, 'id'>;

export const signReviewButton = ({ id }: Named): Button =>
  commandButton(say('button-year-review-sign'), 'year-review-sign', String(id));

export const takeBackButton = ({ id }: Named): Button =>
  commandButton(say('button-sign-withdraw'), 'year-review-back', String(id));

/** The document, and the workbook with the figures behind it. */
export const fileButtons = ({ id }: Named): readonly Button[] => [
  commandButton(say('button-year-review-document'), 'year-review-file', String(id), 'document'),
  commandButton(say('button-year-review-sheets'), 'year-review-file', String(id), 'workbook'),
];
