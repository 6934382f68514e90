import { beforeEach, expect, test } from 'vitest';
import { changesIn } from '../../src/actions/member-changes.ts';
import { sumNamed } from '../../src/actions/rollup-find.ts';
import { formOf } from '../../src/core/definitions.ts';
import { calendarSpan } from '../../src/core/reports/periods.ts';
import type { Store } from '../../src/store/open.ts';
import { reviewersAbove } from '../../src/store/posts.ts';
import { closeUnit, mergeUnits } from '../../src/store/unit-endings.ts';
import { createUnit, findUnits, parentOf, unitOn } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';
import { beforeTheMergers, type Country, changed, recorded, theMergers } from '../setup/reorganisation.ts';
import { loaded, openStage } from '../stage.ts';

const TODAY = '2025-11-20';
let store: Store;
let country: Country;
beforeEach(async () => {
  store = await testStore();
  country = await beforeTheMergers(store.db);
  await theMergers(store.db, country);
});

/** What a unit's monthly sum of new members is made of, by the codes of the units below. */
const joined = async (
  code: string,
  period: string,
  tree: string | null = null,
  viewer: string | null = null,
) => {
  const context = { db: store.db, definitions: loaded.definitions, today: TODAY };
  const found = await sumNamed(context, {
    unitId: country.idOf(code),
    form: 'thang-cap-tren',
    period,
    tree,
    viewer: viewer === null ? null : country.idOf(viewer),
  });
  const rolled = found?.items.find(({ item }) => item.id === 'members-joined');
  const names = new Map(found?.units.map(({ id, name }) => [id, name]));
  return rolled?.shares.map(({ unitId, value }) => `${names.get(unitId)}: ${value}`) ?? [];
};

const [ben, lai, son, buoi, dieu] = [
  'CĐCS Công ty Bến Nghé (mẫu): 10',
  'CĐCS Công ty Gốm Lái Thiêu (mẫu): 10',
  'CĐCS Công ty Sơn Mài Tương Bình (mẫu): 10',
  'CĐCS Công ty Bưởi Tân Triều (mẫu): 10',
  'CĐCS Công ty Điều Bù Đăng (mẫu): 10',
];

test('old periods keep the old tree, new ones have the new tree', async () => {
  expect(await joined('BD', '2025-06')).toEqual([lai, son]);
  expect(await joined('HCM', '2025-06')).toEqual([ben]);
  expect(await joined('BP', '2025-06')).toEqual([dieu]);
  expect(await joined('DN', '2025-06')).toEqual([buoi]);
  expect(await joined('BD', '2025-07')).toEqual([]);
  expect(await joined('HCM', '2025-07')).toEqual([ben, lai, son]);
  expect(await joined('DN', '2025-07')).toEqual([buoi, dieu]);
});

test('each view can be asked for: an old period by the new tree, a new one by the tree of a day', async () => {
  expect(await joined('HCM', '2025-06', 'now')).toEqual([ben, lai, son]);
  expect(await joined('BD', '2025-06', 'now')).toEqual([]);
  expect(await joined('HCM', '2025-06', 'then')).toEqual([ben]);
  expect(await joined('HCM', '2025-08', '2025-06-30')).toEqual([ben]);
  expect(await joined('BD', '2025-08', '2025-06-30')).toEqual([lai, son]);
  expect(await joined('TLD', '2025-06')).toEqual([]);
  expect(await joined('TLD', '2025-06', 'now')).toEqual([]);
});

test('on the tree of a day a level above sees a unit that has left no longer than it stood there', async () => {
  expect(await joined('BD', '2025-08', '2025-06-30', 'TLD')).toEqual([lai, son]);
  expect(await joined('BD', '2025-08', '2025-06-30', 'BD')).toEqual([]);
  expect(await joined('BD', '2025-06', '2025-05-31', 'BD')).toEqual([lai, son]);
});

