import type { Actor, SentWorkbook } from '../actions/action.ts';
import { dayAt, showDay } from '../core/day.ts';
import { type Message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { type Chat, linkTo } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { post } from '../store/outbox.ts';
import { postsNotHeld, sharePost } from '../store/post-ends.ts';
import { type PostOn, postsOf } from '../store/posts.ts';
import { leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';
import type { Desk } from './turn.ts';

/**
 * A locked chat, and the desk that its turn is worked at. `lead` stands above the answer: which post it speaks for from
 * now on. `greeting` is said to an officer who holds none.
 */
export type Seat = {
  readonly desk: Desk;
  readonly chat: Chat;
  readonly lead: Phrase | null;
  readonly greeting: Phrase | null;
};

export const seatIn = async (
  parts: Parts,
  tx: Tx,
  chat: Chat,
  sent: SentWorkbook | null = null,
): Promise<Seat> => {
  const now = parts.clock.now();
  const today = dayAt(now);
  const held = chat.person_id === null ? [] : await postsOf(tx, chat.person_id, today);
  const own = held.find(({ id }) => id === chat.post_id);
  const post = own ?? held[0];
  const about = { id: chat.id, locale: chat.locale, personId: chat.person_id };
  const desk = { parts, tx, now, today, actor: post ? actorOf(post) : null, chat: about, sent };
  if (!post) return { desk, chat, lead: null, greeting: await greetingOf(tx, chat, today) };
  if (!own) return speakingFor(desk, chat, { post, lead: 'post-other-now' });
  await sharePost(tx, post.id);
  return { desk, chat, lead: null, greeting: null };
};

/** Looked at once more in the turn that writes: a post that ended opens nothing. */
const actorOf = ({ id, ...rest }: PostOn): Actor => ({ ...rest, postId: id });

/** `lead`: the sentence that says so, by its key. */
type Other = { readonly post: PostOn; readonly lead: 'post-other-now' | 'post-switched' };

/** The chat speaks for another post of its person from now on: what was begun for the first is left behind. */
export const speakingFor = async (desk: Desk, chat: Chat, { post, lead }: Other): Promise<Seat> => {
  const { tx, now } = desk;
  await sharePost(tx, post.id);
  await linkTo(tx, chat.id, { personId: post.personId, postId: post.id });
  await audit(tx, {
    ...{ at: now, postId: post.id, chatId: chat.id, what: 'chat.switched', about: `post:${post.id}` },
    before: { post: chat.post_id },
  });
  return {
    ...{ desk: { ...desk, actor: actorOf(post) }, chat: { ...chat, post_id: post.id, session: {} } },
    ...{ lead: say(lead, { title: post.title, unit: post.unitName }), greeting: null },
  };
};

const greetingOf = async (tx: Tx, { person_id }: Chat, today: string): Promise<Phrase | null> => {
  const [first] = person_id === null ? [] : await postsNotHeld(tx, person_id, today);
  if (!first) return null;
  const facts = { title: first.title, unit: first.unitName };
  return first.from > today
    ? say('post-not-begun', { ...facts, from: showDay(first.from) })
    : say('post-over', { ...facts, from: showDay(first.to ?? today) });
};

/** Posts what is to be said; this process sends it after the commit. */
export const answer = async (
  parts: Parts,
  tx: Tx,
  chat: Chat,
  messages: readonly Message[],
): Promise<void> => {
  const now = parts.clock.now();
  await post(tx, {
    chatId: chat.id,
    messages: messages.map((each) => rendered(parts.words(chat.locale), each)),
    now,
    lease: leaseOf(parts, now),
  });
};
