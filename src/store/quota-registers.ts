import { type RawBuilder, sql } from 'kysely';
import { type Register, type Sector, sectors } from '../core/programme/measures/sources.ts';
import type { Db } from './db.ts';
import { type Found, type Place, type Scope, spansOf, treesOf } from './quota-scope.ts';
import { holdsOn } from './units.ts';

/** Counts of the registers asked for, in one query; a register without a row counts nothing here. */
export const registerCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly Register[],
): Promise<readonly Found[]> => {
  if (wanted.length === 0) return [];
  const parts = [...new Set(wanted)].map(
    (register) => sql`
      select span.n as span, tree.root, ${register}::text as key, ${counts[register](scope)} group by span.n, tree.root`,
  );
  const { rows } = await sql<Count>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(({ confirmed, waiting, ...place }) => ({
    ...place,
    value: { confirmed, waiting, provenance: { from: 'register' } },
  }));
};

type Count = Place & { readonly key: Register; readonly confirmed: number; readonly waiting: number };

const foundings = (scope: Scope, which = sql`true`) => sql`
  count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting
  from ${spansOf(scope)} join ${treesOf(scope)} using (day)
  join founding on upper_unit_id = tree.unit_id and counted_on between span.first and span.last
  where ${which}`;

/** What stands in a table on the span's day, counted. */
const standing = (scope: Scope, table: string, { at = 'unit_id', where }: Where) => sql`
  count(*) as confirmed, 0::bigint as waiting
  from ${spansOf(scope)} join ${treesOf(scope)} using (day)
  join ${sql.table(table)} on ${sql.ref(`${table}.${at}`)} = tree.unit_id
  where ${where}`;

type Where = { readonly at?: string; readonly where: RawBuilder<unknown> };

const isOpen = (table: string) => sql`${sql.ref(`${table}.opened_on`)} <= span.day
  and (${sql.ref(`${table}.closed_on`)} is null or ${sql.ref(`${table}.closed_on`)} > span.day)`;

const units = (scope: Scope, which: RawBuilder<unknown>) =>
  standing(scope, 'unit', { at: 'id', where: sql`${which} and ${isOpen('unit')}` });

const among = (sector: Sector) =>
  sql`unit.kind = 'cdcs' and unit.ownership = any(${sectors[sector]}::text[])`;

const counts: Readonly<Record<Register, (scope: Scope) => RawBuilder<unknown>>> = {
  founding: (scope) => foundings(scope),
  'founding-in-enterprise': (scope) => foundings(scope, sql`kind in ('enterprise', 'enterprises')`),
  'founding-nghiep-doan': (scope) => foundings(scope, sql`kind = 'nghiep-doan'`),
  office: (scope) =>
    standing(scope, 'representative_office', {
      where: sql`${isOpen('representative_office')} and not exists (select from office_pause
        where office_id = representative_office.id and from_day <= span.day and (to_day is null or to_day > span.day))`,
    }),
  officer: (scope) =>
    standing(scope, 'post', {
      where: sql`post.programme = any(${scope.programmes}::text[]) and ${holdsOn('post', sql.ref('span.day'))}`,
    }),
  union: (scope) => units(scope, sql`unit.kind in ('cdcs', 'nghiep-doan')`),
  'union-of-any-level': (scope) => units(scope, sql`unit.kind not in ('office', 'department')`),
  'upper-union': (scope) => units(scope, sql`unit.kind in ('upper', 'zone')`),
  'state-enterprise-union': (scope) => units(scope, among('state-enterprise')),
  'non-state-union': (scope) => units(scope, among('non-state-enterprise')),
  'public-union': (scope) => units(scope, among('public')),
};
