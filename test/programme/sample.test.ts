import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { following } from '../../src/actions/missing-scope.ts';
import { sumOf } from '../../src/actions/missing-words.ts';
import { loadSample, sampleOfficers } from '../../src/app/sample.ts';
import { groupReports, groups } from '../../src/app/sample-groups.ts';
import { plusDays } from '../../src/core/day.ts';
import { type QuotaAnswer, quotaAnswer } from '../../src/core/programme/quota-answer.ts';
import { chartRows } from '../../src/core/programme/quota-chart-rows.ts';
import { packOn } from '../../src/core/programme/renew.ts';
import { loadPacks, storedPack } from '../../src/definitions/pack.ts';
import { dutySettings } from '../../src/store/dates.ts';
import type { Db } from '../../src/store/db.ts';
import { reportFor } from '../../src/store/duties.ts';
import { postsOf, reviewersAbove } from '../../src/store/posts.ts';
import { packsInForce } from '../../src/store/programmes.ts';
import { quotaFacts } from '../../src/store/quota.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { branches } from '../../src/store/standings.ts';
import { ancestors, descendants, findUnits, unitName } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';
import { loaded } from '../stage.ts';

const today = '2026-11-20';
const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const renewal = packs.value.find((one) => one.id === 'binh-duong-2026-mau');
if (!renewal) throw new Error('the sample pack was expected');

let db: Db;
beforeEach(async () => {
  db = (await testStore()).db;
});

const idOf = async (code: string): Promise<number> => {
  const id = await unitByCode(db, code);
  if (id === null) throw new Error(`the unit ${code} was expected`);
  return id;
};

const sentBelow = async (code: string, form: string, period: string) => {
  const { definitions } = loaded;
  const actor = { unitId: await idOf(code), unitKind: 'zone', role: 'reviewer' } as const;
  const found = await following({ db, definitions, today, actor }, { form, period, unitId: null, said: '' });
  if ('why' in found) throw new Error(`reports were expected to be followed: ${found.why}`);
  return sumOf(await branches(db, found.asked));
};

const answerFor = async (code: string, day = today): Promise<QuotaAnswer> => {
  const pack = packOn(renewal, day);
  const unitId = await idOf(code);
  const unit = { id: unitId, name: (await unitName(db, unitId, day)) ?? '' };
  return quotaAnswer({ pack, unit, facts: await quotaFacts(db, { pack, unitId, today: day }), today: day });
};

