import type { Token } from './lexicon.ts';
import { partAt } from './number-words.ts';
import { type Small, smallAt } from './small.ts';

/** A number with its scales: `12tr750k`, `một nghìn tám`, `1,5 triệu`, `nửa tỷ`. */
export type Quantity = {
  readonly value: number;
  readonly others: readonly number[];
  readonly doubt: 'separator' | 'approximate' | 'unclear' | null;
  readonly next: number;
  /** The product of the scales of its first part, 1 without: "3-5 triệu" lends it to the 3. */
  readonly scale: number;
};

/** Reads the number that begins at a token, as far as it goes; null if there is none. */
export const quantityAt = (tokens: readonly Token[], at: number): Quantity | null => {
  const first = smallAt(tokens, at) ?? impliedOne(tokens, at);
  if (!first) return null;
  const pointed = withPoint(tokens, first);
  const scale = scaleAt(tokens, pointed.next);
  if (scale.value === 1) return unscaled(tokens, pointed);
  return continued(tokens, scaled(pointed, scale), scale.value);
};

/** "nghìn rưỡi", "triệu hai", "nửa triệu": a scale without a number before it. */
const impliedOne = (tokens: readonly Token[], at: number): Small | null => {
  const half = partAt(tokens, at)?.is === 'half-of';
  const isScale = partAt(tokens, half ? at + 1 : at)?.is === 'scale';
  if (!isScale || (!half && !isFractionAt(tokens, at + 1)) || tokens[at]?.text === 'k') return null;
  return { value: half ? 0.5 : 1, next: half ? at + 1 : at, others: [], doubt: null, plain: true, digits: 0 };
};

/** "Rưỡi", "hai", "mốt": not "năm", which is a year as well. */
const isFractionAt = (tokens: readonly Token[], at: number): boolean => {
  const part = partAt(tokens, at);
  if (part?.is === 'half' || part?.is === 'odd') return true;
  return (part?.is === 'digit' || part?.is === 'ending') && part.value > 0 && part.value !== 5;
};

const withPoint = (tokens: readonly Token[], whole: Small): Small => {
  if (partAt(tokens, whole.next)?.is !== 'point') return whole;
  const rest = smallAt(tokens, whole.next + 1);
  if (!rest || rest.doubt || rest.value > 99) return whole;
  return { ...whole, value: Number(`${whole.value}.${rest.value}`), next: rest.next };
};

type Scale = { readonly value: number; readonly next: number };

/** Scales in a row multiply: "1 nghìn tỷ". */
const scaleAt = (tokens: readonly Token[], at: number): Scale => {
  let value = 1;
  let next = at;
  for (let part = partAt(tokens, next); part?.is === 'scale' && value < 1e12; part = partAt(tokens, ++next))
    value *= part.value;
  return { value, next };
};

const unscaled = (tokens: readonly Token[], { value, others, doubt, next, plain }: Small): Quantity => {
  const isHalf = !plain && partAt(tokens, next)?.is === 'half';
  return {
    value: isHalf ? value + 0.5 : value,
    others: doubt ? others : [],
    doubt,
    next: isHalf ? next + 1 : next,
    scale: 1,
  };
};

const scaled = (number: Small, scale: Scale): Quantity => ({
  value: times(number.value, scale.value),
  others: number.others.map((other) => times(other, scale.value)),
  doubt: number.doubt ?? (number.others.length > 0 ? 'unclear' : null),
  next: scale.next,
  scale: scale.value,
});

/** Adds what follows a scale: a half, a smaller scale, or a bare rest. */
const continued = (tokens: readonly Token[], so: Quantity, last: number): Quantity => {
  if (partAt(tokens, so.next)?.is === 'half') return plus(so, last / 2, so.next + 1);
  const part = partAt(tokens, so.next);
  if (part?.is === 'ending') return plus(so, (part.value * last) / 10, so.next + 1);
  const skip = part?.is === 'odd' || isZeroBefore(tokens, so.next) ? 1 : 0;
  const rest = smallAt(tokens, so.next + skip);
  // "500 nghìn không" asks whether it is so.
  if (!rest || (rest.value === 0 && rest.next === so.next + 1)) return so;
  const scale = scaleAt(tokens, rest.next);
  if (scale.value > 1)
    return rest.value * scale.value < last
      ? continued(tokens, added(so, scaled(rest, scale), last), scale.value)
      : so;
  if (rest.value >= last) return so;
  return withRest(so, { ...rest, plain: rest.plain || skip > 0 }, last);
};

/** "một nghìn không trăm linh năm" is read by `smallAt`; "một nghìn không lẻ năm" needs this. */
const isZeroBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.bare === 'khong' && partAt(tokens, at + 1)?.is === 'odd';

const plus = (so: Quantity, more: number, next: number): Quantity => ({
  ...so,
  value: so.value + more,
  others: so.others.map((other) => other + more),
  next,
});

const added = (so: Quantity, rest: Quantity, last: number): Quantity => ({
  ...plus(so, rest.value, rest.next),
  others: [...so.others.map((other) => other + rest.value), ...rest.others.map((other) => so.value + other)],
  doubt: so.doubt ?? rest.doubt ?? doubtAfter(so, last),
});

/** "1,25 tỷ 300": nobody goes on after a decimal. */
const doubtAfter = ({ value }: Quantity, last: number): Quantity['doubt'] =>
  value % last === 0 ? null : 'unclear';

/** A bare rest is a fraction of the scale ("1tr5", "1tr050", "một nghìn tám") or counts as it is ("1 nghìn lẻ 8"). */
const withRest = (so: Quantity, rest: Small, last: number): Quantity => {
  const doubt = so.doubt ?? rest.doubt ?? doubtAfter(so, last);
  const others = [...so.others, ...rest.others.map((other) => so.value + other)];
  const next = rest.next;
  if (rest.plain && (last === 1_000 || rest.digits > 3 || rest.value < 100))
    return { ...plus(so, rest.value, next), others, doubt };
  const [value, other] = rest.digits > 0 ? digitsRest(rest, last) : wordsRest(rest.value, last);
  if (other === null) return { ...plus(so, value, next), others, doubt };
  return {
    ...so,
    value: so.value + value,
    others: [...others, so.value + other],
    doubt: doubt ?? 'unclear',
    next,
  };
};

type Rest = readonly [value: number, other: number | null];

const digitsRest = ({ value, digits }: Small, last: number): Rest => {
  const fraction = Math.round((value / 10 ** digits) * last);
  if (!Number.isInteger(value) || digits > 3) return [value, null];
  if (digits !== 2) return [fraction, null];
  if (last <= 10_000) return [fraction, value];
  // "3 triệu 50": nobody writes the nought of 3,50.
  return value % 10 === 0 && value > 9 ? [fraction, (value * last) / 1_000] : [fraction, null];
};

const wordsRest = (value: number, last: number): Rest => {
  if (value < 10) return [(value * last) / 10, null];
  if (value >= 100) return [last >= 1_000_000 ? (value * last) / 1_000 : value, null];
  return last === 1_000 ? [value, null] : [(value * last) / 1_000, (value * last) / 100];
};

const times = (value: number, scale: number): number => Math.round(value * scale * 1_000) / 1_000;
