import { cpus } from 'node:os';
import { sql } from 'kysely';
import { quotaAnswer } from '../src/core/programme/quota-answer.ts';
import type { Pack } from '../src/core/programme/types.ts';
import { loadPacks } from '../src/definitions/pack.ts';
import type { Store } from '../src/store/open.ts';
import { quotaFacts } from '../src/store/quota.ts';
import { refreshTotals } from '../src/store/totals.ts';
import { COUNTRY, fill, onStore, type Size, TODAY } from './country.ts';
import { median } from './figures.ts';
import { plansOf } from './plans.ts';

const ROUNDS = 15;
const WARM_UP = 5;

/**
 * `npm run bench -- quota [plans]`: how long every target of a plan takes to answer, for a province on PGlite, and with
 * DATABASE_URL (an empty database) for a province or, with COUNTRY=1, for the country. `plans` prints how the database goes about the slowest.
 */
export const quota = (what?: string): Promise<void> =>
  onStore(async (store, size) => {
    await filled(store, size);
    const root = size === COUNTRY ? 'X' : 'X-1';
    for (const pack of plans()) await measured(store, pack, { root, shown: what === 'plans' });
  });

/** A database that was filled before is measured again as it is. */
const filled = async (store: Store, size: Size): Promise<void> => {
  const { count } = await store.db
    .selectFrom('unit')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  const begin = performance.now();
  if (count === 0) await fill(store, size);
  const [unions, server] = [
    size.provinces * size.zones * size.unions,
    store.kind === 'postgres' ? 'PostgreSQL' : 'PGlite',
  ];
  const took = Math.round((performance.now() - begin) / 1_000);
  console.log(
    `quota: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${server}, ${unions} unions (filled in ${took} s)`,
  );
};

const plans = (): readonly Pack[] => {
  const packs = loadPacks('programmes');
  if (!packs.ok) throw new Error('the packs were expected to load');
  return packs.value.filter(({ targets }) => targets.length > 0);
};

type How = { readonly root: string; readonly shown: boolean };

const measured = async (store: Store, pack: Pack, { root, shown }: How): Promise<void> => {
  const { id } = await store.db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', root)
    .executeTakeFirstOrThrow();
  const look = async (): Promise<number> => {
    const begin = performance.now();
    const facts = await quotaFacts(store.db, { pack, unitId: id, today: TODAY });
    const { lines } = quotaAnswer({ pack, unit: { id, name: root }, facts, today: TODAY });
    if (lines.length === 0) throw new Error(`${pack.id} answered nothing`);
    return performance.now() - begin;
  };
  const first = await look();
  // What the worker does between two questions: the ends of past runs are kept from now on.
  await refreshTotals(store.db, TODAY);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + ROUNDS; n++) times.push(await look());
  const warm = times.slice(WARM_UP);
  console.log(
    `${pack.id} (${pack.targets.length} targets): median ${median(warm).toFixed(1)} ms, worst ${Math.max(...warm).toFixed(1)} ms of ${ROUNDS}; asked for the first time ever ${first.toFixed(0)} ms`,
  );
  if (shown) for (const plan of await plansOf(store, look)) console.log(`\n${plan}`);
};
