import { z } from 'zod';
import { momentAt } from '../day.ts';
import { momentName, momentNamed } from '../reminders/moment-name.ts';
import { momentText, readMoment } from '../reminders/moment-words.ts';
import { type AnswerKind, ask, error, LONGEST, ok } from './reading.ts';

/** A moment from today on, as a button carries it, `2026-12-04T0800`: "thứ sáu 8h", "chiều", "mai". */
export const moment: AnswerKind<string, object> = {
  kind: 'moment',
  settings: z.object({}),
  read: (typed, _, { today }) => {
    if (typed.length > LONGEST) return error('unreadable');
    const read = readMoment(typed, momentAt(today));
    if (read.kind === 'moment') return ok(momentName(read.at));
    if (read.kind === 'which') return ask('which', read.at.map(momentName));
    return error(read.kind === 'past' ? 'past' : 'unreadable');
  },
  show: (value) => momentText(momentNamed(value)),
  spellings: () => [],
};
