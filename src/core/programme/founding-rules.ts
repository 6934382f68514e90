import type { Day } from '../day.ts';
import type { Text } from '../message.ts';

/** How many members a union of a kind needs to be founded, as long as a rule holds. `confirmed` by an officer or not. */
export type FoundingRule = {
  readonly id: string;
  readonly unionKinds: readonly string[];
  readonly minimumMembers: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: Text;
  readonly confirmed: boolean;
};

/** The rule that holds for a kind of union on a day; null where none is known. */
export const foundingRule = (
  rules: readonly FoundingRule[],
  unionKind: string,
  day: Day,
): FoundingRule | null =>
  rules.find(
    (rule) =>
      rule.unionKinds.includes(unionKind) &&
      (rule.validFrom === null || rule.validFrom <= day) &&
      (rule.validTo === null || day < rule.validTo),
  ) ?? null;
