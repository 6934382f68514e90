import { type Day, earlierDay, showDay } from '../day.ts';
import { say } from '../message.ts';
import type { Block, Paper } from '../paper.ts';
import type { Words } from '../words.ts';
import type { DocumentText, ReviewDocument } from './document.ts';
import { body, heading, note, quote } from './paper-blocks.ts';
import { resultsOf } from './paper-results.ts';

/** A review as the administrative document that its unit sends: Decree 30/2020, annex I, and what unions add to it. */
export const reviewPaper = (review: ReviewDocument, words: Words): Paper => ({
  madeOn: review.datedOn ?? review.asOf,
  draft:
    review.state === 'draft'
      ? {
          mark: words(say('paper-draft')),
          foot: words(say('paper-draft-foot', { day: showDay(review.asOf) })),
        }
      : null,
  left: {
    above: review.unit.parent && upper(review.unit.parent),
    body: upper(review.unit.name),
    number: words(say('paper-number', { type: 'BC' })),
  },
  right: {
    country: words(say('paper-country')),
    motto: words(say('paper-motto')),
    placeAndDate: placeAndDate(review, words),
  },
  type: words(say('paper-report')),
  title: review.title,
  blocks: blocksOf(review, words),
  recipients: {
    heading: words(say('paper-recipients')),
    lines: recipientsOf(review, words),
  },
  signature: {
    title: upper(review.signature.title ?? words(say('paper-signatory'))),
    name: review.signature.name,
  },
});

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** What is not known yet is left blank, so that a pen can fill it in. */
const placeAndDate = ({ unit, datedOn, year }: ReviewDocument, words: Words): string => {
  const date = datedOn ? longDay(datedOn, words) : words(say('paper-date-blank', { year: String(year) }));
  return words(say('paper-place-date', { place: unit.place ?? words(say('paper-place-blank')), date }));
};

/** "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 have a 0, as the decree wants it. */
const longDay = (day: Day, words: Words): string => {
  const month = Number(day.slice(5, 7));
  return words(
    say('paper-date', {
      day: day.slice(8, 10),
      month: month < 3 ? `0${month}` : String(month),
      year: day.slice(0, 4),
    }),
  );
};

const recipientsOf = ({ recipients }: ReviewDocument, words: Words): readonly string[] => [
  ...recipients.map(
    ({ name, purpose }) => `- ${name ?? words(say('paper-place-blank'))}${purpose ? ` (${purpose})` : ''};`,
  ),
  words(say('paper-kept')),
];

/** Parts without anything in them are left out, and those that are left are numbered on. */
const blocksOf = (review: ReviewDocument, words: Words): readonly Block[] => {
  const parts: readonly Part[] = [
    {
      title: words(say('paper-part-results')),
      blocks: [...resultsOf(review, words), ...notesOf(review, words)],
    },
    { title: words(say('paper-part-judgement')), blocks: judgementOf(review, words) },
    ...review.texts
      .filter(({ section }) => APART.has(section))
      .map((text) => ({ title: upper(text.heading), blocks: said(text, words) })),
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    body(basis(review, words)),
    ...parts.flatMap(({ title, blocks }, at) => [heading(1, `${roman(at + 1)}. ${title}`), ...blocks]),
    { kind: 'paragraph', style: 'close', text: words(say('paper-end', { unit: review.unit.name })) },
  ];
};

/** Several stand under one heading. */
const notesOf = ({ notes }: ReviewDocument, words: Words): readonly Block[] =>
  notes.length > 1
    ? [note(words(say('paper-notes'))), ...notes.map((text) => note(`- ${text}`))]
    : notes.map((text) => note(words(say('paper-note', { text }))));

type Part = { readonly title: string; readonly blocks: readonly Block[] };

/** What is asked of the level above and what comes next stand as parts of their own. */
const APART = new Set<DocumentText['section']>(['proposals', 'next']);

const judgementOf = ({ texts, grading }: ReviewDocument, words: Words): readonly Block[] => {
  const judged = texts
    .filter(({ section }) => !APART.has(section))
    .map((text) => ({ title: text.heading, blocks: said(text, words) }));
  const graded = grading && {
    title: words(say('paper-grading')),
    blocks: [
      body(words(say('paper-grade', { grade: grading.grade }))),
      ...(grading.reason ? [body(grading.reason)] : []),
    ],
  };
  return [...judged, ...(graded ? [graded] : [])].flatMap(({ title, blocks }, at) => [
    heading(2, `${at + 1}. ${title}`),
    ...blocks,
  ]);
};

const said = ({ paragraphs, quoted }: DocumentText, words: Words): readonly Block[] => [
  ...paragraphs.map(body),
  ...quoted.flatMap(({ unit, paragraphs: theirs }) =>
    theirs.map((text) => quote(words(say('paper-quoted', { unit, text })))),
  ),
];

/** What the plan goes by, and the days that the figures reach; what its name says already is not said twice. */
const basis = ({ programme, period, asOf, unit }: ReviewDocument, words: Words): string => {
  const { name, number, issuedOn, issuer } = programme;
  const document = [
    ...(number && !name.includes(number) ? [words(say('paper-numbered', { number }))] : []),
    ...(issuedOn ? [words(say('paper-dated', { day: showDay(issuedOn) }))] : []),
    ...(issuer && !name.includes(' của ') ? [words(say('paper-issued', { issuer }))] : []),
  ].join(' ');
  return words(
    say('paper-basis', {
      programme: document ? `${name} (${document})` : name,
      unit: unit.name,
      from: showDay(period.from),
      to: showDay(earlierDay(period.to, asOf)),
    }),
  );
};

const roman = (number: number): string => ['', 'I', 'II', 'III', 'IV', 'V', 'VI'][number] ?? String(number);
