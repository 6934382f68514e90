/** Officers are reminded from eight in the morning until nine in the evening. */
export const REMIND_FROM = '08:00';
export const REMIND_END = '21:00';

/** What is asked for later than this in the day is left to the next morning: the last round must still find it. */
export const REMIND_UNTIL = '20:30';
