import { createHash } from 'node:crypto';
import { menuFor } from '../core/flow/buttons.ts';
import { inviteCodeIn } from '../core/invite-code.ts';
import { message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { countWrongCode, linkTo, wrongCodes } from '../store/chats.ts';
import {
  giveConsent,
  hasConsented,
  holderOf,
  isOpenInvite,
  lockInvite,
  postsAtUnit,
  postsByPhone,
  useInvite,
} from '../store/invites.ts';
import { lockRequest } from '../store/post-requests.ts';
import { postsOf } from '../store/posts.ts';
import { type Action, type ActionContext, type ActionResult, done, refused } from './action.ts';

/** The notice that officers agree to; a new text gets a new name and is asked for anew. */
const NOTICE = '2026-11';

/** Wrong codes that a chat may try in an hour. */
const MOST_WRONG_CODES = 5;

/** What is kept of a code. It is random and long enough to need no salt. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest('hex');

/** Finds whom an invite code or a vouched-for phone number belongs to. */
export const linkFind: Action = async (context, { code, phone, request }) => {
  if (typeof request === 'string') return byRequest(context, request);
  return typeof phone === 'string'
    ? byPhone(context, phone)
    : byCode(context, typeof code === 'string' ? code : '');
};

/** A newcomer whose request was approved, in the chat that asked and in no other. */
const byRequest = async (context: ActionContext, id: string): Promise<ActionResult> => {
  const request = /^[1-9]\d{0,14}$/.test(id) ? await lockRequest(context.db, Number(id)) : undefined;
  if (request?.state !== 'approved' || request.chat_id !== context.chat.id || request.post_id === null)
    return refused('link-request-gone');
  return found(context, { ...(await holderOf(context.db, request.post_id)), inviteId: null });
};

const byCode = async (context: ActionContext, code: string): Promise<ActionResult> => {
  const { db, now, chat } = context;
  if (await tooManyTries(context)) return refused('link-too-many');
  const invite = await lockInvite(db, hashOfCode(inviteCodeIn(code) ?? code));
  if (!invite) {
    await countWrongCode(db, chat.id, now);
    return refused('link-wrong-code');
  }
  if (invite.used_at) return refused('link-used-code');
  if (invite.revoked_at) return refused('link-revoked-code');
  if (invite.expires_at <= now) return refused('link-expired-code');
  return found(context, { ...(await holderOf(db, invite.post_id)), inviteId: invite.id });
};

/** Whether a chat has tried too many wrong codes, or names of units, within the hour. */
export const tooManyTries = async ({ db, now, chat }: ActionContext): Promise<boolean> => {
  const { count, since } = await wrongCodes(db, chat.id);
  return count >= MOST_WRONG_CODES && since !== null && now.getTime() - since.getTime() < 3_600_000;
};

/** The number comes from the channel itself, E.164 or nearly so. */
const byPhone = async (context: ActionContext, phone: string): Promise<ActionResult> => {
  const posts = await postsByPhone(context.db, `+${phone.replaceAll(/\D/g, '')}`, context.today);
  const [first] = posts;
  return first ? found(context, { ...first, inviteId: null }) : refused('link-unknown-phone');
};

/**
 * A phone number that was only typed, with the code of the unit of its holder. Whether it was the number or the unit
 * that did not fit is not said: nobody learns here who is in the roster.
 */
export const linkClaim: Action = async (context, { phone, unit }) => {
  const { db, now, chat, today } = context;
  if (await tooManyTries(context)) return refused('link-too-many');
  const claimed = await postsByPhone(db, e164(String(phone)), today);
  const fitting = await postsAtUnit(db, claimed, String(unit).trim());
  const [first] = fitting;
  if (first) return found(context, { ...first, inviteId: null });
  await countWrongCode(db, chat.id, now);
  return refused('link-claim-wrong');
};

/** Typed as people type their own number: 0912 345 678, +84 912 345 678, 84912345678. */
const e164 = (phone: string): string => `+${phone.replaceAll(/\D/g, '').replace(/^(?:00)?84|^0/, '84')}`;

type Found = { readonly personId: number; readonly postId: number; readonly inviteId: number | null };

const found = async ({ db, today }: ActionContext, who: Found): Promise<ActionResult> => {
  const held = (await postsOf(db, who.personId, today)).some(({ id }) => id === who.postId);
  if (!held) return refused('link-post-ended');
  return done({ ...who, consented: await hasConsented(db, who.personId, NOTICE) });
};

/** Makes the chat speak for the post, once its person has agreed to the notice. */
export const linkConfirm: Action = async (context, { who }) => {
  const { db, now, chat, today } = context;
  const { personId, postId, inviteId, consented } = who as Found & { consented: boolean };
  const post = (await postsOf(db, personId, today)).find(({ id }) => id === postId);
  if (!post || !(await stillOpen(context, inviteId))) return refused('link-used-code');
  if (!consented) await giveConsent(db, { personId, chatId: chat.id, notice: NOTICE, at: now });
  if (inviteId !== null) await useInvite(db, inviteId, chat.id, now);
  await linkTo(db, chat.id, { personId, postId });
  await audit(db, { at: now, postId, chatId: chat.id, what: 'chat.linked', about: `post:${postId}` });
  const lines = [
    say('link-done', { name: post.personName, title: post.title, unit: post.unitName }),
    { vi: '' },
    say('menu'),
  ];
  return done(null, [message(lines, menuFor(post))]);
};

const stillOpen = async ({ db, now }: ActionContext, inviteId: number | null): Promise<boolean> =>
  inviteId === null || isOpenInvite(db, inviteId, now);
