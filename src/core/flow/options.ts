import { say } from '../message.ts';
import type { Pick } from './pick.ts';
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
  const ticked = answerGiven(ask, state)?.value;
  const has = (id: string) => Array.isArray(ticked) && ticked.includes(id);
  const options = optionsOf(ask, state);
  const count = options.filter(({ id }) => has(id)).length;
  return [
    ...options.map(({ id, label }, n) => ({
      label: has(id) ? say('button-ticked', { label }) : label,
      pick: String(n),
    })),
    ...(count > 0 ? [{ label: say('button-ticks-done', { count }), pick: 'd' }] : []),
  ];
};

/** The value behind a numbered pick of this question: the option's id, or yes and no. */
export const pickedOption = (ask: Ask, state: FlowState, n: number): Json | undefined =>
  ask.answer === 'yes-no' ? [true, false][n] : optionsOf(ask, state)[n]?.id;
