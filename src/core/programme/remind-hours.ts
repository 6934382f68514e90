/** Nobody is reminded from nine in the evening until seven in the morning … */
export const NIGHT = { from: '21:00', until: '07:00' };

/** … nor before eight, unless they asked for that hour. */
export const REMIND_FROM = '08:00';
export const REMIND_END = NIGHT.from;

/** What is asked for later than this in the day is left to the next morning: the last round must still find it. */
export const REMIND_UNTIL = '20:30';
