import { showDay } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import { byUrgency, type QuotaLine } from '../programme/quota-answer.ts';
import { figuresLine, otherwiseLine, shown } from '../programme/quota-figures.ts';
import { countsLine } from '../programme/quota-words.ts';
import { showPeriod } from '../reports/periods.ts';
import { reportsBelowLines } from './below-reports.ts';
import { type ReviewFigures, type ReviewTask, trendOf } from './figures.ts';

/** A phone's screen holds so many targets with their figures; the rest stands in the document. */
const A_SCREEN = 8;

/** Everything that is counted, short enough for a message. `isFrozen`: confirmed, so that nobody goes on with it. */
export const figureLines = (figures: ReviewFigures, isFrozen: boolean): readonly Phrase[] => [
  ...targetLines(figures),
  ...taskLines(figures),
  ...supportLines(figures),
  ...dutyLines(figures),
  ...reportsBelowLines(figures.reportsBelow),
  ...belowLines(figures, isFrozen),
];

const targetLines = ({ lines, asOf }: ReviewFigures): readonly Phrase[] => {
  if (lines.length === 0) return [{ vi: '' }, say('year-review-no-targets')];
  const told = lines.length > A_SCREEN ? byUrgency(lines, asOf).slice(0, A_SCREEN) : lines;
  return [
    { vi: '' },
    say('year-review-targets', { count: lines.length, line: countsLine(lines) }),
    ...told.flatMap(targetBlock),
    ...(told.length < lines.length
      ? [say('year-review-more-targets', { count: lines.length - told.length })]
      : []),
  ];
};

const targetBlock = (line: QuotaLine): readonly Phrase[] => {
  const trend = trendOf(line);
  return [
    say('year-review-target', { title: line.target.title, figures: figuresLine(line.target, line.progress) }),
    ...otherwiseLine(line),
    ...(trend.length > 0 ? [say('year-review-trends', { trends: joined(trend) })] : []),
  ];
};

export const joined = (phrases: readonly Phrase[]): Phrase =>
  phrases.reduce((line, next) => say('year-review-join', { line, next }));

const taskLines = ({ tasks, asOf }: ReviewFigures): readonly Phrase[] =>
  tasks.length === 0
    ? []
    : [
        { vi: '' },
        say('year-review-tasks', {
          all: tasks.length,
          done: tasks.filter(({ state }) => state === 'done').length,
          overdue: tasks.filter((task) => isLate(task, asOf)).length,
          ongoing: tasks.filter(({ ongoing, state }) => ongoing && state !== 'done').length,
        }),
      ];

/** Past its day and not done. */
export const isLate = ({ due, state }: ReviewTask, day: string): boolean =>
  due !== null && due < day && state !== 'done';

const supportLines = ({ supports }: ReviewFigures): readonly Phrase[] =>
  supports.map(({ title, claims, confirmed, paid }) =>
    say('year-review-support', { title, claims, confirmed: shown(confirmed), paid: shown(paid) }),
  );

const dutyLines = ({ duties }: ReviewFigures): readonly Phrase[] =>
  duties.length === 0
    ? []
    : [
        { vi: '' },
        say('year-review-duties'),
        ...duties.map(({ title, owed, sent, late, missed }) =>
          say('year-review-duty', {
            ...{ title, owed, sent, late, missing: missed.length },
            missed: missed.length > 0 ? joined(missed.map(showPeriod)) : '',
          }),
        ),
      ];

/** So many units are named; of more only how many there are. */
const NAMED = 5;

const belowLines = ({ below }: ReviewFigures, isFrozen: boolean): readonly Phrase[] => {
  if (below.length === 0) return [];
  const open = below.filter(({ isConfirmed }) => !isConfirmed);
  const counts = { all: below.length, done: below.length - open.length };
  const named = open.slice(0, NAMED).map(({ name }) => name);
  return [
    { vi: '' },
    say('year-review-below', counts),
    ...(open.length > 0
      ? [
          say('year-review-below-open', {
            names: named.join('; '),
            more: open.length - named.length,
            frozen: isFrozen ? 1 : 0,
          }),
        ]
      : []),
  ];
};

/** Since when the figures are those that are shown. */
export const asOfLine = ({ asOf }: ReviewFigures, isFrozen: boolean): Phrase =>
  say(isFrozen ? 'year-review-frozen' : 'year-review-as-of', { day: showDay(asOf) });
