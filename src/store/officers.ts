import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Employment, OfficerDays } from '../core/registers/officers.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { holdsOn } from './units.ts';

/** An officer employed under a programme, as of a day. */
export type Officer = OfficerDays & {
  readonly postId: number;
  readonly personId: number;
  readonly name: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly programme: string;
  /** Since when the post is held, whatever the employment. */
  readonly from: Day;
  readonly decision: string | null;
};

type Within = { readonly unitId: number; readonly day: Day };
type Page = { readonly limit?: number; readonly offset?: number };

/** The officers of a unit and everything below it: those at work first, then those whose posts ended. */
export const officersOf = (
  db: Db,
  { unitId, day }: Within,
  { limit, offset = 0 }: Page = {},
): Promise<readonly Officer[]> =>
  select(db, atOrBelow('post.unit_id', unitId, day), {
    day,
    tail: sql`order by coalesce(post.valid_to <= ${day}, false), post.unit_id, post.id
      ${limit === undefined ? sql`` : sql`limit ${limit}`} offset ${offset}`,
  });

/** One officer of a unit or below it; null where there is none that this unit may see. */
export const officerOf = async (db: Db, postId: number, { unitId, day }: Within): Promise<Officer | null> => {
  const where = sql`post.id = ${postId} and ${atOrBelow('post.unit_id', unitId, day)}`;
  return (await select(db, where, { day }))[0] ?? null;
};

/** Every officer that these units ever had under a programme. */
export const officersAt = (db: Db, unitIds: readonly number[], day: Day): Promise<readonly Officer[]> =>
  select(db, sql`post.unit_id = any(${[...new Set(unitIds)]}::bigint[])`, { day });

export type OfficerCount = { readonly employment: Employment | null; readonly count: number };

/** How many are at work on a day, by how they are employed. */
export const officerCounts = async (db: Db, { unitId, day }: Within): Promise<readonly OfficerCount[]> =>
  (
    await sql<OfficerCount>`
      select held.employment, count(*) as count from post ${employedOn(day)}
      where post.programme is not null and ${atOrBelow('post.unit_id', unitId, day)} and ${holdsOn('post', day)}
      group by held.employment order by held.employment nulls last`.execute(db)
  ).rows;

/** The employment of a post that holds on a day, as `held`. */
const employedOn = (day: Day) => sql`
  left join lateral (select employment, from_day, decision from post_employment
    where post_id = post.id and from_day <= ${day} order by from_day desc limit 1) as held on true`;

type Select = { readonly day: Day; readonly tail?: RawBuilder<unknown> };

const select = async (
  db: Db,
  where: RawBuilder<unknown>,
  { day, tail = sql`order by post.id` }: Select,
): Promise<readonly Officer[]> => {
  const { rows } = await sql<Officer>`
    select post.id as "postId", person.id as "personId", person.name, post.unit_id as "unitId",
      unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName", post.programme,
      post.valid_from as "from", post.valid_to as "to", held.employment,
      greatest(post.valid_from, held.from_day) as since, held.decision
    from post
    join person on person.id = post.person_id
    join unit on unit.id = post.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    ${employedOn(day)}
    where post.programme is not null and ${where} ${tail}`.execute(db);
  return rows;
};

export type EmploymentRow = {
  readonly employment: Employment;
  readonly from: Day;
  readonly decision: string | null;
};

/** How a post was employed, newest first. */
export const employmentHistory = (db: Db, postId: number): Promise<readonly EmploymentRow[]> =>
  db
    .selectFrom('post_employment')
    .select(['employment', 'from_day as from', 'decision'])
    .where('post_id', '=', postId)
    .orderBy('from_day', 'desc')
    .execute();

export type NewOfficer = Omit<NewRow<'post'>, 'id'> & { readonly programme: string };
export type FirstEmployment = Omit<NewRow<'post_employment'>, 'post_id'>;

/** A post under a programme with its first employment; gives the post's id. */
export const addOfficer = async (tx: Tx, post: NewOfficer, employment: FirstEmployment): Promise<number> => {
  const { id } = await tx.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow();
  await employ(tx, { post_id: id, ...employment });
  return id;
};

export const employ = (tx: Tx, row: NewRow<'post_employment'>): Promise<unknown> =>
  tx.insertInto('post_employment').values(row).execute();

/** Others who would change the same post wait until this transaction is over. */
export const lockPost = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('post').select('id').where('id', '=', id).forNoKeyUpdate().execute();

/** Others who would record an officer of the same unit wait: two of one name are noticed. */
export const lockUnit = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('unit').select('id').where('id', '=', id).forNoKeyUpdate().execute();
