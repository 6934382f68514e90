import { showNumber } from '../answers/limits.ts';
import { showDay } from '../day.ts';
import { say } from '../message.ts';
import type { Block, PaperTable } from '../paper.ts';
import type { Words } from '../words.ts';
import type { DocumentTarget, ReviewDocument } from './document.ts';
import { body, heading, note, table } from './paper-blocks.ts';
import { reportsBelowBlocks } from './paper-reports-below.ts';

/** What figures and lists say; the officer's own words come after it. */
export const resultsOf = (review: ReviewDocument, words: Words): readonly Block[] =>
  [
    { title: words(say('paper-targets')), blocks: targetBlocks(review, words) },
    { title: words(say('paper-tasks')), blocks: taskBlocks(review, words) },
    { title: words(say('paper-supports')), blocks: supportBlocks(review, words) },
    { title: words(say('paper-duties')), blocks: dutyBlocks(review, words) },
    { title: words(say('paper-reports-below')), blocks: reportsBelowBlocks(review, words) },
    { title: words(say('paper-below')), blocks: belowBlocks(review, words) },
  ]
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, at) => [heading(2, `${at + 1}. ${title}`), ...blocks]);

const targetBlocks = ({ targets, asOf }: ReviewDocument, words: Words): readonly Block[] =>
  targets.length === 0
    ? []
    : [
        body(words(say('paper-targets-as-of', { day: showDay(asOf) }))),
        targetTable(targets, words),
        note(words(say('paper-targets-sources'))),
      ];

const targetTable = (targets: readonly DocumentTarget[], words: Words): PaperTable => {
  const trends = targets.some(({ trend }) => trend !== null);
  return table(
    words,
    [
      ['number', 10, 'center'],
      ['target', trends ? 40 : 54, 'left'],
      ['goal', trends ? 22 : 26, 'center'],
      ['done', 36, 'center'],
      ['verdict', trends ? 22 : 34, 'center'],
      ...(trends ? ([['trend', 30, 'center']] as const) : []),
    ],
    targets.map((target, at) => [
      String(at + 1),
      target.title,
      target.goal ?? words(say('paper-not-given')),
      target.estimate ? `${broken(target.done)}\n(${target.estimate})` : broken(target.done),
      target.verdict,
      ...(trends ? [target.trend?.replaceAll('; ', '\n') ?? ''] : []),
    ]),
  );
};

/** Sums of money over each other are too wide for a column in one line: they break where people would break them. */
const broken = (done: string): string => done.replace(/ \((\d[\d.]{11,})\/(?=\d[\d.]{11,}\))/, '\n($1/\n');

const taskBlocks = ({ tasks }: ReviewDocument, words: Words): readonly Block[] => {
  if (tasks.length === 0) return [];
  const count = (wanted: string): number => tasks.filter(({ state }) => state === wanted).length;
  return [
    body(
      words(
        say('paper-tasks-sum', {
          ...{ all: tasks.length, done: count('done'), doing: count('doing') },
          ...{ none: count('not-begun'), ongoing: count('ongoing') },
        }),
      ),
    ),
    table(
      words,
      [
        ['number', 10, 'center'],
        ['task', 62, 'left'],
        ['time', 24, 'center'],
        ['state', 32, 'center'],
        ['remark', 32, 'left'],
      ],
      tasks.map(({ title, time, told, note: remark }, at) => [
        ...[String(at + 1), title],
        ...[time ?? '', told, remark ?? ''],
      ]),
    ),
  ];
};

const supportBlocks = ({ supports }: ReviewDocument, words: Words): readonly Block[] => {
  if (supports.length === 0) return [];
  const sum = (of: 'claims' | 'asked' | 'confirmed' | 'paid'): string =>
    showNumber(supports.reduce((all, each) => all + each[of], 0));
  const rows = supports.map(({ title, claims, asked, confirmed, paid }, at) => [
    ...[String(at + 1), title],
    ...[claims, asked, confirmed, paid].map(showNumber),
  ]);
  const total = ['', words(say('paper-total')), sum('claims'), sum('asked'), sum('confirmed'), sum('paid')];
  return [
    {
      ...table(
        words,
        [
          ['number', 10, 'center'],
          ['support', 52, 'left'],
          ['claims', 17, 'center'],
          ['asked', 27, 'right'],
          ['confirmed', 27, 'right'],
          ['paid', 27, 'right'],
        ],
        rows,
      ),
      ...(supports.length > 1 ? { total } : {}),
    },
  ];
};

const dutyBlocks = ({ completeness }: ReviewDocument, words: Words): readonly Block[] =>
  completeness.length === 0
    ? []
    : [
        table(
          words,
          [
            ['number', 10, 'center'],
            ['form', 54, 'left'],
            ['owed', 18, 'center'],
            ['sent', 18, 'center'],
            ['late', 20, 'center'],
            ['missing', 40, 'center'],
          ],
          completeness.map(({ form, owed, sent, late, missing, missed }, at) => [
            ...[String(at + 1), form],
            ...[owed, sent, late].map(showNumber),
            missed.length > 0 ? `${showNumber(missing)} (${missed.join(', ')})` : showNumber(missing),
          ]),
        ),
      ];

const belowBlocks = ({ below }: ReviewDocument, words: Words): readonly Block[] =>
  (['confirmed', 'unfinished'] as const)
    .filter((which) => below[which].length > 0)
    .map((which) =>
      body(
        words(
          say(`paper-below-${which}`, { count: below[which].length, names: namesOf(below[which], words) }),
        ),
      ),
    );

/** A province has hundreds below it: the workbook names them all. */
const MOST_NAMES = 15;
const namesOf = (names: readonly string[], words: Words): string =>
  names.length <= MOST_NAMES
    ? names.join('; ')
    : words(
        say('paper-names-some', {
          names: names.slice(0, MOST_NAMES).join('; '),
          count: names.length - MOST_NAMES,
        }),
      );
