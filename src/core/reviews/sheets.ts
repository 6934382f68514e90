import { say } from '../message.ts';
import type { Words } from '../words.ts';
import type { SheetToWrite } from '../workbook.ts';
import type { DocumentTarget, ReviewDocument } from './document.ts';

/** The figures behind a review, each with where it comes from: one sheet for each table, and the units below by name. */
export const reviewSheets = (review: ReviewDocument, words: Words): readonly SheetToWrite[] => [
  targetSheet(review, words),
  ...(['tasks', 'supports', 'duties', 'reports-below', 'behind', 'below'] as const)
    .map((name) => sheet(words, name, review, { columns: COLUMNS[name], rows: rowsOf[name](review, words) }))
    .filter(({ rows }) => rows.length > 0),
];

/** By sheet, each column with its width in letters. */
const COLUMNS = {
  tasks: [
    ['task', 60],
    ['time', 18],
    ['state', 36],
    ['remark', 44],
  ],
  supports: [
    ['support', 50],
    ['claims', 12],
    ['asked', 18],
    ['confirmed', 18],
    ['paid', 18],
  ],
  duties: [
    ['form', 50],
    ['owed', 12],
    ['sent', 12],
    ['late', 14],
    ['missing', 12],
    ['missed', 50],
  ],
  'reports-below': [
    ['form', 50],
    ['owed', 12],
    ['on-time', 12],
    ['late', 14],
    ['missing', 12],
  ],
  behind: [
    ['unit', 60],
    ['missing', 12],
    ['late', 14],
  ],
  below: [
    ['unit', 60],
    ['state', 30],
  ],
} as const satisfies Readonly<Record<string, Content['columns']>>;

const rowsOf: Readonly<
  Record<keyof typeof COLUMNS, (review: ReviewDocument, words: Words) => Content['rows']>
> = {
  tasks: ({ tasks }) => tasks.map(({ title, time, told, note }) => [title, time, told, note]),
  supports: ({ supports }) =>
    supports.map(({ title, claims, asked, confirmed, paid }) => [title, claims, asked, confirmed, paid]),
  duties: ({ completeness }) =>
    completeness.map(({ form, owed, sent, late, missing, missed }) => [
      ...[form, owed, sent, late, missing],
      missed.join(', '),
    ]),
  'reports-below': ({ reportsBelow }) =>
    (reportsBelow?.forms ?? []).map(({ form, owed, onTime, late, missing }) => [
      ...[form, owed, onTime, late, missing],
    ]),
  behind: ({ reportsBelow }, words) => [
    ...(reportsBelow?.behind ?? []).map(({ unit, missing, late }) => [unit, missing, late]),
    ...(reportsBelow && reportsBelow.others > 0
      ? [[words(say('paper-behind-others', { count: reportsBelow.others })), null, null]]
      : []),
  ],
  below: ({ below }, words) =>
    (['confirmed', 'unfinished'] as const).flatMap((which) =>
      below[which].map((unit) => [unit, words(say(`paper-below-is-${which}`))]),
    ),
};

const targetSheet = (review: ReviewDocument, words: Words): SheetToWrite => {
  const years = earlierYears(review.targets);
  const made = sheet(words, 'targets', review, {
    columns: [
      ['target', 60],
      ['kind', 14],
      ['goal', 26],
      ['goal-number', 14],
      ['done', 30],
      ['done-number', 14],
      ['denominator', 14],
      ['rate', 12],
      ['waiting', 16],
      ['left', 12],
      ['estimate', 18],
      ['verdict', 26],
      ['sources', 70],
    ],
    rows: review.targets.map((target) => [
      ...targetCells(target),
      ...years.map((year) => doneIn(target, year)),
    ]),
  });
  const earlier = years.map((year) => ({
    header: words(say('paper-column-year', { year: String(year) })),
    width: 12,
  }));
  return { ...made, columns: [...made.columns, ...earlier] };
};

const targetCells = ({ title, kind, goal, done, verdict, sources, figures }: DocumentTarget) => [
  ...[title, kind, goal, figures.goal, done, figures.done],
  ...[figures.denominator, figures.rate, figures.waiting, figures.left, figures.estimate],
  ...[verdict, sources.join('; ')],
];

const earlierYears = (targets: readonly DocumentTarget[]): readonly number[] =>
  [...new Set(targets.flatMap(({ figures }) => figures.earlier.map(({ year }) => year)))].sort(
    (a, b) => b - a,
  );

const doneIn = ({ figures }: DocumentTarget, wanted: number): number | null =>
  figures.earlier.find(({ year }) => year === wanted)?.done ?? null;

type Content = {
  readonly columns: readonly (readonly [key: string, width: number])[];
  readonly rows: SheetToWrite['rows'];
};

/** Every sheet says what it is about and how sure its figures are, since sheets are passed on one by one. */
const sheet = (
  words: Words,
  name: string,
  { title, unit, state, notes }: ReviewDocument,
  { columns, rows }: Content,
): SheetToWrite => ({
  name: words(say(`paper-sheet-${name}`)),
  title: `${title} – ${unit.name}${state === 'draft' ? ` (${words(say('paper-draft'))})` : ''}`,
  columns: columns.map(([key, width]) => ({ header: words(say(`paper-column-${key}`)), width })),
  rows,
  notes: [...(name === 'targets' ? [words(say('paper-sheet-note'))] : []), ...notes],
});
