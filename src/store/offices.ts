import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { OfficeDays, OfficeState } from '../core/registers/offices.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { holdsOn } from './units.ts';

/** A representative office as it stands on a day. */
export type Office = OfficeDays & {
  readonly id: number;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly name: string;
  readonly zone: string | null;
  readonly place: string | null;
  readonly fixedPlace: boolean | null;
  readonly decision: string | null;
  readonly closedOn: Day | null;
  readonly closeDecision: string | null;
  /** When it last went back to work. */
  readonly resumedOn: Day | null;
  /** Of the last pause. */
  readonly restedFrom: Day | null;
  readonly note: string | null;
};

/** Whose offices, on which day: of a unit and everything below it. */
export type Within = { readonly unitId: number; readonly day: Day };
type Page = { readonly limit?: number; readonly offset?: number };

/** Those at work first, then those that rest, then those that closed. */
export const officesOf = (
  db: Db,
  { unitId, day }: Within,
  { limit, offset = 0 }: Page = {},
): Promise<readonly Office[]> =>
  select(db, atOrBelow('office.unit_id', unitId, day), {
    day,
    tail: sql`order by array_position(array['active', 'paused', 'closed'], state.state), office.unit_id, office.id
      ${limit === undefined ? sql`` : sql`limit ${limit}`} offset ${offset}`,
  });

/** One office of a unit or below it; null where there is none that this unit may see. */
export const officeOf = async (db: Db, id: number, { unitId, day }: Within): Promise<Office | null> => {
  const where = sql`office.id = ${id} and ${atOrBelow('office.unit_id', unitId, day)}`;
  return (await select(db, where, { day }))[0] ?? null;
};

/** Every office that these units ever opened. */
export const officesAt = (db: Db, unitIds: readonly number[], day: Day): Promise<readonly Office[]> =>
  select(db, sql`office.unit_id = any(${[...new Set(unitIds)]}::bigint[])`, { day });

export const officeCounts = async (
  db: Db,
  { unitId, day }: Within,
): Promise<Readonly<Partial<Record<OfficeState, number>>>> => {
  const { rows } = await sql<{ state: OfficeState; count: number }>`
    select state.state, count(*) as count from representative_office office ${stateOn(day)}
    where ${atOrBelow('office.unit_id', unitId, day)} group by state.state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** The last pause that began by a day, as `pause`, and the office's state, as `state`. */
const stateOn = (day: Day) => sql`
  left join lateral (select * from office_pause
    where office_id = office.id and from_day <= ${day} order by from_day desc limit 1) as pause on true
  cross join lateral (select case
    when office.closed_on <= ${day} then 'closed'
    when pause.office_id is not null and (pause.to_day is null or pause.to_day > ${day}) then 'paused'
    else 'active' end as state) as state`;

type Select = { readonly day: Day; readonly tail?: RawBuilder<unknown> };

const select = async (
  db: Db,
  where: RawBuilder<unknown>,
  { day, tail = sql`order by office.id` }: Select,
): Promise<readonly Office[]> => {
  const { rows } = await sql<Office>`
    select office.id, office.unit_id as "unitId", unit.code as "unitCode",
      coalesce(unit_name.name, unit.code) as "unitName", office.name, office.zone, office.place,
      office.fixed_place as "fixedPlace", office.decision, office.opened_on as "openedOn",
      office.closed_on as "closedOn", office.close_decision as "closeDecision", state.state,
      case when state.state = 'paused' then pause.from_day end as "pausedFrom", pause.to_day as "resumedOn",
      pause.from_day as "restedFrom", pause.note, coalesce(pause.to_day, pause.from_day) as "changedOn"
    from representative_office office
    join unit on unit.id = office.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    ${stateOn(day)}
    where ${where} ${tail}`.execute(db);
  return rows;
};

export type NewOffice = Omit<NewRow<'representative_office'>, 'id'>;

/** A new office; null where the unit has one of that name already that has not closed. */
export const addOffice = async (tx: Tx, office: NewOffice): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    insert into representative_office
      (unit_id, name, zone, place, fixed_place, opened_on, decision, closed_on, close_decision, recorded_by, created_at)
    values (${office.unit_id}, ${office.name}, ${office.zone ?? null}, ${office.place ?? null},
      ${office.fixed_place ?? null}, ${office.opened_on}, ${office.decision ?? null}, ${office.closed_on ?? null},
      ${office.close_decision ?? null}, ${office.recorded_by ?? null}, ${office.created_at ?? null})
    on conflict (unit_id, lower(name)) where closed_on is null do nothing
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
};

export type OfficeFacts = Partial<
  Pick<
    NewOffice,
    'zone' | 'place' | 'fixed_place' | 'opened_on' | 'decision' | 'closed_on' | 'close_decision'
  >
>;

export const changeOffice = async (tx: Tx, id: number, facts: OfficeFacts): Promise<void> => {
  if (Object.keys(facts).length > 0)
    await tx.updateTable('representative_office').set(facts).where('id', '=', id).execute();
};

export const pauseOffice = (tx: Tx, pause: NewRow<'office_pause'>): Promise<unknown> =>
  tx.insertInto('office_pause').values(pause).execute();

/** Ends the pause that goes on; `day` is the first day back at work. */
export const resumeOffice = (tx: Tx, id: number, day: Day): Promise<unknown> =>
  tx
    .updateTable('office_pause')
    .set({ to_day: day })
    .where('office_id', '=', id)
    .where('to_day', 'is', null)
    .execute();

/** Others who would change the same office wait until this transaction is over. */
export const lockOffice = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('representative_office').select('id').where('id', '=', id).forNoKeyUpdate().execute();
