/** The last values of an item that a question about an unusual one rests on. */
export const MOST_VALUES = 12;
const FEWEST_VALUES = 6;

/** From here on a value is far off, in units of what is usual between one period and the next. */
const FAR = 3.5;
/** Makes the median distance of a normal spread its standard deviation. */
const NORMAL = 1.4826;
/** No spread is taken as smaller: steady numbers may move by a third, and small counts by a few. */
const LEAST_SHARE = 0.1;
const LEAST = 2;

/** The middle of the last values, and between what the usual ones of them lay. */
export type Usual = { readonly median: number; readonly from: number; readonly to: number };

/**
 * What a value is far away from; null where it is none of that. Robust: one wrong period among the last twelve moves
 * neither the median nor the spread. Quiet with fewer than six values, where half of them are zero, and close to what
 * was there before (as every December, and as a zero where there were some).
 */
export const unusual = (value: number, last: readonly number[]): Usual | null => {
  const values = last.slice(-MOST_VALUES);
  if (values.length < FEWEST_VALUES || isZeroHeavy(values)) return null;
  const median = medianOf(values);
  const spread = spreadOf(values, median);
  const isFar = (each: number): boolean => Math.abs(each - median) > FAR * spread;
  if (!isFar(value) || values.some((each) => Math.abs(each - value) <= spread)) return null;
  const near = values.filter((each) => !isFar(each));
  return { median, from: Math.min(...near), to: Math.max(...near) };
};

const spreadOf = (values: readonly number[], median: number): number =>
  Math.max(
    NORMAL * medianOf(values.map((each) => Math.abs(each - median))),
    LEAST_SHARE * Math.abs(median),
    LEAST,
  );

const isZeroHeavy = (values: readonly number[]): boolean =>
  2 * values.filter((value) => value === 0).length >= values.length;

/** The middle value; of an even count the lower of the two, so that counts stay whole. */
const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};
