import type { Day } from '../day.ts';
import type { Phrase } from '../message.ts';
import { say } from '../message.ts';
import { pickButton } from './buttons.ts';
import { withoutAcceptance } from './check.ts';
import { hear, restarted, type Step } from './hear.ts';
import { withReasonKept } from './hear-check.ts';
import { hearCorrection } from './hear-correction.ts';
import { dropped } from './hear-doubt.ts';
import { hearSeveral } from './hear-several.ts';
import { keptAsSent } from './keep-sent.ts';
import { emptied, left, mayBeLeft } from './leave.ts';
import { nothingHappened } from './nil.ts';
import { counted, doubtAsked, position, questionBefore, questions, saidBetween } from './position.ts';
import { currentQuestion, summary } from './question.ts';
import { asOf } from './running.ts';
import { answerGiven, answerTo, applicable, argsOf, withFacts, withoutAnswer } from './state.ts';
import { type Flow, type FlowEvent, noCursor, type Standing, type Turn } from './types.ts';

export type FlowEnv = { readonly today: Day };

/**
 * The engine: one event against a conversation gives its new standing, what to say, and the action to run next.
 * Pure. Position is derived from answers, so going back, editing, resuming and changed flows are the same thing.
 */
export const advance = (flow: Flow, standing: Standing, event: FlowEvent, env: FlowEnv): Turn => {
  const now = asOf(standing, env.today);
  return settle(flow, now, take(flow, now, event, env));
};

const take = (flow: Flow, standing: Standing, event: FlowEvent, env: FlowEnv): Step => {
  switch (event.kind) {
    case 'open':
      return { standing, notices: [], from: null };
    case 'again':
      return { standing, notices: [] };
    case 'text':
    case 'tap':
    case 'file':
      return hear(flow, standing, event, env.today);
    case 'several':
      return hearSeveral(flow, standing, event, env.today);
    case 'guess':
      return guessed(standing, event.values);
    case 'correct':
      return hearCorrection(flow, standing, event.text, env.today);
    case 'result': {
      const results = { ...standing.state.results, [event.id]: { with: event.with, value: event.value } };
      return {
        standing: { ...standing, state: { ...standing.state, results } },
        notices: [],
        from: event.id,
      };
    }
    case 'failed':
      return reopened(flow, standing, event);
    case 'back':
      return wentBack(flow, standing);
    case 'skip':
    case 'empty':
      return skipped(flow, standing, event.kind);
    case 'nil':
      return nothingHappened(flow, standing, event.opening);
    case 'edit':
      return editing(flow, standing, event.item);
    case 'cancel':
      return cancelling(flow, standing);
    case 'restart':
      return restarting(flow, standing);
  }
};

/** Says what is due to be said, then asks the open question, calls the open action, or ends. */
const settle = (flow: Flow, before: Standing, step: Step): Turn => {
  const { standing, notices } = step;
  const said =
    step.from === undefined
      ? []
      : saidBetween(flow, standing.state, step.from).map(({ text }) => withFacts(text, standing.state));
  const changed = before.state !== standing.state;
  const common = { standing, changed, call: null, ended: step.ended ?? null, unread: step.unread ?? false };
  const lead = [...notices, ...said];
  if (step.ended || step.bare === true) return { ...common, messages: asMessage(lead) };
  if (step.bare === 'buttons') {
    const picks = currentQuestion(flow, standing)?.picks ?? [];
    return { ...common, messages: [{ lines: lead, buttons: picks.map(pickButton) }] };
  }
  const here = position(flow, standing);
  const isAsking = standing.cursor.confirming !== null || doubtAsked(flow, standing) !== null;
  if (here.kind === 'do' && !isAsking) {
    const { id, action, ends } = here.step;
    return {
      ...common,
      messages: asMessage(lead),
      call: { id, action, args: argsOf(flow, here.step, standing.state), ends },
    };
  }
  const question = currentQuestion(flow, standing);
  if (!question) return { ...common, messages: asMessage(lead), ended: 'done' };
  const lines = lead.length > 0 ? [...lead, { vi: '' }, ...question.lines] : question.lines;
  return { ...common, messages: [{ lines, buttons: question.picks.map(pickButton) }] };
};

