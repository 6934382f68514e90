import { cpus } from 'node:os';
import { sql } from 'kysely';
import { openStore, type Store } from '../src/store/open.ts';
import { sendReport } from '../src/store/reports.ts';
import { confirmReport } from '../src/store/review-decisions.ts';
import { refreshTotals } from '../src/store/totals.ts';
import { holdsOn } from '../src/store/units.ts';
import { analysed, COUNTRY, PROVINCE, plant, type Size, TODAY, written } from './country.ts';
import { median } from './figures.ts';

const FORM = 'bench';
const PERIOD = '2026-10';
const LAST_DAY = '2026-10-31';
const ITEMS = Array.from({ length: 30 }, (_, n) => `item-${n + 1}`);
/** So many are filed and confirmed one by one; the rest of the month is written by the database. */
const BY_HAND = 2_000;
/** What one process has under way at a time. */
const AT_ONCE = 8;
const ROUNDS = 9;

/**
 * `npm run bench -- reports`: a month of reports of 30 items, for a province on PGlite, and with DATABASE_URL (an empty
 * database) for a province or, with COUNTRY=1, for 126,000 unions: how fast one process files and confirms, how long the
 * whole month takes to add up beside the bare sum, how soon a kept sum holds a correction, and how fast it is read.
 */
export const reports = async (): Promise<void> => {
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const size = databaseUrl !== null && process.env.COUNTRY === '1' ? COUNTRY : PROVINCE;
  const store = await openStore({ databaseUrl, dataDir: null });
  try {
    await store.migrate();
    await plant(store, size);
    told(store, size);
    const unions = await unionsOf(store);
    await filing(store, unions.slice(0, BY_HAND));
    await confirming(store);
    await restOfTheMonth(store, unions.slice(BY_HAND));
    await addingUp(store);
    await freshness(store, unions[0] ?? 0);
  } finally {
    await store.close();
  }
};

const told = (store: Store, { provinces, zones, unions }: Size): void => {
  const server = store.kind === 'postgres' ? 'PostgreSQL' : 'PGlite';
  const all = provinces * zones * unions;
  console.log(
    `reports: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${server}, ${all} unions × ${ITEMS.length} items`,
  );
};

const unionsOf = async ({ db }: Store): Promise<readonly number[]> =>
  (await db.selectFrom('unit').select('id').where('kind', '=', 'cdcs').orderBy('id').execute()).map(
    ({ id }) => id,
  );

const filing = async (store: Store, unions: readonly number[]): Promise<void> => {
  const took = await timed(() => inTurn(unions, (unitId) => file(store, unitId)));
  console.log(`filing: ${rate(unions.length, took)} reports/s on one process`);
};

const file = ({ db }: Store, unitId: number): Promise<unknown> =>
  db.transaction().execute((tx) =>
    sendReport(tx, {
      ...{ unitId, postId: null, form: FORM, formVersion: 1, period: PERIOD },
      ...{ coversFrom: '2026-10-01', coversTo: LAST_DAY, dueOn: null, correctionUntil: null, nil: false },
      ...{ answers: Object.fromEntries(ITEMS.map((item, n) => [item, n])), below: null, warnings: [] },
      figures: ITEMS.map((item, n) => ({ item, measure: null, value: (unitId * 7 + n) % 90 })),
      ...{ sentBy: 1, now: new Date(`${TODAY}T02:00:00Z`) },
    }),
  );

const confirming = async (store: Store): Promise<void> => {
  const waiting = await store.db
    .selectFrom('report')
    .select('id')
    .where('form', '=', FORM)
    .where('state', '=', 'sent')
    .execute();
  const by = { postId: 1, forPostId: null, at: new Date(`${TODAY}T03:00:00Z`) };
  const took = await timed(() =>
    inTurn(waiting, ({ id }) =>
      store.db
        .transaction()
        .execute((tx) => confirmReport(tx, { id, revision: 1, nil: false, figures: [] }, by)),
    ),
  );
  console.log(`confirming: ${rate(waiting.length, took)} reports/s`);
};

