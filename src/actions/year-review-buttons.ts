import { maySetDates } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { targetKey } from '../core/programme/target-key.ts';
import type { YearReview } from '../store/year-reviews.ts';
import type { Actor } from './action.ts';
import type { Coming } from './year-review-plans.ts';

type Named = Pick<YearReview, 'id'>;

/** `name`: among others. */
export const signReviewButton = ({ id }: Named, name?: Phrase): Button =>
  commandButton(
    name ? say('button-year-review-sign-of', { name }) : say('button-year-review-sign'),
    'year-review-sign',
    String(id),
  );

export const takeBackButton = ({ id }: Named): Button =>
  commandButton(say('button-sign-withdraw'), 'year-review-back', String(id));

export const reopenReviewButton = ({ id }: Named): Button =>
  commandButton(say('button-year-review-reopen'), 'year-review-reopen', String(id));

/** The document, and the workbook with the figures behind it. */
export const fileButtons = ({ id }: Named): readonly Button[] => [
  commandButton(say('button-year-review-document'), 'year-review-file', String(id), 'document'),
  commandButton(say('button-year-review-sheets'), 'year-review-file', String(id), 'workbook'),
];

/** What may be done about a review that is not open yet. */
export const comingButtons = (actor: Actor, { pack, event, next }: Coming): readonly Button[] => [
  ...(next
    ? [
        commandButton(
          say('button-year-review-ahead', { name: event.title }),
          'year-review-ahead',
          pack.id,
          targetKey(event.id),
        ),
      ]
    : []),
  ...(!next && maySetDates(actor)
    ? [commandButton(say('button-year-review-date', { name: event.title }), 'date-set', pack.id, event.id)]
    : []),
];