describe('the sample province in November', () => {
  beforeEach(() => loadSample(db, { today }));

  test('loading it twice changes nothing', async () => {
    const count = async () => (await db.selectFrom('figure').select('item').execute()).length;
    const before = await count();
    await loadSample(db, { today });
    expect(await count()).toBe(before);
    expect(before).toBeGreaterThan(2000);
  });

  test('it has an officer for every role, two of them employed by the programme', async () => {
    const officers = await sampleOfficers(db, today);
    expect(new Set(officers.map((post) => post.role))).toEqual(
      new Set(['leader', 'organiser', 'finance', 'admin', 'reviewer', 'officer', 'filer']),
    );
    expect(officers.filter((post) => post.programme === renewal.id)).toHaveLength(2);
    const definitions = { packs: new Map(packs.value.map((pack) => [pack.id, pack])), storedPack };
    const inForce = await packsInForce(db, { definitions, today });
    expect(inForce.map(({ id }) => id)).toEqual(['binh-duong-2026-mau', 'che-do-bao-cao']);
  });

  test('every month of every union adds up, and its closing opens the next month', async () => {
    const rows = await db
      .selectFrom('figure')
      .selectAll()
      .where('form', '=', 'thang-cdcs')
      .orderBy('period')
      .execute();
    const reports = new Map<string, Record<string, number>>();
    for (const row of rows) {
      const key = `${row.unit_id} ${row.period}`;
      reports.set(key, { ...reports.get(key), [row.item]: row.value });
    }
    expect(reports.size).toBe(12 * 12);
    const last = new Map<string, number>();
    for (const [key, r] of reports) {
      const flows =
        (r.joined ?? 0) + (r['transferred-in'] ?? 0) - (r['transferred-out'] ?? 0) - (r['left-other'] ?? 0);
      expect(r.closing).toBe((r.opening ?? 0) + flows);
      expect(r['closing-women']).toBeLessThanOrEqual(r.closing ?? 0);
      expect(r['closing-women']).toBeLessThanOrEqual(r['workers-women'] ?? 0);
      expect(r.closing).toBeLessThanOrEqual(r.workers ?? 0);
      expect(r['dues-paid']).toBeLessThanOrEqual(r['dues-due'] ?? 0);
      const unit = key.split(' ')[0] ?? '';
      expect(r.opening).toBe(last.get(unit) ?? r.opening);
      last.set(unit, r.closing ?? 0);
    }
  });

  test('what the groups of the large union reported is together what it reported itself', async () => {
    const { rows } = await sql<{
      period: string;
      item: string;
      own: number;
      together: number;
      count: number;
    }>`
      select own.period, own.item, own.value::int as own, sum(part.value)::int as together, count(*)::int as count
      from figure own
      join unit on unit.id = own.unit_id and unit.code = 'MAU-CS01'
      join figure part on part.period = own.period and part.item = own.item and part.form = 'thang-to'
      where own.form = 'thang-cdcs' group by own.period, own.item, own.value`.execute(db);
    expect(rows).toHaveLength(6 * 9);
    for (const { own, together, count, ...which } of rows)
      expect({ ...which, together, count }).toEqual({ ...which, together: own, count: 12 });
    const of = (item: string) => rows.find((row) => row.period === '2026-10' && row.item === item)?.together;
    expect([of('workers'), of('closing')]).toEqual([2000, 1835]);
  });

  test('every group has no more members than workers, and its closing opens the next month', () => {
    for (const { code } of groups) {
      const months = groupReports(today).filter(({ unit }) => unit === code);
      months.forEach(({ answers }, at) => {
        expect(answers.closing).toBeLessThanOrEqual(Number(answers.workers));
        expect(answers['dues-paid']).toBeLessThanOrEqual(Number(answers['dues-due']));
        expect(Math.min(...Object.values(answers).map(Number))).toBeGreaterThanOrEqual(0);
        expect(answers.opening).toBe(months[at - 1]?.answers.closing ?? answers.opening);
      });
    }
  });

  test('last month is confirmed and this month is still owed', async () => {
    const unitId = await idOf('MAU-CS01');
    const key = { unitId, postId: null, form: 'thang-cdcs' };
    expect(await reportFor(db, key, '2026-10')).toMatchObject({
      state: 'confirmed',
      covers_to: '2026-10-31',
    });
    expect(await reportFor(db, key, '2026-11')).toBeNull();
    expect(await sentBelow('MAU-KCN1', 'thang-cdcs', '2026-10')).toMatchObject({ all: 4, sent: 4 });
    expect(await sentBelow('MAU-KCN1', 'thang-cdcs', '2026-11')).toMatchObject({ all: 4, sent: 0 });
    expect(await sentBelow('MAU-KCN1', 'can-bo-de-an', '2026-11')).toMatchObject({ all: 1, sent: 0 });
  });

  test('a zone reads its own share', async () => {
    const { lines, sample, needsConfirmation } = await answerFor('MAU-KCN1');
    const founded = lines.find((one) => one.target.id === 's000-cdcs-thanh-lap-moi');
    expect(founded).toMatchObject({
      progress: {
        goal: 45,
        done: 37,
        waiting: 2,
        left: 8,
        perMonth: 4,
        verdict: 'on-the-way',
        pace: { difference: -3 },
      },
      source: { section: 'II.3' },
      given: { kind: 'assigned', value: 45 },
    });
    expect([sample, needsConfirmation]).toEqual([true, true]);
  });

  test('the province reads the whole, each target from its own source', async () => {
    const { lines } = await answerFor('MAU');
    expect(lines.map(({ progress }) => [progress.goal, progress.done, progress.waiting])).toEqual([
      [15, 13, 0],
      [45, 41, 0],
      [132, 114, 6],
      [1, expect.any(Number), 0],
      [184, expect.any(Number), 0],
    ]);
    expect(lines[3]?.progress.denominator).toMatchObject({ value: 475, provenance: { from: 'declared' } });
    expect(lines.map((one) => one.provenance?.from)).toEqual([
      'register',
      'declared',
      'register',
      'form',
      'form',
    ]);
    expect(chartRows(await answerFor('MAU'))).toMatchObject({ of: 5, rows: { length: 5 } });
  });

  test('what the zones were given together stays below the province', async () => {
    const rows = await db.selectFrom('allocation').select(['target', 'value']).execute();
    for (const target of renewal.targets) {
      const given = rows.filter((row) => row.target === target.id).reduce((sum, row) => sum + row.value, 0);
      if ('value' in target) expect(given).toBeLessThan(target.value);
    }
  });

  test('a grassroots union was given nothing and is told so', async () => {
    const { lines } = await answerFor('MAU-CS01');
    expect(lines[2]?.progress.verdict).toBe('not-allocated');
  });

  test('a founding waits until it is confirmed', async () => {
    await db.updateTable('founding').set({ state: 'confirmed' }).where('state', '=', 'waiting').execute();
    expect((await answerFor('MAU')).lines[2]?.progress).toMatchObject({ done: 120, waiting: 0 });
  });

  test('a nghiệp đoàn is no union in an enterprise', async () => {
    const [one] = await db
      .selectFrom('founding')
      .select('id')
      .where('state', '=', 'confirmed')
      .limit(1)
      .execute();
    await db
      .updateTable('founding')
      .set({ kind: 'nghiep-doan' })
      .where('id', '=', one?.id ?? 0)
      .execute();
    expect((await answerFor('MAU')).lines[2]?.progress.done).toBe(113);
  });

  test('a quarter that is only sent is shown beside', async () => {
    await db.updateTable('figure').set({ state: 'sent' }).where('period', '=', '2026-Q3').execute();
    const progress = (await answerFor('MAU')).lines[4]?.progress;
    expect(progress?.waiting).toBeGreaterThan(0);
    expect(progress?.done).toBeGreaterThan(0);
  });

  test('units are found by words without accents, below the asking unit only', async () => {
    const under = await idOf('MAU-KCN1');
    const found = await findUnits(db, { words: 'hoa mai', under, day: today });
    expect(found.map((unit) => unit.code)).toEqual(['MAU-CS01']);
    expect(await findUnits(db, { words: 'thông vàng', under, day: today })).toEqual([]);
    expect(await findUnits(db, { words: '  ', under, day: today })).toEqual([]);
  });

  test('the tree reads upwards and downwards as of a day', async () => {
    const union = await idOf('MAU-CS01');
    expect((await ancestors(db, union, today)).map((unit) => unit.code)).toEqual(['MAU-KCN1', 'MAU']);
    expect(await descendants(db, await idOf('MAU'), today)).toHaveLength(30);
    const moved = { parent_id: await idOf('MAU-KCN2'), unit_id: union, valid_from: today };
    await db.updateTable('unit_parent').set({ valid_to: today }).where('unit_id', '=', union).execute();
    await db.insertInto('unit_parent').values(moved).execute();
    expect((await ancestors(db, union, today))[0]?.code).toBe('MAU-KCN2');
    expect((await ancestors(db, union, plusDays(today, -1)))[0]?.code).toBe('MAU-KCN1');
  });

  test('the chair of a union reports to the reviewer of its zone', async () => {
    const [chair] = (await sampleOfficers(db, today)).filter((post) => post.role === 'filer');
    if (!chair) throw new Error('a chair was expected');
    expect((await postsOf(db, chair.personId, today)).map((post) => post.unitName)).toEqual([chair.unitName]);
    const reviewers = await reviewersAbove(db, chair.unitId, today);
    expect(reviewers.map((post) => post.unitName)).toEqual(['Công đoàn KCN Sông Xanh (mẫu)']);
  });

  test('the nearest unit that has set a date is the one that counts', async () => {
    const zone = await idOf('MAU-KCN1');
    const union = await idOf('MAU-CS01');
    expect(
      (await dutySettings(db, { unitId: union, day: today, packs: packs.value })).find(
        (one) => one.duty === 'thang-cdcs',
      ),
    ).toMatchObject({
      unitId: await idOf('MAU'),
      due: { day: 5, month: 1 },
      correctionDays: 5,
    });
    const row = await db
      .selectFrom('duty_setting')
      .selectAll()
      .where('duty', '=', 'thang-cdcs')
      .executeTakeFirstOrThrow();
    const { id: _, ...setting } = row;
    const own = { ...setting, unit_id: zone, due: '{"day":3,"month":1}', coverage: null };
    await db.insertInto('duty_setting').values(own).execute();
    expect(
      (await dutySettings(db, { unitId: union, day: today, packs: packs.value })).find(
        (one) => one.duty === 'thang-cdcs',
      )?.due,
    ).toEqual({
      day: 3,
      month: 1,
    });
  });
});

test.each(['2026-01-01', '2026-01-05', '2026-02-28', '2026-07-01', '2026-12-31', '2027-03-01', '2028-02-29'])(
  'the sample of %s is as of that day',
  async (day) => {
    await loadSample(db, { today: day });
    const { lines } = await answerFor('MAU', day);
    expect(lines[2]?.target.from).toBe(`${day.slice(0, 4)}-01-01`);
    expect(lines[2]?.progress).toMatchObject({ goal: 132, waiting: 6 });
    expect(lines[2]?.progress.done).toBeLessThan(132);
    const late = await db.selectFrom('report').select('id').where('covers_to', '>=', day).execute();
    expect(late).toEqual([]);
  },
);
