import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Role } from './schema.ts';
import { holdsOn } from './units.ts';

/** An invite with whom it is for. */
export type InviteOn = {
  readonly id: number;
  readonly postId: number;
  readonly seed: string | null;
  readonly codeHash: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly personName: string;
  readonly title: string;
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
};

const invites = (where: ReturnType<typeof sql>, day: Day) => sql<InviteOn>`
  select invite.id, invite.post_id as "postId", invite.seed, invite.code_hash as "codeHash", invite.expires_at as "expiresAt",
    invite.used_at as "usedAt", invite.revoked_at as "revokedAt", person.name as "personName", post.title, post.role,
    unit.id as "unitId", unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName"
  from invite join post on post.id = invite.post_id join person on person.id = post.person_id
  join unit on unit.id = post.unit_id
  left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
  where ${where}
  order by unit.code, invite.id`;

/** Invites to posts of these units that may still be used. */
export const waitingInvites = async (
  db: Db,
  { unitIds, now, day }: { readonly unitIds: readonly number[]; readonly now: Date; readonly day: Day },
): Promise<readonly InviteOn[]> => {
  const where = sql`post.unit_id = any(${unitIds}::bigint[]) and used_at is null and revoked_at is null
    and expires_at > ${now} and ${holdsOn('post', day)}`;
  return (await invites(where, day).execute(db)).rows;
};

/** Invites that a post made together. */
export const invitesOf = async (
  db: Db,
  { batch, by, day }: { readonly batch: string; readonly by: number; readonly day: Day },
): Promise<readonly InviteOn[]> =>
  (await invites(sql`invite.batch = ${batch} and invite.created_by = ${by}`, day).execute(db)).rows;

/** An invite held for this turn. */
export const lockInviteOn = async (tx: Tx, id: number, day: Day): Promise<InviteOn | null> => {
  await tx.selectFrom('invite').select('id').where('id', '=', id).forUpdate().execute();
  return (await invites(sql`invite.id = ${id}`, day).execute(tx)).rows[0] ?? null;
};

export const revokeInvite = (tx: Tx, id: number, by: { postId: number; at: Date }): Promise<unknown> =>
  tx
    .updateTable('invite')
    .set({ revoked_at: by.at, revoked_by: by.postId })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();

/** Somebody to be invited; `isWaiting`: there is an invite that may still be used. */
export type Unlinked = {
  readonly postId: number;
  readonly personName: string;
  readonly title: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly isWaiting: boolean;
};

type UnlinkedAsk = {
  readonly unitIds: readonly number[];
  readonly roles: readonly string[];
  readonly now: Date;
  readonly day: Day;
};

/** Of every unit where nobody has a linked chat the one who is to be invited: who files, else who heads it, else who works there. */
export const unlinkedPosts = async (
  db: Db,
  { unitIds, roles, now, day }: UnlinkedAsk,
): Promise<readonly Unlinked[]> => {
  const { rows } = await sql<Unlinked>`
    select * from (
      select distinct on (post.unit_id) post.id as "postId", person.name as "personName", post.title,
        unit.id as "unitId", unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName",
        exists (select from invite where invite.post_id = post.id and used_at is null and revoked_at is null
          and expires_at > ${now}) as "isWaiting"
      from post join person on person.id = post.person_id join unit on unit.id = post.unit_id
      left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
      where post.unit_id = any(${unitIds}::bigint[]) and ${holdsOn('post', day)} and post.programme is null
        and post.role = any(${roles}::text[]) and not exists (
          select from post as other join chat on chat.person_id = other.person_id
          where other.unit_id = post.unit_id and ${holdsOn('other', day)})
      order by post.unit_id, array_position(${ORDER}::text[], post.role), post.id
    ) as found order by "unitCode"`.execute(db);
  return rows;
};

const ORDER = ['filer', 'reviewer', 'officer', 'organiser', 'finance', 'leader'];

/** Open units where nobody holds a post, by name. */
export const unitsWithoutPosts = async (
  db: Db,
  unitIds: readonly number[],
  day: Day,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select coalesce(unit_name.name, unit.code) as name from unit
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where unit.id = any(${unitIds}::bigint[]) and (unit.closed_on is null or unit.closed_on > ${day})
      and not exists (select from post where post.unit_id = unit.id and ${holdsOn('post', day)})
    order by unit.code`.execute(db);
  return rows.map(({ name }) => name);
};
