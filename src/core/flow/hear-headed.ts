import type { Day } from '../day.ts';
import { clipped } from '../fold.ts';
import { type Phrase, say } from '../message.ts';
import { type Headed, type HeadedPart, headedText } from './headed.ts';
import type { Step } from './hear.ts';
import { questions } from './position.ts';
import { readAnswer } from './read-answer.ts';
import { withAnswer } from './state.ts';
import { type Flow, type FlowState, noCursor, type Standing } from './types.ts';

type Filled = {
  readonly state: FlowState;
  readonly taken: readonly Phrase[];
  readonly notices: readonly Phrase[];
};

/** A whole text under headings: each part answers its question; what is not certain is asked, what is left out is said. */
export const hearHeaded = (
  flow: Flow,
  standing: Standing,
  { text, today }: { readonly text: string; readonly today: Day },
): Step | null => {
  const found = headedText(text, questions(flow, standing.state));
  if (!found) return null;
  const filled = found.parts.reduce<Filled>((so, part) => withPart(so, part, today), {
    state: standing.state,
    taken: [],
    notices: [],
  });
  return {
    standing: { state: filled.state, cursor: noCursor },
    notices: [...takenLine(filled), ...filled.notices, ...leftLine(found)],
  };
};

/** Whether a conversation takes such a text: it has questions with names that are answered in words. */
export const takesHeaded = (flow: Flow, { state }: Standing, text: string): boolean =>
  headedText(text, questions(flow, state)) !== null;

const withPart = (so: Filled, { asks, heading, text }: HeadedPart, today: Day): Filled => {
  const [ask, ...others] = asks;
  if (!ask) return so;
  if (others.length > 0) {
    const doubt = { said: heading, items: asks.map(({ id }) => id), text, values: null };
    return { ...so, state: { ...so.state, doubts: [...(so.state.doubts ?? []), doubt] } };
  }
  const read = readAnswer(ask, so.state, text, today);
  if (read.status !== 'ok')
    return {
      ...so,
      notices: [...so.notices, say('headed-problem', { label: ask.label, problem: read.problem })],
    };
  return { ...so, state: withAnswer(so.state, ask, read.value), taken: [...so.taken, ask.label] };
};

const takenLine = ({ taken }: Filled): readonly Phrase[] =>
  taken.length === 0
    ? []
    : [
        say('headed-taken', {
          count: taken.length,
          labels: taken.reduce((line, next) => say('headed-and', { line, next })),
        }),
      ];

const leftLine = ({ left }: Headed): readonly Phrase[] =>
  left.length === 0 ? [] : [say('headed-left', { text: clipped(left.join(' … '), 200) })];
