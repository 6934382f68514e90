import { type Day, isDay, two } from '../day.ts';
import { fold } from '../fold.ts';
import type { Frequency } from '../reports/periods.ts';
import type { DueRule } from './duties.ts';

/** How a due day was put; `problem`: the sentence that asks again, with an example for this frequency. */
export type ReadDue =
  | { readonly ok: true; readonly due: DueRule }
  | { readonly ok: false; readonly problem: string };

type Asked = { readonly every: Frequency; readonly isReport: boolean };

/**
 * Reads "ngày 5 tháng sau", "trước ngày 31/12", "ngày cuối quý", "3 ngày làm việc sau khi hết kỳ", "thứ sáu".
 * Of a report "ngày 5" alone is asked back: the month itself or the one after.
 */
export const readDueRule = (typed: string, asked: Asked): ReadDue => {
  const text = ` ${fold(typed)
    .replace(/[.,;!]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
  for (const reader of READERS) {
    const read = reader(text, asked);
    if (read) return read;
  }
  return { ok: false, problem: `date-unreadable-${asked.every}` };
};

type Reader = (text: string, asked: Asked) => ReadDue | null;

const due = (rule: DueRule): ReadDue => ({ ok: true, due: rule });
const wrong = (problem: string): ReadDue => ({ ok: false, problem });

const weekday: Reader = (text, { every }) => {
  const named = /(?<! thang) (?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|cn)) /.exec(text);
  if (every !== 'week') return named ? wrong(`date-unreadable-${every}`) : null;
  if (!named) return wrong('date-unreadable-week');
  const number = named[3] ? 8 : (WEEKDAYS[named[1] ?? ''] ?? Number(named[1] ?? named[2]));
  return due({ daysAfterEnd: number - 8 + (/ tuan (?:sau|toi|ke tiep) /.test(text) ? 7 : 0) });
};
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7 };

/** "10 ngày sau khi hết kỳ", "3 ngày làm việc sau khi hết quý", "sau 10 ngày". */
const afterEnd: Reader = (text) => {
  const found =
    / (\d{1,2}) ngay (lam viec )?(?:sau|ke tu|tinh tu|tu)(?: khi| ngay)? (?:het|ket thuc|cuoi|ky|khi)/.exec(
      text,
    ) ?? / sau (\d{1,2}) ngay (lam viec )?/.exec(text);
  if (!found) return null;
  const days = Number(found[1]);
  return due(found[2] ? { workingDaysAfterEnd: days } : { daysAfterEnd: days });
};

/** "Trước" leaves out the day that it names. */
const isExclusive = (text: string): boolean => / truoc (?:ngay |mung |mong )?\d/.test(text);

const lastDay: Reader = (text) => {
  if (!/ (?:ngay )?cuoi (?:cung )?(?:cua |trong )?(?:thang|quy|ky|nam|6 thang|9 thang) /.test(text))
    return null;
  if (/ \d{1,2} thang cuoi /.test(text)) return null;
  return due({ lastDay: true, month: isNext(text) ? 1 : 0 });
};

const isNext = (text: string): boolean => / (?:sau|ke tiep|ke sau|tiep theo|toi|lien sau) /.test(text);

/** "15/12", "ngày 20 tháng 1 năm sau"; for half-years two such days: "15/6 và 15/12". */
const dayAndMonth: Reader = (text, { every, isReport }) => {
  const found = [...text.matchAll(/(?: |^)(\d{1,2})(?:\/| thang )(\d{1,2})(?= )/g)].map((match) => ({
    day: Number(match[1]),
    month: Number(match[2]),
  }));
  const [first, second] = found;
  if (!first) return null;
  if (!found.every(exists)) return wrong('date-no-such-day');
  if (every === 'year') return second ? wrong('date-unreadable-year') : dayOfYear(first, text, isReport);
  if (every === 'nine-months') return due({ day: first.day, month: first.month - 9 });
  const isPair = every === 'half-year' && second !== undefined;
  if (!isPair || first.day !== second.day || Math.abs(first.month - second.month) !== 6)
    return wrong(`date-unreadable-${every}`);
  const after = first.month % 6;
  if (after === 3) return wrong('date-unreadable-half-year');
  return due({ day: first.day, month: after < 3 ? after : after - 6 });
};

type MonthDay = { readonly day: number; readonly month: number };

const exists = ({ day, month }: MonthDay): boolean => isDay(asDay({ day, month }));
const asDay = ({ day, month }: MonthDay): Day => `2024-${two(month)}-${two(day)}`;

/** A report of a whole year is hardly due in its first half: "20/1" alone is asked back. */
const dayOfYear = ({ day, month }: MonthDay, text: string, isReport: boolean): ReadDue => {
  const isNextYear = / nam (?:sau|ke tiep|toi) /.test(text);
  const isThatYear = / (?:trong|cung|ngay trong) nam | nam (?:do|nay|bao cao) /.test(text);
  if (isReport && month <= 6 && !isNextYear && !isThatYear) return wrong('date-which-year');
  if (isExclusive(text) && !isNextYear) return due({ before: `${two(month)}-${two(day)}` });
  return theDay(text, { day, month: month - 12 + (isNextYear ? 12 : 0) });
};

/** "Ngày 5 tháng sau", "ngày 25 tháng cuối quý", "ngày 5" of a monthly meeting. */
const dayAlone: Reader = (text, { every, isReport }) => {
  const found = /(?: |^)(?:ngay |mung |mong )?(\d{1,2})(?= )/.exec(text);
  if (!found) return null;
  const day = Number(found[1]);
  if (day < 1 || day > 31) return wrong('date-no-such-day');
  const month = monthMeant(text, { every, isReport });
  if (month === null) return wrong(every === 'month' ? 'date-which-month' : `date-unreadable-${every}`);
  return theDay(text, { day, month });
};

const monthMeant = (text: string, { every, isReport }: Asked): number | null => {
  if (every === 'year') return null;
  if (/ thang (?:dau (?:cua )?(?:quy|ky) )?(?:sau|ke tiep|ke sau|tiep theo|toi|lien sau) /.test(text))
    return 1;
  if (/ (?:trong|cung|ngay trong|cuoi) (?:thang|ky|quy) | thang (?:do|nay|cuoi|bao cao) /.test(text))
    return 0;
  if (every === 'quarter' && / thang (?:giua|thu hai|thu 2) /.test(text)) return -1;
  if (every === 'quarter' && / thang (?:dau|thu nhat|thu 1) /.test(text)) return -2;
  return every === 'month' && !isReport ? 0 : null;
};

/** The day before where "trước" was said; before the first is the end of the month before. */
const theDay = (text: string, { day, month }: MonthDay): ReadDue => {
  if (!isExclusive(text)) return due({ day, month });
  return due(day === 1 ? { lastDay: true, month: month - 1 } : { day: day - 1, month });
};

const READERS: readonly Reader[] = [weekday, afterEnd, lastDay, dayAndMonth, dayAlone];
