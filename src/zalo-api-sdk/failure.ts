import { actions, type Kind } from './codes.ts';

/**
 * What to do about a failure:
 * - `retry`: the same call may work later (rate limit, network, a hiccup at Zalo)
 * - `refresh`: the access token is dead; the client has already refreshed and tried again once when this is seen
 * - `upload-again`: the attachment has expired (they live seven days)
 * - `park`: a quota is used up; take another way, or wait until it is renewed
 * - `unreachable`: nothing will arrive until this person follows, or comes back to, the OA
 * - `use-template`: too long since the person's last interaction; only an approved template may go out
 * - `use-phone`: this template cannot go by user id
 * - `wait-for-morning`: not between 22:00 and 06:00
 * - `give-up`: this person will not get this message; nothing is wrong with us
 * - `fix`: the request is wrong; trying again is useless
 * - `alert`: a person has to look (package, verification, money, approval)
 * - `stop`: nothing at all will work until a person has looked
 * - `consent`: the refresh token is lost; an administrator of the OA has to consent anew in a browser
 */
export type Todo =
  | 'retry'
  | 'refresh'
  | 'upload-again'
  | 'park'
  | 'unreachable'
  | 'use-template'
  | 'use-phone'
  | 'wait-for-morning'
  | 'give-up'
  | 'fix'
  | 'alert'
  | 'stop'
  | 'consent';

/** Why a call did not work, as a value. Nothing in it is secret. */
export type Failure = {
  /** Zalo's code; null when no answer of Zalo's came (network, time, a broken answer) or the call never left. */
  readonly code: number | null;
  /** A short name of our own, such as `text-too-long` or `not-followed`. */
  readonly kind: Kind;
  readonly todo: Todo;
  /** Zalo's own words, or the reason in ours. */
  readonly message: string;
  /** True where the call may have been carried out although no answer came. */
  readonly uncertain: boolean;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** What an error code of Zalo's means. A code that nobody has described is not tried again, and somebody looks. */
export const failureOf = (code: number, message: string): Failure => {
  const [kind, todo] = actions.get(code) ?? (['unknown', 'alert'] as const);
  return { code, kind, todo, message, uncertain: false };
};

/** The request cannot be right, so it was not sent. */
export const wrong = (kind: Kind, message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: null, kind, todo: 'fix', message, uncertain: false },
});

/** No usable answer came. `uncertain` unless the call cannot have arrived. */
export const noAnswer = (message: string, uncertain: boolean): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: null, kind: 'no-answer', todo: 'retry', message, uncertain },
});
