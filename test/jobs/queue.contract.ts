import { expect, test } from 'vitest';
import type { Handlers, Queue } from '../../src/ports.ts';

/** A queue on ground of its own; a second call of `open` gives another process's view of the same ground. */
export type Ground = { readonly open: (onError?: (error: Error) => void) => Queue };

/** What every queue keeps to, whatever it stands on. `retries` is false where a failed job simply waits for its next time. */
export const queueContract = (makeGround: () => Promise<Ground>, retries: boolean): void => {
  test('a job asked for runs once its worker is there, and only that job', async () => {
    const queue = (await makeGround()).open();
    const [ran, handlers] = recorded();
    await queue.start(handlers);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', 1);
    await queue.close();
    expect(ran.times('housekeeping')).toBe(1);
  });

  test('asked for many times before it starts, a job runs once', async () => {
    const ground = await makeGround();
    const queue = ground.open();
    await Promise.all(Array.from({ length: 10 }, () => queue.soon('housekeeping')));
    await queue.soon('tick');
    const [ran, handlers] = recorded();
    await queue.start(handlers);
    await ran.until('housekeeping', 1);
    await ran.until('tick', 1);
    await queue.close();
    expect(ran.times('housekeeping')).toBe(1);
  });

  test('asked for while it runs, a job runs once more', async () => {
    const queue = (await makeGround()).open();
    const gate = deferred();
    const [ran, handlers] = recorded({ housekeeping: () => gate.promise });
    await queue.start(handlers);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', 1);
    await queue.soon('housekeeping');
    gate.resolve();
    await ran.until('housekeeping', 2);
    await queue.close();
    expect(ran.times('housekeeping')).toBe(2);
  });

  test('asked for twice while it runs, a job runs once more for both, or once for each', async () => {
    const queue = (await makeGround()).open();
    const gate = deferred();
    const [ran, handlers] = recorded({ housekeeping: () => gate.promise });
    await queue.start(handlers);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', 1);
    await Promise.all([queue.soon('housekeeping'), queue.soon('housekeeping')]);
    gate.resolve();
    await ran.until('housekeeping', 2);
    await queue.close();
    // The second may come to a worker when the run for the first has begun, and that one may have looked already.
    expect(ran.times('housekeeping')).toBeLessThanOrEqual(3);
  });

  test('a job that fails is told of, and the others go on', async () => {
    const told = deferred<Error>();
    const queue = (await makeGround()).open(told.resolve);
    let failures = 0;
    const [ran, handlers] = recorded({
      housekeeping: async () => {
        if (failures++ === 0) throw new Error('not today');
      },
    });
    await queue.start(handlers);
    await queue.soon('housekeeping');
    expect((await told.promise).message).toBe('not today');
    if (retries) await ran.until('housekeeping', 2);
    await queue.soon('tick');
    await ran.until('tick', 1);
    await queue.close();
  });

  test('a job whose tries are used up is listed until it is forgotten, and runs again when it is asked for', async () => {
    const tries = retries ? 5 : 1;
    const usedUp = deferred();
    let failures = 0;
    const queue = (await makeGround()).open(() => {
      if (++failures === tries) usedUp.resolve();
    });
    const [ran, handlers] = recorded({
      housekeeping: async () => {
        if (ran.times('housekeeping') <= tries) throw new Error('not today');
      },
    });
    await queue.start(handlers);
    expect(await queue.failed()).toEqual([]);
    await queue.soon('housekeeping');
    await usedUp.promise;
    const failed = await queue.failed();
    expect(failed).toMatchObject([{ name: 'housekeeping', problem: 'not today', at: expect.any(Date) }]);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', tries + 1);
    await queue.forget(failed.map(({ id }) => id));
    // Forgotten elsewhere in the meantime is forgotten all the same.
    await queue.forget(failed.map(({ id }) => id));
    expect(await queue.failed()).toEqual([]);
    await queue.close();
    expect(ran.times('housekeeping')).toBe(tries + 1);
  });

  test('closing finishes the job in hand', async () => {
    const queue = (await makeGround()).open();
    const gate = deferred();
    let finished = false;
    const [ran, handlers] = recorded({
      housekeeping: async () => {
        await gate.promise;
        finished = true;
      },
    });
    await queue.start(handlers);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', 1);
    const closed = queue.close();
    gate.resolve();
    await closed;
    expect(finished).toBe(true);
  });

  test('without handlers nothing runs, but what is asked for is counted', async () => {
    const queue = (await makeGround()).open();
    await queue.start(null);
    await queue.soon('housekeeping');
    const counts = await queue.counts();
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    await queue.close();
  });

  test('closing what was never started is no mistake', async () => {
    await (await makeGround()).open().close();
  });
};

/** What besides holds of BullMQ, whose jobs run side by side. */
export const bullContract = (makeGround: () => Promise<Ground>): void => {
  test('a long job takes one slot, however often its time comes meanwhile', async () => {
    const queue = (await makeGround()).open();
    const gate = deferred();
    const [ran, handlers] = recorded({ housekeeping: () => gate.promise });
    await queue.start(handlers);
    await queue.soon('housekeeping');
    await ran.until('housekeeping', 1);
    for (let time = 1; time <= 6; time++) {
      await queue.soon('housekeeping');
      const ticks = ran.times('tick');
      await queue.soon('tick');
      await ran.until('tick', ticks + 1);
    }
    expect(ran.times('housekeeping')).toBe(1);
    gate.resolve();
    await ran.until('housekeeping', 2);
    await queue.close();
    expect(ran.times('housekeeping')).toBe(2);
  });
};

type Recorded = {
  readonly times: (name: keyof Handlers) => number;
  readonly until: (name: keyof Handlers, times: number) => Promise<void>;
};

/** Handlers that remember that they began. */
export const recorded = (does: Partial<Handlers> = {}): readonly [Recorded, Handlers] => {
  const began: (keyof Handlers)[] = [];
  const waiting: (() => void)[] = [];
  const times = (name: keyof Handlers) => began.filter((one) => one === name).length;
  const handler = (name: keyof Handlers) => async () => {
    began.push(name);
    for (const look of waiting) look();
    await does[name]?.();
  };
  const until = (name: keyof Handlers, count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (times(name) >= count) resolve();
      };
      waiting.push(look);
      look();
    });
  return [
    { times, until },
    {
      tick: handler('tick'),
      sweep: handler('sweep'),
      totals: handler('totals'),
      send: handler('send'),
      housekeeping: handler('housekeeping'),
    },
  ];
};

const deferred = <T = void>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
} => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value) => resolve(value) };
};
