import {
  type Balance,
  breaks,
  type Facts,
  type Rule,
  type Sides,
  sidesOf as sides,
  balanceOf as sumOf,
} from '../reports/rules.ts';
import { asSent, isCorrecting } from './sent-answers.ts';
import { applicable, valueAt } from './state.ts';
import type { Check, Flow, FlowState, Json, JsonObject } from './types.ts';

/** Whether a rule is broken; a rule that does not hold for units of this kind never is. */
export const isBroken = (check: Check, state: FlowState): boolean =>
  !check.unless.includes(String(state.slots.unitKind)) && breaks(check.rule, factsIn(state));

/** A soft rule that the officer has said is right, for exactly these numbers, now or when they were sent. */
export const isAccepted = (check: Check, state: FlowState): boolean =>
  !check.hard && accepted(check, state) !== null;

/** Whether it is still to be asked why a soft rule's numbers are right. */
export const wantsReason = (check: Check, state: FlowState): boolean => {
  const said = accepted(check, state);
  return check.asksWhy && !check.hard && said !== null && said.reason === undefined;
};

/** "Đúng vậy": these numbers are right. */
export const withAcceptance = (check: Check, state: FlowState): FlowState =>
  withSaid(check, state, { seen: seen(check, state) });

/** Why they are; null where the officer would rather not say. */
export const withReason = (check: Check, state: FlowState, reason: string | null): FlowState =>
  withSaid(check, state, { seen: seen(check, state), reason });

/** The same for numbers that were said on purpose with many others: nobody needs to be told. */
export const withMeant = (check: Check, state: FlowState): FlowState =>
  withSaid(check, state, { seen: seen(check, state), reason: null, meant: true });

export const withoutAcceptance = (check: Check, state: FlowState): FlowState =>
  withSaid(check, state, { seen: null });

const withSaid = (check: Check, state: FlowState, value: JsonObject): FlowState => ({
  ...state,
  answers: { ...state.answers, [check.id]: { kind: 'check', value } },
});

/** The soft rules that the answers break and that were said to be right, with why. */
export const warnedChecks = (
  flow: Flow,
  state: FlowState,
): readonly { readonly check: Check; readonly reason: string | null }[] =>
  applicable(flow.steps, state).flatMap((check) => {
    if (check.kind !== 'check' || !check.asksWhy || !isBroken(check, state)) return [];
    const said = accepted(check, state);
    return said && !said.meant ? [{ check, reason: said.reason ?? null }] : [];
  });

type Said = { readonly reason?: string | null; readonly meant?: boolean };

/** What was said of exactly these numbers, now or when they were sent. A draft of before keeps the bare numbers. */
const accepted = (check: Check, state: FlowState): Said | null => {
  const said = state.answers[check.id]?.value;
  const now = seen(check, state);
  if (isCorrecting(state) && seen(check, asSent(state)) === now)
    return { reason: reasonSent(check, state), meant: wasMeant(check, state) };
  if (said === now) return { reason: null };
  if (said === null || typeof said !== 'object' || Array.isArray(said)) return null;
  const { seen: then, ...rest } = said as { readonly seen: Json } & Said;
  return then === now ? rest : null;
};

/** Why the numbers were right when they were sent, as `slots.reasons` keeps it by rule. */
const reasonSent = ({ id }: Check, state: FlowState): string | null => {
  const reason = valueAt(state, `slots.reasons.${id}`);
  return typeof reason === 'string' ? reason : null;
};

/** An unusual number that was sent without a word, with "không phát sinh" or before it was asked about, needs none now. */
const wasMeant = ({ id, rule }: Check, state: FlowState): boolean =>
  rule.kind === 'unusual' &&
  valueAt(state, 'slots.reasons') !== undefined &&
  valueAt(state, `slots.reasons.${id}`) === undefined;

/** The numbers a rule looked at, as one comparable value. */
const seen = (check: Check, state: FlowState): Json => {
  const found = sidesOf(check.rule, state);
  return JSON.stringify(found && { left: found.left, right: found.right });
};

/** What a rule compares, or null while something is unknown. */
export const sidesOf = (rule: Rule, state: FlowState): Sides | null => sides(rule, factsIn(state));

/** What the parts of a balance come to; null while one of them is unknown. */
export const balanceOf = (rule: Balance, state: FlowState): number | null => sumOf(rule, factsIn(state));

const factsIn = (state: FlowState): Facts => ({
  number: (path) => {
    const value = valueAt(state, path);
    return typeof value === 'number' ? value : null;
  },
  last: (item) => {
    const values = valueAt(state, `slots.history.${item}`);
    return Array.isArray(values) ? values.filter((value) => typeof value === 'number') : [];
  },
});
