import { dayAt } from '../core/day.ts';
import { message } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { decidersAt, deciderUnit } from '../store/people-scope.ts';
import { waitingRequests } from '../store/post-requests.ts';
import type { ActionContext, Notice } from './action.ts';
import { requestButton, requestWords } from './request-show.ts';

/** A request that nobody answers is no longer waiting after so many days; it may be put again. */
export const REQUEST_DAYS = 14;

/** Those who decide are told at once, each in their own chat. */
export const askedNotices = async (
  { db, now }: Pick<ActionContext, 'db' | 'now'>,
  id: number,
): Promise<readonly Notice[]> => {
  const day = dayAt(now);
  const [request] = await waitingRequests(db, { now, day, id });
  const unitId = request ? await deciderUnit(db, request.unit_id, day) : null;
  if (!request || unitId === null) return [];
  const people = await decidersAt(db, unitId, day);
  return people
    .filter(({ personId }) => personId !== request.personId)
    .map((who) => ({ ...who, message: message([requestWords(request)], [requestButton(request)]) }));
};

export const noteAsked = ({ db, now, actor, chat }: ActionContext, id: number): Promise<unknown> =>
  audit(db, {
    ...{ at: now, postId: actor?.postId ?? null, chatId: chat.id },
    ...{ what: 'request.asked', about: `post_request:${id}` },
  });
