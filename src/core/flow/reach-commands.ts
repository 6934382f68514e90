/** The buttons about where an officer is reminded and what messages cost: which flow each begins, and its arguments there. */
export const REACH_COMMANDS = {
  channels: { flow: 'channels', args: ['chat'] },
  calendar: { flow: 'calendar', args: ['what', 'feed'] },
  costs: { flow: 'message-costs', args: [] },
  budget: { flow: 'message-budget', args: [] },
} as const;
