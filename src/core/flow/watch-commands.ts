/** The operator's buttons about reminders that leave and jobs that failed: which flow each begins, and its arguments there. */
export const WATCH_COMMANDS = {
  sending: { flow: 'sending', args: [] },
  'failed-jobs': { flow: 'failed-jobs', args: ['wish', 'name'] },
} as const;
