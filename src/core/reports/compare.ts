import type { Day } from '../day.ts';
import type { Form, FormItem, JsonObject } from '../flow/types.ts';
import { calendarSpan, type Period } from './periods.ts';

/** What a reporter said for one period on one form. */
export type Said = { readonly period: Period; readonly coversTo: Day; readonly answers: JsonObject };

/** A number beside what it was before; null where there is nothing to compare with. */
export type Compared = {
  readonly item: FormItem;
  readonly value: number;
  readonly last: number | null;
  readonly yearAgo: number | null;
  /** Of what happens in a period: the sum since the year began, this period included; null in its first period. */
  readonly sinceNewYear: number | null;
};

/** Holds the numbers of a report against the last period and against the year; `past`: newest first, this one left out. */
export const compared = (form: Form, now: Said, past: readonly Said[]): readonly Compared[] =>
  form.items.flatMap((item) => {
    const value = now.answers[item.id];
    if (typeof value !== 'number') return [];
    return [
      {
        item,
        value,
        last: numberIn(past[0], item),
        yearAgo: numberIn(
          past.find(({ period }) => period === yearBefore(now.period)),
          item,
        ),
        sinceNewYear: item.stock ? null : sumSince(newYear(now), item, [now, ...past]),
      },
    ];
  });

const numberIn = (said: Said | undefined, { id }: FormItem): number | null => {
  const value = said?.answers[id];
  return typeof value === 'number' ? value : null;
};

const yearBefore = (period: Period): Period => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

const newYear = ({ period }: Said): Day => `${calendarSpan(period).to.slice(0, 4)}-01-01`;

const sumSince = (day: Day, item: FormItem, all: readonly Said[]): number | null => {
  const known = all.filter(({ coversTo }) => coversTo >= day).flatMap((said) => numberIn(said, item) ?? []);
  return known.length < 2 ? null : known.reduce((total, value) => total + value, 0);
};
