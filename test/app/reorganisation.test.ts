import { beforeEach, expect, test } from 'vitest';
import { sumNamed } from '../../src/actions/rollup-find.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../setup/database.ts';
import { beforeTheMergers, type Country, theMergers } from '../setup/reorganisation.ts';
import { loaded } from '../stage.ts';

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
