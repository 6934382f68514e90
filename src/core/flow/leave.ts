import { type Phrase, say } from '../message.ts';
import type { Step } from './hear.ts';
import { lost } from './noted.ts';
import type { Pick } from './pick.ts';
import { sentBefore } from './sent-answers.ts';
import { answerTo, withAnswer } from './state.ts';
import { type Ask, type Flow, type FlowState, type Json, noCursor, type Standing } from './types.ts';

/** What stands at a question that is corrected: its answer, or what was sent before it was asked again; null: nothing does. */
export const heldAt = (ask: Ask, state: FlowState): Json => {
  const answer = answerTo(ask, state);
  return answer ? answer.value : (sentBefore(ask.id, state) ?? null);
};

/** "Bỏ qua" of what was not answered yet; of an answer that stands "Giữ nguyên", and "Để trống" apart from it. */
export const leavePicks = (ask: Ask, state: FlowState): readonly Pick[] =>
  heldAt(ask, state) === null
    ? [{ label: say('button-skip'), pick: 's' }]
    : [
        { label: say('button-keep-answer'), pick: 's' },
        { label: say('button-leave-empty'), pick: EMPTY_PICK },
      ];
export const EMPTY_PICK = 'x';

/** Whether one may go on without a new answer. */
export const mayBeLeft = (ask: Ask, state: FlowState): boolean =>
  ask.skippable || (answerTo(ask, state)?.value ?? null) !== null;

/** Goes on: what stands is kept, and what was never answered stays empty. */
export const left = (ask: Ask, { state }: Standing): Step => {
  const value = heldAt(ask, state);
  const isThere = value !== null && answerTo(ask, state) !== null;
  return {
    standing: { state: isThere ? state : withAnswer(state, ask, value), cursor: noCursor },
    notices: value === null ? [] : [say('ask-kept', { label: ask.label })],
    from: ask.id,
  };
};

/** Leaves a question that may be empty without an answer; of what stood there it is said so. */
export const emptied = (flow: Flow, ask: Ask, { state }: Standing): Step => {
  const told: readonly Phrase[] =
    heldAt(ask, state) === null ? [] : [say('ask-emptied', { label: ask.label })];
  return {
    standing: { state: withAnswer(state, ask, null), cursor: noCursor },
    notices: [...told, ...lost(flow, state, ask, null)],
    from: ask.id,
  };
};
