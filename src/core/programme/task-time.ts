import { type Day, isDay, lastOfMonth, plusDays, two } from '../day.ts';
import { fold } from '../fold.ts';
import type { Task } from './types.ts';

/** By when a task is to be done: a last day, never ("thường xuyên": only reviewed), or no day that the plan names. */
export type TaskDue =
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'none' };

const NONE: TaskDue = { kind: 'none' };

/**
 * The last day of a task, from the day that the pack gives or the plan's own words for its time. Only a time that has an
 * end becomes a day: "quý III/2025" is 2025-09-30, "từ quý I/2022" and "hằng năm" are none. "Trước ngày 31/12/2025"
 * excludes the day that it names.
 */
export const taskDue = ({ due, ongoing, time }: Pick<Task, 'due' | 'ongoing' | 'time'>): TaskDue => {
  if (due !== null) return { kind: 'day', on: due };
  const words = fold(time.vi);
  if (ongoing || words.startsWith('thuong xuyen')) return { kind: 'ongoing' };
  const on = /tiep theo|tro di/.test(words) ? null : lastDayIn(words.replace(LEADING, ''));
  return on === null ? NONE : { kind: 'day', on };
};

const LEADING = /^(?:(?:hoan thanh|kip thoi|trong|den het|het)[ ,]+)+/;

/** Only what the words begin with counts: a year in the middle of a sentence is no due time. */
const lastDayIn = (words: string): Day | null => {
  for (const { said, last } of TIMES) {
    const match = said.exec(words);
    if (match) return last(match.slice(1).map((part) => part ?? ''));
  }
  return null;
};

type Time = { readonly said: RegExp; readonly last: (parts: readonly string[]) => Day | null };

const TIMES: readonly Time[] = [
  {
    said: /^(truoc )?(?:ngay )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/,
    last: ([before, day = '', month = '', year = '']) => {
      const on = `${year}-${two(Number(month))}-${two(Number(day))}`;
      if (!isDay(on)) return null;
      return before ? plusDays(on, -1) : on;
    },
  },
  {
    said: /^quy (i{1,3}|iv|[1-4])(?:[ /]+| nam )(\d{4})(?!\d)/,
    last: ([quarter = '', year]) => lastOfMonth(`${year}-${two(3 * (QUARTERS[quarter] ?? 0))}-01`),
  },
  {
    said: /^thang (0?[1-9]|1[0-2])(?: ?\/ ?| nam )(\d{4})(?!\d)/,
    last: ([month, year]) => lastOfMonth(`${year}-${two(Number(month))}-01`),
  },
  { said: /^(?:giai doan |nam )?\d{4} ?- ?(\d{4})(?!\d)/, last: ([year]) => `${year}-12-31` },
  { said: /^(?:nam )?(\d{4})(?!\d)/, last: ([year]) => `${year}-12-31` },
];

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
