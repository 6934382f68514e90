import { type Day, isDay, plusMonths, two } from '../day.ts';

/** What a text says about a day, before the question's direction has its say. */
export type Seen =
  /** Any of these days; certain where the direction leaves one. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly why: string }
  /** To be asked back in any case. */
  | { readonly kind: 'doubt'; readonly why: string; readonly days: readonly Day[] }
  | { readonly kind: 'wrong'; readonly why: string };

export type Sought = { readonly today: Day; readonly direction: 'past' | 'future' | 'none' };

export const one = (day: Day): Seen => ({ kind: 'days', days: [day], why: 'year' });
export const either = (days: readonly Day[], why: string): Seen => ({
  kind: 'days',
  days: [...new Set(days)],
  why,
});
export const doubt = (why: string, days: readonly Day[] = []): Seen => ({
  kind: 'doubt',
  why,
  days: [...new Set(days)],
});
export const wrong = (why: string): Seen => ({ kind: 'wrong', why });

/** The days that text means, whatever is certain about them. */
export const daysOf = (seen: Seen | null): readonly Day[] =>
  seen === null || seen.kind === 'wrong' ? [] : seen.days;

/** A day of a year, or null where it does not exist. */
export const dayIn = (year: number, month: number, day: number): Day | null => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
};

/** The last such day up to today and the next from today on; both are today if it is today. */
export const nearest = (days: readonly Day[], today: Day): readonly Day[] => {
  const sorted = [...days].sort();
  const before = sorted.findLast((day) => day <= today);
  const after = sorted.find((day) => day >= today);
  return [...new Set([before, after].filter((day) => day !== undefined))];
};

/** So far ahead that a slip of the finger is likelier than a plan. */
export const isFarAhead = (day: Day, today: Day): boolean => day > plusMonths(today, 12 * 25);

/** "26" is 2026, "98" is 1998; null for years that no document of a union bears. */
export const fullYear = (text: string, today: Day): number | null => {
  const year = Number(text);
  if (text.length === 4) return year >= 1900 && year < 2100 ? year : null;
  if (text.length !== 2) return null;
  return year <= (Number(today.slice(0, 4)) % 100) + 20 ? 2000 + year : 1900 + year;
};

/** "Năm nay", "năm ngoái", "năm sau", "năm kia". */
export const namedYear = (word: string, today: Day): number | null => {
  const steps = YEAR_STEPS[word];
  return steps === undefined ? null : Number(today.slice(0, 4)) + steps;
};
const YEAR_STEPS: Readonly<Record<string, number>> = {
  nay: 0,
  ngoai: -1,
  truoc: -1,
  kia: -2,
  kìa: -3,
  sau: 1,
  toi: 1,
};
