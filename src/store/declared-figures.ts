import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow, Row } from './schema.ts';
import { holdsOn } from './units.ts';

type NewFigure = Pick<
  NewRow<'declared_figure'>,
  'measure' | 'unit_id' | 'value' | 'as_of' | 'source_body' | 'document' | 'how' | 'recorded_by'
>;

/** Keeps a declared figure as sent; null where the very same was stated before. */
export const recordDeclared = async (tx: Tx, figure: NewFigure): Promise<number | null> => {
  const row = await tx
    .insertInto('declared_figure')
    .values({ ...figure, state: 'sent' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
};

/** A declared figure with the person who stated it. */
export type DeclaredFigure = Row<'declared_figure'> & {
  readonly personId: number | null;
  readonly unitName: string;
};

/** Locked, so that two who decide at once do not both do it. */
export const lockDeclared = async (tx: Tx, id: number, day: Day): Promise<DeclaredFigure | null> => {
  const { rows } = await sql<DeclaredFigure>`
    select declared_figure.*, post.person_id as "personId", coalesce(unit_name.name, unit.code) as "unitName"
    from declared_figure
    join unit on unit.id = declared_figure.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join post on post.id = declared_figure.recorded_by
    where declared_figure.id = ${id}
    for no key update of declared_figure`.execute(tx);
  return rows[0] ?? null;
};

export type DeclaredDecision = {
  readonly state: 'confirmed' | 'returned';
  readonly by: number;
  readonly at: Date;
  readonly comment: string | null;
};

export const decideDeclared = async (
  tx: Tx,
  id: number,
  { state, by, at, comment }: DeclaredDecision,
): Promise<void> => {
  await tx
    .updateTable('declared_figure')
    .set({ state, decided_by: by, decided_at: at, comment })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .execute();
};

type Confirmer = { readonly unitId: number; readonly personId: number; readonly day: Day };

/** Figures of the units below, or at the top of the unit itself, that wait and that somebody else stated; oldest first. */
export const declaredToConfirm = async (
  db: Db,
  { unitId, personId, day }: Confirmer,
): Promise<readonly { readonly id: number; readonly measure: string; readonly unitName: string }[]> => {
  const { rows } = await sql<{ id: number; measure: string; unitName: string }>`
    select declared_figure.id, measure, coalesce(unit_name.name, unit.code) as "unitName"
    from declared_figure
    join unit on unit.id = declared_figure.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join post on post.id = declared_figure.recorded_by
    where declared_figure.state = 'sent' and post.person_id is distinct from ${personId}
      and (exists (select from derived.unit_line as line where line.unit_id = unit.id and line.ancestor_id = ${unitId}
          and ${holdsOn('line', day)})
        or (unit.id = ${unitId} and not exists (select from unit_parent where unit_parent.unit_id = unit.id
          and ${holdsOn('unit_parent', day)})))
    order by declared_figure.id
    limit 5`.execute(db);
  return rows;
};

/** What this officer stated, was asked to look at again, and has not stated anew since. */
export const declaredToLookAt = (
  db: Db,
  postId: number,
): Promise<{ id: number; measure: string; comment: string | null }[]> =>
  db
    .selectFrom('declared_figure as stated')
    .select(['stated.id', 'stated.measure', 'stated.comment'])
    .where('stated.recorded_by', '=', postId)
    .where('stated.state', '=', 'returned')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('declared_figure as later')
            .select('later.id')
            .whereRef('later.unit_id', '=', 'stated.unit_id')
            .whereRef('later.measure', '=', 'stated.measure')
            .whereRef('later.id', '>', 'stated.id'),
        ),
      ),
    )
    .orderBy('stated.id')
    .limit(5)
    .execute();
