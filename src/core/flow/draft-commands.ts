/** The buttons of drafts that pass from hand to hand: which flow each begins, and its arguments there. */
export const DRAFT_COMMANDS = {
  'draft-hand': { flow: 'draft-hand', args: ['draft'] },
  'draft-take': { flow: 'draft-take', args: ['draft'] },
  sign: { flow: 'sign', args: ['draft'] },
  'sign-withdraw': { flow: 'sign-withdraw', args: ['draft'] },
  'sign-setting': { flow: 'sign-setting', args: ['to', 'unitId'] },
  issue: { flow: 'issue', args: ['report'] },
  scan: { flow: 'scan', args: ['report'] },
} as const;