/** Everybody else's reports of the month, confirmed. */
const restOfTheMonth = async (store: Store, unions: readonly number[]): Promise<void> => {
  await written(store, async (tx) => {
    await sql`
      insert into report (unit_id, form, form_version, period, covers_from, covers_to, state, accepted_revision, receipt, sent_at, sent_by)
      select unit_id, ${FORM}, 1, ${PERIOD}, '2026-10-01', ${LAST_DAY}, 'confirmed', 1, 'bench/' || unit_id, now(), 1
      from unnest(${unions}::bigint[]) as unit_id`.execute(tx);
    await sql`
      insert into figure (report_id, unit_id, form, period, covers_to, item, value, state)
      select id, unit_id, form, period, covers_to, item, (unit_id * 7 + n) % 90, 'confirmed'
      from report, unnest(${ITEMS}::text[]) with ordinality as given (item, n)
      where form = ${FORM} and receipt like 'bench/%'`.execute(tx);
    await sql`insert into derived.dirty (unit_id, form, period, covers_to)
      select unit_id, form, period, covers_to from report where form = ${FORM}`.execute(tx);
  });
  await analysed(store.db);
};

const addingUp = async (store: Store): Promise<void> => {
  const kept = await timed(() => refreshTotals(store.db, TODAY));
  console.log(`keeping the sums of the whole month, at every level: ${kept.toFixed(0)} ms`);
  const bare = await middling(() => sum(store, sql`true`));
  const tree = await middling(async () => sum(store, belowOf(await root(store))));
  console.log(
    `adding up the country on the tree of the day: ${tree.toFixed(0)} ms; the bare sum over the same figures ${bare.toFixed(0)} ms (× ${(tree / bare).toFixed(2)})`,
  );
};

const sum = async ({ db }: Store, which: ReturnType<typeof sql>): Promise<void> => {
  const { rows } = await sql`
    select item, sum(value) from figure
    where form = ${FORM} and period = ${PERIOD} and state = 'confirmed' and ${which} group by item`.execute(
    db,
  );
  if (rows.length !== ITEMS.length) throw new Error('every item was expected to have a sum');
};

const belowOf = (unitId: number) => sql`unit_id in (
  select unit_id from derived.unit_line line where ancestor_id = ${unitId} and ${holdsOn('line', LAST_DAY)})`;

const root = async ({ db }: Store): Promise<number> =>
  (await db.selectFrom('unit').select('id').where('code', '=', 'X').executeTakeFirstOrThrow()).id;

/** One correction, taken in by the worker, and what it costs to read the sum at the top. */
const freshness = async (store: Store, unitId: number): Promise<void> => {
  const top = await root(store);
  const before = await keptAt(store, top);
  await sql`update figure set value = value + 1 where unit_id = ${unitId} and form = ${FORM} and item = ${ITEMS[0]}`.execute(
    store.db,
  );
  const took = await timed(() => refreshTotals(store.db, TODAY));
  if ((await keptAt(store, top)) !== before + 1) throw new Error('the kept sum was expected to move by one');
  const read = await middling(() => keptAt(store, top));
  console.log(
    `a correction is in the sums ${took.toFixed(0)} ms after the worker takes it in (it looks every 3 s); a kept sum is read in ${read.toFixed(1)} ms`,
  );
};

const keptAt = async ({ db }: Store, unitId: number): Promise<number> => {
  const { rows } = await sql<{ item: string; confirmed: number }>`
    select item, sum(confirmed)::bigint as confirmed from derived.total
    where unit_id = ${unitId} and form = ${FORM} and period = ${PERIOD} group by item`.execute(db);
  return rows.find(({ item }) => item === ITEMS[0])?.confirmed ?? 0;
};

const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

const middling = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) times.push(await timed(work));
  return median(times);
};

const rate = (count: number, took: number): string => (count / (took / 1_000)).toFixed(0);
