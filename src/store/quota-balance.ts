import type { Balance } from '../core/programme/measures/sources.ts';
import type { Value } from './quota-scope.ts';

/** Items of one form come together, so a balance has a value as soon as one of its items has. */
export const balanceOf = (
  { form, plus, minus }: Balance,
  figureOf: (key: string) => Value | undefined,
): Value | undefined => {
  const parts = [...plus.map((item) => [item, 1] as const), ...minus.map((item) => [item, -1] as const)];
  const known = parts.flatMap(([item, sign]) => {
    const value = figureOf(`${form}/${item}`);
    return value ? [{ ...value, sign }] : [];
  });
  const [first] = known;
  if (!first) return undefined;
  const isConfirmed = known.some(({ confirmed }) => confirmed !== null);
  return {
    confirmed: isConfirmed ? sum(known.map(({ sign, confirmed }) => sign * (confirmed ?? 0))) : null,
    waiting: sum(known.map(({ sign, waiting }) => sign * waiting)),
    provenance: first.provenance,
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
