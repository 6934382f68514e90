import { z } from 'zod';
import { type Day, plusDays, showDay } from '../day.ts';
import { LONGEST_MUTE_DAYS } from '../reminders/preferences.ts';
import { readUntil } from '../reminders/until-words.ts';
import { type AnswerKind, ask, error, LONGEST, ok } from './reading.ts';

/** The last day of some weeks from today, `YYYY-MM-DD`: "15/12", "hết tuần", "10 ngày". */
export const until: AnswerKind<Day, object> = {
  kind: 'until',
  settings: z.object({}),
  read: (typed, _, { today }) => {
    if (typed.length > LONGEST) return error('unreadable');
    const read = readUntil(typed, today, true);
    if (read.kind === 'until') return ok(read.day);
    if (read.kind === 'which') return ask('which', read.days);
    if (read.kind === 'long') return error('long', { last: showDay(plusDays(today, LONGEST_MUTE_DAYS)) });
    return error(read.kind === 'past' ? 'past' : 'unreadable');
  },
  show: showDay,
  spellings: (day) => [showDay(day), day],
};
