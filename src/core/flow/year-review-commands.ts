/** The buttons of reviews (sơ kết, tổng kết): which flow each begins, and its arguments there. */
export const YEAR_REVIEW_COMMANDS = {
  'year-reviews': { flow: 'year-reviews', args: ['page'] },
  'year-review': { flow: 'year-review', args: ['review'] },
  'year-review-look': { flow: 'year-reviews', args: ['review'] },
  'year-review-text': { flow: 'year-reviews', args: ['review', 'text'] },
  'year-review-ahead': { flow: 'year-reviews', args: ['programme', 'event'] },
  'year-review-sign': { flow: 'year-review-sign', args: ['review'] },
  'year-review-reopen': { flow: 'year-review-reopen', args: ['review'] },
  'year-review-back': { flow: 'year-review-back', args: ['review'] },
  'year-review-file': { flow: 'year-review-file', args: ['review', 'as'] },
} as const;
