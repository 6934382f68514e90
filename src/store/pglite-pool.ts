import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import { asParameter, parserFor } from './parsers.ts';
import { type Turn, Turns } from './turns.ts';

type Answer = { rows: never[]; rowCount: number; command: string };
type Parameters = readonly unknown[];

/** The transaction in which the running code stands, if any: it must not ask for the connection a second time. */
const within = new AsyncLocalStorage<PgliteClient>();

/**
 * PGlite looks like a `pg.Pool` to Kysely and BullMQ. It is one connection, so a borrower holds it for one query, or
 * from `begin` to `commit` or `rollback`; the others queue. A client that only listens holds nothing.
 */
export class PglitePool extends EventEmitter {
  /** Read by BullMQ: there is no socket here that could die silently. */
  readonly options = { keepAlive: true };
  readonly turns: Turns;
  readonly #pglite: PGlite;
  readonly #clients = new Set<PgliteClient>();
  readonly #singles = new Set<Promise<unknown>>();
  #ended: Promise<void> | null = null;

  constructor(pglite: PGlite, waitMs = 10_000) {
    super();
    this.setMaxListeners(0);
    this.#pglite = pglite;
    this.turns = new Turns(waitMs);
    // Parameters arrive here as text already, and rows are read by the table that pg uses too.
    pglite.serializers = {};
    pglite.parsers = new Proxy({}, { get: (_, oid) => parserFor(Number(oid)) });
    pglite.onNotification((channel, payload) => within.exit(() => this.#notify(channel, payload)));
  }

  async connect(): Promise<PgliteClient> {
    if (this.#ended) throw new Error('the database is closed');
    const client = new PgliteClient(this.#pglite, this.turns, () => this.#clients.delete(client));
    this.#clients.add(client);
    return client;
  }

  query(text: string, parameters?: Parameters): Promise<Answer> {
    const single = this.#single(text, parameters);
    this.#singles.add(single);
    const settled = () => this.#singles.delete(single);
    single.then(settled, settled);
    return single;
  }

  async #single(text: string, parameters?: Parameters): Promise<Answer> {
    const client = await this.connect();
    try {
      return await client.query(text, parameters);
    } finally {
      client.release();
    }
  }

  /** Runs while nobody else has the connection and no transaction is open. */
  async alone<T>(name: string, run: (pglite: PGlite) => Promise<T>): Promise<T> {
    refuseReentry(null);
    const turn = await this.turns.take(name);
    try {
      return await run(this.#pglite);
    } finally {
      turn.release();
    }
  }

  end(): Promise<void> {
    this.#ended ??= this.#close();
    return this.#ended;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#singles);
    await this.alone('close', (pglite) => pglite.close());
  }

  #notify(channel: string, payload: string): void {
    for (const client of this.#clients) client.emit('notification', { channel, payload });
  }
}

class PgliteClient extends EventEmitter {
  readonly #pglite: PGlite;
  readonly #turns: Turns;
  readonly #forget: () => void;
  #turn: Turn | null = null;
  /** Queries of one client run one after the other, as on a wire. */
  #last: Promise<unknown> = Promise.resolve();
  #released = false;

  constructor(pglite: PGlite, turns: Turns, forget: () => void) {
    super();
    this.setMaxListeners(0);
    this.#pglite = pglite;
    this.#turns = turns;
    this.#forget = forget;
  }

  get holds(): boolean {
    return this.#turn !== null && !this.#released;
  }

  /** Not async: what `enterWith` sets must reach the caller, who goes on inside the transaction. */
  query(text: string, parameters: Parameters = []): Promise<Answer> {
    if (this.#released) return Promise.reject(new Error('the client has been released'));
    try {
      refuseReentry(this);
    } catch (problem) {
      return Promise.reject(problem);
    }
    if (/^\s*(begin|start)\b/i.test(text)) within.enterWith(this);
    return this.#inOrder(() => this.#runInTurn(text, parameters));
  }

  /** As with pg this does not wait; a transaction left open is rolled back, never handed to the next borrower. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#forget();
    void this.#inOrder(() => this.#abandon());
  }

  #inOrder<T>(run: () => Promise<T>): Promise<T> {
    const next = this.#last.then(run, run);
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #runInTurn(text: string, parameters: Parameters): Promise<Answer> {
    this.#turn ??= await this.#turns.take(text);
    this.#turn.doing(text);
    try {
      if (this.#pglite.closed) throw new Error('the database is closed');
      return await run(this.#pglite, text, parameters);
    } finally {
      if (this.#pglite.closed || !this.#pglite.isInTransaction()) this.#giveBack();
    }
  }

  async #abandon(): Promise<void> {
    if (!this.#turn) return;
    try {
      if (!this.#pglite.closed) await this.#pglite.exec('rollback');
    } finally {
      this.#giveBack();
    }
  }

  #giveBack(): void {
    this.#turn?.release();
    this.#turn = null;
  }
}

const refuseReentry = (client: PgliteClient | null): void => {
  const outer = within.getStore();
  if (outer?.holds && outer !== client) {
    throw new Error(
      'the database was asked outside the transaction in which this code runs: pass the transaction on',
    );
  }
};

/** Without parameters pg speaks the simple protocol, which takes several statements at once. So does this. */
const run = async (pglite: PGlite, text: string, parameters: Parameters): Promise<Answer> => {
  const results = parameters.length
    ? [await pglite.query(text, parameters.map(asParameter))]
    : await pglite.exec(text);
  const last = results.at(-1);
  return { rows: (last?.rows ?? []) as never[], rowCount: last?.rowCount ?? 0, command: last?.command ?? '' };
};
