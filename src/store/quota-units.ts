import { type RawBuilder, sql } from 'kysely';
import { type Register, type Sector, sectors } from '../core/programme/measures/sources.ts';
import { isOwnPart } from '../core/units/kinds.ts';
import type { Db } from './db.ts';
import {
  daysOf,
  type Found,
  groupedBy,
  ownOf,
  type Place,
  type Scope,
  spansOf,
  sum,
  treesOf,
} from './quota-scope.ts';
import { isOpenOn, UNITS } from './total-sums.ts';

type Kind = { readonly kind: string; readonly ownership: string };

const isUnion = ({ kind }: Kind): boolean => kind === 'cdcs' || kind === 'nghiep-doan';
const isUnionOf =
  (sector: Sector) =>
  ({ kind, ownership }: Kind): boolean =>
    kind === 'cdcs' && (sectors[sector] as readonly string[]).includes(ownership);

/** Which units a register counts. */
const counted = {
  union: isUnion,
  'union-of-any-level': ({ kind }: Kind) => kind !== 'office' && !isOwnPart(kind),
  'upper-union': ({ kind }: Kind) => kind === 'upper' || kind === 'zone',
  'state-enterprise-union': isUnionOf('state-enterprise'),
  'non-state-union': isUnionOf('non-state-enterprise'),
  'public-union': isUnionOf('public'),
} satisfies Partial<Record<Register, (unit: Kind) => boolean>>;

export type UnitRegister = keyof typeof counted;

export const isUnitRegister = (register: Register): register is UnitRegister => register in counted;

type Standing = Place & Kind & { readonly units: number };

/** How many units of each register stand at or below the roots on the spans' days; without one there is no row. */
export const unitCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly UnitRegister[],
): Promise<readonly Found[]> => {
  if (wanted.length === 0) return [];
  const rows = await standing(db, scope);
  return [...new Set(wanted)].flatMap((register) =>
    groupedBy(rows.filter(counted[register]), ({ span, root }) => `${span} ${root}`).map((some) => ({
      ...{ span: some[0].span, root: some[0].root, key: register },
      value: {
        confirmed: sum(some.map(({ units }) => units)),
        waiting: 0,
        provenance: { from: 'register' },
      },
    })),
  );
};

/** Units by kind and ownership: those below from the totals where their day is kept, else one by one. */
const standing = async (db: Db, scope: Scope): Promise<readonly Standing[]> => {
  const { kept } = scope;
  const days = daysOf(scope.spans);
  const [there, others] = [days.filter((day) => kept.has(day)), days.filter((day) => !kept.has(day))];
  const parts = [
    oneByOne(ownOf(scope, there)),
    sql`
      select kept.day, unit_id, item, ownership, confirmed
      from unnest(${there}::date[], ${there.map((day) => kept.get(day))}::text[]) as kept (day, period)
      join derived.total using (period)
      where unit_id = any(${scope.roots}::bigint[]) and form = ${UNITS}`,
    // Planned for many units, so left out where there are none.
    ...(others.length > 0 ? [oneByOne(treesOf(scope, others))] : []),
  ];
  const { rows } = await sql<Standing>`
    select span.n as span, root, kind, ownership, units
    from ${spansOf(scope)} join (${sql.join(parts, sql` union all `)}) as part using (day)`.execute(db);
  return rows;
};

const oneByOne = (tree: RawBuilder<unknown>) => sql`
  select day, root, kind, coalesce(ownership, '') as ownership, count(*) as units
  from ${tree} join unit on unit.id = tree.unit_id
  where ${isOpenOn('unit', sql.ref('tree.day'))}
  group by 1, 2, 3, 4`;
