import type { Arg } from '../message.ts';
import type { FlowState, Json, JsonObject } from './types.ts';

/**
 * A report that is corrected begins with what was sent (`slots.sent`, by item). Each answer stands until its item is asked
 * again: because a reviewer wants it (`slots.asked`, item → reason), or the officer chose it (the answer `which-items`).
 */
export const sentValue = (id: string, state: FlowState): Json | undefined =>
  isAskedAgain(id, state) ? undefined : wasSent(id, state);

/** What an item that is asked again was sent as; undefined where it is not. */
export const sentBefore = (id: string, state: FlowState): Json | undefined =>
  isAskedAgain(id, state) ? wasSent(id, state) : undefined;

/** Why a reviewer wants an item looked at again; null where none does. */
export const askedWhy = (id: string, state: FlowState): Arg | null => {
  const why = objectIn(state.slots.asked)[id];
  return typeof why === 'string' ? why : null;
};

/** Whether this conversation corrects what was sent. */
export const isCorrecting = ({ slots }: FlowState): boolean => slots.sent !== undefined;

/** The items that a correction changed so far, however their questions were reached. */
export const changedItems = (state: FlowState): readonly string[] =>
  Object.entries(objectIn(state.slots.sent)).flatMap(([id, sent]) => {
    const answer = state.answers[id];
    return answer && JSON.stringify(answer.value) !== JSON.stringify(sent) ? [id] : [];
  });

/** The same conversation before anything was asked again. */
export const asSent = (state: FlowState): FlowState => ({
  ...state,
  answers: {},
  slots: { ...state.slots, asked: {} },
});

const wasSent = (id: string, { slots }: FlowState): Json | undefined => objectIn(slots.sent)[id];

const isAskedAgain = (id: string, state: FlowState): boolean => {
  const chosen = state.answers['which-items']?.value;
  return id in objectIn(state.slots.asked) || (Array.isArray(chosen) && chosen.includes(id));
};

const objectIn = (value: Json | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};
