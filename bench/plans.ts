import type { Store } from '../src/store/open.ts';

type Asked = { readonly text: string; readonly values: readonly unknown[]; readonly took: number };
type Client = { query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, string>[] }> };

/** How the database goes about the queries that `run` makes, those over a millisecond, in the order in which they are made. */
export const plansOf = async (store: Store, run: () => Promise<unknown>): Promise<readonly string[]> => {
  const client = (await store.pool.connect()) as unknown as Client & { release: () => void };
  const prototype = Object.getPrototypeOf(client) as Client;
  const query = prototype.query;
  const asked: Asked[] = [];
  prototype.query = async function (this: Client, text: string, values: unknown[] = []) {
    const begin = performance.now();
    const result = await query.call(this, text, values);
    asked.push({ text, values, took: performance.now() - begin });
    return result;
  };
  try {
    client.release();
    await run();
  } finally {
    prototype.query = query;
  }
  return planned(
    store,
    asked.filter(({ text, took }) => took >= 1 && /^\s*(select|with)\b/i.test(text)),
  );
};

const planned = async (store: Store, asked: readonly Asked[]): Promise<readonly string[]> => {
  const client = (await store.pool.connect()) as unknown as Client & { release: () => void };
  const plans: string[] = [];
  for (const { text, values } of asked) {
    const { rows } = await client.query(`explain (analyze, costs off, timing off, buffers off) ${text}`, [
      ...values,
    ]);
    plans.push(
      [text.trim().replace(/\s+/g, ' ').slice(0, 120), ...rows.map((row) => row['QUERY PLAN'])].join('\n'),
    );
  }
  client.release();
  return plans;
};
