/** The buttons of programmes: which flow each begins, and what its arguments are called there. */
export const PROGRAMME_COMMANDS = {
  adoption: { flow: 'adoption', args: [] },
  programmes: { flow: 'programmes', args: [] },
  programme: { flow: 'programmes', args: ['programme'] },
  'programme-renew': { flow: 'programme-renew', args: ['programme'] },
  'programme-values': { flow: 'programme-values', args: ['programme'] },
  'programme-confirm': { flow: 'programme-confirm', args: ['programme'] },
  'programme-force': { flow: 'programme-force', args: ['programme'] },
  'programme-change': { flow: 'programme-change', args: ['programme'] },
  'programme-reading': { flow: 'programme-reading', args: ['programme'] },
  'programme-end': { flow: 'programme-end', args: ['programme'] },
  'programme-drop': { flow: 'programme-drop', args: ['programme'] },
} as const;
