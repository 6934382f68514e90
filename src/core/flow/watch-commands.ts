/** The buttons of the operator's list of failed jobs: which flow each begins, and its arguments there. */
export const WATCH_COMMANDS = {
  'failed-jobs': { flow: 'failed-jobs', args: ['wish', 'name'] },
} as const;
