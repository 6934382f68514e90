import { type Phrase, say } from '../message.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerTo, withAnswer } from './state.ts';
import type { Ask, Flow, FlowState, Json } from './types.ts';

/** What was understood is repeated whenever it does not look as it was typed. */
export const noted = (ask: Ask, state: FlowState, value: Json): readonly Phrase[] =>
  PLAIN.has(ask.answer) ? [] : [notedAs(ask, state, value)];

/** Kept as they are typed, or repeated by what is done with them. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'choice', 'yes-no', 'moment', 'until']);

const notedAs = (ask: Ask, state: FlowState, value: Json): Phrase =>
  say('noted', { label: ask.label, value: shown(ask, state, value) });

/** The new value, with the old one where there was another. */
export const echoed = (ask: Ask, state: FlowState, value: Json): Phrase => {
  const old = answerTo(ask, state);
  if (!old || JSON.stringify(old.value) === JSON.stringify(value)) return notedAs(ask, state, value);
  const values = { old: shown(ask, state, old.value), value: shown(ask, state, value) };
  return say('noted-change', { label: ask.label, ...values });
};

/** Answers that stop applying because this one changed: they stay in the draft, but are not sent; the officer is told. */
export const lost = (flow: Flow, state: FlowState, ask: Ask, value: Json): readonly Phrase[] => {
  // Items that are chosen to be asked again are answered right after.
  if (ask.answer === 'items') return [];
  const answeredIn = (some: FlowState): readonly Ask[] =>
    questions(flow, some).filter((each) => answerTo(each, some));
  const after = new Set(answeredIn(withAnswer(state, ask, value)).map(({ id }) => id));
  const count = answeredIn(state).filter(({ id }) => !after.has(id)).length;
  return count > 0 ? [say('edit-dropped', { count })] : [];
};
