import { linkTo, lockChat } from '../../src/store/chats.ts';
import type { Db } from '../../src/store/db.ts';

/** Links everybody who holds a post to a chat of the memory channel: `p` and the person's id, the operator `uy`. */
export const everybodyLinked = async (db: Db): Promise<void> => {
  const posts = await db.selectFrom('post').select(['id', 'person_id', 'role']).orderBy('id').execute();
  const firsts = posts.filter(
    (post, n) => posts.findIndex(({ person_id }) => person_id === post.person_id) === n,
  );
  await db.transaction().execute(async (tx) => {
    for (const { id, person_id, role } of firsts) {
      const address = role === 'admin' ? 'uy' : `p${person_id}`;
      const chat = await lockChat(tx, { channel: 'memory', account: 'memory', address }, 'vi');
      await linkTo(tx, chat.id, { personId: person_id, postId: id });
    }
  });
};
