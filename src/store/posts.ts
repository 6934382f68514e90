import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import type { Role } from './schema.ts';
import { isOpenOn } from './total-sums.ts';
import { ancestors, descendants, holdsOn } from './units.ts';

/** A post with the names that it goes by on a day. */
export type PostOn = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitKind: string;
  readonly role: Role;
  readonly title: string;
  /** Set for an officer employed under a programme. */
  readonly programme: string | null;
};

/** The posts that a person holds on a day. */
export const postsOf = async (db: Db, personId: number, day: Day): Promise<readonly PostOn[]> =>
  posts(db, sql`post.person_id = ${personId} and ${holdsOn('post', day)}`, day);

/** One post with its names, whether it is still held or not. */
export const postById = async (db: Db, id: number, day: Day): Promise<PostOn | null> =>
  (await posts(db, sql`post.id = ${id}`, day))[0] ?? null;

/** One post, if it is held on a day. */
export const postHeld = async (db: Db, id: number, day: Day): Promise<PostOn | null> =>
  (await posts(db, sql`post.id = ${id} and ${holdsOn('post', day)}`, day))[0] ?? null;

/** Everybody who holds a post at a unit on a day. */
export const postsAt = async (db: Db, unitId: number, day: Day): Promise<readonly PostOn[]> =>
  posts(db, sql`post.unit_id = ${unitId} and ${holdsOn('post', day)}`, day);

/** Everybody who holds a post at a unit or below it on a day, higher units first. */
export const postsBelow = async (db: Db, unitId: number, day: Day): Promise<readonly PostOn[]> => {
  const ids = await descendants(db, unitId, day);
  return posts(db, sql`post.unit_id = any(${ids}::bigint[]) and ${holdsOn('post', day)}`, day);
};

/** Who confirms what a unit sends: the reviewers of the nearest unit above it that has any. */
export const reviewersAbove = async (db: Db, unitId: number, day: Day): Promise<readonly PostOn[]> => {
  const above = (await ancestors(db, unitId, day)).map((unit) => unit.id);
  const reviewers = await posts(
    db,
    sql`post.role = 'reviewer' and post.unit_id = any(${above}::bigint[]) and ${holdsOn('post', day)}`,
    day,
  );
  const nearest = above.find((id) => reviewers.some((post) => post.unitId === id));
  return reviewers.filter((post) => post.unitId === nearest);
};

const posts = async (db: Db, where: RawBuilder<unknown>, day: Day): Promise<readonly PostOn[]> => {
  const { rows } = await sql<PostOn>`
    select post.id, post.person_id as "personId", person.name as "personName", post.unit_id as "unitId",
      coalesce(unit_name.name, unit.code) as "unitName", unit.kind as "unitKind", post.role, post.title,
      post.programme
    from post
    join person on person.id = post.person_id
    join unit on unit.id = post.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where ${where}
    order by post.id`.execute(db);
  return rows;
};

export type WantedPost = {
  readonly unitCode: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly today: Day;
};

/** The post of a person of this name at a unit, made with its person where there is none; null for an unknown unit or one that has ended. */
export const postFor = async (
  db: Db,
  { unitCode, name, role, title, today }: WantedPost,
): Promise<number | null> =>
  db.transaction().execute(async (tx) => {
    const unit = await tx
      .selectFrom('unit')
      .select('id')
      .where('code', '=', unitCode)
      .where(isOpenOn('unit', today))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!unit) return null;
    const held = (await postsAt(tx, unit.id, today)).find(
      (post) => post.personName === name && post.role === role,
    );
    if (held) return held.id;
    const person = await tx.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow();
    const post = {
      person_id: person.id,
      unit_id: unit.id,
      role,
      title,
      programme: null,
      valid_from: today,
      valid_to: null,
    };
    return (await tx.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow()).id;
  });
