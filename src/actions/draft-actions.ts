import type { Action, Begin } from './action.ts';
import { draftHand, draftHandBegin, draftTake } from './draft-hand.ts';
import { issueBegin, issueRecord, scanSend } from './report-issue.ts';
import { signBegin } from './sign-begin.ts';
import { signApprove, signReturn, signWithdraw } from './sign-decide.ts';
import { signSetting } from './sign-setting.ts';

/** What flows may do about drafts that pass from hand to hand. */
export const draftActions: readonly (readonly [string, Action])[] = [
  ['draft.hand', draftHand],
  ['draft.take', draftTake],
  ['issue.record', issueRecord],
  ['scan.send', scanSend],
  ['sign.approve', signApprove],
  ['sign.return', signReturn],
  ['sign.setting', signSetting],
  ['sign.withdraw', signWithdraw],
];

/** What such flows may begin with. */
export const draftBegins: readonly (readonly [string, Begin])[] = [
  ['draft.hand-begin', draftHandBegin],
  ['issue.begin', issueBegin],
  ['sign.begin', signBegin],
];
