import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

/** Signs cookies and links; made once and kept, so that people stay signed in over restarts. */
export const secretKey = async ({ secretKey: given, dataDir }: Config): Promise<Uint8Array> => {
  if (given !== null) return Buffer.from(given);
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  if (!existsSync(file)) await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFile(file);
};
