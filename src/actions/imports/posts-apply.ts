import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { addPerson, addPhone, addPosts, endPost, type NewPost } from '../../store/roster-posts.ts';
import type { ImportContext } from './import-kind.ts';
import { checkPosts, type WantedPost } from './posts-check.ts';

/** Adds the posts that nobody holds yet, and ends those that are given a last day. */
export const applyPosts = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const tx = context.db as Tx;
  const { wanted } = await checkPosts(context, rows);
  const added: NewPost[] = [];
  const made = new Map<string, number>();
  let changed = 0;
  for (const one of wanted) {
    if (one.held) changed += (await changePost(context, one, one.held.id)) ? 1 : 0;
    else added.push(await newPost(tx, one, { made, today: context.today }));
  }
  await addPosts(tx, added);
  return [
    say('import-posts-done', { added: added.length, changed, kept: wanted.length - added.length - changed }),
  ];
};

type Making = { readonly made: Map<string, number>; readonly today: string };

/** Two posts of one number are one person's. */
const newPost = async (tx: Tx, one: WantedPost, { made, today }: Making): Promise<NewPost> => {
  const { unit, name, phone, role, title, from, to } = one;
  if (!unit) throw new Error('a post was about to be made at no unit');
  const known = one.person?.id ?? (phone === null ? undefined : made.get(phone));
  const person_id = known ?? (await addPerson(tx, { name, phone }));
  if (phone !== null) made.set(phone, person_id);
  return { person_id, unit_id: unit.id, role, title, valid_from: from ?? today, valid_to: to };
};

const changePost = async (context: ImportContext, one: WantedPost, post: number): Promise<boolean> => {
  const tx = context.db as Tx;
  const { held, phone, to } = one;
  const ends = to !== null && to !== held?.to;
  const isNewNumber = phone !== null && held?.phone === null;
  if (ends) await endPost(tx, post, to);
  if (isNewNumber) await addPhone(tx, held.personId, phone);
  if (!ends && !isNewNumber) return false;
  await audit(tx, {
    at: context.now,
    postId: context.actor?.postId ?? null,
    chatId: context.chatId,
    what: 'post.changed',
    about: `post:${post}`,
    before: { to: held?.to ?? null },
    after: { to: to ?? held?.to ?? null, phone: isNewNumber ? 'added' : 'kept' },
  });
  return true;
};
