import { Queue as BullQueue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, type BullOptions, listened, NAME, performer, producing, working } from './backend.ts';

export const onRedis = async (options: BullOptions, url: string): Promise<Backend> => {
  const { name = NAME, onError } = options;
  // Whoever adds a job is told at once that Redis is away; the worker waits for it to come back.
  const adding = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  const waiting = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const redis of [adding, waiting]) redis.on('error', onError);
  const producer = listened(new BullQueue(name, { connection: adding, ...producing(options) }), options);
  return {
    producer,
    worker: (handlers) => {
      const { run, finished } = inHand(performer(producer, handlers));
      const worker = new Worker(name, run, { connection: waiting, ...working(options) });
      worker.on('failed', (_, error) => onError(error));
      listened(worker, options);
      return {
        waitUntilReady: () => worker.waitUntilReady(),
        // An orderly goodbye to a Redis that is away would wait for it to come back.
        close: async () => {
          if (waiting.status === 'ready') return worker.close();
          await finished();
          await worker.close(true);
        },
      };
    },
    alone: (run) => run(),
    whenBack: (again) => void adding.on('ready', again),
    close: async () => {
      await producer.close();
      for (const redis of [adding, waiting]) redis.disconnect();
    },
  };
};

const inHand = <J>(perform: (job: J) => Promise<void>) => {
  const running = new Set<Promise<void>>();
  const run = async (job: J): Promise<void> => {
    const done = perform(job);
    running.add(done);
    try {
      await done;
    } finally {
      running.delete(done);
    }
  };
  return { run, finished: () => Promise.allSettled(running) };
};
