import { type Phrase, say, type Text } from '../core/message.ts';
import type { MeasureSource } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { QuotaLine } from '../core/programme/quota-answer.ts';
import {
  figuresLine,
  shown as numberShown,
  otherwiseLine,
  paceLine,
} from '../core/programme/quota-figures.ts';
import { denominatorOf, numeratorOf } from '../core/programme/target.ts';
import { taskDue } from '../core/programme/task-time.ts';
import type { Condition, Duty, Pack, Source, Task } from '../core/programme/types.ts';
import type { Words } from '../core/words.ts';

export type Shown = { readonly pack: Pack; readonly lines: readonly QuotaLine[] };

/** What the plans hold, as one Markdown page: a table each for targets, duties, tasks, supports, rules and reviews. */
export const programmesPage = (
  shown: readonly Shown[],
  { day, words }: { day: string; words: Words },
): string =>
  [
    '# Programmes',
    '',
    'Made by `npm run docs:programmes` from `programmes/`; a test keeps it in step. `source` is the section and the lines',
    `of the plan's text. Example answers are those of the sample province on ${day}, with a few declared example figures;`,
    'yearly targets show that year, and every phase is shown by itself.',
    '',
    ...shown.flatMap(({ pack, lines }) => planOf(pack, lines, words)),
  ].join('\n');

const planOf = (pack: Pack, lines: readonly QuotaLine[], words: Words): readonly string[] => [
  `## ${pack.id}`,
  '',
  `${pack.document.name.vi}. ${pack.document.number ?? 'Số văn bản: không rõ'}.`,
  '',
  ...table(
    'Targets',
    ['id', 'target', 'kind', 'measure', 'ways in', 'example answer', 'source'],
    targets(lines, words),
  ),
  ...table(
    'Duties',
    ['id', 'duty', 'who', 'to whom', 'how often', 'due', 'form', 'source'],
    pack.duties.map(duty),
  ),
  ...table(
    'Tasks',
    ['id', 'task', 'lead', 'together with', 'when', 'last day', 'source'],
    pack.tasks.map((one) => [
      ...[
        one.id,
        one.title.vi,
        vi(one.lead),
        vi(one.coordinate),
        one.time.vi,
        lastDay(one),
        place(one.source),
      ],
    ]),
  ),
  ...table(
    'Supports',
    ['id', 'support', 'amount', 'per', 'period', 'payer', 'source'],
    pack.supports.map(({ id, title, amount, per, period, payer, source }) => [
      ...[id, title.vi, amount === null ? '–' : `${numberShown(amount)}đ`, vi(per)],
      ...[period ?? 'không nêu', vi(payer), place(source)],
    ]),
  ),
  ...table(
    'Rules',
    ['id', 'rule', 'of whom', 'holds if', 'then', 'source'],
    pack.eligibility.map(({ id, title, subject, all, refersTo, effect, source }) => [
      ...[id, title.vi, subject.vi, all.length > 0 ? all.map(condition).join('; ') : vi(refersTo)],
      ...[effect.vi, place(source)],
    ]),
  ),
  ...table(
    'Reviews',
    ['id', 'review', 'kind', 'owner', 'when', 'source'],
    pack.reviews.map(({ id, title, kind, owner, on, when, source }) => [
      ...[id, title.vi, kind, owner.vi, on ?? when.vi, place(source)],
    ]),
  ),
];

const lastDay = (task: Task): string => {
  const due = taskDue(task);
  if (due.kind === 'day') return due.on;
  return due.kind === 'ongoing' ? 'thường xuyên' : 'không nêu';
};

const targets = (lines: readonly QuotaLine[], words: Words): readonly (readonly string[])[] =>
  lines.map((line) => {
    const { target, progress } = line;
    const measures = [numeratorOf(target), denominatorOf(target)].filter((id) => id !== null);
    const answer: readonly Phrase[] = [
      figuresLine(target, progress),
      ...otherwiseLine(line),
      ...paceLine(progress),
    ];
    return [
      ...[target.id, target.title.vi, target.recurs === null ? target.kind : `${target.kind}, yearly`],
      ...[measures.join(' / '), waysIn(measures, words), answer.map(words).join('. '), place(target.source)],
    ];
  });

/** Where the figures of these measures come from, each way once. */
const waysIn = (measures: readonly MeasureId[], words: Words): string =>
  [...new Set(measures.flatMap((id) => measureOf(id).sources).map((source) => wayIn(source, words)))].join(
    ', ',
  );

const wayIn = (source: MeasureSource, words: Words): string => {
  if (source.from === 'form') return `${source.form}/${source.item}`;
  if (source.from === 'balance') return `${source.form}/${[...source.plus, ...source.minus].join('±')}`;
  if (source.from === 'profile') return source.forms.map((form) => `${form}/${source.item}`).join(', ');
  return source.from === 'register' ? words(say(`quota-register-${source.register}`)) : source.from;
};

const duty = (one: Duty): readonly string[] => [
  ...[one.id, one.title.vi, one.from.vi],
  [
    vi(one.to),
    ...(one.via ? [`qua ${one.via.vi}`] : []),
    ...(one.onward ? [`rồi ${one.onward.vi}`] : []),
  ].join(', '),
  ...[one.frequency.vi, one.statedDue ? JSON.stringify(one.statedDue) : 'không nêu', one.form ?? '–'],
  place(one.source),
];

const condition = ({ field, is, value }: Condition): string => `${field} ${SIGNS[is]} ${value}`;
const SIGNS: Readonly<Record<Condition['is'], string>> = {
  equal: '=',
  'at-least': '≥',
  below: '<',
  includes: '∋',
};

const place = (source: Source | null): string =>
  source ? `${source.section}, ${source.lines.join(', ')}` : '–';

const vi = (text: Text | null): string => text?.vi ?? '–';

const table = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  rows.length === 0 ? [] : [`### ${title}`, '', row(head), row(head.map(() => '---')), ...rows.map(row), ''];

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()).join(' | ')} |`;
