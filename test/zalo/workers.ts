import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach } from 'vitest';
import type { Tokens } from '#zalo-api-sdk';
import type { Emulator } from './emulator.ts';
import { type Gate, keep, openGate } from './token-file.ts';
import type { Job, Shared } from './worker.ts';
import type { Grant } from './world.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOUR_MS = 3_600_000;

/** The pair as an app that just got it keeps it; `hours` is how long it believes the access token to live. */
export const tokensOf = ({ access, refresh, at }: Grant, hours = 25): Tokens => ({
  ...{ accessToken: access, refreshToken: refresh },
  accessUntil: new Date(at.getTime() + hours * HOUR_MS),
  refreshUntil: new Date(at.getTime() + 90 * 24 * HOUR_MS),
});

const gates: Gate[] = [];
const children = new Set<ChildProcess>();

/** Call once in a test file. */
export const endWorkersAfterEach = () =>
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const gate of gates.splice(0)) await gate.close();
  });

/** A file of tokens with its gate, which workers share. */
export const sharedTokens = async (tokens: Tokens): Promise<Shared> => {
  const path = join(await mkdtemp(join(tmpdir(), 'zalo-tokens-')), 'tokens.json');
  await keep(path, tokens);
  const gate = await openGate();
  gates.push(gate);
  return { path, gate: gate.port };
};

export type Told = { readonly answers: readonly string[]; readonly alarms: readonly string[] };
export type Worker = {
  /** Lets it work; gives what it told, or null when it died. */
  readonly go: () => Promise<Told | null>;
};

type Orders = Pick<Job, 'shared' | 'user' | 'texts'> & Partial<Job>;

/** A process of its own, started and waiting for `go`. */
export const worker = async (emulator: Emulator, orders: Orders): Promise<Worker> => {
  const { roots, app } = emulator;
  const job: Job = { dies: false, ahead: 0, ...orders, roots, app: { id: app.id, secret: app.secret } };
  const args = JSON.stringify(job);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/zalo/worker.ts', args], {
    ...{ cwd: ROOT, env: { PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'inherit'] },
  });
  children.add(child);
  const ended = new Promise<null>((resolve) =>
    child.once('exit', () => children.delete(child) && resolve(null)),
  );
  if (!child.stdout || !child.stdin) throw new Error('a worker has pipes');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== 'ready') throw new Error('the worker did not start');
  const { stdin } = child;
  return {
    go: async () => {
      stdin.write('go\n');
      const { value, done } = await lines.next();
      await ended;
      return done ? null : (JSON.parse(value) as Told);
    },
  };
};
