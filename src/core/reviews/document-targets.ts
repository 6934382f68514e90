import { showDay } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Denominator, Progress } from '../programme/progress-types.ts';
import type { QuotaLine } from '../programme/quota-answer.ts';
import { goalShown, inOneLine, rateShown, shown, verdictShown } from '../programme/quota-figures.ts';
import { numeratorOf, type Target } from '../programme/target.ts';
import { targetKey } from '../programme/target-key.ts';
import type { Words } from '../words.ts';
import type { DocumentTarget } from './document.ts';
import { trendOf, whenOf } from './figures.ts';

/** A target's row: only confirmed figures are done; what is estimated stands apart from it. */
export const documentTarget = (
  line: QuotaLine,
  { words, estimates }: { readonly words: Words; readonly estimates: Readonly<Record<string, number>> },
): DocumentTarget => {
  const { target, progress } = line;
  const estimate = estimates[targetKey(target.id)] ?? null;
  const trend = trendOf(line);
  const isHidden = hides(target, progress);
  return {
    title: words(target.title),
    kind: words(say(`year-review-kind-${target.kind}`)),
    goal: goalOf(target, progress, words),
    done: isHidden ? words(say('year-review-hidden')) : words(doneOf(target, progress)),
    verdict: words(verdictOf(target, progress)),
    trend: trend.length > 0 && !isHidden ? trend.map(words).join('; ') : null,
    estimate:
      estimate === null
        ? null
        : words(say('year-review-estimated', { value: estimateShown(target, estimate) })),
    sources: sourcesOf(line, words),
    figures: {
      ...{ goal: progress.goal, done: isHidden ? null : progress.done, waiting: progress.waiting },
      ...{
        denominator: progress.denominator?.value ?? null,
        rate: progress.rate,
        left: progress.left,
        estimate,
      },
      earlier: isHidden
        ? []
        : line.closed.map(({ instance, progress: { done } }) => ({ year: Number(whenOf(instance)), done })),
    },
  };
};

/** Counts under five of people introduced to the Party are seen in the reporting line alone; a document goes further. */
const hides = (target: Target, { done }: Pick<Progress, 'done'>): boolean =>
  done !== null && done > 0 && done < SMALL && isAboutParty(target);

const SMALL = 5;
const isAboutParty = (target: Target): boolean =>
  /-to-(?:party|class)$|^party-members\./.test(numeratorOf(target) ?? '');

const goalOf = (target: Target, progress: Progress, words: Words): string | null => {
  if ('words' in target) return words(target.words);
  if (progress.goal === null) return null;
  const goal = words(goalShown(target, progress));
  if (target.kind === 'percentage') return goal;
  return `${goal} ${words(target.unit)}`.trim();
};

/** "114 CĐCS", "79,1% (91/115)", "1.217 (bình quân 3 năm)", "chưa có số liệu". */
const doneOf = (target: Target, progress: Progress): Phrase => {
  const { done, denominator } = progress;
  if (done === null) return inOneLine(progress.missing.map((what) => say(`quota-no-${what}`)));
  const rate = rateShown(target, progress);
  if (rate && denominator) return rateOf(target, rate, { done, denominator });
  return denominator
    ? say('year-review-part', { done: shown(done), denominator: shown(denominator.value) })
    : say('year-review-count', { done: shown(done), unit: target.unit });
};

const rateOf = (
  { kind }: Target,
  rate: Phrase,
  { done, denominator }: { readonly done: number; readonly denominator: Denominator },
): Phrase => {
  const isAverage = kind === 'per-unit-average';
  if (isAverage && denominator.provenance.from === 'calendar')
    return say('year-review-yearly', { rate, years: denominator.value });
  const facts = { rate, done: shown(done), denominator: shown(denominator.value) };
  return say(isAverage ? 'year-review-average' : 'year-review-rate', facts);
};

const verdictOf = (target: Target, progress: Progress): Phrase =>
  progress.missing.length > 0 && progress.verdict !== 'not-judged'
    ? say('year-review-unjudged')
    : verdictShown(target, progress);

const estimateShown = (target: Target, value: number): Phrase =>
  target.kind === 'percentage'
    ? { vi: `${shown(value)}%` }
    : say('year-review-count', { done: shown(value), unit: target.unit });

/** Where the plan says so, and where the figures come from. */
const sourcesOf = (
  { target, source, provenance, given, progress }: QuotaLine,
  words: Words,
): readonly string[] => [
  words(
    source.section === null
      ? source.document
      : say('year-review-source', { document: source.document, section: source.section }),
  ),
  ...(given?.decision ? [words(say('year-review-given', { decision: given.decision }))] : []),
  ...[provenance, progress.denominator?.provenance ?? null].flatMap((from) => {
    if (from?.from !== 'declared') return [];
    const { body, how, document } = from;
    return [
      words(
        say('year-review-declared', {
          body,
          how,
          on: showDay(from.asOf),
          document: document ?? '',
          numbered: document === null ? 0 : 1,
        }),
      ),
    ];
  }),
  ...(provenance && provenance.from !== 'declared' && numeratorOf(target)
    ? [words(say(`year-review-from-${provenance.from}`))]
    : []),
];
