import { sql } from 'kysely';
import type { Way } from '../core/reach/way.ts';
import type { PriceClass } from '../ports.ts';
import type { Db, Tx } from './db.ts';
import { wasTakenBack } from './digest-letters.ts';

/** What a month's messages may cost, in đồng; null: nobody has said. */
export const budget = async (db: Db): Promise<number | null> =>
  (await newest(db).executeTakeFirst())?.amount ?? null;

const newest = (db: Db) => db.selectFrom('reach_budget').select('amount').orderBy('id', 'desc').limit(1);

/** Đồng that are left since a moment. Whoever asks goes first: two processes do not spend the same money. */
export const leftSince = async (tx: Tx, since: Date): Promise<number> => {
  const set = await newest(tx).forUpdate().executeTakeFirst();
  return (set?.amount ?? 0) - (await spentSince(tx, since));
};

export const setBudget = (
  db: Db,
  { amount, postId, at }: { readonly amount: number; readonly postId: number; readonly at: Date },
): Promise<unknown> => db.insertInto('reach_budget').values({ amount, set_by: postId, set_at: at }).execute();

/** What left since a moment or is about to. */
const spentSince = async (db: Db, since: Date): Promise<number> => {
  const { rows } = await sql<{ spent: number }>`
    select coalesce(sum(cost), 0)::int as spent from outbox where created_at >= ${since} and cost > 0`.execute(
    db,
  );
  return rows[0]?.spent ?? 0;
};

export type Spent = {
  readonly price: PriceClass;
  readonly count: number;
  readonly cost: number;
  readonly delivered: number;
  readonly seen: number;
};

/** What left since a moment on channels that have prices, by price class. */
export const sentSince = async (
  db: Db,
  since: Date,
  channels: readonly string[],
): Promise<readonly Spent[]> => {
  const { rows } = await sql<Spent>`
    select o.price_class as price, count(*)::int as count, sum(o.cost)::int as cost,
      count(d.ref)::int as delivered, count(s.ref)::int as seen
    from outbox o join chat c on c.id = o.chat_id
    left join receipt d on (d.channel, d.account, d.ref, d.what) = (c.channel, c.account, o.channel_ref, 'delivered')
    left join receipt s on (s.channel, s.account, s.ref, s.what) = (c.channel, c.account, o.channel_ref, 'seen')
    where o.created_at >= ${since} and o.state = 'sent' and c.channel = any(${[...channels]}::text[])
    group by o.price_class order by o.price_class`.execute(db);
  return rows;
};

/** Which ways a digest has taken in vain. */
export const triedFor = async (
  tx: Tx,
  digestId: number,
): Promise<readonly { readonly chat: number; readonly way: Way }[]> => {
  const rows = await tx
    .selectFrom('outbox')
    .select(['chat_id', 'way'])
    .where('digest_id', '=', digestId)
    .where('state', 'in', ['refused', 'rejected'])
    .where((eb) => eb.not(wasTakenBack))
    .execute();
  return rows.map(({ chat_id, way }) => ({ chat: chat_id, way }));
};

type Told = { readonly channel: string; readonly account: string; readonly at: Date };

/** Repeated and unordered receipts say the same. */
export const noteReceipt = async (
  db: Db,
  told: Told,
  { what, refs }: { readonly what: 'delivered' | 'seen'; readonly refs: readonly string[] },
): Promise<void> => {
  if (refs.length === 0) return;
  await db
    .insertInto('receipt')
    .values([...new Set(refs)].map((ref) => ({ ...told, ref, what })))
    .onConflict((c) => c.doNothing())
    .execute();
};

export const dropReceiptsBefore = (db: Db, moment: Date): Promise<unknown> =>
  db.deleteFrom('receipt').where('at', '<', moment).execute();

export const dropSentBefore = (db: Db, moment: Date): Promise<unknown> =>
  db
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'refused'])
    .where('settled_at', '<', moment)
    .where(
      'id',
      'not in',
      db
        .selectFrom('outbox')
        .select('repeats')
        .where('repeats', 'is not', null)
        .$castTo<{ repeats: number }>(),
    )
    .execute();

/** The roster's phone of whom a chat belongs to, in E.164. */
export const phoneOf = async (db: Db, personId: number | null): Promise<string | null> =>
  personId === null
    ? null
    : ((await db.selectFrom('person').select('phone').where('id', '=', personId).executeTakeFirst())?.phone ??
      null);
