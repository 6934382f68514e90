import { showDay } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import type { Instance } from './instances.ts';
import { itemsOf, type Register } from './measures/sources.ts';
import { type MeasureId, measureOf } from './measures.ts';
import type { Progress, Provenance } from './progress-types.ts';
import type { QuotaLine } from './quota-answer.ts';
import { figuresLine, goalShown, otherwiseLine, paceLine, shortFigures, shown } from './quota-figures.ts';
import { readingOf } from './reading.ts';
import { denominatorOf, isOpenEnded, numeratorOf, type Target } from './target.ts';

export type FormTitle = (form: string) => Text | null;

/** Everything about one target: where it stands, where it leads to, what it rests on, and where the plan says so. */
export const quotaDetails = (line: QuotaLine, formTitle: FormTitle): readonly Phrase[] => {
  const { target, progress } = line;
  return [
    { vi: '' },
    target.title,
    figuresLine(target, progress),
    ...otherwiseLine(line),
    ...howCounted(target),
    ...paceLine(progress),
    ...forecast(progress),
    span(target),
    ...scope(target),
    ...(line.given?.decision ? [say('quota-given', { decision: line.given.decision })] : []),
    ...sources(line, formTitle),
    ...supply(target, progress, formTitle),
    ...phases(line),
    ...(target.note ? [say('quota-note', { note: target.note })] : []),
    say('quota-source', {
      document: line.source.document,
      section: line.source.section ?? say('value-none'),
    }),
  ];
};

/** Which reading was decided, where the plan leaves two. */
const howCounted = (target: Target): readonly Phrase[] => {
  const reading = readingOf(target);
  if (!reading) return [];
  const { words, decision, on } = reading;
  const key = reading.counts ? 'quota-reading-counted' : 'quota-reading-left-out';
  return [say(key, { words, decision, on: showDay(on) })];
};

const forecast = ({ forecast: ahead }: Progress): readonly Phrase[] =>
  ahead
    ? [say('quota-forecast', { value: shown(ahead.value), basis: say(`quota-basis-${ahead.basis}`) })]
    : [];

const span = (target: Target): Phrase => {
  const from = showDay(target.from);
  return isOpenEnded(target)
    ? say('quota-span-open', { from })
    : say('quota-span', { from, to: showDay(target.to) });
};

const scope = ({ scope: of }: Target): readonly Phrase[] => (of ? [say('quota-scope', { scope: of })] : []);

const sources = ({ target, progress, provenance }: QuotaLine, formTitle: FormTitle): readonly Phrase[] => [
  ...(provenance
    ? [say('quota-figure-from', { source: told(provenance, numeratorOf(target), formTitle) })]
    : []),
  ...(progress.denominator
    ? [
        say('quota-denominator-from', {
          denominator: shown(progress.denominator.value),
          source: told(progress.denominator.provenance, denominatorOf(target), formTitle),
        }),
      ]
    : []),
];

/** A report by its title, a register by its name, a declaration with all that it says of itself. */
const told = (from: Provenance, measure: MeasureId | null, formTitle: FormTitle): Phrase => {
  if (from.from === 'declared') {
    const { body, how, document } = from;
    const args = { body, how, on: showDay(from.asOf) };
    return document ? say('quota-declared-document', { ...args, document }) : say('quota-declared', args);
  }
  if (from.from === 'calendar') return say('quota-from-calendar');
  const names = measure === null ? [] : from.from === 'form' ? forms(measure, formTitle) : registers(measure);
  return names[0] ?? say('value-none');
};

const forms = (measure: MeasureId, formTitle: FormTitle): readonly Phrase[] =>
  [
    ...new Set(
      measureOf(measure)
        .sources.flatMap(itemsOf)
        .map(({ form }) => form),
    ),
  ].flatMap((form) => formTitle(form) ?? []);

const registers = (measure: MeasureId): readonly Phrase[] =>
  measureOf(measure).sources.flatMap((source) =>
    source.from === 'register' ? [registerName(source.register)] : [],
  );

const registerName = (register: Register): Phrase => say(`quota-register-${register}`);

/** What nobody has given yet, and who can. */
const supply = (target: Target, { missing }: Progress, formTitle: FormTitle): readonly Phrase[] =>
  missing.flatMap((what) => {
    const measure = what === 'figure' ? numeratorOf(target) : denominatorOf(target);
    if (measure === null) return [];
    const ways = [
      ...forms(measure, formTitle).map((form) => say('quota-supply-form', { form })),
      ...registers(measure).map((register) => say('quota-supply-register', { register })),
      ...(mayBeDeclared(measure) ? [say('quota-supply-declared')] : []),
    ];
    return [say(`quota-lacks-${what}`, { measure: measureOf(measure).title, ways: either(ways) })];
  });

const either = (ways: readonly Phrase[]): Phrase =>
  ways.reduce((line, next) => say('quota-or', { line, next }));

/** Whether officers may state the figure themselves, with its source. */
export const mayBeDeclared = (measure: MeasureId): boolean =>
  measureOf(measure).sources.some(({ from }) => from === 'declared');

/** More past years than this are history, not an answer. */
const PAST = 3;

const phases = ({ aim, closed }: QuotaLine): readonly Phrase[] => [
  ...closed.slice(0, PAST).map(({ instance, progress }) => {
    const figures = shortFigures(instance.target, progress);
    const args = { when: whenOf(instance), goal: goalShown(instance.target, progress), figures };
    return say(progress.done === null && progress.goal !== null ? 'quota-closed-goal' : 'quota-closed', args);
  }),
  ...(aim.now.target.series === null
    ? []
    : aim.coming.map((instance) =>
        say('quota-coming', { to: showDay(instance.target.to), goal: wanted(instance.target) }),
      )),
];

const whenOf = ({ year, target }: Instance): string => (year === null ? showDay(target.to) : String(year));

/** What a phase to come asks for. */
const wanted = (target: Target): Phrase => {
  if ('words' in target) return target.words;
  const sign = target.kind === 'percentage' ? '%' : '';
  return { vi: `${shown('value' in target ? target.value : target.min)}${sign}` };
};
