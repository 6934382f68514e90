import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile } from './figures.ts';

const CHATS = 12;
/** Fewer than the twenty a minute that a chat may say. */
const SAID = 15;

/** How long until the first reply on an empty and on an existing data directory, and how quick replies are then. */
export const startAndReply = async (): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  console.log(`start: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  try {
    console.log(`first reply, empty DATA_DIR:    ${await firstReply(dataDir)} ms`);
    const warm = [await firstReply(dataDir), await firstReply(dataDir), await firstReply(dataDir)];
    console.log(`first reply, existing DATA_DIR: ${median(warm)} ms (median of ${warm.join(', ')})`);
    const running = await started(dataDir);
    const replies = await replyTimes(running.url);
    await stopped(running.child);
    console.log(
      `reply in the web chat: p50 ${quantile(replies, 0.5).toFixed(1)} ms, p95 ${quantile(replies, 0.95).toFixed(1)} ms over ${replies.length}`,
    );
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

const firstReply = async (dataDir: string): Promise<number> => {
  const begin = performance.now();
  const { child, url } = await started(dataDir);
  await (await visitor(url)).say('trợ giúp');
  const took = Math.round(performance.now() - begin);
  await stopped(child);
  return took;
};

type Running = { readonly child: ChildProcess; readonly url: string };

const started = async (dataDir: string): Promise<Running> => {
  const port = await freePort();
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await answers(url))) await pause(20);
  if (child.exitCode !== null) throw new Error(`the assistant ended with ${child.exitCode}`);
  return { child, url };
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
};

const stopped = (child: ChildProcess): Promise<unknown> => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
};

const replyTimes = async (url: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let chat = 0; chat < CHATS; chat += 1) {
    const { say } = await visitor(url);
    for (let n = 0; n < SAID; n += 1) times.push(await say(n % 2 === 0 ? 'việc cần làm' : 'trợ giúp'));
  }
  // The first chat warms up.
  return times.slice(SAID);
};

/** Picks the first sample officer, as a newcomer does; `say` gives the milliseconds until the reply was there. */
const visitor = async (url: string) => {
  const page = await (await fetch(`${url}/`)).text();
  const post =
    /name="post"[^>]*value="(\d+)"/.exec(page)?.[1] ?? /value="(\d+)"[^>]*name="post"/.exec(page)?.[1] ?? '';
  const same = { 'sec-fetch-site': 'same-origin' };
  const picked = await fetch(`${url}/demo/pick`, {
    method: 'POST',
    redirect: 'manual',
    headers: same,
    body: new URLSearchParams({ post }),
  });
  const cookie = picked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const say = async (text: string): Promise<number> => {
    const begin = performance.now();
    const headers = { ...same, cookie, 'content-type': 'application/json' };
    const reply = await fetch(`${url}/chat/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id: randomUUID(), text, seen: 0 }),
    });
    const { lines } = (await reply.json()) as { lines?: readonly unknown[] };
    if (!lines || lines.length === 0) throw new Error(`no reply to "${text}"`);
    return performance.now() - begin;
  };
  return { say };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
