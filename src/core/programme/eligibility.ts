import type { Condition } from './types.ts';

/** What is known about whoever is asked after, by the field names of conditions. */
export type Fact = string | number | boolean | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** `unknown`: something that the conditions ask about is not known. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Whether all conditions hold. One that fails settles it, whatever else is unknown; no conditions at all hold. */
export const holdsOf = (all: readonly Condition[], facts: Facts): Verdict => {
  const verdicts = all.map((condition) => conditionOf(condition, facts));
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
};

const conditionOf = ({ field, is, value }: Condition, facts: Facts): Verdict => {
  const fact = facts[field];
  if (fact === undefined) return 'unknown';
  const holds = {
    equal: () => fact === value,
    'at-least': () => fact >= value,
    below: () => fact < value,
    includes: () => Array.isArray(fact) && fact.includes(value),
  };
  return holds[is]() ? 'yes' : 'no';
};
