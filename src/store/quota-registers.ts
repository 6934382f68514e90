import { type RawBuilder, sql } from 'kysely';
import type { Register } from '../core/programme/measures/sources.ts';
import type { Db } from './db.ts';
import { type Found, groupedBy, type Place, type Scope, spansOf, sum } from './quota-scope.ts';
import { isUnitRegister, type UnitRegister, unitCounts } from './quota-units.ts';
import { isOpenOn } from './total-sums.ts';
import { holdsOn } from './units.ts';

/** Counts of the registers asked for, with a query for each table; a register without a row counts nothing here. */
export const registerCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly Register[],
): Promise<readonly Found[]> => {
  const others = wanted.filter((register) => !isUnitRegister(register)) as readonly OtherRegister[];
  return [
    ...(await unitCounts(db, scope, wanted.filter(isUnitRegister))),
    ...(await otherCounts(db, scope, [...new Set(others)])),
  ];
};

type OtherRegister = Exclude<Register, UnitRegister>;
type Counted = Place & { readonly kind: string; readonly confirmed: number; readonly waiting: number };

const otherCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly OtherRegister[],
): Promise<readonly Found[]> => {
  const byTable = groupedBy(wanted, (register) => registers[register].table);
  const counts: Found[] = [];
  for (const [first, ...more] of byTable) {
    const { rows } = await rowsIn(scope, registers[first].table).execute(db);
    counts.push(...[first, ...more].flatMap((register) => countOf(register, rows)));
  }
  return counts;
};

const countOf = (register: OtherRegister, rows: readonly Counted[]): readonly Found[] => {
  const { kinds } = registers[register];
  const mine = rows.filter(({ kind }) => kinds === null || kinds.includes(kind));
  return groupedBy(mine, ({ span, root }) => `${span} ${root}`).map((some) => ({
    ...{ span: some[0].span, root: some[0].root, key: register },
    value: {
      confirmed: sum(some.map(({ confirmed }) => confirmed)),
      waiting: sum(some.map(({ waiting }) => waiting)),
      provenance: { from: 'register' },
    },
  }));
};

type Table = 'founding' | 'representative_office' | 'post' | 'enterprise';

/** Where a register is kept; `kinds`: which of its rows, null for all. */
const registers: Readonly<
  Record<OtherRegister, { readonly table: Table; readonly kinds: readonly string[] | null }>
> = {
  founding: { table: 'founding', kinds: null },
  'founding-in-enterprise': { table: 'founding', kinds: ['enterprise', 'enterprises'] },
  'founding-nghiep-doan': { table: 'founding', kinds: ['nghiep-doan'] },
  office: { table: 'representative_office', kinds: null },
  officer: { table: 'post', kinds: null },
  'enterprise-from-20': { table: 'enterprise', kinds: null },
  'enterprise-from-20-organised': { table: 'enterprise', kinds: ['recognised'] },
};

/** A table's rows of the roots themselves and of all that is below them, counted by span, root and kind. */
const rowsIn = (scope: Scope, table: Table): RawBuilder<Counted> => {
  const { unit, counted, where } = tables[table];
  const unitId = sql.ref(`${table}.${unit}`);
  const spans = sql`${spansOf(scope)} join ${sql.table(table)} on ${where(scope)}`;
  return sql<Counted>`
    select span.n as span, ${unitId} as root, ${counted} from ${spans}
    where ${unitId} = any(${scope.roots}::bigint[]) group by 1, 2, 3
    union all
    select span.n, line.ancestor_id, ${counted} from ${spans}
    join derived.unit_line as line on line.unit_id = ${unitId} and ${holdsOn('line', sql.ref('span.day'))}
    where line.ancestor_id = any(${scope.roots}::bigint[]) group by 1, 2, 3`;
};

type Kept = {
  /** The column of the unit that a row counts for. */
  readonly unit: string;
  readonly counted: RawBuilder<unknown>;
  readonly where: (scope: Scope) => RawBuilder<unknown>;
};

const standing = sql`'' as kind, count(*) as confirmed, 0::bigint as waiting`;

const tables: Readonly<Record<Table, Kept>> = {
  founding: {
    unit: 'upper_unit_id',
    counted: sql`kind, count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting`,
    where: () => sql`counted_on between span.first and span.last`,
  },
  representative_office: {
    unit: 'unit_id',
    counted: standing,
    where: () => sql`${isOpenOn('representative_office', sql.ref('span.day'))} and not exists (
      select from office_pause where office_id = representative_office.id and from_day <= span.day and (to_day is null or to_day > span.day))`,
  },
  post: {
    unit: 'unit_id',
    counted: standing,
    where: ({ programmes }) =>
      sql`post.programme = any(${programmes}::text[]) and ${holdsOn('post', sql.ref('span.day'))}`,
  },
  // Of 20 or more workers, as last told by the day; at the stage that held on it.
  enterprise: {
    unit: 'upper_unit_id',
    counted: sql`(select stage from enterprise_stage where enterprise_id = enterprise.id and from_day <= span.day
      order by enterprise_stage.id desc limit 1) as kind, count(*) as confirmed, 0::bigint as waiting`,
    where: () => sql`20 <= (select workers from enterprise_workers
      where enterprise_id = enterprise.id and as_of <= span.day order by as_of desc limit 1)`,
  },
};
