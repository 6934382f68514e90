import { error, ok, type Reading } from './reading.ts';

/** Above this every count is a slip of the finger. */
export const ABSURD = 1_000_000_000_000;

export type Limits = { readonly min?: number | undefined; readonly max?: number | null | undefined };

/** Refuses what lies outside the limits, saying what was expected. */
export const within = (value: number, { min, max }: Limits): Reading<number> => {
  const highest = max ?? ABSURD;
  if (value > highest || value > ABSURD) return error('too-large', { max: highest });
  if (value < -ABSURD || (min !== undefined && value < min))
    return error('too-small', { min: min ?? -ABSURD });
  return ok(value);
};

/** `1810` as `1.810`, `98.5` as `98,5`. */
export const showNumber = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
};
