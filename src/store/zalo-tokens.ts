import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';
import { opened, sealed } from './sealed.ts';

type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessUntil: Date;
  readonly refreshUntil: Date;
};

export type ZaloTokenSettings = {
  readonly db: Db;
  readonly appId: string;
  /** Seals the tokens. Asked for when it is needed. */
  readonly secret: () => Promise<Uint8Array>;
  /** The refresh token that the operator gave: the first one, or a new one after a new consent. */
  readonly seed: string | null;
  readonly now: () => Date;
};

/** Outlasts a refresh, which is given up after 15 s; a process that dies holds the others up no longer than this. */
const LEASE_MS = 45_000;
const WAIT_MS = 10_000;
const DAY_MS = 86_400_000;
/** How long a refresh token lives. */
const SEED_DAYS = 90;

/** The tokens of an OA for all processes: sealed in the database, and refreshed by one of them at a time. */
export const zaloTokens = (settings: ZaloTokenSettings) => {
  const load = (): Promise<Tokens | null> => held(settings);
  return {
    load,
    lockAndReplace: async (next: (held: Tokens | null) => Promise<Tokens | null>): Promise<void> => {
      const by = await lease(settings);
      try {
        const pair = await next(await load());
        if (pair) await keep(settings, by, pair);
      } finally {
        await release(settings, by);
      }
    },
  };
};

const PURPOSE = 'zalo tokens';

const held = async ({ db, appId, secret, seed, now }: ZaloTokenSettings): Promise<Tokens | null> => {
  const row = await db.selectFrom('zalo_token').selectAll().where('app_id', '=', appId).executeTakeFirst();
  const isOurs = row?.sealed && (seed === null || row.seed_hash === hashOf(seed));
  if (isOurs) return read(row, await secret());
  // Without an access token: it is refreshed before anything else.
  const dead = { accessToken: '', accessUntil: new Date(0) };
  return seed === null
    ? null
    : { ...dead, refreshToken: seed, refreshUntil: new Date(now().getTime() + SEED_DAYS * DAY_MS) };
};

const read = (row: Row<'zalo_token'>, secret: Uint8Array): Tokens | null => {
  const text = opened(secret, PURPOSE, row.sealed ?? '');
  if (text === null || !row.access_until || !row.refresh_until) return null;
  const [accessToken = '', refreshToken = ''] = JSON.parse(text) as string[];
  return { accessToken, refreshToken, accessUntil: row.access_until, refreshUntil: row.refresh_until };
};

const hashOf = (seed: string): string => createHash('sha256').update(seed).digest('hex');

/** Waits for the others, within reason. */
const lease = async ({ db, appId, now }: ZaloTokenSettings): Promise<string> => {
  const by = randomUUID();
  await db
    .insertInto('zalo_token')
    .values({ app_id: appId })
    .onConflict((c) => c.doNothing())
    .execute();
  for (let waited = 0; waited < WAIT_MS; waited += 100) {
    const until = new Date(now().getTime() + LEASE_MS);
    const { numUpdatedRows } = await db
      .updateTable('zalo_token')
      .set({ lease_by: by, lease_until: until })
      .where('app_id', '=', appId)
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now())]))
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return by;
    await pause(100);
  }
  throw new Error('another process is refreshing the tokens');
};

const keep = async (settings: ZaloTokenSettings, by: string, pair: Tokens): Promise<void> => {
  const { db, appId, secret, seed } = settings;
  const text = JSON.stringify([pair.accessToken, pair.refreshToken]);
  const { numUpdatedRows } = await db
    .updateTable('zalo_token')
    .set({
      sealed: sealed(await secret(), PURPOSE, text),
      ...(seed === null ? {} : { seed_hash: hashOf(seed) }),
      access_until: pair.accessUntil,
      refresh_until: pair.refreshUntil,
    })
    .where('app_id', '=', appId)
    .where('lease_by', '=', by)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error('the lease on the tokens ended before they were kept');
};

const release = (settings: ZaloTokenSettings, by: string): Promise<unknown> =>
  settings.db
    .updateTable('zalo_token')
    .set({ lease_by: null, lease_until: null })
    .where('app_id', '=', settings.appId)
    .where('lease_by', '=', by)
    .execute();

/** How long the tokens of each app live. */
export const tokenTimes = async (
  db: Db,
): Promise<
  readonly { readonly appId: string; readonly accessUntil: Date; readonly refreshUntil: Date }[]
> => {
  const rows = await db.selectFrom('zalo_token').selectAll().where('sealed', 'is not', null).execute();
  return rows.flatMap(({ app_id, access_until, refresh_until }) =>
    access_until && refresh_until
      ? [{ appId: app_id, accessUntil: access_until, refreshUntil: refresh_until }]
      : [],
  );
};
