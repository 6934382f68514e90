import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { opened, sealed } from '../../src/store/sealed.ts';
import { zaloTokens } from '../../src/store/zalo-tokens.ts';
import { testStore } from '../setup/database.ts';

const SECRET = new TextEncoder().encode('a secret of the operator, long enough');
const NOON = new Date('2026-11-20T05:00:00Z');
const PAIR = {
  ...{ accessToken: 'access-1', refreshToken: 'refresh-1' },
  accessUntil: new Date('2026-11-21T06:00:00Z'),
  refreshUntil: new Date('2027-02-18T05:00:00Z'),
};

let store: Store;
beforeEach(async () => {
  store = await testStore();
});

type Given = { readonly seed?: string | null; readonly secret?: Uint8Array; readonly now?: Date };
const tokens = ({ seed = 'seed-1', secret = SECRET, now = NOON }: Given = {}) =>
  zaloTokens({ db: store.db, appId: '360', secret: async () => secret, seed, now: () => now });

test('what is sealed is opened by the same secret for the same purpose, and by nothing else', () => {
  const box = sealed(SECRET, 'a', 'bí mật');
  expect(box).not.toContain('bí mật');
  expect(opened(SECRET, 'a', box)).toBe('bí mật');
  expect(opened(SECRET, 'b', box)).toBeNull();
  expect(opened(new Uint8Array(32), 'a', box)).toBeNull();
  expect(opened(SECRET, 'a', `A${box.slice(1)}`)).toBeNull();
  expect(opened(SECRET, 'a', '')).toBeNull();
});

test('without a pair the operator’s refresh token is used first, and without one nothing', async () => {
  expect(await tokens().load()).toMatchObject({ accessToken: '', refreshToken: 'seed-1' });
  expect(await tokens({ seed: null }).load()).toBeNull();
});

test('a pair that was kept is what every process holds, and no token stands readable in the database', async () => {
  await tokens().lockAndReplace(async (held) => {
    expect(held?.refreshToken).toBe('seed-1');
    return PAIR;
  });
  expect(await tokens().load()).toEqual(PAIR);
  expect(await tokens({ seed: null }).load()).toEqual(PAIR);
  expect(JSON.stringify(await store.db.selectFrom('zalo_token').selectAll().execute())).not.toMatch(
    /access-1|refresh-1|seed-1/,
  );
});

test('a new refresh token of the operator begins anew', async () => {
  await tokens().lockAndReplace(async () => PAIR);
  expect(await tokens({ seed: 'seed-2' }).load()).toMatchObject({ refreshToken: 'seed-2' });
});

test('another secret opens nothing', async () => {
  await tokens().lockAndReplace(async () => PAIR);
  expect(await tokens({ secret: new Uint8Array(32) }).load()).toBeNull();
});

test('one at a time is let in, and each sees what the one before kept', async () => {
  const seen: (string | undefined)[] = [];
  await Promise.all(
    [1, 2, 3].map((n) =>
      tokens().lockAndReplace(async (held) => {
        seen.push(held?.refreshToken);
        return { ...PAIR, refreshToken: `refresh-${n}` };
      }),
    ),
  );
  expect(seen).toHaveLength(3);
  expect(seen[0]).toBe('seed-1');
  expect(new Set(seen).size).toBe(3);
});

test('what failed under the lock leaves the pair as it was and lets the next one in', async () => {
  await tokens().lockAndReplace(async () => PAIR);
  const failing = tokens().lockAndReplace(async () => {
    throw new Error('the network is down');
  });
  await expect(failing).rejects.toThrow('the network is down');
  await tokens().lockAndReplace(async (held) => {
    expect(held).toEqual(PAIR);
    return null;
  });
  expect(await tokens().load()).toEqual(PAIR);
});

test('a process that died in its midst is waited for no longer than its lease', async () => {
  const lease_until = new Date(NOON.getTime() + 45_000);
  await store.db.insertInto('zalo_token').values({ app_id: '360', lease_by: 'dead', lease_until }).execute();
  const later = new Date(NOON.getTime() + 46_000);
  await tokens({ now: later }).lockAndReplace(async () => PAIR);
  expect(await tokens().load()).toEqual(PAIR);
});

test('a pair that comes after the lease ended is not kept in silence', async () => {
  const late = tokens().lockAndReplace(async () => {
    await store.db.updateTable('zalo_token').set({ lease_by: 'another' }).execute();
    return PAIR;
  });
  await expect(late).rejects.toThrow('the lease on the tokens ended');
});
