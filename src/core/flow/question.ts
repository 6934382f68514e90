import { clipped } from '../fold.ts';
import { type Arg, type Phrase, say } from '../message.ts';
import { checkQuestion, reasonLines, whyQuestion } from './check-question.ts';
import { keepSentPicks, mayBeKept } from './keep-sent.ts';
import { heldAt, leavePicks } from './leave.ts';
import { offered, offerMade, whyPick } from './offer.ts';
import { optionPicks, otherPicks, tickedItems } from './options.ts';
import type { Pick, Question } from './pick.ts';
import { counted, doubtAsked, type OpenDoubt, position, questions } from './position.ts';
import { sendQuestion } from './running.ts';
import { askedWhy, isCorrecting, sentBefore, sentValue } from './sent-answers.ts';
import { shown } from './shown.ts';
import { answerGiven, answerTo, withFacts } from './state.ts';
import type { Ask, Flow, FlowState, Json, Standing } from './types.ts';

/** What the officer is asked now, with what a tap may answer; null where the conversation waits for nobody. */
export const currentQuestion = (flow: Flow, standing: Standing): Question | null => {
  const { confirming } = standing.cursor;
  if (confirming) return confirmation(flow, standing.state, confirming);
  const doubt = doubtAsked(flow, standing);
  if (doubt) return doubtQuestion(doubt, standing.state);
  const here = position(flow, standing);
  if (here.kind === 'do' || here.kind === 'end') return null;
  const { ask } = here;
  if (standing.cursor.candidates) return candidatesQuestion(ask, standing.state, standing.cursor.candidates);
  if (here.kind === 'reason') return whyQuestion;
  if (here.kind === 'check')
    return checkQuestion(flow, here, standing.state, askQuestion(flow, ask, standing.state));
  return ask.answer === 'review'
    ? reviewQuestion(flow, ask, standing.state)
    : askQuestion(flow, ask, standing.state);
};

const askQuestion = (flow: Flow, ask: Ask, state: FlowState): Question => {
  const offer = offered(ask, state);
  const made = offer === sentBefore(ask.id, state) ? undefined : offerMade(ask, state);
  return {
    lines: [
      ...progressLine(flow, ask, state),
      withFacts(ask.question, state),
      ...knownLines(flow, ask, state),
      ...againLines(ask, state),
      ...(made ? [withValue(withFacts(made.offer.text, state), shown(ask, state, made.value))] : []),
    ],
    picks: [
      ...optionPicks(ask, state),
      ...(offer === undefined || isHeld(ask, state, offer)
        ? []
        : [{ label: keepLabel(made, shown(ask, state, offer)), pick: 'o' }]),
      ...(made ? whyPick(made.offer, state) : []),
      ...(mayBeSkipped(ask, state) ? leavePicks(ask, state) : []),
      ...keepSentPicks(ask, state),
      ...(mayBeNil(flow, state) ? [{ label: say('button-nil'), pick: 'z' }] : []),
    ],
  };
};

/** What is noted already; of a correction what it changed so far, as its buttons tell what was sent. */
const knownLines = (flow: Flow, ask: Ask, state: FlowState): readonly Phrase[] => {
  if (ask.answer === 'items' && isCorrecting(state))
    return summary(flow, state).filter((line) => 'key' in line && line.key === 'review-changed-line');
  const known = answerTo(ask, state);
  return known && known.value !== null ? [say('ask-known', { value: shown(ask, state, known.value) })] : [];
};

/** Once items are ticked the way on is "Xong"; a correction of nothing has no way on. */
const mayBeSkipped = (ask: Ask, state: FlowState): boolean =>
  ask.skippable &&
  (ask.answer !== 'items' || (tickedItems(ask, state).length === 0 && !mayBeKept(ask, state)));

/** What stands is kept by a button of its own. */
const isHeld = (ask: Ask, state: FlowState, offer: Json): boolean =>
  mayBeSkipped(ask, state) && isSame(heldAt(ask, state), offer);

const keepLabel = (made: ReturnType<typeof offerMade>, value: Arg): Phrase =>
  (made?.offer.kind === 'path' ? made.offer.button : undefined) ??
  say('button-keep', { value: shortly(value) });

