import { kindNamed } from '../answers/kinds.ts';
import { type Phrase, say } from '../message.ts';
import type { Progress, Verdict } from './progress-types.ts';
import type { QuotaLine } from './quota-answer.ts';
import type { Target } from './target.ts';

/** "Chỉ tiêu 132 CĐCS · đã xác nhận 114 · chờ xác nhận 6 · còn lại 18": where a target stands, in one line. */
export const figuresLine = (target: Target, progress: Progress): Phrase =>
  inOneLine([
    ...goal(target, progress),
    ...done(target, progress),
    ...waiting(progress),
    ...outcome(target, progress),
  ]);

/** The same target read another way, until the organiser has said which reading holds. */
export const otherwiseLine = ({ target, otherwise }: QuotaLine): readonly Phrase[] =>
  otherwise
    ? [
        say('quota-otherwise', {
          words: otherwise.words,
          figures: inOneLine([
            ...done(target, otherwise.progress),
            ...waiting(otherwise.progress),
            ...outcome(target, otherwise.progress),
          ]),
        }),
      ]
    : [];

/** "114/132 CĐCS, còn lại 18": the same where many targets share a screen. */
export const shortFigures = (target: Target, progress: Progress): Phrase => {
  const figures = progress.done === null ? [] : [shortFigure(target, progress, progress.done)];
  return inOneLine([...figures, ...outcome(target, progress)]);
};

const shortFigure = (target: Target, progress: Progress, value: number): Phrase => {
  const rate = rateShown(target, progress);
  const goals = goalShown(target, progress);
  if (progress.goal === null || target.kind === 'allocation-rule') return rate ?? { vi: shown(value) };
  return rate
    ? say('quota-short-rate', { rate, goal: goals })
    : say('quota-short-count', { done: shown(value), goal: goals, unit: target.unit });
};

/** Phrases joined by a dot in the middle. */
export const inOneLine = ([first, ...rest]: readonly Phrase[]): Phrase =>
  rest.reduce<Phrase>((line, next) => say('quota-and', { line, next }), first ?? say('quota-no-figure'));

/** Pace is told as a difference, never as a blame; the months that are left say what each of them needs. */
export const paceLine = ({ pace, perMonth, monthsLeft }: Progress): readonly Phrase[] => {
  const parts = [
    ...(pace ? [difference(pace.difference)] : []),
    ...(perMonth ? [say('quota-per-month', { perMonth: shown(perMonth), months: monthsLeft })] : []),
  ];
  return parts.length > 0 ? [inOneLine(parts)] : [];
};

export const difference = (value: number): Phrase => {
  if (value === 0) return say('quota-pace-even');
  return say(value < 0 ? 'quota-pace-below' : 'quota-pace-above', { difference: shown(Math.abs(value)) });
};

export const shown = (value: number): string =>
  String(kindNamed(Number.isInteger(value) ? 'integer' : 'number').show(value, {}));

/** "79,1%", or "1,2" for an average; null where there is no rate. */
export const rateShown = ({ kind }: Target, { rate }: Progress): Phrase | null => {
  if (rate === null) return null;
  return { vi: kind === 'per-unit-average' ? shown(rate) : `${shown(rate)}%` };
};

/** The goal alone, with its per-cent sign where it is one; a band with both ends. */
export const goalShown = (target: Target, { goal: floor, stretch }: Progress): Phrase => {
  const sign = target.kind === 'percentage' ? '%' : '';
  const upper = stretch !== null && isBand(target) ? `–${shown(stretch)}` : '';
  return { vi: `${shown(floor ?? 0)}${upper}${sign}` };
};

const isBand = (target: Target): boolean =>
  target.kind === 'range' || ('comparator' in target && target.comparator === 'between');

const goal = (target: Target, { goal: floor, stretch, entitled }: Progress): readonly Phrase[] => {
  if (target.kind === 'allocation-rule')
    return [
      say('quota-rule', { rate: shown(target.value) }),
      ...(entitled === null ? [] : [say('quota-entitled', { entitled: shown(entitled) })]),
    ];
  if ('words' in target) return [target.words];
  if (floor === null) return [];
  const sign = target.kind === 'percentage' ? '%' : '';
  const args = { goal: shown(floor) + sign, unit: sign === '' ? target.unit : { vi: '' } };
  if (stretch === null) return [say(sign ? 'quota-goal-rate' : 'quota-goal', args)];
  const both = { ...args, stretch: shown(stretch) + sign };
  if (isBand(target)) return [say(sign ? 'quota-goal-band-rate' : 'quota-goal-band', both)];
  return [say(sign ? 'quota-goal-stretch-rate' : 'quota-goal-stretch', both)];
};

const done = (target: Target, progress: Progress): readonly Phrase[] => {
  const { done: value, denominator, rate } = progress;
  if (value === null) return denominator ? [of(denominator.value)] : [];
  if (target.kind === 'net-growth')
    return [
      value < 0
        ? say('quota-net-down', { done: shown(-value) })
        : say('quota-net-up', { done: shown(value) }),
    ];
  const key = target.kind === 'allocation-rule' ? 'quota-kept' : 'quota-done';
  const counted = say(key, { done: shown(value) });
  // One year: the figure is the average already.
  const years = denominator?.provenance.from === 'calendar' ? denominator.value : null;
  if (!denominator || years === 1) return [counted];
  if (years !== null && rate !== null)
    return [say('quota-of-years', { done: counted, years, rate: shown(rate) })];
  const together = say('quota-of', { done: counted, denominator: shown(denominator.value) });
  if (rate === null) return [together];
  const average = target.kind === 'per-unit-average';
  return [
    say(average ? 'quota-of-average' : 'quota-of-rate', { done: together, rate: shown(rate) }),
    ...(target.kind === 'percentage' && value > denominator.value ? [say('quota-part-exceeds')] : []),
  ];
};

const of = (denominator: number): Phrase => say('quota-denominator', { denominator: shown(denominator) });

const waiting = ({ waiting: value }: Progress): readonly Phrase[] =>
  value === 0 ? [] : [say('quota-waiting', { waiting: shown(value) })];

/** What a target came to, alone: "đã đạt", "còn lại 18". */
export const verdictShown = (target: Target, progress: Progress): Phrase =>
  inOneLine(outcome(target, { ...progress, missing: [] }));

const outcome = (target: Target, progress: Progress): readonly Phrase[] => {
  const { verdict, left, missing } = progress;
  const lacks = missing.map((what): Phrase => say(`quota-no-${what}`));
  const args = { left: shown(left ?? 0), surplus: shown(progress.surplus ?? 0) };
  if (verdict === 'not-judged') return [...lacks, say('quota-is-not-judged')];
  if (verdict === 'no-figure' || verdict === 'no-denominator') return lacks;
  return [say(`quota-is-${wording(verdict, target)}`, args)];
};

/** A ratio's surplus is in its numerator, which says little: it is just reached. */
const wording = (verdict: Verdict, target: Target): string => {
  if ((verdict === 'exceeded' || verdict === 'above-exact') && 'denominator' in target) return 'reached';
  if (verdict === 'on-the-way') return 'denominator' in target ? 'still-needed' : 'left';
  return verdict;
};
