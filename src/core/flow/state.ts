import { type Arg, type Phrase, say } from '../message.ts';
import { changedItems, sentValue } from './sent-answers.ts';
import type { Answer, Ask, Do, Flow, FlowState, Form, Json, JsonObject, Step, Test, When } from './types.ts';

type Leaf = Exclude<Step, When | { kind: 'form-items' | 'item-reasons' }>;

/** The flow with the form's items and rules standing where `repeat: form` was. */
export const withForm = (flow: Flow, form: Pick<Form, 'steps'> | null): Flow => ({
  ...flow,
  steps: flow.steps.flatMap((step): readonly Step[] => {
    if (step.kind === 'form-items') return form?.steps ?? [];
    if (step.kind === 'item-reasons') return (form?.steps ?? []).flatMap(reasonFor);
    return [step];
  }),
});

/** Why an item is to be looked at again, asked of those that were chosen. */
const reasonFor = (step: Step): readonly When[] =>
  step.kind !== 'ask'
    ? []
    : [
        {
          kind: 'when',
          test: { 'which-items': [step.id] },
          steps: [
            {
              ...step,
              ...{ id: reasonId(step.id), answer: 'text', settings: { min: 3, max: 300 } },
              ...{ question: say('item-reason', { item: step.label }), label: step.label },
              ...{ names: [], partOf: null, skippable: false, offer: null, nil: null, optionsFrom: null },
            },
          ],
        },
      ];

/** The question that asks why about an item. */
export const reasonId = (item: string): string => `why-${item}`;

/**
 * The value at a path such as `open.previous.closing`: an answer, an action's result, a slot, or (`answers`) everything that
 * was typed in words; undefined if there is none.
 */
export const valueAt = (state: FlowState, path: string): Json | undefined => {
  const [head = '', ...rest] = path.split('.');
  const start =
    head === 'slots'
      ? state.slots
      : head === 'answers'
        ? wordsIn(state)
        : (state.answers[head]?.value ?? state.results[head]?.value ?? sentValue(head, state));
  return rest.reduce<Json | undefined>(within, start);
};

/** Everything that was typed in words, by question, whatever the questions are. */
const wordsIn = ({ answers }: FlowState): JsonObject =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, { kind, value }]) => (kind === 'text' ? [[id, value]] : [])),
  );

const within = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as JsonObject)[key]
    : undefined;

/**
 * A sentence with what the conversation knows as its arguments: slots by their names, results as `step-name`.
 * Sentences take what they name and ignore the rest.
 */
export const withFacts = (phrase: Phrase, state: FlowState): Phrase => {
  if (!('key' in phrase)) return phrase;
  const results = Object.entries(state.results).flatMap(([id, { value }]) =>
    entriesOf(value).map(([key, fact]) => [`${id}-${key}`, fact]),
  );
  const facts = [...entriesOf(state.slots), ...results].filter(([, fact]) => isArg(fact));
  return { key: phrase.key, args: { ...Object.fromEntries(facts), ...phrase.args } };
};

const entriesOf = (value: Json): readonly (readonly [string, Json])[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];

const isArg = (fact: unknown): fact is Arg =>
  typeof fact === 'string' ||
  typeof fact === 'number' ||
  (typeof fact === 'object' && fact !== null && ('vi' in fact || 'key' in fact));

/** The steps that apply to these answers, in order, without the conditions around them. */
export const applicable = (steps: readonly Step[], state: FlowState): readonly Leaf[] =>
  steps.flatMap((step): readonly Leaf[] => {
    if (step.kind === 'form-items' || step.kind === 'item-reasons')
      throw new Error('a flow with form items was run without its form');
    if (step.kind !== 'when') return [step];
    return holds(step.test, state) ? applicable(step.steps, state) : [];
  });

const holds = (test: Test, state: FlowState): boolean =>
  Object.entries(test).every(([path, wanted]) => {
    const value = valueAt(state, path);
    const given = value !== undefined && value !== null;
    if (wanted === 'given') return given;
    if (wanted === 'absent') return !given;
    if (Array.isArray(value)) return value.some((one) => wanted.includes(one));
    return value !== undefined && wanted.includes(value);
  });

/** The answer to a question, unless it was read as another kind by an older flow; what was sent before stands as one. */
export const answerTo = (ask: Ask, state: FlowState): Answer | null => {
  const sent = ask.id === 'which-items' ? itemsChanged(state) : sentValue(ask.id, state);
  return answerGiven(ask, state) ?? (sent === undefined ? null : { kind: ask.answer, value: sent });
};

/** Which items to correct needs no asking once one of them was changed without it. */
const itemsChanged = (state: FlowState): readonly string[] | undefined => {
  const changed = changedItems(state);
  return changed.length > 0 ? changed : undefined;
};

/** An answer that this very draft holds. */
export const answerGiven = (ask: Ask, state: FlowState): Answer | null => {
  const answer = state.answers[ask.id];
  return answer && answer.kind === ask.answer && isOffered(ask, state, answer.value) ? answer : null;
};

/** A choice of what was found for an earlier answer is none of what is found for another. */
const isOffered = ({ answer, optionsFrom }: Ask, state: FlowState, value: Json): boolean => {
  const options = answer === 'choice' && optionsFrom !== null ? valueAt(state, optionsFrom) : null;
  return !Array.isArray(options) || value === null || options.some((one) => within(one, 'id') === value);
};

/** What an action is given; answers and results that no longer apply stay behind. */
export const argsOf = (flow: Flow, step: Do, state: FlowState): JsonObject => {
  const applied = new Set(applicable(flow.steps, state).map(({ id }) => id));
  const left = new Set(idsOf(flow.steps).filter((id) => !applied.has(id)));
  return Object.fromEntries(
    Object.entries(step.with).map(([name, path]) => {
      const [head = ''] = path.split('.');
      return [name, left.has(head) ? null : (valueAt(state, path) ?? null)];
    }),
  );
};

const idsOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => (step.kind === 'when' ? idsOf(step.steps) : 'id' in step ? [step.id] : []));

/** Whether an action has run with exactly these arguments. */
export const hasRun = (flow: Flow, step: Do, state: FlowState): boolean => {
  const result = state.results[step.id];
  return result !== undefined && isSame(result.with, argsOf(flow, step, state));
};

/** Whether two values are the same, whatever the order of their keys. */
export const isSame = (one: Json, other: Json): boolean => inOneOrder(one) === inOneOrder(other);

/** A database gives keys back in an order of its own. */
const inOneOrder = (value: Json): string =>
  JSON.stringify(value, (_, inner: Json) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

export const withAnswer = (state: FlowState, ask: Ask, value: Json): FlowState => ({
  ...state,
  answers: { ...state.answers, [ask.id]: { kind: ask.answer, value } },
});

export const withoutAnswer = (state: FlowState, id: string): FlowState => ({
  ...state,
  answers: Object.fromEntries(Object.entries(state.answers).filter(([key]) => key !== id)),
});

/** The values of the questions that apply, by id: what an action submits. Answers that no longer apply stay behind. */
export const submission = (flow: Flow, state: FlowState): JsonObject =>
  Object.fromEntries(
    applicable(flow.steps, state).flatMap((step) =>
      step.kind === 'ask' && step.answer !== 'review'
        ? [[step.id, answerTo(step, state)?.value ?? null]]
        : [],
    ),
  );
