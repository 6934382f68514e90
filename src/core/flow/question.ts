import { kindNamed } from '../answers/kinds.ts';
import { clipped } from '../fold.ts';
import { type Arg, type Phrase, say } from '../message.ts';
import { balanceOf, sidesOf } from './check.ts';
import { doubtAsked, type OpenDoubt, position, questions } from './position.ts';
import { answerTo, valueAt, withFacts } from './state.ts';
import type { Ask, Check, Flow, FlowState, Json, JsonObject, Pick, Question, Standing } from './types.ts';

/** What the officer is asked now, with what a tap may answer; null where the conversation waits for nobody. */
export const currentQuestion = (flow: Flow, standing: Standing): Question | null => {
  const { confirming } = standing.cursor;
  if (confirming) return confirmation(flow, standing.state, confirming);
  const doubt = doubtAsked(flow, standing);
  if (doubt) return doubtQuestion(doubt, standing.state);
  const here = position(flow, standing);
  if (here.kind !== 'ask' && here.kind !== 'check') return null;
  const { ask } = here;
  if (standing.cursor.candidates) return candidatesQuestion(ask, standing.state, standing.cursor.candidates);
  if (here.kind === 'check') return checkQuestion(flow, here, standing.state);
  return ask.answer === 'review'
    ? reviewQuestion(flow, ask, standing.state)
    : askQuestion(flow, ask, standing.state);
};

/** A value as officers write it, in the terms of its question. */
export const shown = (ask: Ask, state: FlowState, value: Json): Arg =>
  value === null ? say('value-none') : kindNamed(ask.answer).show(value, settingsOf(ask, state));

/** The settings of a question, with options that were found out on the way. */
export const settingsOf = (ask: Ask, state: FlowState): JsonObject =>
  ask.optionsFrom === null
    ? ask.settings
    : { ...ask.settings, options: valueAt(state, ask.optionsFrom) ?? [] };

/** The value that may be kept by one tap, or undefined. */
export const offered = (ask: Ask, state: FlowState): Json | undefined => {
  if (ask.offer === null) return undefined;
  const value = ask.offer.kind === 'path' ? valueAt(state, ask.offer.path) : balanceOf(ask.offer.rule, state);
  return value === null || (typeof value === 'number' && value < 0) ? undefined : value;
};

const askQuestion = (flow: Flow, ask: Ask, state: FlowState): Question => {
  const offer = offered(ask, state);
  const known = answerTo(ask, state);
  return {
    lines: [
      ...progressLine(flow, ask, state),
      withFacts(ask.question, state),
      ...(known && known.value !== null ? [say('ask-known', { value: shown(ask, state, known.value) })] : []),
      ...(offer !== undefined && ask.offer ? [withValue(ask.offer.text, shown(ask, state, offer))] : []),
    ],
    picks: [
      ...optionPicks(ask, state),
      ...(offer === undefined
        ? []
        : [{ label: say('button-keep', { value: shortly(shown(ask, state, offer)) }), pick: 'o' }]),
      ...(ask.skippable ? [{ label: say('button-skip'), pick: 's' }] : []),
      ...(mayBeNil(flow, state) ? [{ label: say('button-nil'), pick: 'z' }] : []),
    ],
  };
};

/** What a button holds; the whole stands in the message. */
const shortly = (value: Arg): Arg => (typeof value === 'string' ? clipped(value, 40) : value);

const progressLine = (flow: Flow, ask: Ask, state: FlowState): readonly Phrase[] => {
  const asks = questions(flow, state);
  const n = asks.findIndex(({ id }) => id === ask.id) + 1;
  if (asks.length <= 3 || n === 0) return [];
  // A total that may still change is not told.
  const isFixed = flow.steps.every(
    (step) => step.kind !== 'when' || step.steps.every(({ kind }) => kind === 'say'),
  );
  return [isFixed ? say('ask-progress', { n, total: asks.length }) : say('ask-progress-open', { n })];
};

const withValue = (phrase: Phrase, value: Arg): Phrase =>
  'key' in phrase ? { key: phrase.key, args: { ...phrase.args, value } } : phrase;

type Option = { readonly id: string; readonly label: { readonly vi: string; readonly en?: string } };

const optionsOf = (ask: Ask, state: FlowState): readonly Option[] => {
  if (ask.answer === 'yes-no') return [];
  const options = settingsOf(ask, state).options;
  return Array.isArray(options) ? (options as unknown as readonly Option[]) : [];
};

const optionPicks = (ask: Ask, state: FlowState): readonly Pick[] =>
  ask.answer === 'yes-no'
    ? [
        { label: say('button-yes'), pick: '0' },
        { label: say('button-no'), pick: '1' },
      ]
    : optionsOf(ask, state).map(({ label }, n) => ({ label, pick: String(n) }));

