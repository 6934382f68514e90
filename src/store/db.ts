import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** The database or a transaction in it: the first argument of every store function. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** Another turn holds the chat, or something it said earlier waits: this update has to wait too. */
export class ChatBusy extends Error {}

/** Whether a turn only came at a bad moment: PostgreSQL gave up waiting for a lock (55P03), or the chat is busy. */
export const isBusy = (error: unknown): boolean =>
  error instanceof ChatBusy || (error instanceof Error && 'code' in error && error.code === '55P03');
