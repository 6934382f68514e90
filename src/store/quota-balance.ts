import { type Balance, itemsOf, type Profile, sectors } from '../core/programme/measures/sources.ts';
import { sum, type Value } from './quota-scope.ts';
import { figureKey } from './quota-sources.ts';

type FigureOf = (key: string) => Value | undefined;

/** Items of one form come together, so a balance has a value as soon as one of its items has. */
export const balanceOf = ({ form, plus, minus }: Balance, figureOf: FigureOf): Value | undefined => {
  const part = (sign: 1 | -1) => (item: string) => ({ key: figureKey({ form, item }, null), sign });
  return sumOf([...plus.map(part(1)), ...minus.map(part(-1))], figureOf);
};

/** What units of the asked ownership said, in any of the forms. */
export const profileOf = (profile: Profile, figureOf: FigureOf): Value | undefined => {
  const ownerships = profile.among === null ? [null] : sectors[profile.among];
  const keys = itemsOf(profile).flatMap((item) => ownerships.map((ownership) => figureKey(item, ownership)));
  return sumOf(
    keys.map((key) => ({ key, sign: 1 })),
    figureOf,
  );
};

type Part = { readonly key: string; readonly sign: 1 | -1 };

const sumOf = (parts: readonly Part[], figureOf: FigureOf): Value | undefined => {
  const known = parts.flatMap(({ key, sign }) => {
    const value = figureOf(key);
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
