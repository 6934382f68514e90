import type { Ask, Form, Json, When } from '../flow/types.ts';
import { type Phrase, say, type Text } from '../message.ts';
import { ESTIMATES, estimateId, GRADE, GRADE_REASON, grades, QUOTE } from './content.ts';
import { type Section, sections } from './document.ts';

/** The form that holds what officers are asked in words. */
export const REVIEW_FORM = 'tong-ket';

/** A target whose whole year may be estimated: its title, and where it stands. */
export type Estimable = {
  readonly key: string;
  readonly title: Text;
  readonly stands: Phrase;
  readonly answer: 'integer' | 'number' | 'percent';
};

export type ReviewQuestions = {
  readonly form: Form;
  readonly estimable: readonly Estimable[];
  /** Units below that have finished: their words may be quoted. */
  readonly quotable: readonly { readonly id: number; readonly name: string }[];
  readonly isGraded: boolean;
};

/** What an officer is walked through, each of it to be skipped if need be. */
export const reviewQuestions = (ask: ReviewQuestions): readonly (Ask | When)[] => [
  ...sections.flatMap((section) => sectionAsked(section, ask)),
  ...(ask.quotable.length > 0 ? [quoteAsked(ask.quotable)] : []),
  ...(ask.estimable.length > 0 ? estimatesAsked(ask.estimable) : []),
  ...(ask.isGraded ? gradeAsked(ask) : []),
];

/** The same one by one, as the unit's head chooses what is to be looked at again. */
export const questionsToReturn = (ask: ReviewQuestions, estimated: readonly string[]): readonly Ask[] => [
  ...sections.flatMap((section) => sectionAsked(section, ask)),
  // Options of a list are words of data: the target's own.
  ...ask.estimable
    .filter(({ key }) => estimated.includes(key))
    .map((one) => ({ ...estimateAsked(one), label: one.title })),
  ...(ask.isGraded ? asksIn(ask, [GRADE]) : []),
];

const asksIn = ({ form }: Pick<ReviewQuestions, 'form'>, ids: readonly string[]): readonly Ask[] =>
  form.steps.filter((step): step is Ask => step.kind === 'ask' && ids.includes(step.id));

const sectionAsked = (section: Section, ask: ReviewQuestions): readonly Ask[] =>
  asksIn(ask, [section]).map((one) => ({
    ...one,
    offer: {
      ...{ kind: 'path', path: `slots.previous.${section}` },
      ...{ text: say('year-review-last-year'), button: say('button-last-year') },
    },
  }));

const listed = (id: string, options: readonly { readonly id: string; readonly label: Text }[]): Ask => ({
  ...{ kind: 'ask', id, answer: 'items', settings: { options } as unknown as Ask['settings'] },
  ...{
    question: say(`year-review-ask-${id}`),
    label: say(`year-review-label-${id}`),
    names: [],
    partOf: null,
  },
  ...{ optionsFrom: null, skippable: true, offer: null, nil: 'skip' },
});

const quoteAsked = (units: ReviewQuestions['quotable']): Ask =>
  listed(
    QUOTE,
    units.map(({ id, name }) => ({ id: String(id), label: { vi: name } })),
  );

const estimatesAsked = (targets: readonly Estimable[]): readonly (Ask | When)[] => [
  listed(
    ESTIMATES,
    targets.map(({ key, title }) => ({ id: key, label: title })),
  ),
  ...targets.map(
    (target): When => ({
      ...{ kind: 'when', test: { [ESTIMATES]: [target.key] as readonly Json[] } },
      steps: [estimateAsked(target)],
    }),
  ),
];

const estimateAsked = ({ key, title, stands, answer }: Estimable): Ask => ({
  ...{ kind: 'ask', id: estimateId(key), answer, optionsFrom: null, offer: null, nil: null },
  settings: answer === 'number' ? { signed: true } : { min: 0 },
  question: say('year-review-ask-estimate', { title, stands }),
  label: say('year-review-label-estimate', { title }),
  ...{ names: [], partOf: null, skippable: false },
});

const gradeAsked = (ask: ReviewQuestions): readonly (Ask | When)[] => [
  ...asksIn(ask, [GRADE]),
  { kind: 'when', test: { [GRADE]: [...grades] }, steps: asksIn(ask, [GRADE_REASON]) },
];
