import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { partsOnTree } from '../../src/actions/rollup-tree.ts';
import { plusDays } from '../../src/core/day.ts';
import { formOf } from '../../src/core/definitions.ts';
import { sharesOf, sumOf } from '../../src/core/reports/rollup.ts';
import type { Db, Tx } from '../../src/store/db.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { insertPost, insertReports } from '../../src/store/sample.ts';
import { refreshTotals } from '../../src/store/totals.ts';
import { moveUnitOn, type Outcome, type Recording, renameUnitOn } from '../../src/store/unit-changes.ts';
import { closeUnit, mergeUnits } from '../../src/store/unit-endings.ts';
import { splitUnit } from '../../src/store/unit-splits.ts';
import { createUnit } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';
import { recorded } from '../setup/reorganisation.ts';
import { loaded } from '../stage.ts';

const JUNE = { from: '2025-06-01', to: '2025-06-30' };

/** `joined`: how many members a union admitted in June, or a level above it reported as the sum of those below it. */
const UNITS: readonly (readonly [
  code: string,
  kind: string,
  parent: string | null,
  joined: number | null,
])[] = [
  ['TLD', 'confederation', null, null],
  ['N', 'province', 'TLD', 1_111],
  ['S', 'province', 'TLD', 10_000],
  ['N1', 'zone', 'N', 11],
  ['N2', 'zone', 'N', 100],
  ['a', 'cdcs', 'N1', 1],
  ['b', 'cdcs', 'N1', 10],
  ['c', 'cdcs', 'N2', 100],
  ['d', 'nghiep-doan', 'N', 1_000],
  ['e', 'cdcs', 'S', 10_000],
];
const ALL = 11_111;

/** A country whose unions have each told of their members in June; ids in the order of the table. */
const country = async (db: Db): Promise<readonly number[]> => {
  const ids = new Map<string, number>();
  for (const [code, kind, parent] of UNITS) {
    const facts = { code, name: code, kind, ownership: null, tax_code: null, opened_on: '2024-01-01' };
    const parentId = parent === null ? null : (ids.get(parent) ?? 0);
    ids.set(code, await createUnit(db, { ...facts, parentId }));
  }
  const sentBy = await insertPost(db, {
    ...{ name: 'Người Mẫu', unit_id: ids.get('TLD') ?? 0, role: 'organiser', title: 'Cán bộ' },
    valid_from: '2024-01-01',
  });
  await insertReports(
    db,
    UNITS.flatMap(([code, kind, , joined]) =>
      joined === null
        ? []
        : [
            {
              ...{ unitId: ids.get(code) ?? 0, period: '2025-06', state: 'confirmed', receipt: code },
              ...{ sentBy, confirmedBy: sentBy, ...reportOf(kind, joined) },
            } as const,
          ],
    ),
  );
  await refreshTotals(db, '2025-06-30');
  return [...ids.values()];
};

/** A union also says how many members it has: a thousand more. */
const reportOf = (kind: string, joined: number) =>
  kind === 'cdcs' || kind === 'nghiep-doan'
    ? { form: 'thang-cdcs', answers: { joined, closing: joined + 1_000 } }
    : { form: 'thang-cap-tren', answers: { 'members-joined': joined } };

const KINDS = ['rename', 'move', 'merge', 'split', 'split-stays', 'end', 'end-heir'] as const;
type Change = { readonly kind: (typeof KINDS)[number]; readonly one: number; readonly other: number };

/** One change of two units that are there or were; it may be refused, as an officer's may. */
const carryOut = (tx: Tx, { kind, one, other }: Change, to: Recording): Promise<Outcome> => {
  const names = [`${to.day} mot`, `${to.day} hai`];
  const does: Readonly<Record<Change['kind'], () => Promise<Outcome>>> = {
    rename: () => renameUnitOn(tx, one, `ten ${to.day}`, to),
    move: () => moveUnitOn(tx, one, other, to),
    merge: () => mergeUnits(tx, [one], other, to),
    split: () => splitUnit(tx, one, { names, stays: false, heir: 1 }, to),
    'split-stays': () => splitUnit(tx, one, { names, stays: true, heir: 0 }, to),
    end: () => closeUnit(tx, one, null, to),
    'end-heir': () => closeUnit(tx, one, other, to),
  };
  return does[kind]();
};

const sumsOfJune = async (db: Db) =>
  (
    await sql<{ code: string; value: number }>`
      select unit.code, sum(confirmed)::int as value from derived.total join unit on unit.id = total.unit_id
      where form = 'thang-cdcs' and period = '2025-06' and item in ('closing', 'joined') group by unit.code order by unit.code`.execute(
      db,
    )
  ).rows;

const joinedItem = formOf(loaded.definitions, 'thang-cap-tren')?.items.find(
  ({ id }) => id === 'members-joined',
);

const nationalSum = async (db: Db, tld: number, tree: string): Promise<number | null> => {
  if (!joinedItem) throw new Error('the form was expected to sum new members');
  const { parts } = await partsOnTree(db, {
    ...{ unitId: tld, span: JUNE, tree, items: joinedItem.below, sums: [joinedItem] },
    seen: async (units) => units,
  });
  return sumOf(sharesOf(joinedItem, parts));
};

const anyChange = fc.record({
  kind: fc.constantFrom(...KINDS),
  one: fc.nat({ max: 30 }),
  other: fc.nat({ max: 30 }),
});

test('whatever becomes of units, an old period keeps its sums on its own tree, and loses and doubles nothing on the new one', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 3, maxLength: 12 }), async (changes) => {
      const { db } = await testStore();
      const [tld = 0, ...ids] = await country(db);
      const before = await sumsOfJune(db);
      for (const [n, { kind, one, other }] of changes.entries()) {
        const pick = (at: number): number => ids[at % ids.length] ?? 0;
        const change = { kind, one: pick(one), other: pick(other) };
        const to = recorded(plusDays('2025-07-01', n), `${n}/QĐ-MẪU`);
        const outcome = await inTransaction(db, (tx) => carryOut(tx, change, to));
        if (outcome.status !== 'done') continue;
        written += 1;
        ids.push(...outcome.unitIds.filter((id) => !ids.includes(id) && id !== tld));
      }
      const today = plusDays('2025-07-01', changes.length);
      await refreshTotals(db, today);
      expect(await sumsOfJune(db)).toEqual(before);
      expect(await nationalSum(db, tld, today)).toBe(ALL);
      expect(await nationalSum(db, tld, JUNE.to)).toBe(ALL);
    }),
    { numRuns: 8 },
  );
  expect(written).toBeGreaterThan(15);
});
