/** The buttons of what waits to be confirmed, and of corrections: which flow each begins, and its arguments there. */
export const REVIEW_COMMANDS = {
  'report-change': { flow: 'report', args: ['form', 'period', 'change'] },
  reopen: { flow: 'reopen', args: ['report'] },
  'reopen-review': { flow: 'reopen-review', args: ['exception'] },
  reviews: { flow: 'reviews', args: ['page'] },
  review: { flow: 'review', args: ['report'] },
  'review-all': { flow: 'review-all', args: ['draft'] },
  'review-list': { flow: 'review-list', args: ['draft', 'page'] },
  'review-founding': { flow: 'founding-review', args: ['founding'] },
  'founding-change': { flow: 'union-founding', args: ['founding'] },
  delegate: { flow: 'delegate', args: ['end'] },
} as const;
