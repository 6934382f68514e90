import { type Phrase, say } from '../message.ts';
import { isBroken, withMeant } from './check.ts';
import type { Step } from './hear.ts';
import { intro } from './hear-several.ts';
import { offered } from './offer.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerTo, applicable, withAnswer } from './state.ts';
import { type Ask, type Flow, type FlowState, noCursor, type Standing } from './types.ts';

/** "Không phát sinh": flows are zero, stocks stay as they were; what cannot be known that way is still asked. */
export const nothingHappened = (flow: Flow, standing: Standing, opening = false): Step => {
  const asks = questions(flow, standing.state);
  if (!asks.some(({ nil }) => nil === 'zero')) return { standing, notices: [say('nil-not-here')] };
  const lead = opening ? intro(flow, standing.state) : [];
  const untold = asks.filter((ask) => !answerTo(ask, standing.state));
  const state = untold.reduce((filled, ask) => {
    const value = { zero: 0, offer: offered(ask, filled), skip: null, none: undefined }[ask.nil ?? 'none'];
    return value === undefined ? filled : withAnswer(filled, ask, value);
  }, standing.state);
  return {
    standing: { state: meant(flow, state, untold), cursor: noCursor },
    notices: [...lead, say('nil-noted'), ...untold.flatMap((ask) => owedBeside(flow, ask, state))],
  };
};

/** A zero that is unusual was said on purpose with all others: not asked about one by one. */
const meant = (flow: Flow, state: FlowState, untold: readonly Ask[]): FlowState =>
  applicable(flow.steps, state).reduce((kept, step) => {
    if (step.kind !== 'check' || step.rule.kind !== 'unusual') return kept;
    const { item } = step.rule;
    const isMeant = untold.some(({ id, nil }) => id === item && nil === 'zero') && isBroken(step, kept);
    return isMeant ? withMeant(step, kept) : kept;
  }, state);

/** What came in is 0 beside something that is owed and stands: said, because words alone might not have meant that. */
const owedBeside = (flow: Flow, ask: Ask, state: FlowState): readonly Phrase[] => {
  if (ask.nil !== 'zero') return [];
  const wholes = applicable(flow.steps, state).flatMap((step) =>
    step.kind === 'check' && step.rule.kind === 'at-most' && step.rule.part === ask.id
      ? [step.rule.whole]
      : [],
  );
  const owed = questions(flow, state).find(
    (each) =>
      each.nil === 'offer' && wholes.includes(each.id) && Number(answerTo(each, state)?.value ?? 0) > 0,
  );
  if (!owed) return [];
  const value = shown(owed, state, answerTo(owed, state)?.value ?? null);
  return [say('nil-still-owed', { part: ask.label, whole: owed.label, value })];
};
