import { cpus } from 'node:os';
import type { Store } from '../src/store/open.ts';
import { refreshTotals } from '../src/store/totals.ts';
import { analysed, onStore, plant, type Size, TODAY } from './country.ts';
import { timed } from './figures.ts';
import { before, confirming, filing, ITEMS, PERIOD, type Union } from './month.ts';
import { FORM, openOffice } from './office.ts';
import { answering, confirmedScreens, confirmUpper, upperReports, waitingScreens } from './screens.ts';
import { addingUp, allAtOnce, freshness } from './sums.ts';

/**
 * `npm run bench -- reports [plans]`: a month of reports of 30 numbers, for a province on PGlite, and with DATABASE_URL (an
 * empty database) for a province or, with COUNTRY=1, for 126,000 unions: how fast one process files and confirms, how long
 * screens take, how the month adds up beside the bare sum, how soon a kept sum holds a correction, and how fast it is read.
 */
export const reports = (what?: string): Promise<void> =>
  onStore(async (store, size) => {
    await planted(store, size);
    await measured(store, what === 'plans');
  });

/** What was begun in a database is gone on with. */
const planted = async (store: Store, size: Size): Promise<void> => {
  const isEmpty = (await unions(store)).length === 0;
  const took = await timed(async () => isEmpty && plant(store, size, before));
  const server = store.kind === 'postgres' ? 'PostgreSQL' : 'PGlite';
  const count = size.provinces * size.zones * size.unions;
  console.log(
    `reports: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${server}, ${count} unions × ${ITEMS.length} numbers (filled in ${(took / 1_000).toFixed(0)} s)`,
  );
};

const measured = async (store: Store, isPlanned: boolean): Promise<void> => {
  const office = await openOffice(store);
  const [all, top] = [await unions(store), await root(store)];
  const first = all.at(-1);
  if (!first) throw new Error('the country was expected to have unions');
  await filing(store, office, await unsent(store));
  await upperReports(store);
  await analysed(store.db);
  await refreshTotals(store.db, TODAY);
  await answering(store, office, { screens: waitingScreens(first), isPlanned });
  await confirming(store, office);
  await analysed(store.db);
  await addingUp(store, top);
  await confirmUpper(store);
  await refreshTotals(store.db, TODAY);
  await answering(store, office, { screens: confirmedScreens(first), isPlanned });
  const ids = all.map(({ id }) => id);
  await freshness(store, top, ids);
  await allAtOnce(store, top, ids);
};

const unions = ({ db }: Store): Promise<readonly Union[]> =>
  db.selectFrom('unit').select(['id', 'code']).where('kind', '=', 'cdcs').orderBy('id').execute();

const unsent = async (store: Store): Promise<readonly Union[]> => {
  const rows = await store.db
    .selectFrom('report')
    .select('unit_id')
    .where('form', '=', FORM)
    .where('period', '=', PERIOD)
    .execute();
  const sent = new Set(rows.map((row) => row.unit_id));
  return (await unions(store)).filter(({ id }) => !sent.has(id));
};

const root = async ({ db }: Store): Promise<number> =>
  (await db.selectFrom('unit').select('id').where('code', '=', 'X').executeTakeFirstOrThrow()).id;
