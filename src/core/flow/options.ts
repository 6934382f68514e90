import { say } from '../message.ts';
import type { Pick } from './pick.ts';
import { changedItems } from './sent-answers.ts';
import { answerGiven, valueAt } from './state.ts';
import type { Ask, FlowState, Json, JsonObject } from './types.ts';

/** The settings of a question, with options that were found out on the way. */
export const settingsOf = (ask: Ask, state: FlowState): JsonObject =>
  ask.optionsFrom === null
    ? ask.settings
    : { ...ask.settings, options: valueAt(state, ask.optionsFrom) ?? [] };

type Option = { readonly id: string; readonly label: { readonly vi: string; readonly en?: string } };

const optionsOf = (ask: Ask, state: FlowState): readonly Option[] => {
  if (ask.answer === 'yes-no') return [];
  const options = settingsOf(ask, state).options;
  return Array.isArray(options) ? (options as unknown as readonly Option[]) : [];
};

/** The way back from a guess to everything that may be chosen. */
export const otherPicks = (ask: Ask, state: FlowState, guessed: readonly Json[]): readonly Pick[] =>
  ask.answer === 'choice' && guessed.length > 0 && guessed.length < optionsOf(ask, state).length
    ? [{ label: say('button-other-choice'), pick: OTHER_PICK }]
    : [];
export const OTHER_PICK = 'w';

/** What a tap may answer of the options of a question. */
export const optionPicks = (ask: Ask, state: FlowState): readonly Pick[] =>
  ask.answer === 'yes-no'
    ? [
        { label: say('button-yes'), pick: '0' },
        { label: say('button-no'), pick: '1' },
      ]
    : ask.answer === 'items'
      ? tickPicks(ask, state)
      : optionsOf(ask, state).map(({ label }, n) => ({ label, pick: String(n) }));

/** Several may be ticked before "Xong". */
const tickPicks = (ask: Ask, state: FlowState): readonly Pick[] => {
  const ticked = tickedItems(ask, state);
  const has = (id: string) => ticked.includes(id);
  const options = optionsOf(ask, state);
  const count = ticked.length;
  return [
    ...options.map(({ id, label }, n) => ({
      label: has(id) ? say('button-ticked', { label }) : label,
      pick: String(n),
    })),
    ...(count > 0 ? [{ label: say('button-ticks-done', { count }), pick: 'd' }] : []),
  ];
};

/** What is ticked of the options, in their order: what was chosen, and what a correction changed without it. */
export const tickedItems = (ask: Ask, state: FlowState): readonly string[] => {
  const chosen = answerGiven(ask, state)?.value;
  const ids = [...(Array.isArray(chosen) ? (chosen as readonly Json[]) : []), ...changedItems(state)];
  return optionsOf(ask, state).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
};

/** The value behind a numbered pick of this question: the option's id, or yes and no. */
export const pickedOption = (ask: Ask, state: FlowState, n: number): Json | undefined =>
  ask.answer === 'yes-no' ? [true, false][n] : optionsOf(ask, state)[n]?.id;
