import { beforeEach, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { aims } from '../../src/core/programme/instances.ts';
import type { NumberTarget, Target } from '../../src/core/programme/target.ts';
import type { Pack } from '../../src/core/programme/types.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import type { Db } from '../../src/store/db.ts';
import { unitsFacts } from '../../src/store/quota.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { descendants } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const today = '2026-11-20';
const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const sample = packs.value.find(({ id }) => id === 'binh-duong-2026-mau');
if (!sample) throw new Error('the sample pack was expected');

const counted = sample.targets[2] as NumberTarget;
const joined: NumberTarget = { ...counted, id: 'joined', kind: 'count', measure: 'members.joined' };
const members: NumberTarget = {
  ...counted,
  id: 'members',
  kind: 'stock-at-date',
  measure: 'members.closing',
};

let db: Db;
beforeEach(async () => {
  db = (await testStore()).db;
  await loadSample(db, { today });
});

const idOf = async (code: string): Promise<number> => {
  const id = await unitByCode(db, code);
  if (id === null) throw new Error(`the unit ${code} was expected`);
  return id;
};

type Ask = { readonly codes?: readonly string[]; readonly day?: string; readonly until?: string };

const read = async (targets: readonly Target[], { codes = ['MAU'], day = today, until }: Ask = {}) => {
  const pack: Pack = { ...sample, targets };
  const unitIds = await Promise.all(codes.map(idOf));
  const runs = aims(targets, day).flatMap(({ now, closed }) => [now, ...closed]);
  const facts = await unitsFacts(db, {
    ...{ pack, unitIds, instances: runs, today: day },
    until: until ?? null,
  });
  return unitIds.map((id) => facts.get(id) ?? {});
};

const sum = async (from: string, to: string, under = 'MAU'): Promise<number> => {
  const rows = await db
    .selectFrom('figure')
    .select('value')
    .where('item', '=', 'joined')
    .where('form', '=', 'thang-cdcs')
    .where('covers_to', '>=', from)
    .where('covers_to', '<=', to)
    .where('unit_id', 'in', [...(await descendants(db, await idOf(under), today))])
    .execute();
  return rows.reduce((total, { value }) => total + value, 0);
};

test('a yearly target reads every year by itself', async () => {
  const yearly = { ...joined, from: '2025-01-01', to: '2030-12-31', recurs: 'yearly' } as const;
  const [facts] = await read([yearly]);
  expect(facts?.['joined 2026']?.confirmed).toBe(await sum('2026-01-01', '2026-12-31'));
  expect(facts?.['joined 2025']?.confirmed).toBe(await sum('2025-01-01', '2025-12-31'));
  expect(facts?.['joined 2025']?.confirmed).not.toBe(facts?.['joined 2026']?.confirmed);
});

test('last year gives its course up to the same day, and the whole of it', async () => {
  const target: NumberTarget = { ...joined, pace: 'last-year', from: '2026-11-01', to: '2026-12-31' };
  const [facts] = await read([target], { day: '2026-12-05' });
  expect(facts?.joined?.lastYear).toEqual({
    byNow: await sum('2025-11-01', '2025-12-05'),
    whole: await sum('2025-11-01', '2025-12-31'),
  });
  expect(facts?.joined?.lastYear?.byNow).toBeLessThan(facts?.joined?.lastYear?.whole ?? 0);
});

test('as of a past day nothing later counts', async () => {
  const [facts] = await read([joined], { day: '2026-06-30', until: '2026-06-30' });
  expect(facts?.joined?.confirmed).toBe(await sum('2026-01-01', '2026-06-30'));
});

test('several units are read as each of them alone', async () => {
  const codes = ['MAU-KCN1', 'MAU-KCN2', 'MAU-CS01', 'MAU'];
  const together = await read([joined, members, ...sample.targets], { codes });
  for (const [n, code] of codes.entries())
    expect([together[n]]).toEqual(await read([joined, members, ...sample.targets], { codes: [code] }));
  expect(together[0]?.joined?.confirmed).toBe(await sum('2026-01-01', '2026-12-31', 'MAU-KCN1'));
});

test('of a stock what waits is how far it would move', async () => {
  const [before] = await read([members]);
  const moved = await db
    .selectFrom('figure')
    .selectAll()
    .where('item', '=', 'closing')
    .where('period', '=', '2026-10')
    .where('unit_id', '=', await idOf('MAU-CS01'))
    .executeTakeFirstOrThrow();
  await db
    .updateTable('figure')
    .set({ state: 'sent', value: moved.value - 7 })
    .where('report_id', '=', moved.report_id)
    .where('item', '=', 'closing')
    .execute();
  const earlier = await db
    .selectFrom('figure')
    .select('value')
    .where('item', '=', 'closing')
    .where('period', '=', '2026-09')
    .where('unit_id', '=', moved.unit_id)
    .executeTakeFirstOrThrow();
  const [facts] = await read([members]);
  expect(facts?.members?.confirmed).toBe((before?.members?.confirmed ?? 0) - moved.value + earlier.value);
  expect(facts?.members?.waiting).toBe(moved.value - 7 - earlier.value);
});

test('what a unit reported before it moved stays where it stood then', async () => {
  const union = await idOf('MAU-CS01');
  const last = { ...joined, from: '2025-01-01', to: '2025-12-31' };
  const [then] = await read([last], { codes: ['MAU-KCN1'] });
  const both = { codes: ['MAU-KCN1', 'MAU-KCN2'] };
  const [left, reached] = (await read([joined], both)).map((facts) => facts.joined?.confirmed ?? 0);
  const since = await sum('2026-03-01', '2026-12-31', 'MAU-CS01');
  await db.updateTable('unit_parent').set({ valid_to: '2026-03-01' }).where('unit_id', '=', union).execute();
  const place = { unit_id: union, parent_id: await idOf('MAU-KCN2'), valid_from: '2026-03-01' };
  await db.insertInto('unit_parent').values(place).execute();
  const [closed] = await read([last], { codes: ['MAU-KCN1'] });
  const [now, there] = await read([joined], both);
  expect(since).toBeGreaterThan(0);
  expect(closed?.joined?.confirmed).toBe(then?.joined?.confirmed);
  expect(now?.joined?.confirmed).toBe((left ?? 0) - since);
  expect(there?.joined?.confirmed).toBe((reached ?? 0) + since);
});

const declare = async (value: number, as_of: string, state: 'sent' | 'confirmed' | 'returned') =>
  db
    .insertInto('declared_figure')
    .values({
      ...{ measure: 'officers.employed', unit_id: await idOf('MAU'), value, as_of, state },
      ...{ source_body: `Ban ${value}`, document: null, how: 'đếm' },
    })
    .execute();

test('of what was stated the newest confirmed counts, and what was sent after it waits', async () => {
  const target: NumberTarget = { ...members, id: 'officers', measure: 'officers.employed' };
  const officers = async () => (await read([target]))[0]?.officers;
  await declare(43, '2026-11-10', 'confirmed');
  expect(await officers()).toMatchObject({ confirmed: 43, waiting: 0, provenance: { body: 'Ban 43' } });
  await declare(45, '2026-11-10', 'sent');
  expect(await officers()).toMatchObject({ confirmed: 43, waiting: 2 });
  await declare(99, '2026-11-15', 'returned');
  expect(await officers()).toMatchObject({ confirmed: 43, waiting: 2 });
  await declare(40, '2026-11-12', 'sent');
  expect(await officers()).toMatchObject({ confirmed: 43, waiting: -3 });
});