const guessed = ({ state, cursor }: Standing, candidates: FlowValues): Step => ({
  standing: { state, cursor: { ...cursor, candidates } },
  notices: [say('guess')],
});
type FlowValues = Extract<FlowEvent, { kind: 'guess' }>['values'];

const asMessage = (lines: readonly Phrase[]): Turn['messages'] =>
  lines.length > 0 ? [{ lines, buttons: [] }] : [];

/** An action said no: the question it names, or else the last one before it, is asked again. */
const reopened = (flow: Flow, standing: Standing, event: Extract<FlowEvent, { kind: 'failed' }>): Step => {
  const notices = [say(event.problem.key, event.problem.args)];
  const steps = applicable(flow.steps, standing.state);
  const until = steps.findIndex(({ id }) => id === event.id);
  const last = steps.slice(0, until).findLast(({ kind }) => kind === 'ask');
  if (!last) return { standing, notices, ended: 'cancelled' };
  // What was reviewed is reviewed again: one of its answers is about to change.
  const state = withoutAnswer(standing.state, last.id);
  return { standing: { state, cursor: { ...noCursor, at: event.fix } }, notices };
};

const wentBack = (flow: Flow, standing: Standing): Step => {
  const here = position(flow, standing);
  if (here.kind === 'reason')
    return { standing: { ...standing, state: withoutAcceptance(here.check, standing.state) }, notices: [] };
  const ask =
    here.kind === 'ask' || here.kind === 'check' ? questionBefore(flow, standing.state, here.ask) : null;
  if (!ask) return { standing: { ...standing, cursor: noCursor }, notices: [say('back-at-first')] };
  return { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] };
};

const skipped = (flow: Flow, standing: Standing, as: 'skip' | 'empty'): Step => {
  const doubt = doubtAsked(flow, standing);
  if (doubt) return dropped(doubt, standing);
  const here = position(flow, standing);
  if (here.kind === 'reason') return withReasonKept(here.check, standing, null);
  const ask = here.kind === 'ask' ? here.ask : null;
  const kept = ask && as === 'skip' ? keptAsSent(ask, standing, { kind: 'skip' }) : null;
  if (kept) return kept;
  if (ask && as === 'skip' && mayBeLeft(ask, standing.state)) return left(ask, standing);
  return ask?.skippable ? emptied(flow, ask, standing) : { standing, notices: [say('skip-not-here')] };
};

const editing = (flow: Flow, standing: Standing, item: number | null): Step => {
  const all = counted(flow, standing.state);
  const last = all.findLastIndex((ask) => answerTo(ask, standing.state)) + 1;
  if (last === 0) return { standing, notices: [say('edit-nothing-yet')] };
  if (item === null)
    return {
      standing,
      notices: [...summary(flow, standing.state), say('edit-which', { last })],
    };
  const ask = all[item - 1];
  if (!ask || !answerTo(ask, standing.state))
    return { standing, notices: [say('edit-no-such', { item, last })] };
  return { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] };
};

const cancelling = (flow: Flow, standing: Standing): Step =>
  questions(flow, standing.state).some((ask) => answerGiven(ask, standing.state))
    ? { standing: { ...standing, cursor: { ...noCursor, confirming: 'cancel' } }, notices: [] }
    : { standing, notices: [say('cancelled')], ended: 'cancelled' };

const restarting = (flow: Flow, standing: Standing): Step =>
  questions(flow, standing.state).some((ask) => answerGiven(ask, standing.state))
    ? { standing: { ...standing, cursor: { ...noCursor, confirming: 'restart' } }, notices: [] }
    : { standing: restarted(standing), notices: [], from: null };
