/** The buttons about when officers are reminded: which flow each begins, and its arguments there. */
export const REMINDER_COMMANDS = {
  reminders: { flow: 'reminders', args: ['change'] },
  snooze: { flow: 'reminders', args: ['at'] },
  mute: { flow: 'reminders-off', args: ['until'] },
} as const;
