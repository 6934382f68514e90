import { type Day, dayAt, showDay } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import type { Pack } from '../programme/types.ts';
import { type Period, type Span, showPeriod } from '../reports/periods.ts';
import { periodOnce, type Words } from '../words.ts';
import type { ReviewContent } from './content.ts';
import { type DocumentTask, type DocumentText, type ReviewDocument, sections } from './document.ts';
import { documentTarget } from './document-targets.ts';
import type { ReviewFigures, ReviewTask } from './figures.ts';
import { isLate } from './words.ts';

/** Everything that a review's document is made of. `labelOf`: what a section or a grade is called. */
export type ToDocument = {
  readonly kind: ReviewDocument['kind'];
  readonly title: Text;
  readonly occasion: Period;
  readonly pack: Pack;
  readonly span: Span;
  readonly unit: ReviewDocument['unit'];
  readonly figures: ReviewFigures;
  readonly content: ReviewContent;
  /** Null while nobody has confirmed it. */
  readonly confirmedAt: Date | null;
  readonly signature: ReviewDocument['signature'];
  readonly quoted: readonly { readonly unit: string; readonly content: ReviewContent }[];
  readonly labelOf: (id: string) => Phrase;
};

/** A review as a document says it, in the words of one language. */
export const toDocument = (one: ToDocument, words: Words): ReviewDocument => {
  const { figures, content, pack, confirmedAt } = one;
  const { grade, gradeReason } = content;
  const targets = figures.lines.map((line) => documentTarget(line, { words, estimates: content.estimates }));
  return {
    state: confirmedAt === null ? 'draft' : 'confirmed',
    ...{ kind: one.kind, title: titleOf(one, words), year: Number(one.occasion.slice(0, 4)) },
    ...{ period: one.span, asOf: figures.asOf, unit: one.unit, signature: one.signature, targets },
    datedOn: confirmedAt === null ? null : dayAt(confirmedAt),
    programme: {
      ...{ name: words(pack.document.name), number: pack.document.number },
      issuer: pack.document.issuer && words(pack.document.issuer),
      issuedOn: pack.document.issuedOn,
    },
    tasks: figures.tasks.map((task) => taskOf(task, figures.asOf, words)),
    supports: figures.supports.map(({ title, ...sums }) => ({ title: words(title), ...sums })),
    completeness: figures.duties.map(({ title, form: _, missed, ...counts }) => ({
      ...{ form: words(title), ...counts, missing: missed.length },
      missed: missed.map((period) => words(showPeriod(period))),
    })),
    reportsBelow: reportsBelowOf(figures, words),
    texts: textsOf(one, words),
    grading: grade === null ? null : { grade: words(one.labelOf(grade)), reason: gradeReason },
    below: {
      confirmed: figures.below.flatMap(({ name, isConfirmed }) => (isConfirmed ? [name] : [])),
      unfinished: figures.below.flatMap(({ name, isConfirmed }) => (isConfirmed ? [] : [name])),
    },
    recipients: recipientsOf(one, words),
    notes: notesOf(one, targets, words),
  };
};

const reportsBelowOf = ({ reportsBelow }: ReviewFigures, words: Words): ReviewDocument['reportsBelow'] =>
  reportsBelow
    ? {
        forms: reportsBelow.forms.map(({ title, form: _, ...counts }) => ({ form: words(title), ...counts })),
        behind: reportsBelow.behind.map(({ name, ...counts }) => ({ unit: name, ...counts })),
        others: reportsBelow.others,
      }
    : null;

/** With its year or period, unless it says so itself or looks back on more than that. */
const titleOf = ({ title, occasion, span }: ToDocument, words: Words): string => {
  const period = words(showPeriod(occasion));
  const text = words(title);
  const year = occasion.slice(0, 4);
  return text.includes(year) || span.from < `${year}-01-01` ? text : periodOnce(`${text} ${period}`, period);
};

const taskOf = (task: ReviewTask, day: Day, words: Words): DocumentTask => {
  const { title, time, state, ongoing, due, document, note } = task;
  const told = isLate(task, day)
    ? say('year-review-task-late', { state: say(`task-state-${state}`), due: showDay(due ?? day) })
    : ongoing && state !== 'done'
      ? say('year-review-task-ongoing')
      : say(`task-state-${state}`);
  const notes = [
    ...(document === null ? [] : [words(say('task-document', { document }))]),
    ...(note === null ? [] : [note]),
  ];
  return {
    ...{ title: words(title), told: words(told), time: words(time) },
    state: state === 'done' ? 'done' : ongoing ? 'ongoing' : state === 'under-way' ? 'doing' : 'not-begun',
    note: notes.length > 0 ? notes.join('; ') : null,
  };
};

const paragraphsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const textsOf = ({ content, quoted, labelOf }: ToDocument, words: Words): readonly DocumentText[] =>
  sections.flatMap((section) => {
    const own = paragraphsOf(content.texts[section]);
    const theirs = quoted.flatMap(({ unit, content: { texts } }) => {
      const paragraphs = paragraphsOf(texts[section]);
      return paragraphs.length > 0 ? [{ unit, paragraphs }] : [];
    });
    return own.length + theirs.length === 0
      ? []
      : [{ section, heading: words(labelOf(section)), paragraphs: own, quoted: theirs }];
  });

/** To whom it reports, and who works by it. Who stands above the top of the tree is not known, and left blank. */
const recipientsOf = ({ unit, figures }: ToDocument, words: Words): ReviewDocument['recipients'] => [
  { name: unit.parent, purpose: words(say('year-review-to-report')) },
  ...(figures.below.length > 0
    ? [{ name: words(say('year-review-units-below')), purpose: words(say('year-review-to-do')) }]
    : []),
];

const notesOf = (
  { figures, pack }: ToDocument,
  targets: ReviewDocument['targets'],
  words: Words,
): readonly string[] => {
  const waiting = targets.some(({ figures: { waiting: count } }) => count > 0);
  const hidden = words(say('year-review-hidden'));
  return [
    ...(waiting ? [words(say('year-review-note-waiting'))] : []),
    ...(targets.some(({ done }) => done === hidden) ? [words(say('year-review-note-hidden'))] : []),
    ...(targets.some(({ estimate }) => estimate !== null) ? [words(say('year-review-note-estimates'))] : []),
    ...(pack.needsConfirmation ? [words(say('quota-to-be-confirmed'))] : []),
    ...(pack.sample || figures.answer.sample ? [words(say('quota-sample'))] : []),
  ];
};