const changes = async (code: string, period: string) => {
  const context = { db: store.db, definitions: loaded.definitions, today: TODAY };
  const sum = await sumNamed(context, { unitId: country.idOf(code), form: 'thang-cap-tren', period });
  const found = await changesIn(context, sum ?? (await asked(code, period)));
  if (!found) throw new Error('members were expected to be counted');
  const { moves, ...numbers } = found;
  return {
    ...numbers,
    moves: moves.map(({ name, kind, members, other, day, decision }) => [
      kind,
      name,
      members,
      other,
      day,
      decision,
    ]),
  };
};

/** A unit that has ended has no sum of its own any more. */
const asked = async (code: string, period: string) => {
  const form = formOf(loaded.definitions, 'thang-cap-tren');
  if (!form) throw new Error('the form was expected to be there');
  return { unitId: country.idOf(code), form, period, covers: calendarSpan(period) };
};

test('a moved union is handed over by its old province and taken over by its new one, and both add up', async () => {
  const july = '2025-07-01';
  const decision = '202/QĐ-MẪU';
  expect(await changes('HCM', '2025-07')).toMatchObject({
    ...{
      opening: 516,
      joined: 30,
      leftOther: 6,
      closing: 516 + 316 + 216 + 24,
      unexplained: 0,
      unreported: 0,
    },
    moves: [
      ['received', 'CĐCS Công ty Gốm Lái Thiêu (mẫu)', 316, 'LĐLĐ tỉnh Bình Dương (mẫu)', july, decision],
      [
        'received',
        'CĐCS Công ty Sơn Mài Tương Bình (mẫu)',
        216,
        'LĐLĐ tỉnh Bình Dương (mẫu)',
        july,
        decision,
      ],
    ],
  });
  expect(await changes('BD', '2025-07')).toMatchObject({
    ...{ opening: 532, joined: 0, leftOther: 0, closing: 0, unexplained: 0 },
    moves: [
      [
        'handed-over',
        'CĐCS Công ty Gốm Lái Thiêu (mẫu)',
        316,
        'LĐLĐ Thành phố Hồ Chí Minh (mẫu)',
        july,
        decision,
      ],
      [
        'handed-over',
        'CĐCS Công ty Sơn Mài Tương Bình (mẫu)',
        216,
        'LĐLĐ Thành phố Hồ Chí Minh (mẫu)',
        july,
        decision,
      ],
    ],
  });
  expect(await changes('TLD', '2025-07')).toMatchObject({
    opening: 1580,
    joined: 50,
    leftOther: 10,
    closing: 1620,
    moves: [],
  });
  expect(await changes('HCM', '2025-08')).toMatchObject({
    opening: 1072,
    closing: 1096,
    moves: [],
    unexplained: 0,
  });
});

test('what is left of a union that is dissolved is no ordinary loss, one that merges hands its members over', async () => {
  const { idOf } = country;
  await changed(store.db, (tx) => closeUnit(tx, idOf('BD-2'), null, recorded('2025-09-10', '7/QĐ-HCM')));
  await changed(store.db, (tx) =>
    mergeUnits(tx, [idOf('BD-1')], idOf('HCM-1'), recorded('2025-09-20', '8/QĐ-HCM')),
  );
  expect(await changes('HCM', '2025-09')).toMatchObject({
    ...{ opening: 1096, joined: 0, leftOther: 0, closing: 532, unexplained: 0, unreported: 1 },
    moves: [
      [
        'merged',
        'CĐCS Công ty Gốm Lái Thiêu (mẫu)',
        332,
        'CĐCS Công ty Bến Nghé (mẫu)',
        '2025-09-20',
        '8/QĐ-HCM',
      ],
      ['dissolved', 'CĐCS Công ty Sơn Mài Tương Bình (mẫu)', 232, null, '2025-09-10', '7/QĐ-HCM'],
    ],
  });
  expect(await changes('HCM', '2025-10')).toMatchObject({ opening: 532, closing: 532, moves: [] });
});

