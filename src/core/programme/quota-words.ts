import { kindNamed } from '../answers/kinds.ts';
import { showDay } from '../day.ts';
import { type Arg, type Phrase, say } from '../message.ts';
import type { Progress } from './progress.ts';
import type { QuotaAnswer, QuotaLine } from './quota-answer.ts';

/** A quota answer for a phone's screen: title, a block per target, and what has to be known about all of it. */
export const quotaWords = (answer: QuotaAnswer): readonly Phrase[] => {
  const told = answer.lines.filter(isWorthTelling);
  return [
    say('quota-title', { document: answer.document, unit: answer.unit.name, today: showDay(answer.today) }),
    ...(told.length === 0 ? [say('quota-nothing-given')] : []),
    ...told.flatMap((line, n) => [{ vi: '' }, ...blockOf(line, n + 1)]),
    ...(answer.needsConfirmation
      ? [{ vi: '' }, say(answer.sample ? 'quota-sample-renewed' : 'quota-to-be-confirmed')]
      : []),
  ];
};

/** A unit to which nothing was given, and which has nothing to show for it, need not read about it. */
const isWorthTelling = ({ progress: { verdict, done, waiting } }: QuotaLine): boolean =>
  verdict !== 'not-allocated' || (done ?? 0) > 0 || waiting > 0;

const blockOf = ({ target, progress, source, given }: QuotaLine, n: number): readonly Phrase[] => [
  say('quota-line', { n, title: target.title }),
  inOneLine([...goal(progress, target.unit), ...counts(progress), ...outcome(progress)]),
  ...pace(progress),
  ...(given?.decision ? [say('quota-given', { decision: given.decision })] : []),
  say('quota-source', { document: source.document, section: source.section ?? say('value-none') }),
];

const inOneLine = ([first, ...rest]: readonly Phrase[]): Phrase =>
  rest.reduce<Phrase>((line, next) => say('quota-and', { line, next }), first ?? say('quota-no-figure'));

const goal = ({ goal: floor, stretch, denominator }: Progress, unit: Arg): readonly Phrase[] => [
  ...(floor === null
    ? []
    : [
        stretch === null
          ? say('quota-goal', { goal: shown(floor), unit })
          : say('quota-goal-stretch', { goal: shown(floor), stretch: shown(stretch), unit }),
      ]),
  ...(denominator ? [say('quota-denominator', { denominator: shown(denominator.value) })] : []),
];

const counts = ({ done, waiting }: Progress): readonly Phrase[] => [
  ...(done === null ? [] : [say('quota-done', { done: shown(done) })]),
  ...(waiting > 0 ? [say('quota-waiting', { waiting: shown(waiting) })] : []),
];

const WITHOUT_VERDICT: Readonly<Partial<Record<Progress['verdict'], string>>> = {
  'no-figure': 'quota-no-figure',
  'no-denominator': 'quota-no-denominator',
  'not-allocated': 'quota-not-allocated',
  'not-begun': 'quota-not-begun',
  'not-judged': 'quota-not-judged',
  'above-band': 'quota-above-band',
};

const outcome = ({ verdict, left }: Progress): readonly Phrase[] => {
  const words = WITHOUT_VERDICT[verdict];
  if (words) return [say(words)];
  return [left !== null && left > 0 ? say('quota-left', { left: shown(left) }) : say('quota-reached')];
};

/** Pace is told as a difference, never as a blame; the months that are left say what each of them needs. */
const pace = ({ pace: course, perMonth, monthsLeft }: Progress): readonly Phrase[] => {
  const parts = [
    ...(course ? [difference(course.difference)] : []),
    ...(perMonth ? [say('quota-per-month', { perMonth: shown(perMonth), months: monthsLeft })] : []),
  ];
  return parts.length > 0 ? [inOneLine(parts)] : [];
};

const difference = (value: number): Phrase => {
  if (value === 0) return say('quota-pace-even');
  return say(value < 0 ? 'quota-pace-below' : 'quota-pace-above', { difference: shown(Math.abs(value)) });
};

const shown = (value: number): Arg =>
  kindNamed(Number.isInteger(value) ? 'integer' : 'number').show(value, {});
