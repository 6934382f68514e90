import { showNumber } from '../answers/limits.ts';
import { showDay } from '../day.ts';
import { type Arg, type Phrase, say } from '../message.ts';
import type { Facts } from './eligibility.ts';
import { type Ruling, ruling } from './eligibility-answer.ts';
import type { AskedRule } from './eligibility-rules.ts';
import type { Mark } from './law.ts';
import { sourceOf } from './support-words.ts';
import type { Condition } from './types.ts';

const VERDICTS: Readonly<Record<Ruling['verdict'], string>> = {
  yes: 'eligibility-yes',
  no: 'eligibility-no',
  if: 'eligibility-if',
  unknown: 'eligibility-open',
  said: 'eligibility-said',
};

const MARKS: Readonly<Record<Mark, string>> = {
  text: 'eligibility-mark-text',
  secondary: 'eligibility-mark-secondary',
  unverified: 'eligibility-mark-unverified',
};

/** Which rule, what it says of the facts, its source, and whether it still waits to be confirmed. */
export const rulingWords = (
  found: Ruling,
  facts: Facts,
  contrast: readonly AskedRule[],
): readonly Phrase[] => {
  const { rule, verdict, conditions } = found;
  return [
    say('eligibility-rule', { title: rule.title }),
    say(VERDICTS[verdict], {
      effect: rule.effect,
      subject: rule.subject,
      conditions: conditionsText(conditions.length > 0 ? conditions : rule.all),
      workers: Number(facts['so-lao-dong'] ?? 0),
    }),
    ...undefinedIn(rule),
    ...sourceLines(rule),
    ...contrast.map((other) => contrastLine(other, facts, verdict)),
  ];
};

/** A plan that leaves the conditions to another document, or says nothing of them. */
const undefinedIn = (rule: AskedRule): readonly Phrase[] => {
  if (rule.from === 'law') return rule.law.note ? [rule.law.note] : [];
  const { all, refersTo } = rule.rule;
  if (refersTo) return [say('eligibility-refers', { document: refersTo })];
  return all.length === 0 ? [say('eligibility-undefined')] : [];
};

const sourceLines = (rule: AskedRule): readonly Phrase[] =>
  rule.from === 'law'
    ? [
        say('eligibility-source', { source: rule.law.source }),
        ...(rule.law.validFrom ? [say('eligibility-from', { day: showDay(rule.law.validFrom) })] : []),
        ...(rule.law.confirmed ? [] : [say(MARKS[rule.law.mark])]),
      ]
    : [
        sourceOf(rule.pack, rule.rule.source),
        ...(rule.from === 'elsewhere' ? [say('eligibility-elsewhere')] : []),
      ];

/** "Không nhầm với …": the other rule, and what it says of the same facts. */
const contrastLine = (other: AskedRule, facts: Facts, beside: Ruling['verdict']): Phrase => {
  const document = other.from === 'law' ? other.law.source : other.pack.document.name;
  const key = contrastKey(ruling(other, facts).verdict, beside);
  return say(key, { title: other.title, document, effect: other.effect });
};

const contrastKey = (verdict: Ruling['verdict'], beside: Ruling['verdict']): string => {
  if (verdict === 'yes') return 'eligibility-contrast-yes';
  if (verdict !== 'no') return 'eligibility-contrast';
  return beside === 'no' ? 'eligibility-contrast-neither' : 'eligibility-contrast-no';
};

/** Conditions as one phrase: "số đoàn viên từ 5 trở lên; có đơn tự nguyện". */
export const conditionsText = ([first, ...rest]: readonly Condition[]): Phrase => {
  if (!first) return { vi: '' };
  return rest.length === 0
    ? conditionText(first)
    : say('eligibility-and', { one: conditionText(first), other: conditionsText(rest) });
};

const conditionText = ({ field, is, value }: Condition): Phrase => {
  const name = say(`eligibility-field-${field}`);
  if (typeof value === 'boolean')
    return say(value ? 'eligibility-is' : 'eligibility-is-not', { field: name });
  return say(COMPARISONS[is], { field: name, value: valueText(value) });
};

const COMPARISONS: Readonly<Record<Condition['is'], string>> = {
  equal: 'eligibility-equal',
  'at-least': 'eligibility-at-least',
  below: 'eligibility-below',
  includes: 'eligibility-includes',
};

const valueText = (value: string | number): Arg => {
  if (typeof value === 'number') return showNumber(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value) : say(`eligibility-value-${value}`);
};
