import { mayFileReport } from '../core/access.ts';
import type { Item } from '../core/reminders/items.ts';
import { chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { type PostOn, postsOf } from '../store/posts.ts';
import type { Row } from '../store/schema.ts';

/** What is told to somebody, and the posts that they hold on its day. */
export type Telling = { readonly reminder: Row<'reminder'>; readonly held: readonly PostOn[] };

/** The posts of whoever gets a digest; before others those that their chats speak for, the chat used last first. */
export const postsTold = async (
  tx: Tx,
  { person_id: personId, on_day: day }: Pick<Row<'digest'>, 'person_id' | 'on_day'>,
): Promise<readonly PostOn[]> => {
  const held = await postsOf(tx, personId, day);
  const spoken = (await chatsOf(tx, personId)).map(({ post_id }) => post_id);
  const place = ({ id }: PostOn): number => (spoken.includes(id) ? spoken.indexOf(id) : spoken.length);
  return held.toSorted((one, other) => place(one) - place(other));
};

/** Of the posts held at a unit the one for which something there is: one that may see to it, where there is one. */
export const postAt = (
  held: readonly PostOn[],
  unitId: number,
  may: (post: PostOn) => boolean = () => true,
): Pick<Item, 'post'> => {
  const there = held.filter((post) => post.unitId === unitId);
  const found = there.find(may) ?? there[0];
  return found ? { post: placeOf(found) } : {};
};

/** Whether a post files reports of its unit by this form; an officer of a programme reports for the post. */
export const filesAt = (post: PostOn, form: string | null): boolean =>
  post.programme === null && mayFileReport(post, form);

export const placeOf = ({ id, title, unitId, unitName }: PostOn): NonNullable<Item['post']> => ({
  ...{ id, title, unitId, unitName },
});
