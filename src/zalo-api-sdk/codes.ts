import type { Todo } from './failure.ts';

/** Names for what can go wrong. `unknown` is a code that this table does not have. */
export type Kind = (typeof rows)[number][1] | Own;
type Own = 'no-answer' | 'unknown' | 'consent-lost' | 'no-tokens' | 'text-empty' | 'too-large' | 'wrong-type';

// One line a code. Where Zalo's wording and what integrators saw differ, what was seen decides: -213 is "does not
// follow", -230 is the window of seven days (48 hours is only what is free), -224 is the package and not a quota.
const rows = [
  [-32, 'rate-limit', 'retry'],
  [-100, 'attachment-expired', 'upload-again'],
  [-200, 'sending-failed', 'retry'],
  [-201, 'invalid-field', 'fix'],
  [-204, 'oa-disabled', 'stop'],
  [-205, 'oa-missing', 'stop'],
  [-209, 'app-inactive', 'stop'],
  [-210, 'over-limit', 'fix'],
  [-211, 'out-of-quota', 'park'],
  [-212, 'api-not-registered', 'stop'],
  [-213, 'not-followed', 'unreachable'],
  [-216, 'token-invalid', 'refresh'],
  [-217, 'invitations-blocked', 'give-up'],
  [-218, 'user-quota-used', 'park'],
  [-219, 'app-removed', 'stop'],
  [-220, 'token-expired', 'refresh'],
  [-221, 'oa-not-verified', 'alert'],
  [-223, 'not-authorised', 'stop'],
  [-224, 'package-too-low', 'alert'],
  [-227, 'user-inactive', 'unreachable'],
  [-230, 'outside-window', 'use-template'],
  [-232, 'no-interaction', 'use-template'],
  [-233, 'message-type', 'fix'],
  [-234, 'night', 'wait-for-morning'],
  [-235, 'oa-type', 'alert'],
  [-237, 'group-disabled', 'alert'],
  [-238, 'asset', 'alert'],
  [-240, 'api-shut', 'fix'],
  [-241, 'asset', 'alert'],
  [-242, 'app-secret-proof', 'alert'],
  [-244, 'type-restricted', 'give-up'],
  [-248, 'content-policy', 'alert'],
  [-249, 'no-template-by-uid', 'use-phone'],
  [-320, 'no-account', 'alert'],
  [-321, 'no-money', 'alert'],
  [-403, 'forbidden', 'alert'],
  // Templates by phone.
  [-108, 'phone-invalid', 'fix'],
  [-109, 'template-invalid', 'fix'],
  [-1121, 'template-parameters', 'fix'],
  [-1122, 'template-parameters', 'fix'],
  [-114, 'cannot-receive', 'give-up'],
  [-115, 'no-money', 'alert'],
  [-117, 'no-template-permission', 'alert'],
  [-118, 'no-such-account', 'give-up'],
  [-119, 'cannot-receive', 'give-up'],
  [-124, 'token-invalid', 'refresh'],
  [-125, 'template-of-another-oa', 'alert'],
  [-126, 'development-mode', 'alert'],
  [-127, 'development-mode', 'alert'],
  [-131, 'template-not-approved', 'alert'],
  [-132, 'template-parameters', 'fix'],
  [-133, 'night', 'wait-for-morning'],
  [-135, 'no-right-to-send', 'alert'],
  [-136, 'no-account', 'alert'],
  [-137, 'payment-failed', 'alert'],
  [-139, 'refused-by-user', 'give-up'],
  [-140, 'no-right-to-send', 'give-up'],
  [-141, 'refused-by-user', 'give-up'],
  [-144, 'daily-quota', 'park'],
  [-1441, 'daily-quota', 'park'],
  [-146, 'template-limit', 'park'],
  [-147, 'template-limit', 'park'],
  [-1471, 'template-limit', 'park'],
  [-1472, 'template-limit', 'park'],
  // Tokens.
  [-14002, 'app-inactive', 'stop'],
  [-14003, 'redirect-uri', 'stop'],
] as const satisfies readonly (readonly [number, string, Todo])[];

/** What every known code means and what to do about it. */
export const actions: ReadonlyMap<number, readonly [Kind, Todo]> = new Map(
  rows.map(([code, kind, todo]) => [code, [kind, todo]]),
);
