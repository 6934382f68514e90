import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import type { Condition } from './types.ts';

/** How far a rule was traced: to the text itself, to one secondary source, or to nothing that could be read. */
export type Mark = 'text' | 'secondary' | 'unverified';

/** A legal rule, as long as it holds. Without conditions it only says what holds. */
export type LegalRule = {
  readonly id: string;
  readonly title: Text;
  readonly subject: Text;
  readonly all: readonly Condition[];
  readonly effect: Text;
  readonly note: Text | null;
  /** Ids of rules of plans that are easily taken for this one, or stand beside it. */
  readonly contrast: readonly string[];
  /** How officers ask for it. `+` before a phrase lifts it above others. */
  readonly asked: readonly string[];
  /** The kinds of union that may be founded under it; empty where it is about something else. */
  readonly unionKinds: readonly string[];
  readonly source: Text;
  readonly mark: Mark;
  /** Held by a union officer against what is in force. */
  readonly confirmed: boolean;
  readonly validFrom: Day | null;
  /** The first day on which it no longer holds. */
  readonly validTo: Day | null;
};

/** The rules that hold on a day. */
export const lawOn = (rules: readonly LegalRule[], day: Day): readonly LegalRule[] =>
  rules.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  );

/** How many members a union of a kind needs on a day, with the source that says so; null where no rule is known. */
export const foundingMinimum = (
  rules: readonly LegalRule[],
  unionKind: string,
  day: Day,
): { readonly members: number; readonly source: Text } | null => {
  const rule = lawOn(rules, day).find(({ unionKinds }) => unionKinds.includes(unionKind));
  const members = rule?.all.find(({ field }) => field === 'so-doan-vien')?.value;
  return rule && typeof members === 'number' ? { members, source: rule.source } : null;
};
