import { type Phrase, say } from '../message.ts';
import type { Step } from './hear.ts';
import { offered } from './offer.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerTo, applicable, withAnswer } from './state.ts';
import { type Ask, type Flow, type FlowState, noCursor, type Standing } from './types.ts';

/** "Không phát sinh": flows are zero, stocks stay as they were; what cannot be known that way is still asked. */
export const nothingHappened = (flow: Flow, standing: Standing): Step => {
  const asks = questions(flow, standing.state);
  if (!asks.some(({ nil }) => nil === 'zero')) return { standing, notices: [say('nil-not-here')] };
  const state = asks.reduce((filled, ask) => {
    const zero = owedBeside(flow, ask, filled) ? undefined : 0;
    const value = { zero, offer: offered(ask, filled), skip: null, none: undefined }[ask.nil ?? 'none'];
    return value === undefined || answerTo(ask, filled) ? filled : withAnswer(filled, ask, value);
  }, standing.state);
  return {
    standing: { state, cursor: noCursor },
    notices: [say('nil-noted'), ...asks.flatMap((ask) => owedLine(flow, ask, state))],
  };
};

/** Where something that stands is owed, words alone do not say that nothing of it came in. */
const owedBeside = (flow: Flow, ask: Ask, state: FlowState): Ask | undefined => {
  const asks = questions(flow, state);
  const wholes = applicable(flow.steps, state).flatMap((step) =>
    step.kind === 'check' && step.rule.kind === 'at-most' && step.rule.part === ask.id
      ? [step.rule.whole]
      : [],
  );
  return asks.find(
    (each) =>
      each.nil === 'offer' && wholes.includes(each.id) && Number(answerTo(each, state)?.value ?? 0) > 0,
  );
};

const owedLine = (flow: Flow, ask: Ask, state: FlowState): readonly Phrase[] => {
  const whole = ask.nil === 'zero' && !answerTo(ask, state) ? owedBeside(flow, ask, state) : undefined;
  if (!whole) return [];
  const value = shown(whole, state, answerTo(whole, state)?.value ?? null);
  return [say('nil-still-owed', { part: ask.label, whole: whole.label, value })];
};
