/** The buttons of drafts that pass from hand to hand: which flow each begins, and its arguments there. */
export const DRAFT_COMMANDS = {
  'draft-hand': { flow: 'draft-hand', args: ['draft'] },
  'draft-take': { flow: 'draft-take', args: ['draft'] },
} as const;
