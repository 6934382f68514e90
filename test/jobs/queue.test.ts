import { randomBytes } from 'node:crypto';
import { Queue as Producer } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bullQueue } from '../../src/jobs/bullmq.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import type { Store } from '../../src/store/open.ts';
import { freshStore } from '../setup/database.ts';
import { bullContract, type Ground, queueContract, recorded } from './queue.contract.ts';

const loud = (error: Error) => {
  throw error;
};

describe('in this process', () => {
  queueContract(async () => ({ open: (onError = loud) => inlineQueue(onError) }), false);

  test('a job run by hand lets its failure through', async () => {
    const queue = inlineQueue(loud);
    await expect(queue.run('tick')).rejects.toThrow('started');
    const [ran, handlers] = recorded({ sweep: () => Promise.reject(new Error('broken')) });
    await queue.start(handlers);
    await queue.run('tick');
    expect(ran.times('tick')).toBe(1);
    await expect(queue.run('sweep')).rejects.toThrow('broken');
  });
});

const redisUrl = process.env.REDIS_URL ?? null;

describe(process.env.DATABASE_URL ? 'BullMQ on PostgreSQL' : 'BullMQ on PGlite', () => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
  }, 30_000);
  afterAll(() => store.close());

  const ground = async (): Promise<Ground> => {
    const name = `work-${randomBytes(4).toString('hex')}`;
    return {
      open: (onError = loud) => bullQueue({ redisUrl: null, pool: store.pool, onError, name, retryAfter: 1 }),
    };
  };
  queueContract(ground, true);
  bullContract(ground);

  test('several that start at once leave each schedule there once', async () => {
    const { open } = await ground();
    const queues = Array.from({ length: 4 }, () => open());
    await Promise.all(queues.map((queue) => queue.start(null)));
    const counts = await queues[0]?.counts();
    expect((counts?.delayed ?? 0) + (counts?.waiting ?? 0)).toBe(5);
    await Promise.all(queues.map((queue) => queue.close()));
  });

  test('transactions of the app and jobs do not stand in each other’s way', async () => {
    const queue = (await ground()).open();
    const [ran, handlers] = recorded({
      sweep: async () => void (await store.db.selectFrom('unit').selectAll().execute()),
    });
    await queue.start(handlers);
    const turns = Array.from({ length: 16 }, (_, n) =>
      store.db.transaction().execute(async (trx) => {
        await trx
          .insertInto('unit')
          .values({ code: `beside-${n}`, kind: 'cdcs', opened_on: '2026-01-01' })
          .execute();
        await trx.selectFrom('unit').select('id').where('code', '=', `beside-${n}`).executeTakeFirstOrThrow();
      }),
    );
    await Promise.all([...turns, ...Array.from({ length: 40 }, () => queue.soon('sweep'))]);
    await ran.until('sweep', 1);
    await queue.close();
    const { rows } = await store.pool.query("select count(*) as n from unit where code like 'beside-%'");
    expect(rows).toEqual([{ n: 16 }]);
  });
});

describe.skipIf(redisUrl === null)('BullMQ on Redis', () => {
  const pool = {} as never;
  const ground = async (): Promise<Ground> => {
    const name = `work-${randomBytes(4).toString('hex')}`;
    return { open: (onError = loud) => bullQueue({ redisUrl, pool, onError, name, retryAfter: 1 }) };
  };
  queueContract(ground, true);
  bullContract(ground);

  test('schedules carry the time zone of Viet Nam', async () => {
    const name = `work-${randomBytes(4).toString('hex')}`;
    const queue = bullQueue({ redisUrl, pool, onError: loud, name });
    await queue.start(null);
    const connection = new Redis(redisUrl ?? '', { maxRetriesPerRequest: null });
    const producer = new Producer(name, { connection });
    expect(await producer.getJobScheduler('tick')).toMatchObject({
      pattern: '* * * * *',
      tz: 'Asia/Ho_Chi_Minh',
    });
    await producer.close();
    connection.disconnect();
    await queue.close();
  });
});
