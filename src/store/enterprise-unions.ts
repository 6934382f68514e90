import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';

/** What shows that a union stands at an enterprise: a recognised founding, or a unit under its tax code. */
export type UnionLink = { readonly founding_id: number } | { readonly union_unit_id: number };

/** The union under a tax code, if any is recognised. */
export const foundedFor = async (db: Db, taxCode: string, day: Day): Promise<UnionLink | null> =>
  (await unionsFor(db, [taxCode], day)).get(taxCode) ?? null;

/** The same for many tax codes at once. */
export const unionsFor = async (
  db: Db,
  taxCodes: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, UnionLink>> => {
  const { rows } = await sql<{ code: string; founding: number | null; unit: number | null }>`
    select given.code, founding.id as founding, unit.id as unit
    from unnest(${[...new Set(taxCodes)]}::text[]) as given (code)
    left join lateral (select id from founding
      where tax_code = given.code and recognised and state in ('waiting', 'confirmed')
      order by decision_on desc, id desc limit 1) as founding on true
    left join lateral (select id from unit
      where tax_code = given.code and kind in ('cdcs', 'nghiep-doan') and (closed_on is null or closed_on > ${day})
      order by id limit 1) as unit on true`.execute(db);
  return new Map(
    rows.flatMap(({ code, founding, unit }): readonly (readonly [string, UnionLink])[] => {
      if (founding !== null) return [[code, { founding_id: founding }]];
      return unit === null ? [] : [[code, { union_unit_id: unit }]];
    }),
  );
};
