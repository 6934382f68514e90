import { type RawBuilder, sql } from 'kysely';
import type { Register } from '../core/programme/measures/sources.ts';
import type { Db } from './db.ts';
import { type Found, groupedBy, type Place, type Scope, spansOf, treesOf } from './quota-scope.ts';
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
  const tables = groupedBy(wanted, (register) => registers[register].table);
  const counts: Found[] = [];
  for (const [first, ...more] of tables) {
    const { rows } = await sql<Counted>`
      select span.n as span, root, ${rowsOf[registers[first].table](scope)} group by span.n, root, kind`.execute(
      db,
    );
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
      confirmed: some.reduce((sum, { confirmed }) => sum + confirmed, 0),
      waiting: some.reduce((sum, { waiting }) => sum + waiting, 0),
      provenance: { from: 'register' },
    },
  }));
};

type Table = 'founding' | 'representative_office' | 'post';

/** Where a register is kept; `kinds`: which of its rows, null for all. */
const registers: Readonly<
  Record<OtherRegister, { readonly table: Table; readonly kinds: readonly string[] | null }>
> = {
  founding: { table: 'founding', kinds: null },
  'founding-in-enterprise': { table: 'founding', kinds: ['enterprise', 'enterprises'] },
  'founding-nghiep-doan': { table: 'founding', kinds: ['nghiep-doan'] },
  office: { table: 'representative_office', kinds: null },
  officer: { table: 'post', kinds: null },
};

/** What stands in a table on the span's day. */
const standing = (scope: Scope, table: Table, where: RawBuilder<unknown>) => sql`
  '' as kind, count(*) as confirmed, 0::bigint as waiting
  from ${spansOf(scope)} join ${treesOf(scope)} using (day) join ${sql.table(table)} using (unit_id)
  where ${where}`;

const rowsOf: Readonly<Record<Table, (scope: Scope) => RawBuilder<unknown>>> = {
  founding: (scope) => sql`
    kind, count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting
    from ${spansOf(scope)} join ${treesOf(scope)} using (day)
    join founding on upper_unit_id = tree.unit_id and counted_on between span.first and span.last`,
  representative_office: (scope) =>
    standing(
      scope,
      'representative_office',
      sql`${isOpenOn('representative_office', sql.ref('span.day'))} and not exists (select from office_pause
        where office_id = representative_office.id and from_day <= span.day and (to_day is null or to_day > span.day))`,
    ),
  post: (scope) =>
    standing(
      scope,
      'post',
      sql`post.programme = any(${scope.programmes}::text[]) and ${holdsOn('post', sql.ref('span.day'))}`,
    ),
};
