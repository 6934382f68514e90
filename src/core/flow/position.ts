import { isAccepted, isBroken, wantsReason } from './check.ts';
import { isCorrecting } from './sent-answers.ts';
import { answerTo, applicable, hasRun } from './state.ts';
import type { Ask, Check, Do, Doubt, Flow, FlowState, Say, Standing } from './types.ts';

/** Where a conversation stands: at a question, at two answers that do not fit, before an action, or at its end. */
export type Position =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'check'; readonly check: Check; readonly ask: Ask }
  /** The same, once it was said to be right: why is still to be said. */
  | { readonly kind: 'reason'; readonly check: Check; readonly ask: Ask }
  | { readonly kind: 'do'; readonly step: Do }
  | { readonly kind: 'end' };

/** The first applicable step that is still open, or the question that the officer went back to. */
export const position = (flow: Flow, { state, cursor }: Standing): Position => {
  const steps = applicable(flow.steps, state);
  const asked = steps.find((step): step is Ask => step.kind === 'ask' && step.id === cursor.at);
  if (asked) return { kind: 'ask', ask: asked };
  for (const step of steps) {
    if (step.kind === 'ask' && !answerTo(step, state)) return { kind: 'ask', ask: step };
    if (step.kind === 'do' && !hasRun(flow, step, state)) return { kind: 'do', step };
    if (step.kind === 'check' && isBroken(step, state)) {
      const open = { check: step, ask: askNamed(steps, step.fix) };
      if (!isAccepted(step, state)) return { kind: 'check', ...open };
      if (wantsReason(step, state)) return { kind: 'reason', ...open };
    }
  }
  return { kind: 'end' };
};

const askNamed = (steps: readonly { kind: string; id: string }[], id: string): Ask => {
  const ask = steps.find((step): step is Ask => step.kind === 'ask' && step.id === id);
  if (!ask) throw new Error(`a check names a question that does not apply: ${id}`);
  return ask;
};

/** A doubt with the questions that it may answer. */
export type OpenDoubt = { readonly doubt: Doubt; readonly asks: readonly Ask[] };

/** What is to be cleared up before the next question; null where there is nothing, or something else is asked first. */
export const doubtAsked = (flow: Flow, { state, cursor }: Standing): OpenDoubt | null => {
  const doubt = state.doubts?.[0];
  if (!doubt || cursor.confirming || cursor.at !== null) return null;
  return { doubt, asks: questions(flow, state).filter(({ id }) => doubt.items.includes(id)) };
};

/** Which step a tap belongs to; 0 while something is being confirmed. Going back changes it without changing an answer. */
export const questionNumber = (flow: Flow, standing: Standing): number => {
  const here = position(flow, standing);
  if (doubtAsked(flow, standing)) return DOUBT_NUMBER;
  if (here.kind === 'end' || standing.cursor.confirming) return 0;
  const id = here.kind === 'ask' ? here.ask.id : here.kind === 'do' ? here.step.id : here.check.id;
  return applicable(flow.steps, standing.state).findIndex((step) => step.id === id) + 1;
};

/** No flow has so many steps. */
const DOUBT_NUMBER = 1_000;

/** The questions that apply, the review excepted. */
export const questions = (flow: Flow, state: FlowState): readonly Ask[] =>
  applicable(flow.steps, state).filter(
    (step): step is Ask => step.kind === 'ask' && step.answer !== 'review',
  );

/** Those that "câu 3/14" counts and "sửa mục 3" names: which sent items to correct is none of them. */
export const counted = (flow: Flow, state: FlowState): readonly Ask[] =>
  questions(flow, state).filter(({ id }) => id !== 'which-items' || !isCorrecting(state));

/** The last question answered before this one, for "quay lại". */
export const questionBefore = (flow: Flow, state: FlowState, ask: Ask): Ask | null => {
  const asks = questions(flow, state);
  const here = asks.findIndex(({ id }) => id === ask.id);
  const before = (here < 0 ? asks : asks.slice(0, here)).filter((each) => answerTo(each, state));
  return before.at(-1) ?? null;
};

/** What is said on the way from one step to another; nothing when going back. */
export const saidBetween = (flow: Flow, state: FlowState, from: string | null): readonly Say[] => {
  const steps = applicable(flow.steps, state);
  const start = from === null ? -1 : steps.findIndex((step) => step.id === from);
  const open = steps.findIndex((step) =>
    step.kind === 'ask' ? !answerTo(step, state) : step.kind === 'do' && !hasRun(flow, step, state),
  );
  const end = open < 0 ? steps.length : open;
  return steps.slice(start + 1, end).filter((step): step is Say => step.kind === 'say');
};
