import { createHmac, randomBytes } from 'node:crypto';
import { inviteCodeOf } from '../core/invite-code.ts';
import { audit } from '../store/audit.ts';
import { addInvite, openInvite } from '../store/invites.ts';
import { lockPost } from '../store/post-ends.ts';
import type { ActionContext, Actor } from './action.ts';
import { hashOfCode } from './link.ts';

const DAYS = 14;

export type Issued = { readonly id: number; readonly code: string; readonly expiresAt: Date };

/** The code that a seed stands for, under the key of this installation: it is made anew when it is shown, and kept nowhere. */
export const codeFrom = (secret: Uint8Array, seed: string): string =>
  inviteCodeOf(createHmac('sha256', secret).update(`invite:${seed}`).digest());

/** An invite to a post that may still be used; null where there is none. Holds the post, so that two are not made at once. */
export const openInviteOf = async ({ db, now }: ActionContext, postId: number) => {
  await lockPost(db, postId);
  return openInvite(db, postId, now);
};

/** A new invite to a post; whoever calls has looked whether one is open, and at rights. */
export const issueInvite = async (
  { db, now, actor, chat, secret }: ActionContext & { readonly actor: Actor },
  postId: number,
  batch: string | null,
): Promise<Issued> => {
  const seed = randomBytes(16).toString('hex');
  const code = codeFrom(await secret(), seed);
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  const made = {
    codeHash: hashOfCode(code),
    postId,
    createdBy: actor.postId,
    createdAt: now,
    expiresAt,
    seed,
    batch,
  };
  const id = await addInvite(db, made);
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'invite.made', about: `invite:${id}` },
    after: { post: postId },
  });
  return { id, code, expiresAt };
};
