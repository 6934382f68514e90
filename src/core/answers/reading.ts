import type { ZodType } from 'zod';
import type { Day } from '../day.ts';
import type { Arg } from '../message.ts';

/** What an answer keeps: plain JSON. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly AnswerValue[]
  | { readonly [key: string]: AnswerValue };

/**
 * What a typed answer means. `ok` is certain; `ask` must be confirmed by the officer before anything is kept, with
 * what it may mean as candidates, the likeliest first; `error` cannot be taken. Reasons name sentences:
 * `answer-<kind>-<reason>`, underscores as hyphens.
 */
export type Reading<V> =
  | { readonly status: 'ok'; readonly value: V }
  | { readonly status: 'ask'; readonly reason: string; readonly candidates: readonly V[] }
  | {
      readonly status: 'error';
      readonly reason: string;
      readonly args?: Readonly<Record<string, string | number>>;
    };

export type AnswerEnv = { readonly today: Day };

/** One kind of answer: how officers type it, how it is shown, and every spelling that must read back to the value. */
export type AnswerKind<V extends AnswerValue, S> = {
  readonly kind: string;
  readonly settings: ZodType<S>;
  readonly read: (text: string, settings: S, env: AnswerEnv) => Reading<V>;
  /** As officers write it: `1.810`, `3.000.000đ`, `20/11/2026`. */
  readonly show: (value: V, settings: S) => Arg;
  readonly spellings: (value: V) => readonly string[];
};

export const ok = <V>(value: V): Reading<V> => ({ status: 'ok', value });
export const ask = <V>(reason: string, candidates: readonly V[] = []): Reading<V> => ({
  status: 'ask',
  reason,
  candidates: [...new Set(candidates)],
});
export const error = (reason: string, args?: Readonly<Record<string, string | number>>): Reading<never> =>
  args ? { status: 'error', reason, args } : { status: 'error', reason };

/** Longer texts cannot be a number, a day or a code; they are not looked into. */
export const LONGEST = 200;
