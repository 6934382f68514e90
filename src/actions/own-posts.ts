import { postsOf } from '../store/posts.ts';
import type { ActionContext, Actor } from './action.ts';
import { type Owed, owedBy } from './owed.ts';

type Context = ActionContext & { readonly actor: Actor };

/** What an officer owes, and at which of the units where they hold a post. */
export type OwedAt = Owed & { readonly unitId: number; readonly unitName: string };

/** The officer in each post that they hold today, the one that the chat speaks for first. */
export const inEachPost = async (context: Context): Promise<readonly Actor[]> => {
  const { db, actor, today } = context;
  const held = await postsOf(db, actor.personId, today);
  return [
    actor,
    ...held.filter(({ id }) => id !== actor.postId).map(({ id, ...post }) => ({ ...post, postId: id })),
  ];
};

/** What an officer owes in all of their posts; a report that two posts of a unit may file is there once. */
export const owedInEachPost = async (context: Context): Promise<readonly OwedAt[]> => {
  const found = new Map<string, OwedAt>();
  for (const actor of await inEachPost(context))
    for (const owed of await owedBy({ ...context, actor })) {
      const key = [actor.unitId, owed.postId, owed.due.form, owed.due.period].join(' ');
      if (!found.has(key)) found.set(key, { ...owed, unitId: actor.unitId, unitName: actor.unitName });
    }
  return [...found.values()];
};
