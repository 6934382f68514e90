import { type Day, showDay, sinceSunday } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Due } from './duties.ts';

/**
 * Beside a due day that is no working day, the last working day before it; and days near it of which nobody has decided
 * yet whether they are worked. Nothing where the due day is an ordinary one, or the safe day has gone by.
 */
export const restLines = ({ dueOn, rest }: Pick<Due, 'dueOn' | 'rest'>, today: Day): readonly Phrase[] => {
  const { safeDay, why, undecided } = rest;
  if (safeDay < today) return [];
  const safe = { weekday: weekday(sinceSunday(safeDay)), safe: showDay(safeDay) };
  const open = undecided.map(showDay).join(', ');
  if (undecided.includes(dueOn)) return [say('due-undecided', { days: open, ...safe })];
  return [
    ...(why === null
      ? []
      : [say('due-rest', { why: typeof why === 'number' ? weekday(why) : why, ...safe })]),
    ...(open === '' ? [] : [say('due-near-undecided', { days: open })]),
  ];
};

/** From 0 for Sunday. */
const weekday = (day: number): Phrase => say(`date-weekday-${day === 0 ? 7 : day}`);
