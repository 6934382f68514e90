import { type Day, lastOfMonth, plusMonths, showDay, two } from '../day.ts';
import type { Text } from '../message.ts';
import { calendarSpan, isPeriod, showPeriod } from '../reports/periods.ts';

/** A period with its days. The label is `2026-11`, `2026-Q4`, `2026-H1`, `2026-M10`, `2026`, `2026-W47`, or `from..to` of days, months or years. */
export type PeriodAnswer = { readonly label: string; readonly from: Day; readonly to: Day };

/** A period of a known form. */
export const calendarPeriod = (label: string): PeriodAnswer => ({ label, ...calendarSpan(label) });

/** Whole months from one to another, under the calendar's own label where it has one: three from January are `2026-Q1`. */
export const months = (year: number, first: number, count: number): PeriodAnswer => {
  const from = `${year}-${two(first)}-01`;
  const to = lastOfMonth(plusMonths(from, count - 1));
  const label =
    LABELS.map((each) => each(year, first, count)).find((each) => each !== null) ??
    (first === 1 && count < 12 ? `${year}-M${two(count)}` : `${from.slice(0, 7)}..${to.slice(0, 7)}`);
  return { label, from, to };
};

const LABELS: readonly ((year: number, first: number, count: number) => string | null)[] = [
  (year, first, count) => (count === 1 ? `${year}-${two(first)}` : null),
  (year, first, count) => (count === 3 && first % 3 === 1 ? `${year}-Q${(first + 2) / 3}` : null),
  (year, first, count) => (count === 6 && first % 6 === 1 ? `${year}-H${(first + 5) / 6}` : null),
  (year, first, count) => (count === 12 && first === 1 ? String(year) : null),
];

/** From a day to a day; whole years and months get their own labels. */
export const between = (from: Day, to: Day): PeriodAnswer => {
  const isMonths = from.endsWith('-01') && to === lastOfMonth(to);
  if (!isMonths) return { label: `${from}..${to}`, from, to };
  const count =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    1;
  if (count > 12 && count % 12 === 0 && from.slice(5, 7) === '01')
    return { label: `${from.slice(0, 4)}..${to.slice(0, 4)}`, from, to };
  return count > 12
    ? { label: `${from.slice(0, 7)}..${to.slice(0, 7)}`, from, to }
    : months(Number(from.slice(0, 4)), Number(from.slice(5, 7)), count);
};

/** "tháng 11/2026", "10 tháng đầu năm 2026", "giai đoạn 2023–2030", "16/10/2026 – 15/11/2026". */
export const showPeriodAnswer = (period: PeriodAnswer): Text =>
  isPeriod(period.label) ? showPeriod(period.label) : showOther(period);

const showOther = ({ label, from, to }: PeriodAnswer): Text => {
  const count = /^\d{4}-M(\d\d)$/.exec(label)?.[1];
  if (count)
    return {
      vi: `${Number(count)} tháng đầu năm ${label.slice(0, 4)}`,
      en: `first ${Number(count)} months of ${label.slice(0, 4)}`,
    };
  if (/^\d{4}\.\.\d{4}$/.test(label)) {
    const years = `${label.slice(0, 4)}–${label.slice(6)}`;
    return { vi: `giai đoạn ${years}`, en: years };
  }
  const days = `${showDay(from)} – ${showDay(to)}`;
  return { vi: days, en: days };
};
