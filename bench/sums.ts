import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { sendAgain } from '../src/store/corrections.ts';
import type { Store } from '../src/store/open.ts';
import { confirmReports } from '../src/store/review-decisions.ts';
import { outdated, refreshTotals } from '../src/store/totals.ts';
import { holdsOn } from '../src/store/units.ts';
import { TODAY } from './country.ts';
import { median, middlings, timed } from './figures.ts';
import { ITEMS, LAST_DAY, PERIOD } from './month.ts';
import { FORM } from './office.ts';

const ITEM = 'ideas';
const CORRECTIONS = 8;
/** How often the worker looks, in milliseconds. */
const LOOKS = 3_000;

/** The month's sums: kept by the worker, made anew from the leaves, and bare. */
export const addingUp = async (store: Store, top: number): Promise<void> => {
  const changes = await outdated(store.db);
  const kept = await timed(() => refreshTotals(store.db, TODAY));
  console.log(
    `keeping the sums of ${changes} changed reports, at every level and by ownership: ${(kept / 1_000).toFixed(1)} s`,
  );
  await compared(store, top);
  const [bare, tree, read] = await middlings([
    () => sums(store, sql`true`),
    () => sums(store, belowOf(top)),
    () => keptAt(store, top),
  ] as const);
  console.log(
    `the country's month from its leaves, on the tree of its last day: ${tree.toFixed(0)} ms; the bare sum over the same figures: ${bare.toFixed(0)} ms (× ${(tree / bare).toFixed(2)})`,
  );
  console.log(`the same from the kept sums: ${read.toFixed(1)} ms (× ${(read / bare).toFixed(3)})`);
};

type Sums = ReadonlyMap<string, number>;

const asMap = (rows: readonly { item: string; value: number }[]): Sums =>
  new Map(rows.map(({ item, value }) => [item, Number(value)]));

const sums = async ({ db }: Store, which: ReturnType<typeof sql>): Promise<Sums> => {
  const { rows } = await sql<{ item: string; value: number }>`
    select item, sum(value)::bigint as value from figure
    where form = ${FORM} and period = ${PERIOD} and state = 'confirmed' and ${which} group by item`.execute(
    db,
  );
  return asMap(rows);
};

const belowOf = (unitId: number) => sql`unit_id in (
  select unit_id from derived.unit_line line where ancestor_id = ${unitId} and ${holdsOn('line', LAST_DAY)})`;

const keptAt = async ({ db }: Store, unitId: number): Promise<Sums> => {
  const { rows } = await sql<{ item: string; value: number }>`
    select item, sum(confirmed)::bigint as value from derived.total
    where unit_id = ${unitId} and form = ${FORM} and period = ${PERIOD} group by item`.execute(db);
  return asMap(rows);
};

/** Every item's kept sum is the sum of its leaves. */
const compared = async (store: Store, unitId: number): Promise<void> => {
  const [kept, leaves] = [await keptAt(store, unitId), await sums(store, belowOf(unitId))];
  for (const item of ITEMS)
    if (kept.get(item) !== leaves.get(item) || !kept.has(item))
      throw new Error(`${item} of unit ${unitId}: ${kept.get(item)} is kept, ${leaves.get(item)} was stated`);
};

/** Corrections at any moment, while the worker looks as often as it does: how long until the top holds each. */
export const freshness = async (store: Store, top: number, unions: readonly number[]): Promise<void> => {
  const worker = working(store);
  const times: number[] = [];
  for (const unitId of unions.slice(0, CORRECTIONS)) {
    await pause(500 + (unitId % 7) * 300);
    times.push(await heldAfter(store, top, () => correct(store, unitId)));
  }
  await worker.stop();
  console.log(
    `a correction stands in the country's sum after ${(median(times) / 1_000).toFixed(1)} s, at most ${(Math.max(...times) / 1_000).toFixed(1)} s (${times.length} of them; the worker looks every ${LOOKS / 1_000} s)`,
  );
};

/** The worker's schedule: it looks again after so long, or as soon as it is through. */
const working = ({ db }: Store) => {
  const state = { isOver: false };
  const work = async (): Promise<void> => {
    while (!state.isOver) {
      const took = await timed(() => refreshTotals(db, TODAY));
      await pause(Math.max(0, LOOKS - took));
    }
  };
  const working = work();
  return {
    stop: async () => {
      state.isOver = true;
      await working;
    },
  };
};

/** A correction as it is sent and confirmed: one more of one item. */
const correct = ({ db }: Store, unitId: number): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const report = await tx
      .selectFrom('report')
      .select(['id', 'revision'])
      .where('unit_id', '=', unitId)
      .where('form', '=', FORM)
      .where('period', '=', PERIOD)
      .executeTakeFirstOrThrow();
    const before = await tx
      .selectFrom('figure')
      .select(['item', 'measure', 'value'])
      .where('report_id', '=', report.id)
      .execute();
    const figures = before.map((one) => (one.item === ITEM ? { ...one, value: one.value + 1 } : one));
    const at = new Date(`${TODAY}T05:00:00Z`);
    const again = {
      id: report.id,
      from: report.revision,
      answers: {},
      figures,
      nil: false,
      reason: 'đếm lại',
    };
    await sendAgain(tx, { ...again, below: null, warnings: [], sentBy: unitId, signature: null, now: at });
    const revision = report.revision + 1;
    await confirmReports(tx, [{ ...again, revision, forPostId: null }], { postId: 1, at });
  });

const heldAfter = async (store: Store, unitId: number, change: () => Promise<unknown>): Promise<number> => {
  const valueNow = async () => (await keptAt(store, unitId)).get(ITEM) ?? 0;
  const before = await valueNow();
  await change();
  return timed(async () => {
    while ((await valueNow()) !== before + 1) await pause(25);
  });
};

/** Everybody corrects at once; while the worker takes it in, single corrections go on and are asked after. */
export const allAtOnce = async (store: Store, top: number, unions: readonly number[]): Promise<void> => {
  await store.db.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db);
    await sql`update figure set value = value + 1 where form = ${FORM} and period = ${PERIOD} and item = 'gifts'`.execute(
      db,
    );
    await sql`reset statement_timeout`.execute(db);
  });
  const changes = await outdated(store.db);
  const times: number[] = [];
  const draining = timed(() => refreshTotals(store.db, TODAY));
  const drained = draining.then(() => true);
  for (const unitId of unions.toReversed().slice(0, 40)) {
    if (await Promise.race([drained, pause(700, false)])) break;
    times.push(await heldAfter(store, await above(store, unitId), () => correct(store, unitId)));
  }
  const took = await draining;
  await compared(store, top);
  console.log(
    `${changes} corrections at once are in the sums after ${(took / 1_000).toFixed(1)} s; those made meanwhile after ${(median(times) / 1_000).toFixed(1)} s, at most ${(Math.max(...times) / 1_000).toFixed(1)} s (${times.length} of them)`,
  );
};

const above = async ({ db }: Store, unitId: number): Promise<number> =>
  (
    await db
      .selectFrom('unit_parent')
      .select('parent_id')
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow()
  ).parent_id;
