import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export type Output = { readonly code: number; readonly output: string };
export type Run = (command: string, args: string[]) => Promise<Output>;
export type Owned = {
  readonly owned: true;
  /** From now on commands that other processes send are run here. Earlier ones wait for this. */
  readonly serve: (run: Run) => void;
  readonly release: () => Promise<void>;
};

type Request =
  | { readonly ask: 'owner' }
  | { readonly ask: 'run'; readonly command: string; readonly args: string[] };

/**
 * Makes this process the only one that works on a data directory. Every contender listens on a socket with a name of
 * its own and then looks who else is there: the socket of a dead process refuses, and its name never comes back to
 * life, so that removing it is safe. Of two that see each other the greater name yields; the smaller waits for the
 * answer of the greater, which may not have seen it and be the owner already. So exactly one remains.
 */
export const ownDataDir = async (dir: string): Promise<Owned | { readonly owned: false }> => {
  const folder = await socketFolder(dir);
  const name = `${randomBytes(6).toString('hex')}.sock`;
  const decided = later<boolean>();
  const runner = later<Run>();
  const server = createServer((socket) => void answer(socket, decided.promise, runner.promise));
  await listen(server, join(folder, name));
  const mine = await wins(folder, name);
  decided.resolve(mine);
  if (!mine) {
    await close(server);
    return { owned: false };
  }
  return { owned: true, serve: runner.resolve, release: () => close(server) };
};

/** Has the owner of a data directory run a command; null when nobody owns it. */
export const askOwner = async (dir: string, command: string, args: string[]): Promise<Output | null> => {
  const folder = await socketFolder(dir);
  for (const name of await sockets(folder)) {
    const path = join(folder, name);
    const state = await stateOf(path);
    if (state === 'owner') return (await ask(path, { ask: 'run', command, args })) as Output;
  }
  return null;
};

const wins = async (folder: string, name: string): Promise<boolean> => {
  const rivals = (await sockets(folder)).filter((other) => other !== name);
  const outcomes = rivals.map(async (other) => {
    const path = join(folder, other);
    if (other < name) return (await alive(path)) ? 'lost' : 'gone';
    return (await stateOf(path)) === 'owner' ? 'lost' : 'gone';
  });
  return !(await Promise.all(outcomes)).includes('lost');
};

/** Unix sockets allow about a hundred letters, so they stand in the temporary folder, not in the data directory. */
const socketFolder = async (dir: string): Promise<string> => {
  await mkdir(dir, { recursive: true });
  const { uid } = userInfo();
  const own = join(tmpdir(), `tro-ly-cong-doan-${uid}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const found = await lstat(own);
  if (!found.isDirectory() || found.uid !== Math.max(uid, 0) || found.mode & 0o077) {
    throw new Error(`${own} was expected to be a folder that only this user can open`);
  }
  const hash = createHash('sha256')
    .update(await realpath(dir))
    .digest('hex');
  const folder = join(own, hash.slice(0, 16));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

const sockets = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sock')).sort();

const alive = async (path: string): Promise<boolean> => {
  const socket = await reach(path);
  socket?.destroy();
  return socket !== null;
};

/** Connects, or clears away what a dead process left. */
const reach = async (path: string): Promise<Socket | null> => {
  const socket = connect(path);
  try {
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return socket;
  } catch (error) {
    socket.destroy();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ECONNREFUSED') await rm(path, { force: true });
    // Reset: it was closing while we came, so it yields or leaves.
    else if (code !== 'ENOENT' && code !== 'ECONNRESET') throw error;
    return null;
  }
};

/** A process that is there but does not answer, being stopped or very busy, is taken for the owner. */
const PATIENCE_MS = 5_000;

const stateOf = async (path: string): Promise<'owner' | 'gone'> => {
  const reply = await ask(path, { ask: 'owner' }, PATIENCE_MS);
  return reply === 'silent' || (reply !== null && 'owner' in reply && reply.owner === true)
    ? 'owner'
    : 'gone';
};

/** Null when the other side went away without an answer. */
const ask = async (
  path: string,
  request: Request,
  patienceMs?: number,
): Promise<object | 'silent' | null> => {
  const socket = await reach(path);
  if (!socket) return null;
  socket.write(`${JSON.stringify(request)}\n`);
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    if (patienceMs !== undefined) timer = setTimeout(resolve, patienceMs, 'silent');
  });
  try {
    const line = await Promise.race([firstLine(socket), silence]);
    return line === null || line === 'silent' ? line : (JSON.parse(line) as object);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
};

/** Null when the connection ends before a whole line has come. (`readline` would throw what the socket reports.) */
const firstLine = (socket: Socket): Promise<string | null> =>
  new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.once('close', () => resolve(null));
    socket.on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
  });

const answer = async (socket: Socket, decided: Promise<boolean>, runner: Promise<Run>): Promise<void> => {
  const line = await firstLine(socket);
  if (line === null) return;
  const reply = await replyTo(JSON.parse(line), decided, runner);
  socket.end(`${JSON.stringify(reply)}\n`);
};

const replyTo = async (
  request: Request,
  decided: Promise<boolean>,
  runner: Promise<Run>,
): Promise<object> => {
  if (request.ask === 'owner') return { owner: await decided };
  const run = await runner;
  try {
    return await run(request.command, request.args);
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
};

const listen = async (server: Server, path: string): Promise<void> => {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  await chmod(path, 0o600);
};

/** Node removes the socket itself; what is being answered is finished first. */
const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

const later = <T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } => {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
};
