import type { Action, Begin } from './action.ts';
import { inviteMakeMany, inviteManyBegin, invitePlan } from './invite-many.ts';
import { inviteBegin, inviteMake, invitePosts } from './invite-one.ts';
import { inviteRevoke, invitesShow } from './invites-show.ts';
import { newcomerAsk, newcomerStart, newcomerUnit } from './newcomer.ts';
import { peoplePosts, peopleShow, peopleUnit } from './people-show.ts';
import { postEnd, postEndBegin, postEndDay } from './post-end.ts';
import { postLeave, postLeaveBegin } from './post-leave.ts';
import { requestDecide } from './request-decide.ts';
import { requestGone, requestShow } from './request-show.ts';

/** What flows may do about people, their posts and invites. */
export const peopleActions: readonly (readonly [string, Action])[] = [
  ['invite.make', inviteMake],
  ['invite.make-many', inviteMakeMany],
  ['invite.plan', invitePlan],
  ['invite.posts', invitePosts],
  ['invite.revoke', inviteRevoke],
  ['invites.show', invitesShow],
  ['newcomer.ask', newcomerAsk],
  ['newcomer.start', newcomerStart],
  ['newcomer.unit', newcomerUnit],
  ['people.posts', peoplePosts],
  ['people.show', peopleShow],
  ['people.unit', peopleUnit],
  ['post.end', postEnd],
  ['post.end-day', postEndDay],
  ['post.leave', postLeave],
  ['request.decide', requestDecide],
  ['request.gone', requestGone],
  ['request.show', requestShow],
];

/** What such flows may begin with. */
export const peopleBegins: readonly (readonly [string, Begin])[] = [
  ['invite.begin', inviteBegin],
  ['invite.many-begin', inviteManyBegin],
  ['post.end-begin', postEndBegin],
  ['post.leave-begin', postLeaveBegin],
];
