import { z } from 'zod';
import type { Check } from '../core/flow/types.ts';
import { type Phrase, say, type Text } from '../core/message.ts';
import { type Balance, itemsOf, type Rule } from '../core/reports/rules.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id such as closing-women');
/** Kinds of unit for which a rule does not hold. */
const unless = z.array(id).min(1).default([]);

/**
 * What may be said of items: `at-most` (a part and its whole), `balance` (a total is what the others come to),
 * `continues` (an opening is the closing of the report before), `recorded` (an item is what a register counts in the
 * period), `unusual` (each item is asked about where it is far from the unit's own last twelve values).
 * Hard ones stop a report; soft ones ask, with a reason. What rests on other reports or registers is always soft.
 * `moved`: a balance also counts what came and went with units that moved in the period; where some did, it is soft too.
 */
export const formRule = z.union([
  z.strictObject({
    balance: z.strictObject({
      total: id,
      plus: z.array(id).min(1),
      minus: z.array(id),
      moved: z.literal('unions').optional(),
    }),
    hard: z.boolean().default(true),
    unless,
  }),
  z.strictObject({ 'at-most': z.strictObject({ part: id, whole: id }), hard: z.boolean(), unless }),
  z.strictObject({ continues: z.strictObject({ item: id, from: id }), unless }),
  z.strictObject({ recorded: z.strictObject({ item: id, register: z.literal('foundings') }), unless }),
  z.strictObject({ unusual: z.array(id).min(1), unless }),
]);
export type FormRule = z.infer<typeof formRule>;

type Item = { readonly id: string; readonly label: Text };

/** The items that a rule names. */
export const itemsNamed = (each: FormRule): readonly string[] => [
  ...coreRules(each).flatMap(itemsOf),
  ...('continues' in each ? [each.continues.from] : []),
];

/** A form's rules as checks; each stands behind the last item that it looks at. */
export const checksIn = (rules: readonly FormRule[], items: readonly Item[]): readonly Check[] => {
  const checks = rules.flatMap((each) => coreRules(each).map((rule) => checkOf(each, rule, items)));
  return checks.map((check, n) => {
    const same = checks.slice(0, n).filter((one) => one.id === check.id).length;
    return same > 0 ? { ...check, id: `${check.id}-${same + 1}` } : check;
  });
};

const coreRules = (each: FormRule): readonly Rule[] => {
  if ('balance' in each) return balancesOf(each).map((rule) => ({ kind: 'balance', ...rule }));
  if ('at-most' in each) return [{ kind: 'at-most', ...each['at-most'] }];
  if ('continues' in each)
    return [{ kind: 'same', item: each.continues.item, path: `slots.last.${each.continues.from}` }];
  if ('recorded' in each)
    return [{ kind: 'same', item: each.recorded.item, path: `slots.recorded.${each.recorded.register}` }];
  return each.unusual.map((item) => ({ kind: 'unusual', item }));
};

/** A balance as it holds where units moved, and where none did. */
export const balancesOf = ({ balance: { moved, ...balance } }: BalanceRule): readonly Balance[] => {
  if (moved === undefined) return [balance];
  const path = `slots.moves.${moved}`;
  return [
    { ...balance, moves: { path, are: 'counted' } },
    { ...balance, moves: { path, are: 'none' } },
  ];
};

type BalanceRule = Extract<FormRule, { readonly balance: unknown }>;

const checkOf = (each: FormRule, rule: Rule, items: readonly Item[]): Check => {
  const isOfMoves = rule.kind === 'balance' && rule.moves?.are === 'counted';
  const hard = 'hard' in each && each.hard && !isOfMoves;
  const fix = items.findLast((one) => itemsOf(rule).includes(one.id))?.id ?? '';
  const problem = problemOf(each, rule, items);
  const name = [
    isOfMoves ? 'moves' : nameOf(each),
    ...itemsOf(rule).slice(0, 'at-most' in each ? 2 : 1),
  ].join('-');
  return { kind: 'check', id: name, rule, hard, unless: each.unless, asksWhy: !hard, problem, fix };
};

const nameOf = (each: FormRule): string =>
  Object.keys(each).find((key) => key !== 'hard' && key !== 'unless') ?? '';

const problemOf = (each: FormRule, rule: Rule, items: readonly Item[]): Phrase => {
  const [first = '', second = ''] = itemsOf(rule).map(
    (name) => items.find((one) => one.id === name)?.label ?? name,
  );
  if (rule.kind === 'balance')
    return say(rule.moves?.are === 'counted' ? 'check-balance-moves' : 'check-balance', { total: first });
  if ('at-most' in each) return say('check-at-most', { part: first, whole: second });
  if ('continues' in each) return say('check-continues', { item: first });
  if ('recorded' in each) return say('check-recorded', { item: first });
  return say('check-unusual', { item: first });
};
