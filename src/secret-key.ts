import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

/** Signs cookies and links; made once and kept, so that people stay signed in over restarts. */
const secretKey = async ({ secretKey: given, dataDir }: Config): Promise<Uint8Array> => {
  if (given !== null) return Buffer.from(given);
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  if (!existsSync(file)) await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFile(file);
};

/** The same, read or made when it is first needed; `given` stands in its place. */
export const keptSecret = (config: Config, given?: Uint8Array): (() => Promise<Uint8Array>) => {
  let read: Promise<Uint8Array> | null = given ? Promise.resolve(given) : null;
  return () => {
    read ??= secretKey(config);
    return read;
  };
};
