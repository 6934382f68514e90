import { ConfigError, readConfig } from './config.ts';
import { ownDataDir } from './data-dir.ts';
import { DefinitionsError } from './definitions/yaml.ts';

/** Known once the environment was read; a mistake about it is told by its name. */
let host = '';

/** Starts the assistant; stops on a signal, or when the process that started it is gone. */
const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  host = config.host;
  const owned = config.databaseUrl === null ? await owning(config.dataDir) : null;
  if (owned && !owned.owned)
    throw new ConfigError(
      `DATA_DIR: another process already works on ${config.dataDir}; stop it first, or choose another folder`,
    );
  // Only now: a wrong value or a second start is told at once, without loading everything first.
  const [{ makeApp }, { commands }] = await Promise.all([
    import('./compose.ts'),
    import('./commands/commands.ts'),
  ]);
  const app = await makeApp(config);
  const { url } = await app.start();
  if (owned?.owned) owned.serve((name, args) => commands.runFor(app, name, args));
  if (url) console.log(`Trợ lý Công đoàn: ${url}${config.demo ? '  (DỮ LIỆU MẪU)' : ''}`);
  await untilTold();
  setTimeout(giveUp, STOP_MS).unref();
  await app.stop();
  if (owned?.owned) await owned.release();
};

const owning = async (dataDir: string): ReturnType<typeof ownDataDir> => {
  try {
    return await ownDataDir(dataDir);
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code) throw error;
    throw new ConfigError(`DATA_DIR: expected a folder that can be written to, not ${dataDir} (${code})`);
  }
};

/** What the operator can mend is one line; what we have to mend comes with its stack. */
const lineOf = (error: unknown): unknown => {
  if (error instanceof ConfigError || error instanceof DefinitionsError) return error.message;
  const { code, syscall, message, hostname } = error as Partial<
    Record<'code' | 'syscall' | 'message' | 'hostname', string>
  >;
  if (code === 'EADDRINUSE') return `PORT: ${message}; stop the other program, or choose another port`;
  const isOwnHost = hostname !== undefined && hostname === host;
  if (syscall === 'listen' || code === 'EADDRNOTAVAIL' || isOwnHost) return `HOST: ${message}`;
  return code && UNREACHABLE.has(code)
    ? `DATABASE_URL or REDIS_URL: the server cannot be reached (${message ?? code})`
    : error;
};

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28P01',
  '3D000',
]);

/** Longer than any send or job in hand; past it something hangs, such as a Redis that went away. */
const STOP_MS = 25_000;

const giveUp = (): void => {
  console.error(`not everything could be finished within ${STOP_MS / 1_000} s; nothing committed is lost`);
  process.exit(1);
};

/** A signal, or the end of the parent: under `npm start` a killed npm must not leave an orphan behind. */
const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid !== parent) told();
    }, 1_000);
    const told = (): void => {
      clearInterval(orphaned);
      resolve();
    };
    process.once('SIGTERM', told);
    process.once('SIGINT', told);
  });

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(lineOf(error));
  process.exit(1);
}
