import { Queue as BullQueue, createPostgresBackend, type PgPool, runMigrations, Worker } from 'bullmq';
import { type Backend, type BullOptions, listened, NAME, performer, producing, working } from './backend.ts';

export const onPostgres = async (options: BullOptions): Promise<Backend> => {
  const { name = NAME } = options;
  // pg's own types of `on` are narrower than BullMQ's description of them.
  const connection = options.pool as PgPool;
  await withClient(connection, (client) => runMigrations(client));
  const producer = listened(
    new BullQueue(name, { connection, ...producing(options) }, createPostgresBackend),
    options,
  );
  return {
    producer,
    worker: (handlers) => {
      const run = performer(producer, handlers);
      const worker = new Worker(name, run, { connection, ...working(options) }, createPostgresBackend);
      worker.on('failed', (_, error) => options.onError(error));
      return listened(worker, options);
    },
    alone: (run) => withClient(connection, (client) => locked(client, run)),
    close: () => producer.close(),
  };
};

type Client = Awaited<ReturnType<PgPool['connect']>>;

const withClient = async (pool: PgPool, run: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = await pool.connect();
  try {
    await run(client);
  } finally {
    client.release();
  }
};

/** A lock of the session, not of a transaction: `run` uses other connections, or the same one. */
const locked = async (client: Client, run: () => Promise<void>): Promise<void> => {
  await client.query("select pg_advisory_lock(hashtext('job schedulers'))");
  try {
    await run();
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('job schedulers'))");
  }
};
