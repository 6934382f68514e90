import { type RawBuilder, sql } from 'kysely';
import { itemsOf } from '../src/core/programme/measures/sources.ts';
import { measureIds, measureOf } from '../src/core/programme/measures.ts';
import { type Db, openStore, type Store } from '../src/store/open.ts';
import { refreshTotals } from '../src/store/totals.ts';

export type Size = { readonly provinces: number; readonly zones: number; readonly unions: number };

/** One province of 5,000 grassroots unions under 100 bodies, and a country of 125,000 in 40 provinces. */
const PROVINCE: Size = { provinces: 1, zones: 100, unions: 50 };
export const COUNTRY: Size = { provinces: 40, zones: 63, unions: 50 };

export const TODAY = '2026-11-20';

/** Measures on a database of its own: a province on PGlite, or with DATABASE_URL (an empty database) a province or the country. */
export const onStore = async (measure: (store: Store, size: Size) => Promise<void>): Promise<void> => {
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const size = databaseUrl !== null && process.env.COUNTRY === '1' ? COUNTRY : PROVINCE;
  const store = await openStore({ databaseUrl, dataDir: null });
  try {
    await store.migrate();
    await measure(store, size);
  } finally {
    await store.close();
  }
};

/**
 * Fills an empty database: a country with provinces, bodies and grassroots unions below them, twelve confirmed monthly
 * reports and one yearly profile of each union, ten enterprises and two foundings of each body. Written by the database
 * itself, so the triggers do not see it; what they keep is made at the end, as after a restore.
 */
export const fill = async (store: Store, size: Size): Promise<void> => {
  await written(store, async (tx) => {
    for (const step of [...tree(size), ...posts, ...reports, ...registers]) await step.execute(tx);
    await sql`select derived.rebuild_lines(array(select distinct unit_id from unit_parent))`.execute(tx);
    await sql`insert into derived.dirty (unit_id, form, period, covers_to)
      select distinct unit_id, form, period, covers_to from figure`.execute(tx);
  });
  await refreshTotals(store.db, TODAY);
  await analysed(store.db);
};

/** The same country with its officers, and with what else is given instead of reports and registers. */
export const plant = async (store: Store, size: Size, more: readonly Step[]): Promise<void> => {
  await written(store, async (tx) => {
    for (const step of [...tree(size), ...posts, ...more]) await step.execute(tx);
    await sql`select derived.rebuild_lines(array(select distinct unit_id from unit_parent))`.execute(tx);
  });
  await refreshTotals(store.db, TODAY);
  await analysed(store.db);
};

/** By the database itself, unseen by triggers. */
export const written = (store: Store, write: (tx: Db) => Promise<unknown>): Promise<unknown> =>
  store.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local session_replication_role = replica`.execute(tx);
    await write(tx);
  });

export const analysed = async (db: Db): Promise<void> => {
  await db.connection().execute(async (own) => {
    await sql`set statement_timeout = 0`.execute(own);
    await sql`vacuum analyze`.execute(own);
    await sql`reset statement_timeout`.execute(own);
  });
};

export type Step = RawBuilder<unknown>;

const tree = ({ provinces, zones, unions }: Size): readonly Step[] => [
  level({ kind: 'national', below: null, each: 1 }),
  level({ kind: 'province', below: 'national', each: provinces }),
  level({ kind: 'zone', below: 'province', each: zones }),
  level({ kind: 'cdcs', below: 'zone', each: unions }),
  sql`insert into unit_name (unit_id, name, folded, valid_from) select id, code, lower(code), opened_on from unit`,
];

type Level = { readonly kind: string; readonly below: string | null; readonly each: number };

/** `each` units of a kind below every one of another; codes are built up from those above. */
const level = ({ kind, below, each }: Level): Step => {
  const ownership =
    kind === 'cdcs' ? sql`(array['state', 'non-state', 'fdi', 'public-service'])[1 + n % 4]` : sql`null`;
  if (below === null)
    return sql`insert into unit (code, kind, opened_on) values ('X', ${kind}, '2020-01-01')`;
  return sql`
    with made as (
      insert into unit (code, kind, ownership, opened_on)
      select up.code || '-' || n, ${kind}, ${ownership}, '2020-01-01'
      from unit up, generate_series(1, ${each}::int) as n where up.kind = ${below} order by up.id, n
      returning id, code
    )
    insert into unit_parent (unit_id, parent_id, valid_from)
    select made.id, up.id, '2020-01-01' from made
    join unit up on up.code = regexp_replace(made.code, '-[0-9]+$', '')`;
};

/** One officer of each unit: in an empty database person, post and unit have one number. */
const posts: readonly Step[] = [
  sql`insert into person (name) select 'Người Mẫu' from unit`,
  sql`insert into post (person_id, unit_id, role, title, valid_from)
    select id, id, case kind when 'cdcs' then 'filer' else 'organiser' end, 'Cán bộ', '2020-01-01' from unit order by id`,
];

/** What measures read of a form. */
const itemsRead = (form: string): readonly string[] => [
  ...new Set(
    measureIds
      .flatMap((id) => measureOf(id).sources.flatMap(itemsOf))
      .flatMap((item) => (item.form === form ? [item.item] : [])),
  ),
];

const reports: readonly Step[] = [
  sql`insert into report (unit_id, form, form_version, period, covers_from, covers_to, state, receipt, sent_at, sent_by)
    select unit.id, 'thang-cdcs', 1, to_char(month, 'YYYY-MM'), month, month + interval '1 month - 1 day', 'confirmed',
      unit.id || '/' || to_char(month, 'YYYY-MM'), month + interval '1 month', 1
    from unit, generate_series('2025-11-01'::date, '2026-10-01', '1 month') as month where kind = 'cdcs'`,
  sql`insert into report (unit_id, form, form_version, period, covers_from, covers_to, state, receipt, sent_at, sent_by)
    select id, 'ho-so-cdcs', 1, '2025', '2025-01-01', '2025-12-31', 'confirmed', id || '/2025', '2026-01-10', 1
    from unit where kind = 'cdcs'`,
  ...['thang-cdcs', 'ho-so-cdcs'].map(
    (form) => sql`
    insert into figure (report_id, unit_id, form, period, covers_to, item, value, state)
    select id, unit_id, form, period, covers_to, item, (id * 7 + n) % 90, 'confirmed'
    from report, unnest(${itemsRead(form)}::text[]) with ordinality as given (item, n) where form = ${form}`,
  ),
];

const registers: readonly Step[] = [
  sql`insert into founding (recorded_by, upper_unit_id, kind, name, members, founded_on, recognised, counted_on, state,
      receipt, created_at)
    select 1, id, 'enterprise', 'CĐCS Mẫu', 20, '2026-05-01', false, '2026-05-01', 'confirmed', id || '/' || n, now()
    from unit, generate_series(1, 2) as n where kind = 'zone'`,
  sql`insert into enterprise (tax_code, name, folded, upper_unit_id, ownership, created_at)
    select lpad((id * 100 + n)::text, 10, '0'), 'Doanh nghiệp Mẫu', 'doanh nghiep mau', id, 'fdi', now()
    from unit, generate_series(1, 10) as n where kind = 'zone'`,
  sql`insert into enterprise_workers (enterprise_id, as_of, workers, created_at)
    select id, '2026-01-01', 5 + id % 100, now() from enterprise`,
];
