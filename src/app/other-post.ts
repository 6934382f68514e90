import type { Heard } from '../core/flow/dialogue.ts';
import { readForPost } from '../core/flow/for-post.ts';
import { type PostOn, postById, postsOf } from '../store/posts.ts';
import { type Seat, speakingFor } from './seat.ts';
import type { Desk } from './turn.ts';

/** What was heard and the seat that it is worked at; `heard` null: a tap for a post that is not this person's, or no more. */
type Seated = { readonly seat: Seat; readonly heard: Heard | null };

/** A tap that is for one of its person's posts makes the chat speak for that one. Whether they hold it is looked up now. */
export const atItsPost = async (seat: Seat, heard: Heard): Promise<Seated> => {
  const tap = heard.kind === 'choice' ? readForPost(heard.data) : null;
  if (!tap || heard.kind !== 'choice') return { seat, heard };
  const here = { ...heard, data: tap.data };
  const { desk, chat } = seat;
  if (!desk.actor || desk.actor.postId === tap.postId) return { seat, heard: here };
  const post = await postMeant(desk, tap.postId);
  if (!post) return { seat, heard: null };
  const isHere = post.id === desk.actor.postId;
  return {
    seat: isHere ? seat : await speakingFor(desk, chat, { post, lead: 'post-switched' }),
    heard: here,
  };
};

/** The post itself; where it has ended, another one that its person holds at the same unit. */
const postMeant = async ({ tx, today, actor }: Desk, postId: number): Promise<PostOn | null> => {
  if (!actor) return null;
  const held = await postsOf(tx, actor.personId, today);
  const itself = held.find(({ id }) => id === postId);
  if (itself) return itself;
  const gone = await postById(tx, postId, today);
  if (gone?.personId !== actor.personId) return null;
  const there = held.filter(({ unitId }) => unitId === gone.unitId);
  return there.find(({ id }) => id === actor.postId) ?? there[0] ?? null;
};
