import { unusual } from './unusual.ts';

/**
 * A total and what it comes to. `moves`: where it stands how many units or members came (less those that went) with units
 * that moved; a balance holds only where there are none, or counts them where there are some.
 */
export type Balance = {
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly moves?: { readonly path: string; readonly are: 'none' | 'counted' };
};

export type Rule =
  | ({ readonly kind: 'balance' } & Balance)
  | { readonly kind: 'at-most'; readonly part: string; readonly whole: string }
  | { readonly kind: 'at-least'; readonly item: string; readonly path: string }
  /** An item is what is known elsewhere: the last closing, the foundings on record, the sum of the units below. */
  | { readonly kind: 'same'; readonly item: string; readonly path: string }
  /** An item is not far from its unit's own last values, which stand in `slots.history`. */
  | { readonly kind: 'unusual'; readonly item: string };

/** What rules are held against: numbers by the path of their item or fact, and the last values of an item, oldest first. */
export type Facts = {
  readonly number: (path: string) => number | null;
  readonly last: (item: string) => readonly number[];
};

/** The two numbers that a rule compares; `range` is between what the last values lay, where one is far from them. */
export type Sides = {
  readonly left: number;
  readonly right: number;
  readonly range?: { readonly from: number; readonly to: number };
};

/** Whether a rule is broken: only once every number that it needs is known. */
export const breaks = (rule: Rule, facts: Facts): boolean => {
  const sides = sidesOf(rule, facts);
  if (sides === null) return false;
  if (rule.kind === 'unusual') return true;
  const { left, right } = sides;
  return rule.kind === 'at-most' || rule.kind === 'at-least' ? left > right : left !== right;
};

/** What a rule holds against what; null while a number is unknown, a skipped item included, or nothing is unusual. */
export const sidesOf = (rule: Rule, facts: Facts): Sides | null => {
  switch (rule.kind) {
    case 'balance':
      return both(facts.number(rule.total), balanceOf(rule, facts));
    case 'at-most':
      return both(facts.number(rule.part), facts.number(rule.whole));
    case 'at-least':
      return both(facts.number(rule.path), facts.number(rule.item));
    case 'same':
      return both(facts.number(rule.item), facts.number(rule.path));
    case 'unusual':
      return fromUsual(facts.number(rule.item), facts.last(rule.item));
  }
};

/** What the parts of a balance come to; null while one of them is unknown, or where it does not hold. */
export const balanceOf = ({ moves, ...rule }: Balance, { number }: Facts): number | null => {
  const plus = rule.plus.map(number);
  const minus = rule.minus.map(number);
  const moved = moves ? (number(moves.path) ?? 0) : 0;
  if (moves && (moved !== 0) !== (moves.are === 'counted')) return null;
  return [...plus, ...minus].includes(null) ? null : sum(plus) - sum(minus) + moved;
};

/** The items that a rule looks at, in the order in which they are named. */
export const itemsOf = (rule: Rule): readonly string[] => {
  if (rule.kind === 'balance') return [rule.total, ...rule.plus, ...rule.minus];
  return rule.kind === 'at-most' ? [rule.part, rule.whole] : [rule.item];
};

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const both = (left: number | null, right: number | null): Sides | null =>
  left === null || right === null ? null : { left, right };

const fromUsual = (value: number | null, last: readonly number[]): Sides | null => {
  const usual = value === null ? null : unusual(value, last);
  if (value === null || usual === null) return null;
  const { median, from, to } = usual;
  return { left: value, right: median, range: { from, to } };
};
