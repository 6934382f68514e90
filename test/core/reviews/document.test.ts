import { expect, test } from 'vitest';
import { sections } from '../../../src/core/reviews/document.ts';
import { exampleReview } from '../../documents/review-example.ts';

test('what officers write comes in the order of the document', () => {
  expect(exampleReview().texts.map(({ section }) => section)).toEqual([...sections]);
});

test('a review may be a draft, without a day or a number', () => {
  expect(exampleReview({ state: 'draft', datedOn: null })).toMatchObject({ state: 'draft', datedOn: null });
});
