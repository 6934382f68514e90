import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { say } from '../message.ts';
import { type Correction, readCorrection } from './correction.ts';
import type { Step } from './hear.ts';
import { doubted, type Filled, withGiven } from './hear-several.ts';
import { counted, position } from './position.ts';
import { summary } from './question.ts';
import { readAnswer } from './read-answer.ts';
import { shown } from './shown.ts';
import { answerTo } from './state.ts';
import { type Ask, type Flow, noCursor, type Standing } from './types.ts';

/** Changes what was answered: the item that is named, or the only one that holds the old value. Nothing is guessed. */
export const hearCorrection = (flow: Flow, standing: Standing, text: string, today: Day): Step => {
  const { state } = standing;
  const correction = readCorrection(text, counted(flow, state));
  if (!correction) return { standing, notices: [say('edit-unclear')] };
  const { items, to } = correction;
  const asks = meant(flow, standing, correction, today);
  const [ask, ...others] = asks;
  if (!ask) return nothingSuch(flow, standing, correction);
  if (to === null) return opened(standing, asks);
  const given = { said: correction.said, items: asks.map(({ id }) => id), text: to };
  const start: Filled = { state, notices: [] };
  const isSure = others.length > 0 || items === null || !answerTo(ask, state);
  const isSo = isSure || holds(ask, standing, correction.was, today);
  return done(isSo ? withGiven({ flow, today }, start, given) : contradicted(start, ask, given, today));
};

/**
 * Whether words are a correction rather than an answer: they name an item, or an answer that is there. Of figures that no
 * item holds it is said so, where a figure is asked for; elsewhere the question's own reader asks.
 */
export const isCorrection = (flow: Flow, standing: Standing, text: string, today: Day): boolean => {
  const correction = readCorrection(text, counted(flow, standing.state));
  if (!correction) return false;
  const { items, was, to } = correction;
  if (items !== null) return items.length > 0 || was === null;
  if (was !== null && meant(flow, standing, correction, today).length > 0) return true;
  const here = position(flow, standing);
  const isCount = here.kind !== 'ask' || COUNTS.has(here.ask.answer);
  return isCount && /\d/.test(`${was ?? ''}${to ?? ''}`);
};
const COUNTS: ReadonlySet<string> = new Set(['integer', 'number', 'money', 'percent', 'review']);

const done = ({ state, notices }: Filled): Step => ({ standing: { state, cursor: noCursor }, notices });

/** The questions that a correction may be about: one that no line of answers names has to have been asked before. */
const meant = (
  flow: Flow,
  standing: Standing,
  { items, was, to }: Correction,
  today: Day,
): readonly Ask[] => {
  const asks = counted(flow, standing.state);
  const isThere = (ask: Ask) => ask.names.length > 0 || answerTo(ask, standing.state) !== null;
  const named = asks.filter((ask) => items?.includes(ask.id) && isThere(ask));
  const held = named.filter((ask) => was !== null && holds(ask, standing, was, today));
  if (items !== null) return held.length > 0 ? held : named;
  const answered = asks.filter((ask) => answerTo(ask, standing.state));
  if (was !== null) return answered.filter((ask) => holds(ask, standing, was, today));
  return answered
    .filter((ask) => readAnswer(ask, standing.state, to ?? '', today).status === 'ok')
    .slice(-MOST_BUTTONS);
};
const MOST_BUTTONS = 8;

/** Whether the value that a question has is the one that is meant; "54" may be 54 million where money is asked for. */
const holds = (ask: Ask, { state }: Standing, was: string | null, today: Day): boolean => {
  const answer = answerTo(ask, state);
  if (was === null || !answer) return was === null;
  if (typeof answer.value === 'string' && fold(answer.value) === fold(was)) return true;
  const read = readAnswer(ask, state, was, today);
  const values = read.status === 'ok' ? [read.value] : read.status === 'ask' ? read.candidates : [];
  return values.some((value) => JSON.stringify(value) === JSON.stringify(answer.value));
};

const nothingSuch = (flow: Flow, standing: Standing, { was, items }: Correction): Step => {
  const known = summary(flow, standing.state);
  if (known.length === 0) return { standing, notices: [say('edit-nothing-yet')] };
  const problem = was === null || items !== null ? say('edit-unclear') : say('edit-no-value', { value: was });
  return { standing, notices: [problem, ...known] };
};

/** "không phải 54": the question is asked again. */
const opened = (standing: Standing, [ask, ...others]: readonly Ask[]): Step =>
  ask && others.length === 0
    ? { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] }
    : { standing, notices: [say('edit-unclear')] };

/** The named item holds something else than was said: nothing is changed before it is confirmed. */
const contradicted = (
  start: Filled,
  ask: Ask,
  given: Parameters<typeof withGiven>[2],
  today: Day,
): Filled => {
  const read = readAnswer(ask, start.state, given.text, today);
  if (read.status !== 'ok') return { ...start, notices: [read.problem] };
  const value = shown(ask, start.state, answerTo(ask, start.state)?.value ?? null);
  const notice = say('edit-other-value', { label: ask.label, value });
  return doubted({ ...start, notices: [notice] }, { ...given, values: [read.value] });
};
