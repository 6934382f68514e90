import { bare, marked } from '../fold.ts';
import type { Text } from '../message.ts';
import { plainWords } from './eligibility-facts.ts';
import type { LegalRule } from './law.ts';
import type { Condition, Eligibility, Pack } from './types.ts';

/** A rule that may be asked about: one of the law, or one of a plan that runs here or elsewhere. */
export type AskedRule = {
  readonly id: string;
  readonly title: Text;
  readonly subject: Text;
  readonly all: readonly Condition[];
  readonly effect: Text;
  readonly asked: readonly string[];
} & (
  | { readonly from: 'law'; readonly law: LegalRule }
  | {
      readonly from: 'here' | 'elsewhere';
      readonly pack: Pack;
      readonly rule: Eligibility;
    }
);

export const rulesOf = (
  law: readonly LegalRule[],
  { running, others }: { readonly running: readonly Pack[]; readonly others: readonly Pack[] },
): readonly AskedRule[] => [
  ...law.map((rule): AskedRule => ({ ...pick(rule), from: 'law', law: rule })),
  ...running.flatMap((pack) => planRules(pack, 'here')),
  ...others.flatMap((pack) => planRules(pack, 'elsewhere')),
];

const planRules = (pack: Pack, from: 'here' | 'elsewhere'): readonly AskedRule[] =>
  pack.eligibility.map((rule) => ({ ...pick(rule), from, pack, rule }));

const pick = ({ id, title, subject, all, effect, asked }: Omit<AskedRule, 'from'>) => ({
  ...{ id, title, subject, all, effect, asked },
});

/** The rules that a question is about: those with the phrase that says most of it, at most two. A plan's rule from elsewhere yields. */
export const rulesMeant = (rules: readonly AskedRule[], question: string): readonly AskedRule[] => {
  const words = plainWords(question);
  const scored = rules.map((rule) => ({ rule, score: scoreOf(rule, words) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0
    ? []
    : scored
        .filter(({ score }) => score === best)
        .map(({ rule }) => rule)
        .slice(0, 2);
};

const scoreOf = (rule: AskedRule, words: readonly string[]): number => {
  const best = Math.max(...rule.asked.map((phrase) => phraseScore(phrase, words)), 0);
  return rule.from === 'elsewhere' && best > 0 ? best - 0.5 : best;
};

/** Words in order, up to two others between; `…` lets six stand between. A `+` is worth a word. */
const phraseScore = (phrase: string, words: readonly string[]): number => {
  const lift = /^\+*/.exec(phrase)?.[0].length ?? 0;
  const wanted = bare(marked(phrase.slice(lift))).split(' ');
  const length = wanted.filter((word) => word !== '…').length;
  const found = words.some((word, at) => word === wanted[0] && follows(words, at + 1, wanted.slice(1)));
  return found ? length + lift : 0;
};

const follows = (words: readonly string[], from: number, [next, ...rest]: readonly string[]): boolean => {
  if (next === undefined) return true;
  const far = next === '…';
  const [wanted, then] = far ? [rest[0], rest.slice(1)] : [next, rest];
  const at = words.slice(from, from + (far ? 7 : 3)).indexOf(wanted ?? '');
  return at >= 0 && follows(words, from + at + 1, then);
};
