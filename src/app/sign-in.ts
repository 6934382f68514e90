import { type Day, dayAt } from '../core/day.ts';
import type { Db } from '../store/db.ts';
import { linkChat, type Officer, officersInOffice } from '../store/web-officers.ts';

/** The account under which the sample officers' web chats are kept. */
export const DEMO_ACCOUNT = 'demo';

/** The sample officers to choose from. */
export const samplePosts = (db: Db, today: Day): Promise<readonly Officer[]> => officersInOffice(db, today);

/** Lets a demo chat speak for a sample officer. False where nobody in office today has that post. */
export async function pickSample(
  db: Db,
  pick: { readonly address: string; readonly postId: number; readonly now: Date },
): Promise<boolean> {
  const samples = await samplePosts(db, dayAt(pick.now));
  if (!samples.some(({ post }) => post === pick.postId)) return false;
  const where = { channel: 'web', account: DEMO_ACCOUNT, address: pick.address } as const;
  return db
    .transaction()
    .execute((tx) => linkChat(tx, where, { postId: pick.postId, notice: 'demo', at: pick.now }));
}