test('a report of a unit that has ended is filed by its last parent alone, once, and is confirmed by somebody else', async () => {
  const stage = await openStage('2025-10-03');
  const there = await beforeTheMergers(stage.app.store.db);
  await theMergers(stage.app.store.db, there);
  await changed(stage.app.store.db, (tx) =>
    closeUnit(tx, there.idOf('BD-2'), null, recorded('2025-09-11', '7/QĐ-HCM')),
  );
  await stage.speaksFor('hcm', 'HCM', 'organiser');
  await stage.speaksFor('dn', 'DN', 'organiser');
  await stage.speaksFor('tld', 'TLD', 'organiser');
  await stage.speaksFor('chair', 'HCM-1', 'filer');
  const tap = async (who: string) => {
    await stage.channel.say(who, {
      kind: 'choice',
      data: `c:report:thang-cdcs:2025-09:${there.idOf('BD-2')}`,
    });
    return stage.channel.sent(who).at(-1)?.text ?? '';
  };
  for (const who of ['dn', 'tld', 'chair']) expect(await tap(who)).not.toContain('Tương Bình');
  expect(await tap('hcm')).toContain('Tổng số lao động');
  const drafts = await stage.app.store.db.selectFrom('draft').select(['subject', 'unit_id']).execute();
  expect(drafts).toEqual([
    { subject: `report:unit:${there.idOf('BD-2')}:thang-cdcs:2025-09`, unit_id: there.idOf('HCM') },
  ]);
});

test('Đồng Nai has another name from its day on, is the same unit, and is found by either name', async () => {
  const { db } = store;
  const id = country.idOf('DN');
  expect((await unitOn(db, id, '2026-04-29'))?.name).toBe('LĐLĐ tỉnh Đồng Nai (mẫu)');
  expect((await unitOn(db, id, '2026-04-30'))?.name).toBe('LĐLĐ thành phố Đồng Nai (mẫu)');
  const successions = await db.selectFrom('unit_succession').select(['from_unit_id', 'to_unit_id']).execute();
  expect(successions.map((one) => one.from_unit_id)).not.toContain(id);
  for (const words of ['tỉnh Đồng Nai', 'thành phố Đồng Nai', 'dong nai']) {
    const found = await findUnits(db, {
      ...{ words, under: country.idOf('TLD'), day: '2026-05-04', limit: 5 },
    });
    expect(found.map((one) => [one.id, one.name])).toContainEqual([id, 'LĐLĐ thành phố Đồng Nai (mẫu)']);
  }
});

test('Quảng Ngãi is joined by Kon Tum, and keeps its name and itself', async () => {
  const { db } = store;
  const add = (code: string, name: string, kind: string, parentId: number) =>
    createUnit(db, {
      ...{ code, name, kind, parentId, ownership: null, tax_code: null, opened_on: '2024-01-01' },
    });
  const quangNgai = await add('QNG', 'LĐLĐ tỉnh Quảng Ngãi (mẫu)', 'province', country.idOf('TLD'));
  const konTum = await add('KT', 'LĐLĐ tỉnh Kon Tum (mẫu)', 'province', country.idOf('TLD'));
  const union = await add('KT-1', 'CĐCS Công ty Cà phê Đăk Hà (mẫu)', 'cdcs', konTum);
  await changed(db, (tx) => mergeUnits(tx, [konTum], quangNgai, recorded('2025-07-01', '202/QĐ-MẪU')));
  expect(await unitOn(db, quangNgai, TODAY)).toMatchObject({ name: 'LĐLĐ tỉnh Quảng Ngãi (mẫu)' });
  expect(await parentOf(db, union, '2025-06-30')).toBe(konTum);
  expect(await parentOf(db, union, '2025-07-01')).toBe(quangNgai);
  const found = await findUnits(db, {
    ...{ words: 'Quảng Ngãi', under: country.idOf('TLD'), day: TODAY, limit: 5 },
  });
  expect(found.map(({ id }) => id)).toEqual([quangNgai]);
});

test('what a moved union sends is reviewed by the level that it stands under on the day of confirming', async () => {
  const { db } = store;
  const [union, old, now] = ['BD-1', 'BD', 'HCM'].map((code) => country.idOf(code));
  const seats = async (unitId: number | undefined, day: string) =>
    (await reviewersAbove(db, unitId ?? 0, day)).map((post) => post.unitId);
  expect(await seats(union, '2025-06-30')).toEqual([old]);
  expect(await seats(union, '2025-07-01')).toEqual([now]);
});
