import { once } from 'node:events';
import { type TokenStore, zaloClient } from '#zalo-api-sdk';
import { openStore } from '../../src/store/open.ts';
import { zaloTokens } from '../../src/store/zalo-tokens.ts';
import { tokenFile } from './token-file.ts';

/** Where workers share their tokens: in a file behind a gate, or as the product does, in a database. */
export type Shared =
  | { readonly path: string; readonly gate: number }
  | { readonly databaseUrl: string; readonly seed: string };

/** What a worker process is told. */
export type Job = {
  readonly app: { readonly id: string; readonly secret: string };
  readonly roots: { readonly openapi: string; readonly oauth: string; readonly business: string };
  readonly shared: Shared;
  readonly user: string;
  readonly texts: readonly string[];
  /** Whether it is killed between Zalo's answer and the store. */
  readonly dies: boolean;
  /** How far its clock is ahead, in milliseconds. */
  readonly ahead: number;
};

/** Says "ready", waits for a line, sends its texts one after the other, and tells what became of them. */
const main = async ({ app, roots, shared, user, texts, dies, ahead }: Job): Promise<void> => {
  const now = () => new Date(Date.now() + ahead);
  const alarms: string[] = [];
  const tokens = dies ? dying(await tokensIn(shared, app.id, now)) : await tokensIn(shared, app.id, now);
  const zalo = zaloClient({ app, roots, tokens, now, alarm: ({ what }) => void alarms.push(what) });
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  const answers: string[] = [];
  for (const text of texts) {
    const answer = await zalo.sendText(user, text);
    answers.push(answer.ok ? 'sent' : answer.failure.todo);
  }
  process.stdout.write(`${JSON.stringify({ answers, alarms })}\n`, () => process.exit(0));
};

const tokensIn = async (shared: Shared, appId: string, now: () => Date): Promise<TokenStore> => {
  if ('path' in shared) return tokenFile(shared);
  const { db } = await openStore({ databaseUrl: shared.databaseUrl, dataDir: null });
  const secret = async () => new TextEncoder().encode('a secret of the operator, long enough');
  return zaloTokens({ db, appId, secret, seed: shared.seed, now });
};

const dying = ({ load, lockAndReplace }: TokenStore): TokenStore => ({
  load,
  lockAndReplace: (next) =>
    lockAndReplace(async (held) => {
      await next(held);
      process.kill(process.pid, 'SIGKILL');
      return null;
    }),
});

await main(JSON.parse(process.argv[2] ?? ''));
