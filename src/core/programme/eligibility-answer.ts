import { type Facts, holdsOf, type Verdict } from './eligibility.ts';
import type { AskedRule } from './eligibility-rules.ts';
import type { Condition } from './types.ts';

/** `if`: the people are there, it depends on how many of them join. `said`: there is nothing to test. */
export type Ruling = {
  readonly rule: AskedRule;
  readonly verdict: Verdict | 'if' | 'said';
  /** What it turned on: what fails, what is not known, or everything that holds. */
  readonly conditions: readonly Condition[];
};

/** What a rule says of these facts. */
export const ruling = (rule: AskedRule, facts: Facts): Ruling => {
  const { all } = rule;
  if (all.length === 0) return { rule, verdict: 'said', conditions: [] };
  const known = withBounds(all, facts);
  const verdict = holdsOf(all, known);
  const turning = all.filter((condition) => holdsOf([condition], known) === verdict);
  const isPeople = turning.every(({ field }) => field === 'so-doan-vien') && 'so-lao-dong' in facts;
  return { rule, verdict: verdict === 'unknown' && isPeople ? 'if' : verdict, conditions: turning };
};

/** Nobody can join who is not there: fewer workers than members needed settle it. */
const withBounds = (all: readonly Condition[], facts: Facts): Facts => {
  const workers = facts['so-lao-dong'];
  const isShort = all.some(
    ({ field, is, value }) =>
      field === 'so-doan-vien' && is === 'at-least' && typeof workers === 'number' && workers < Number(value),
  );
  return isShort && !('so-doan-vien' in facts) ? { ...facts, 'so-doan-vien': Number(workers) } : facts;
};

/** What may be asked of a person, in the order in which it is asked. */
const ASKABLE = [
  'so-doan-vien',
  'thoi-han-hop-dong-thang',
  'so-dang-vien-chinh-thuc',
  'khu-vuc',
  'dia-diem-co-dinh',
  'so-thang-hoat-dong',
  'co-don-tu-nguyen',
  'co-phat-sinh-chi-phi',
] as const;
export type AskableField = (typeof ASKABLE)[number];

/** The next fact that would settle one of the rules; null where nothing helps. */
export const nextToAsk = (
  rules: readonly AskedRule[],
  facts: Facts,
  asked: readonly string[],
): AskableField | null => {
  const open = rules
    .map((rule) => ruling(rule, facts))
    .filter(({ verdict }) => verdict === 'unknown')
    .flatMap(({ conditions }) => conditions.map(({ field }) => field));
  return ASKABLE.find((field) => open.includes(field) && !asked.includes(field)) ?? null;
};