/** The value behind a numbered pick of this question: the option's id, or yes and no. */
export const pickedOption = (ask: Ask, state: FlowState, n: number): Json | undefined =>
  ask.answer === 'yes-no' ? [true, false][n] : optionsOf(ask, state)[n]?.id;

/** "Không phát sinh" is offered at the start only, before any item is answered. */
const mayBeNil = (flow: Flow, state: FlowState): boolean => {
  const asks = questions(flow, state);
  return (
    asks.some(({ nil }) => nil === 'zero') && !asks.some((ask) => ask.nil !== null && answerTo(ask, state))
  );
};

const candidatesQuestion = (ask: Ask, state: FlowState, candidates: readonly Json[]): Question => ({
  lines: candidates.length > 0 ? [whichOf(ask, state, candidates)] : [withFacts(ask.question, state)],
  picks: valuePicks(ask, state, candidates),
});

const valuePicks = (ask: Ask, state: FlowState, values: readonly Json[]): readonly Pick[] =>
  values.map((value, n) => ({ label: asPhrase(shown(ask, state, value)), pick: String(n) }));

/** "Đoàn viên kết nạp mới: 1.810 hay 1,81?" */
const whichOf = (ask: Ask, state: FlowState, values: readonly Json[]): Phrase => {
  const [first = '', ...others] = values.map((value) => shown(ask, state, value));
  const choice = others.reduce((one: Arg, other) => say('ask-or', { one, other }), first);
  return say(others.length > 0 ? 'ask-which' : 'ask-is-it', { label: ask.label, value: choice });
};

/** "giảm 12 là mục nào ạ?", or what a doubtful value of one item may mean. It may be left out. */
const doubtQuestion = ({ doubt, asks }: OpenDoubt, state: FlowState): Question => {
  const drop = { label: say('button-drop'), pick: 's' };
  const [ask] = asks;
  if (!ask || doubt.values === null) {
    const picks = asks.map(({ label }, n) => ({ label, pick: String(n) }));
    return { lines: [say('doubt-which', { said: doubt.said })], picks: [...picks, drop] };
  }
  const { lines, picks } = candidatesQuestion(ask, state, doubt.values);
  return { lines, picks: [...picks, drop] };
};

const asPhrase = (arg: Arg): Phrase => (typeof arg === 'object' ? arg : { vi: String(arg) });

const reviewQuestion = (flow: Flow, ask: Ask, state: FlowState): Question => ({
  lines: [...summary(flow, state), { vi: '' }, withFacts(ask.question, state)],
  picks: [
    { label: ask.label, pick: 'y' },
    { label: say('button-edit'), pick: 'e' },
  ],
});

/** Every question with its answer, numbered as "sửa mục 3" counts them. */
export const summary = (flow: Flow, state: FlowState): readonly Phrase[] =>
  questions(flow, state).flatMap((ask, n) => {
    const answer = answerTo(ask, state);
    return answer
      ? [say('review-line', { n: n + 1, label: ask.label, value: shown(ask, state, answer.value) })]
      : [];
  });

const checkQuestion = (flow: Flow, { check, ask }: Broken, state: FlowState): Question => {
  const problem = problemOf(check, ask, state);
  if (check.hard) {
    const { lines, picks } = askQuestion(flow, ask, state);
    return { lines: [problem, { vi: '' }, ...lines, say('check-other-item')], picks };
  }
  return {
    lines: [problem, say('check-is-it-right')],
    picks: [
      { label: say('button-right'), pick: 'y' },
      { label: say('button-correct'), pick: 'n' },
    ],
  };
};

type Broken = { readonly check: Check; readonly ask: Ask };

/** What does not fit, with both numbers in the terms of the question that is asked again. */
const problemOf = ({ rule, problem }: Check, ask: Ask, state: FlowState): Phrase => {
  const sides = sidesOf(rule, state) ?? { left: 0, right: 0 };
  const known = withFacts(problem, state);
  if (!('key' in known)) return known;
  const { left, right } = sides;
  return {
    key: known.key,
    args: { ...known.args, left: shown(ask, state, left), right: shown(ask, state, right) },
  };
};

const confirmation = (flow: Flow, state: FlowState, what: 'cancel' | 'restart'): Question => ({
  lines: [say(what === 'cancel' ? 'cancel-sure' : 'restart-sure', { count: answeredIn(flow, state) })],
  picks: [
    { label: say(what === 'cancel' ? 'button-discard' : 'button-restart'), pick: 'y' },
    { label: say('button-go-on'), pick: 'n' },
  ],
});

const answeredIn = (flow: Flow, state: FlowState): number =>
  questions(flow, state).filter((ask) => answerTo(ask, state)).length;
