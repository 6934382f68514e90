import { type Day, plusDays } from '../core/day.ts';
import { audit } from '../store/audit.ts';
import { lockPost, recordPostEnd } from '../store/post-ends.ts';
import { settlePostEnds } from '../store/post-settling.ts';
import { addPosts } from '../store/roster-posts.ts';
import type { Role } from '../store/schema.ts';
import type { ActionContext, Actor } from './action.ts';

type Deciding = ActionContext & { readonly actor: Actor };

export type Over = {
  readonly postId: number;
  /** The first day on which it is held no more. */
  readonly day: Day;
  readonly decision: string | null;
  readonly successorId: number | null;
};

/** Ends a post that the caller holds locked and may end; where the day is there, what hangs on it is passed on at once. */
export const endPostFrom = async (
  { db, now, today, actor, chat }: Deciding,
  { postId, day, decision, successorId }: Over,
): Promise<void> => {
  const before = await lockPost(db, postId);
  await recordPostEnd(db, { postId, day, decision, successorId, recordedBy: actor.postId, at: now });
  if (day <= today) await settlePostEnds(db, { day: today, now, postId });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'post.ended', about: `post:${postId}` },
    before: { to: before?.valid_to ?? null },
    after: { to: day, decision, successor: successorId },
  });
};

/** A post of a person at a unit from a day on. */
export const beginPost = async (
  { db, now, actor, chat }: Deciding,
  post: {
    readonly personId: number;
    readonly unitId: number;
    readonly role: Role;
    readonly title: string;
    readonly from: Day;
  },
): Promise<number> => {
  const [id] = await addPosts(db, [
    {
      ...{ person_id: post.personId, unit_id: post.unitId, role: post.role, title: post.title },
      ...{ valid_from: post.from, valid_to: null },
    },
  ]);
  if (id === undefined) throw new Error('a post was not made');
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'post.begun', about: `post:${id}` },
    after: { person: post.personId, unit: post.unitId, role: post.role, from: post.from },
  });
  return id;
};

/** The day from which a predecessor holds the post no more, at least one day after it began. */
export const lastDayAfter = (from: Day, began: Day): Day => (from > began ? from : plusDays(began, 1));
