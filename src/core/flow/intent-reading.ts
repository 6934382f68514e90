import type { Period } from '../reports/periods.ts';
import type { IntentName } from './intents.ts';

/** What an utterance says besides the wish itself: plain JSON. `value` and `was` belong to a correction. */
export type IntentSlots = {
  readonly period?: Period;
  readonly unit?: string;
  readonly target?: string;
  readonly item?: number;
  readonly value?: number;
  readonly was?: number;
  readonly locale?: string;
  /** 'then', 'now', or a day. */
  readonly tree?: string;
};

/** A wish, or none. `certain`: every word is accounted for. */
export type IntentReading =
  | {
      readonly status: 'ok';
      readonly intent: IntentName;
      readonly slots: IntentSlots;
      readonly confidence: 'certain' | 'likely';
    }
  | { readonly status: 'none' };
