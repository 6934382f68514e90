import { type Day, plusDays, plusMonths, two } from '../day.ts';
import { type Frequency, type Period, periodOf, previousPeriod } from '../reports/periods.ts';
import type { Line } from './intent-lines.ts';

type PeriodFound = { readonly period: Period; readonly from: number; readonly to: number };

/** The first period that an utterance names, and the words that name it. Without a year: the latest that is not far ahead. */
export const periodIn = (line: Line, today: Day): PeriodFound | null => {
  for (let from = 0; from < line.words.length; from++) {
    const found = periodAt(line, from, today);
    if (found) return { period: found.period, from, to: from + found.length };
  }
  return null;
};

type At = { readonly period: Period; readonly length: number };

/** The period that the words at a place name. */
export const periodAt = (line: Line, at: number, today: Day): At | null => {
  const first = line.words[at]?.bare ?? '';
  const frequency = UNITS[first];
  if (!frequency && !/^0?[369]$/.test(first)) return null;
  const word = (n: number): string => line.words[at + n]?.bare ?? '';
  if (!frequency) return word(1) === 'thang' ? monthsSoFar(Number(first), { word, today }) : null;
  if (!spelt(line, at)) return null;
  const near = NEAR[word(1)];
  if (near && word(0).length > 1) return { period: near(today, frequency), length: 2 };
  return frequency === 'year' ? yearAt(word) : numbered(frequency, { word, today });
};

type Reader = { readonly word: (n: number) => string; readonly today: Day };

/** `năm` is also five: only where a year may follow. */
const UNITS: Readonly<Record<string, Frequency>> = {
  thang: 'month', thg: 'month', t: 'month', th: 'month', quy: 'quarter', qui: 'quarter', q: 'quarter', nam: 'year', tuan: 'week',
}; // biome-ignore format: a table

/** Accents that make it another word: `tháng` is meant, not `thắng` or `nắm`. */
const OTHERS: ReadonlySet<string> = new Set([
  'thắng',
  'thăng',
  'thẳng',
  'nắm',
  'nam',
  'nấm',
  'quỹ',
  'quỳ',
  'quy',
  'tuân',
  'tuấn',
]);
const spelt = (line: Line, at: number): boolean => {
  const text = line.words[at]?.text ?? '';
  return /^[ -~]*$/.test(line.typed) || !OTHERS.has(text);
};

const shifted = (today: Day, frequency: Frequency, by: 1 | -1): Period => {
  if (by === -1) return previousPeriod(periodOf(today, frequency));
  const next = {
    week: plusDays(today, 7),
    month: plusMonths(today, 1),
    quarter: plusMonths(today, 3),
    year: plusMonths(today, 12),
  };
  return periodOf(next[frequency as keyof typeof next], frequency);
};

const before = (today: Day, frequency: Frequency): Period => shifted(today, frequency, -1);
const after = (today: Day, frequency: Frequency): Period => shifted(today, frequency, 1);
const NEAR: Readonly<Record<string, (today: Day, frequency: Frequency) => Period>> = {
  nay: periodOf, ni: periodOf, truoc: before, ngoai: before, roi: before, qua: before, sau: after, toi: after, moi: after,
}; // biome-ignore format: a table

const yearAt = (word: Reader['word']): At | null => (isYear(word(1)) ? { period: word(1), length: 2 } : null);
const isYear = (text: string): boolean => /^20\d\d$/.test(text);

/** `tháng 11`, `t11/2025`, `quý IV năm 2025`, `tuần 47`. */
const numbered = (frequency: Frequency, { word, today }: Reader): At | null => {
  const { number, words } = numberAt(word);
  if (!Number.isInteger(number) || number < 1 || number > (MOST[frequency] ?? 0)) return null;
  const { year, length } = yearAfter(word, 1 + words);
  const label = (of: number): Period =>
    frequency === 'quarter' ? `${of}-Q${number}` : `${of}-${frequency === 'week' ? 'W' : ''}${two(number)}`;
  const thisYear = Number(today.slice(0, 4));
  const isFarAhead =
    year === null &&
    label(thisYear) > shifted(today, frequency, 1) &&
    label(thisYear) > periodOf(today, frequency);
  const isNextYear = shifted(today, frequency, 1).slice(0, 4) > String(thisYear);
  return {
    period: label(year ?? (isFarAhead && !isNextYear ? thisYear - 1 : thisYear)),
    length: 1 + words + length,
  };
};

/** `11`, `IV`, `mười một`, and how many words it takes. */
const numberAt = (word: Reader['word']): { readonly number: number; readonly words: number } => {
  const ones = word(1) === 'muoi' ? { mot: 11, hai: 12 }[word(2)] : undefined;
  return ones
    ? { number: ones, words: 2 }
    : { number: ROMAN[word(1)] ?? Number(word(1) || Number.NaN), words: 1 };
};

const MOST: Partial<Record<Frequency, number>> = { month: 12, quarter: 4, week: 53 };
const ROMAN: Readonly<Record<string, number>> = {
  i: 1, ii: 2, iii: 3, iv: 4, mot: 1, gieng: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, chap: 12, nhat: 1,
}; // biome-ignore format: a table

/** A year after a month or quarter: `/2025`, `năm 2025`, `2025`, `năm ngoái`; and how many words it takes. */
const yearAfter = (
  word: Reader['word'],
  at: number,
): { readonly year: number | null; readonly length: number } => {
  const skip = word(at) === '/' || word(at) === 'nam' ? 1 : 0;
  if (isYear(word(at + skip))) return { year: Number(word(at + skip)), length: skip + 1 };
  return { year: null, length: 0 };
};

/** `6 tháng đầu năm`, `9 tháng`, `6 tháng cuối năm 2025`. */
const monthsSoFar = (count: number, { word, today }: Reader): At | null => {
  const half = word(2);
  const isPart = half === 'dau' || half === 'cuoi';
  if (count === 3 && !isPart) return null;
  const { year, length } = yearAfter(word, isPart ? 3 : 2);
  const words = 2 + (isPart ? 1 : 0) + (length > 0 ? length : word(3) === 'nam' ? 1 : 0);
  const of = year ?? today.slice(0, 4);
  const label = { 3: half === 'cuoi' ? 'Q4' : 'Q1', 6: half === 'cuoi' ? 'H2' : 'H1', 9: 'M09' }[count];
  return label ? { period: `${of}-${label}`, length: words } : null;
};
