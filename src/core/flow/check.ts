import { asSent, isCorrecting } from './sent-answers.ts';
import { valueAt } from './state.ts';
import type { Balance, Check, FlowState, Json, Rule } from './types.ts';

/** Whether a rule is broken: only once every number it needs is known. */
export const isBroken = (check: Check, state: FlowState): boolean => {
  const sides = sidesOf(check.rule, state);
  if (sides === null) return false;
  return MUST_BE_EQUAL.has(check.rule.kind) ? sides.left !== sides.right : sides.left > sides.right;
};

const MUST_BE_EQUAL: ReadonlySet<Rule['kind']> = new Set(['balance', 'same']);

/** A soft rule that the officer has said is right, for exactly these numbers, now or when they were sent. */
export const isAccepted = (check: Check, state: FlowState): boolean =>
  !check.hard &&
  (state.answers[check.id]?.value === seen(check, state) ||
    (isCorrecting(state) && seen(check, asSent(state)) === seen(check, state)));

/** The numbers a rule looked at, as one comparable value. */
export const seen = (check: Check, state: FlowState): Json => JSON.stringify(sidesOf(check.rule, state));

type Sides = { readonly left: number; readonly right: number };

/** The two numbers that a rule compares, or null while one of them is unknown. */
export const sidesOf = (rule: Rule, state: FlowState): Sides | null => {
  if (rule.kind === 'balance') return both(numberAt(state, rule.total), balanceOf(rule, state));
  if (rule.kind === 'at-most') return both(numberAt(state, rule.part), numberAt(state, rule.whole));
  if (rule.kind === 'same') return both(numberAt(state, rule.item), numberAt(state, rule.path));
  return both(numberAt(state, rule.path), numberAt(state, rule.item));
};

/** What the parts of a balance come to; null while one of them is unknown. A skipped part counts as unknown. */
export const balanceOf = (rule: Balance, state: FlowState): number | null => {
  const plus = rule.plus.map((id) => numberAt(state, id));
  const minus = rule.minus.map((id) => numberAt(state, id));
  if ([...plus, ...minus].includes(null)) return null;
  return sum(plus) - sum(minus);
};

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const both = (left: number | null, right: number | null): Sides | null =>
  left === null || right === null ? null : { left, right };

const numberAt = (state: FlowState, path: string): number | null => {
  const value = valueAt(state, path);
  return typeof value === 'number' ? value : null;
};
