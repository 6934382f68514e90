import { createInterface } from 'node:readline';
import { bullQueue } from '../../src/jobs/bullmq.ts';
import type { Handlers } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';

/** What a worker process is told. */
export type Orders = {
  readonly redisUrl: string | null;
  /** Without Redis: the server whose database holds the jobs, else the folder that does. */
  readonly databaseUrl: string | null;
  readonly dataDir: string | null;
  readonly name: string;
  /** Whether its job goes on until it is told by a line that it may end. */
  readonly holds: boolean;
  readonly aliveFor: number;
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Works until it is told to stop; says what its one job does. A line asks for the job, the next one lets it end. */
const main = async ({ redisUrl, databaseUrl, dataDir, name, holds, aliveFor }: Orders): Promise<void> => {
  const store = redisUrl === null ? await openStore({ databaseUrl, dataDir }) : null;
  const pool = store?.pool ?? ({} as never);
  const onError = ({ message }: Error) => say(`error ${message}`);
  const queue = bullQueue({ redisUrl, pool, onError, name, aliveFor, retryAfter: 1 });
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const handlers: Handlers = {
    tick: async () => undefined,
    send: async () => undefined,
    sweep: async () => undefined,
    totals: async () => undefined,
    housekeeping: async () => {
      say('began');
      if (holds) await lines.next();
      say('ended');
    },
  };
  process.once('SIGTERM', async () => {
    say('stopping');
    await queue.close();
    await store?.close();
    process.exit(0);
  });
  await queue.start(handlers);
  say('ready');
  if (!holds) return;
  await lines.next();
  await queue.soon('housekeeping');
};

await main(JSON.parse(process.argv[2] ?? ''));