/** What a button holds; the whole stands in the message. */
const shortly = (value: Arg): Arg => (typeof value === 'string' ? clipped(value, 40) : value);

/** What was sent, and what a reviewer wants to know of it. */
const againLines = (ask: Ask, state: FlowState): readonly Phrase[] => {
  const sent = sentBefore(ask.id, state);
  const why = askedWhy(ask.id, state);
  const isHere = state.slots.askedHere === true;
  return [
    ...(sent === undefined
      ? []
      : [say(isHere ? 'ask-sent-here' : 'ask-sent', { value: shown(ask, state, sent) })]),
    ...(why === null ? [] : [say(isHere ? 'ask-why-here' : 'ask-why', { reason: why })]),
  ];
};

const progressLine = (flow: Flow, ask: Ask, state: FlowState): readonly Phrase[] => {
  if (isCorrecting(state) || ask.answer === 'items') return [];
  const asks = questions(flow, state);
  const n = asks.findIndex(({ id }) => id === ask.id) + 1;
  if (asks.length <= 3 || n === 0) return [];
  // A total that may still change is not told.
  const isFixed = flow.steps.every(
    (step) =>
      step.kind !== 'when' ||
      Object.keys(step.test).every(isSlot) ||
      step.steps.every(({ kind }) => kind === 'say'),
  );
  return [isFixed ? say('ask-progress', { n, total: asks.length }) : say('ask-progress-open', { n })];
};

/** What a conversation was begun with never changes. */
const isSlot = (path: string): boolean => path.startsWith('slots.');

const withValue = (phrase: Phrase, value: Arg): Phrase =>
  'key' in phrase ? { key: phrase.key, args: { ...phrase.args, value } } : phrase;

/** "Không phát sinh" is offered at the start only, before any item is answered. */
const mayBeNil = (flow: Flow, state: FlowState): boolean => {
  const asks = questions(flow, state);
  return (
    asks.some(({ nil }) => nil === 'zero') && !asks.some((ask) => ask.nil !== null && answerTo(ask, state))
  );
};

const candidatesQuestion = (ask: Ask, state: FlowState, candidates: readonly Json[]): Question => ({
  lines: candidates.length > 0 ? [whichOf(ask, state, candidates)] : [withFacts(ask.question, state)],
  picks: [...valuePicks(ask, state, candidates), ...otherPicks(ask, state, candidates)],
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

const reviewQuestion = (flow: Flow, ask: Ask, state: FlowState): Question => {
  const { lines, picks } = sendQuestion(ask, state);
  return {
    lines: [...summary(flow, state), ...movesLine(state), ...reasonLines(flow, state), { vi: '' }, ...lines],
    picks: [...picks, { label: say('button-edit'), pick: 'e' }],
  };
};

/** What came or went with units that moved: it stands in no item, and the total counts it. */
const movesLine = (state: FlowState): readonly Phrase[] =>
  state.slots.movesText ? [withFacts(say('report-moves'), state)] : [];

/** Every question with its answer, numbered as "sửa mục 3" counts them. */
export const summary = (flow: Flow, state: FlowState): readonly Phrase[] =>
  counted(flow, state).flatMap((ask, n) => {
    const answer = answerTo(ask, state);
    if (!answer) return [];
    const facts = { n: n + 1, label: ask.label, value: shown(ask, state, answer.value) };
    const sent = sentBefore(ask.id, state) ?? sentValue(ask.id, state);
    return isCorrecting(state) && sent !== undefined && !isSame(sent, answer.value)
      ? [say('review-changed-line', { ...facts, old: shown(ask, state, sent) })]
      : [say('review-line', facts)];
  });

const isSame = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

const confirmation = (flow: Flow, state: FlowState, what: 'cancel' | 'restart'): Question => ({
  lines: [say(what === 'cancel' ? 'cancel-sure' : 'restart-sure', { count: answeredIn(flow, state) })],
  picks: [
    { label: say(what === 'cancel' ? 'button-discard' : 'button-restart'), pick: 'y' },
    { label: say('button-keep-draft'), pick: 'n' },
  ],
});

const answeredIn = (flow: Flow, state: FlowState): number =>
  questions(flow, state).filter((ask) => answerGiven(ask, state)).length;
