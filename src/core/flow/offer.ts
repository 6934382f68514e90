import { say } from '../message.ts';
import { balanceOf } from './check.ts';
import type { Pick } from './pick.ts';
import { sentBefore } from './sent-answers.ts';
import { valueAt } from './state.ts';
import type { Ask, FlowState, Json, SingleOffer } from './types.ts';

/** The value that may be kept by one tap, or undefined. */
export const offered = (ask: Ask, state: FlowState): Json | undefined => {
  const sent = sentBefore(ask.id, state);
  const made = offerMade(ask, state);
  if (sent !== undefined && made?.offer.kind !== 'balance') return sent ?? undefined;
  return made?.value;
};

type Made = { readonly offer: SingleOffer; readonly value: Json };

/** The first of a question's offers that has a value. */
export const offerMade = ({ offer }: Ask, state: FlowState): Made | undefined => {
  if (offer === null) return undefined;
  const made = (offer.kind === 'first' ? offer.of : [offer]).map((one) => ({
    offer: one,
    value: offerValue(one, state),
  }));
  return made.find((one): one is Made => one.value !== undefined);
};

const offerValue = (offer: SingleOffer, state: FlowState): Json | undefined => {
  const value = offer.kind === 'path' ? valueAt(state, offer.path) : balanceOf(offer.rule, state);
  return value === null || (typeof value === 'number' && value < 0) ? undefined : value;
};

/** A button that shows how an offered value came to be; none where nothing tells. */
export const whyPick = (offer: SingleOffer, state: FlowState): readonly Pick[] => {
  const command = offer.kind === 'path' && offer.why !== undefined ? valueAt(state, offer.why) : undefined;
  return typeof command === 'string' ? [{ label: say('button-why'), command }] : [];
};
