import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type DateRule, type DateSetting, type HeldDate, heldDates } from '../core/programme/dates.ts';
import type { DutySetting } from '../core/programme/duties.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Db, Tx } from './db.ts';
import { packsAlong } from './pack-owners.ts';
import type { NewRow, Row } from './schema.ts';
import { ancestors, holdsOn } from './units.ts';

export type DatesAsk = {
  readonly unitId: number;
  /** The tree as of this day. */
  readonly day: Day;
  /** The plans whose dates are asked for. */
  readonly packs: readonly Pack[];
};

/** Every date that counts for a unit, now, before or later: each with the days on which it does. */
export const datesFor = async (db: Db, { unitId, day, packs }: DatesAsk): Promise<readonly HeldDate[]> =>
  datesAlong(db, packs, await lineOf(db, unitId, day));

/** The same for whatever stands right below a unit and has decided nothing itself. */
export const datesBelow = async (db: Db, { unitId, day, packs }: DatesAsk): Promise<readonly HeldDate[]> =>
  datesAlong(db, packs, [NOBODY, ...(await lineOf(db, unitId, day))]);

/** Has decided nothing. */
export const NOBODY = 0;

export const lineOf = async (db: Db, unitId: number, day: Day): Promise<readonly number[]> => [
  unitId,
  ...(await ancestors(db, unitId, day)).map((unit) => unit.id),
];

const datesAlong = async (
  db: Db,
  packs: readonly Pack[],
  line: readonly number[],
): Promise<readonly HeldDate[]> => {
  const rows = await db.selectFrom('duty_setting').selectAll().where('unit_id', 'in', line).execute();
  return heldDates(rows.map(asSetting), await packsAlong(db, packs, line), line);
};

/** Of these the dates of reports that come every period. */
export const dutySettings = async (db: Db, ask: DatesAsk): Promise<readonly DutySetting[]> =>
  (await datesFor(db, ask)).flatMap((date) => asDutySetting(date) ?? []);

/** The dates of reports that count for each of some units right below one. Few of them have decided anything themselves. */
export const dutySettingsBelow = async (
  db: Db,
  ask: DatesAsk,
  below: readonly number[],
): Promise<ReadonlyMap<number, readonly DutySetting[]>> => {
  const decided = await db
    .selectFrom('duty_setting')
    .select('unit_id')
    .distinct()
    .where('unit_id', '=', sql<number>`any(${below}::bigint[])`)
    .execute();
  const own = new Set(decided.map((row) => row.unit_id));
  const dates = (await datesBelow(db, ask)).flatMap((date) => asDutySetting(date) ?? []);
  const each = below.map(
    async (id) => [id, own.has(id) ? await dutySettings(db, { ...ask, unitId: id }) : dates] as const,
  );
  return new Map(await Promise.all(each));
};

/** What a unit decides about an entry of a plan, for a unit: itself or one below. */
export type DateKey = {
  readonly programme: string;
  readonly entry: string;
  readonly unitId: number;
  readonly setBy: number;
};

/** The newest row of a decision; null where there is none yet. */
export const newestDate = async (db: Db, key: DateKey): Promise<DateSetting | null> => {
  const row = await db
    .selectFrom('duty_setting')
    .selectAll()
    .where('programme', '=', key.programme)
    .where('duty', '=', key.entry)
    .where('unit_id', '=', key.unitId)
    .where('set_by', 'is not distinct from', deciderOf(key))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? asSetting(row) : null;
};

type NewDate = DateKey & {
  readonly rule: DateRule | null;
  readonly replaces: number | null;
  readonly coverage: DateSetting['coverage'];
} & Pick<
    NewRow<'duty_setting'>,
    'form' | 'correction_days' | 'decision' | 'valid_from' | 'recorded_by' | 'created_at'
  >;

/** Adds a row after the one that it replaces; null where another was added after that one in the meantime. */
export const addDate = async (
  tx: Tx,
  { rule, coverage, entry, ...date }: NewDate,
): Promise<number | null> => {
  const { programme, replaces, unitId, setBy, ...said } = date;
  const added = await tx
    .insertInto('duty_setting')
    .values({
      ...said,
      ...{ programme, duty: entry, unit_id: unitId, set_by: deciderOf({ unitId, setBy }), replaces },
      ...columnsOf(rule),
      coverage: coverage === null ? null : JSON.stringify(coverage),
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
};

const columnsOf = (rule: DateRule | null) => ({
  frequency: rule?.kind === 'every' ? rule.every : null,
  due: rule?.kind === 'every' ? JSON.stringify(rule.due) : null,
  on_day: rule?.kind === 'once' ? rule.on : null,
});

/** A unit that decides for itself and all below is written once. */
const deciderOf = ({ unitId, setBy }: Pick<DateKey, 'unitId' | 'setBy'>): number | null =>
  setBy === unitId ? null : setBy;

/** The rows were written by us from a checked DueRule and CoverageRule. */
export const asSetting = (row: Row<'duty_setting'>): DateSetting => ({
  ...{ id: row.id, programme: row.programme, entry: row.duty, unitId: row.unit_id, form: row.form },
  setBy: row.set_by ?? row.unit_id,
  rule: ruleIn(row),
  coverage: row.coverage as DateSetting['coverage'],
  ...{ correctionDays: row.correction_days, decision: row.decision },
  ...{ validFrom: row.valid_from, validTo: row.valid_to },
});

const ruleIn = ({ frequency, due, on_day }: Row<'duty_setting'>): DateRule | null => {
  if (on_day !== null) return { kind: 'once', on: on_day };
  return frequency === null ? null : { kind: 'every', every: frequency, due: due as never };
};

/** Units that report and for which nobody has set a date: how many of how many, and the first codes. */
export type Undated = { readonly missing: number; readonly all: number; readonly codes: readonly string[] };

type Reported = { readonly programme: string; readonly entry: string; readonly unitKinds: readonly string[] };

export const unitsWithoutDate = async (
  db: Db,
  { programme, entry, unitKinds }: Reported,
  day: Day,
): Promise<Undated> => {
  const { rows } = await sql<Undated>`
    with reporting as (
      select unit.code, exists (
        select from duty_setting
        where programme = ${programme} and duty = ${entry} and ${isSet(day)}
          and (duty_setting.unit_id = unit.id or exists (
            select from derived.unit_line
            where unit_line.unit_id = unit.id and unit_line.ancestor_id = duty_setting.unit_id
              and ${holdsOn('unit_line', day)}))
      ) as dated
      from unit
      where unit.kind = any(${unitKinds}::text[])
        and unit.opened_on <= ${day} and (unit.closed_on is null or unit.closed_on > ${day})
    )
    select count(*) filter (where not dated)::int as missing, count(*)::int as "all",
      coalesce((array_agg(code order by code) filter (where not dated))[1:5], '{}') as codes
    from reporting`.execute(db);
  return rows[0] ?? { missing: 0, all: 0, codes: [] };
};

/** Entries of plans for which some unit has set a date: `programme entry`. */
export const datedEntries = async (db: Db, day: Day): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ entry: string }>`
    select distinct programme || ' ' || duty as entry from duty_setting where ${isSet(day)}`.execute(db);
  return new Set(rows.map(({ entry }) => entry));
};

/** Says a date, has not run out, and no later row has taken its place. */
const isSet = (
  day: Day,
) => sql<boolean>`(duty_setting.on_day is not null or duty_setting.frequency is not null)
  and (duty_setting.valid_to is null or duty_setting.valid_to > ${day})
  and not exists (
    select from duty_setting later where later.replaces = duty_setting.id and later.valid_from <= ${day})`;
