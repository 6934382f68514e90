import { kindNamed } from '../answers/kinds.ts';
import { type Arg, say } from '../message.ts';
import { settingsOf } from './options.ts';
import type { Ask, FlowState, Json } from './types.ts';

/** A value as officers write it, in the terms of its question. */
export const shown = (ask: Ask, state: FlowState, value: Json): Arg =>
  value === null ? say('value-none') : kindNamed(ask.answer).show(value, settingsOf(ask, state));
