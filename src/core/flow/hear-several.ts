import type { Day } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Step } from './hear.ts';
import { echoed, lost } from './noted.ts';
import { doubtAsked, position, questions, saidBetween } from './position.ts';
import { readAnswer } from './read-answer.ts';
import { readSeveral } from './several.ts';
import { answerTo, withAnswer, withFacts } from './state.ts';
import {
  type Ask,
  type Doubt,
  type Flow,
  type FlowEvent,
  type FlowState,
  type Given,
  type Json,
  noCursor,
  type Standing,
} from './types.ts';

/** What several answers do to a draft: what is kept and said of it, and what has to be asked. */
export type Filled = { readonly state: FlowState; readonly notices: readonly Phrase[] };

export type Form = { readonly flow: Flow; readonly today: Day };

/** Takes a line of several answers: certain ones are kept and repeated, doubtful ones asked one after the other. */
export const hearSeveral = (
  flow: Flow,
  standing: Standing,
  { text, opening }: Extract<FlowEvent, { kind: 'several' }>,
  today: Day,
): Step => {
  const asks = questions(flow, standing.state);
  const { given, left } = readSeveral(text, asks, askedNow(flow, standing));
  const start: Filled = {
    state: { ...standing.state, doubts: stillOpen(standing.state, given) },
    notices: [...(opening ? intro(flow, standing.state) : []), ...replaced(standing.state, given)],
  };
  const form = { flow, today };
  const sums = given.filter((one) => isSum(one, given));
  const { state, notices } = merged(given.filter((one) => !sums.includes(one))).reduce(
    (so, one) => withGiven(form, so, one),
    start,
  );
  const wrong = sums.filter((one) => !addsUp(form, state, one));
  const unclear = [
    ...wrong.map(({ said }) => say('several-sum', { said })),
    ...left.map((said) => say('several-left', { said })),
  ];
  return { standing: { state, cursor: noCursor }, notices: [...notices, ...unclear] };
};

/** A value without a name is of the question that is asked, unless that is not a plain one. */
export const askedNow = (flow: Flow, standing: Standing): string | null => {
  const here = position(flow, standing);
  if (standing.cursor.confirming || doubtAsked(flow, standing) || here.kind !== 'ask') return null;
  return here.ask.answer === 'review' ? null : here.ask.id;
};

/** The doubts that a new line neither settles nor says again. */
const stillOpen = ({ doubts = [] }: FlowState, given: readonly Given[]): readonly Doubt[] =>
  doubts.filter((doubt) => !isSettled(doubt.items, given) && !given.some((one) => isSameName(one, doubt)));

/** A shared name said again with another value stands in the place of what was said before, and that is told. */
const replaced = ({ doubts = [] }: FlowState, given: readonly Given[]): readonly Phrase[] =>
  doubts
    .filter((doubt) => !isSettled(doubt.items, given))
    .filter((doubt) => {
      const again = given.filter((one) => isSameName(one, doubt));
      return again.length > 0 && !again.some(({ text }) => text === doubt.text);
    })
    .map(({ said }) => say('doubt-dropped', { said }));

const isSameName = (one: Given, other: Given): boolean =>
  one.items.length === other.items.length && one.items.every((id) => other.items.includes(id));

/** An item that is now named outright needs no more asking. */
const isSettled = (items: readonly string[], given: readonly Given[]): boolean =>
  given.some((one) => one.items.length === 1 && items.includes(one.items[0] ?? ''));

/** A report that begins with its values still says what it is and when it is due. */
export const intro = (flow: Flow, state: FlowState): readonly Phrase[] =>
  saidBetween(flow, state, null).map(({ text }) => withFacts(text, state));

/** "tăng 45 (kết nạp 40, chuyển đến 5)": a shared name whose items are all named themselves is their sum. */
const isSum = ({ items }: Given, given: readonly Given[]): boolean =>
  items.length > 1 &&
  items.every((id) => given.some((other) => other.items.length === 1 && other.items[0] === id));

const addsUp = ({ flow, today }: Form, state: FlowState, { items, text }: Given): boolean => {
  const asks = questions(flow, state).filter(({ id }) => items.includes(id));
  const values = asks.map((ask) => Number(answerTo(ask, state)?.value));
  const read = asks[0] && readAnswer(asks[0], state, text, today);
  return read?.status === 'ok' && read.value === values.reduce((sum, value) => sum + value, 0);
};

/** Said twice with different values, an item is asked for; a shared name with the same value is said once. */
const merged = (given: readonly Given[]): readonly Given[] => {
  const outright = given.filter(({ items }) => items.length === 1);
  const ids = [...new Set(outright.map(({ items }) => items[0] ?? ''))];
  return [
    ...ids.map((id) => oneOf(outright.filter(({ items }) => items[0] === id))),
    ...given.filter(
      (one, at) => one.items.length > 1 && !given.slice(0, at).some((other) => isSame(one, other)),
    ),
  ];
};

const isSame = (one: Given, other: Given): boolean => isSameName(one, other) && one.text === other.text;

const oneOf = (same: readonly Given[]): Given => {
  const [first] = same;
  if (!first) throw new Error('no item is named without a value');
  const texts = [...new Set(same.map(({ text }) => text))];
  return { ...first, said: same.map(({ said }) => said).join(', '), text: texts.join(' hoặc ') };
};

/** Keeps one value, or the doubt about it. */
export const withGiven = ({ flow, today }: Form, so: Filled, one: Given): Filled => {
  const asks = questions(flow, so.state).filter(({ id }) => one.items.includes(id));
  const [ask, ...others] = asks;
  if (!ask) return { ...so, notices: [...so.notices, say('several-left', { said: one.said })] };
  if (others.length > 0) return doubted(so, { ...one, values: null });
  const read = readAnswer(ask, so.state, one.text, today);
  if (read.status === 'ok' && isOneBareWord(one.text, read.value))
    return doubted(so, { ...one, items: [ask.id], values: [read.value] });
  if (read.status === 'ok') return kept(flow, so, ask, read.value);
  const notice = say('several-doubt', { said: one.said, problem: read.problem });
  const values = read.status === 'ask' ? read.candidates : [];
  return doubted({ ...so, notices: [...so.notices, notice] }, { ...one, items: [ask.id], values });
};

/** "sau" behind a name may be sáu, or "cuối tháng sau". */
const isOneBareWord = (text: string, value: Json): boolean => value !== 0 && /^[a-z]+$/.test(text);

export const kept = (flow: Flow, so: Filled, ask: Ask, value: Json): Filled => ({
  state: withAnswer(so.state, ask, value),
  notices: [...so.notices, echoed(ask, so.state, value), ...lost(flow, so.state, ask, value)],
});

export const doubted = (
  { state, notices }: Filled,
  doubt: NonNullable<FlowState['doubts']>[number],
): Filled => ({
  state: { ...state, doubts: [...(state.doubts ?? []), doubt] },
  notices,
});
