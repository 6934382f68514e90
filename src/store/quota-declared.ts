import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import { type Found, type Place, type Scope, spansOf } from './quota-scope.ts';

/** The units' own newest declared figures: a declaration speaks for everything below, so it is never summed. */
export const declaredFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const flowing = wanted.filter((id) => measureOf(id).kind === 'flow');
  const { rows } = await sql<DeclaredRow>`
    select distinct on (span.n, unit_id, measure, state) span.n as span, unit_id as root, measure as key, state, value,
      id, as_of as "asOf", source_body as body, document, how
    from ${spansOf(scope)} join declared_figure on as_of <= span.day
    where unit_id = any(${scope.roots}::bigint[]) and measure = any(${wanted}::text[])
      and state in ('sent', 'confirmed') and (as_of >= span.first or measure <> all(${flowing}::text[]))
    order by span.n, unit_id, measure, state, as_of desc, id desc`.execute(db);
  const groups = new Map<string, DeclaredRow[]>();
  for (const row of rows) {
    const place = `${row.span} ${row.root} ${row.key}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  return [...groups.values()].map(declaredValue);
};

type DeclaredRow = Place & {
  readonly key: string;
  readonly id: number;
  readonly state: 'sent' | 'confirmed';
  readonly value: number;
  readonly asOf: Day;
  readonly body: string;
  readonly document: string | null;
  readonly how: string;
};

/** A declaration is a running total: what a newer one adds to the confirmed one is what waits. */
const declaredValue = (rows: readonly DeclaredRow[]): Found => {
  const of = (state: DeclaredRow['state']) => rows.find((row) => row.state === state);
  const [confirmed, sent] = [of('confirmed'), of('sent')];
  const shown = confirmed ?? sent;
  if (!shown) throw new Error('a declared figure was expected');
  const { span, root, key, asOf, body, document, how } = shown;
  const newer = sent && (!confirmed || isNewer(sent, confirmed)) ? sent.value : null;
  return {
    ...{ span, root, key },
    value: {
      confirmed: confirmed?.value ?? null,
      waiting: newer === null ? 0 : newer - (confirmed?.value ?? 0),
      provenance: { from: 'declared', asOf, body, document, how },
    },
  };
};

const isNewer = (one: DeclaredRow, other: DeclaredRow): boolean =>
  one.asOf > other.asOf || (one.asOf === other.asOf && one.id > other.id);
