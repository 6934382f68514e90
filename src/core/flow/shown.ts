import { kindNamed } from '../answers/kinds.ts';
import { type Arg, say } from '../message.ts';
import { balanceOf } from './check.ts';
import { settingsOf } from './options.ts';
import { sentBefore } from './sent-answers.ts';
import { valueAt } from './state.ts';
import type { Ask, FlowState, Json } from './types.ts';

/** A value as officers write it, in the terms of its question. */
export const shown = (ask: Ask, state: FlowState, value: Json): Arg =>
  value === null ? say('value-none') : kindNamed(ask.answer).show(value, settingsOf(ask, state));

/** The value that may be kept by one tap, or undefined. */
export const offered = (ask: Ask, state: FlowState): Json | undefined => {
  const sent = sentBefore(ask.id, state);
  if (sent !== undefined && ask.offer?.kind !== 'balance') return sent ?? undefined;
  if (ask.offer === null) return undefined;
  const value = ask.offer.kind === 'path' ? valueAt(state, ask.offer.path) : balanceOf(ask.offer.rule, state);
  return value === null || (typeof value === 'number' && value < 0) ? undefined : value;
};
