import { dayAt, daysBetween, showDay } from '../core/day.ts';
import { type Phrase, say, type Text } from '../core/message.ts';
import { restLines } from '../core/programme/due-words.ts';
import { dueSpan } from '../core/programme/follow.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Branch, Counts } from '../store/standings.ts';
import type { Past, RowWithPast } from './missing-history.ts';
import type { Following } from './missing-scope.ts';

export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, one) => ({
      all: sum.all + one.all,
      sent: sum.sent + one.sent,
      nil: sum.nil + one.nil,
      late: sum.late + one.late,
      returned: sum.returned + one.returned,
    }),
    { all: 0, sent: 0, nil: 0, late: 0, returned: 0 },
  );

/** What is looked at, its days, and the sum of everything below. */
export const headLines = (
  { today }: { readonly today: string },
  found: Following,
  sum: Counts,
): readonly Phrase[] => [
  say('missing-title', { form: found.form.title, period: showPeriod(found.period) }),
  { vi: found.unit.name },
  ...dueLines(found, today),
  say('missing-sum', { ...sum, missing: sum.all - sum.sent }),
  ...(sum.returned > 0 ? [say('missing-returned', { count: sum.returned })] : []),
];

/** The days that matter. Units with dates of their own may be due on others. */
const dueLines = ({ dues }: Following, today: string): readonly Phrase[] => {
  const span = dueSpan(dues);
  if (!span) return [];
  const { first, last } = span;
  if (first.dueOn !== last.dueOn)
    return [say('missing-due-between', { first: showDay(first.dueOn), last: showDay(last.dueOn) })];
  const days = daysBetween(today, first.dueOn);
  return [
    say(days < 0 ? 'missing-overdue' : 'missing-due', {
      due: showDay(first.dueOn),
      days: Math.abs(days),
      correction: showDay(first.correctionUntil),
    }),
    ...restLines(first, today),
  ];
};

export const branchLines = ({ unit }: Following, all: readonly Branch[]): readonly Phrase[] =>
  all.map(({ unitId, name, ...counts }) =>
    say(unitId === null ? 'missing-direct' : 'missing-branch', {
      ...counts,
      unit: name ?? unit.name,
      missing: counts.all - counts.sent,
    }),
  );

/** "CĐCS Công ty A", or of an officer the post and its unit: never a person's name. */
export const reporterName = ({ name, post }: Pick<RowWithPast, 'name' | 'post'>): Text => ({
  vi: post === null ? name : `${post} – ${name}`,
});

type Numbering = { readonly first: number; readonly isDeep: boolean };

/** Each with how it sent, and how it did before. */
export const rowLines = (rows: readonly RowWithPast[], { first, isDeep }: Numbering): readonly Phrase[] =>
  rows.flatMap((row, n) => [
    say(isDeep && row.above !== null ? 'missing-row-above' : 'missing-row', {
      n: first + n,
      name: reporterName(row),
      above: row.above ?? '',
    }),
    ...howSent(row),
    pastLine(row.past),
  ]);

const howSent = ({ state, sentAt, nil, late, dueOn }: RowWithPast): readonly Phrase[] =>
  state === null || sentAt === null
    ? []
    : [
        say(`missing-how-${late ? 'late' : 'sent'}`, {
          day: showDay(dayAt(sentAt)),
          due: showDay(dueOn),
          nil: nil ? 1 : 0,
          returned: state === 'returned' ? 1 : 0,
        }),
      ];

const pastLine = ({ due, late, unsent }: Past): Phrase => {
  if (due === 0) return say('missing-past-none');
  return late + unsent === 0 ? say('missing-past-good', { due }) : say('missing-past', { due, late, unsent });
};
