import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Servers of a test's own, which it may stop and start; only where `.ci/run` has installed them and says so. */
const areHere = process.env.DATABASE_URL !== undefined && process.env.REDIS_URL !== undefined;
const redisBin =
  ['/usr/bin', '/usr/local/bin'].map((bin) => join(bin, 'redis-server')).find(existsSync) ?? null;
const postgresBin = ((): string | null => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(a) - Number(b)) : [];
  return versions.map((version) => join(root, version, 'bin')).findLast((bin) => existsSync(bin)) ?? null;
})();
export const hasServers = areHere && postgresBin !== null && redisBin !== null;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Waits until something has come true; what it looks at are other processes. */
export const until = async (isSo: () => Promise<boolean>, ms = 30_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error(`it did not come true within ${ms} ms: ${isSo}`);
    await pause(30);
  }
};

/** A Redis that keeps nothing: once stopped, it comes back empty, at the same address. */
export const ownRedis = async () => {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let stop = async (): Promise<void> => undefined;
  const start = async (): Promise<void> => {
    const child = spawn(redisBin ?? '', args, { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    stop = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    await until(async () => {
      const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
      redis.on('error', () => undefined);
      try {
        await redis.connect();
        return (await redis.ping()) === 'PONG';
      } finally {
        redis.disconnect();
      }
    });
  };
  await start();
  return { url, start, stop: () => stop() };
};

/** PostgreSQL refuses to run as root. */
const asPostgres = (program: string, args: readonly string[]): void => {
  const command = join(postgresBin ?? '', program);
  const isRoot = process.getuid?.() === 0;
  execFileSync(isRoot ? 'runuser' : command, isRoot ? ['-u', 'postgres', '--', command, ...args] : args, {
    stdio: 'ignore',
  });
};

/** A PostgreSQL of a test's own, which can be restarted as after a crash. */
export const ownPostgres = async () => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'own-pg-'));
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'pg');
  asPostgres('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  const control = (...args: string[]) => asPostgres('pg_ctl', ['-D', data, '-w', '-t', '30', ...args]);
  const start = () => control('-l', join(folder, 'log'), '-o', options, 'start');
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: (): void => {
      control('-m', 'immediate', 'stop');
      start();
    },
    stop: (): void => {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
