import type { Config } from '../config.ts';
import { askOwner, type Output, ownDataDir } from '../data-dir.ts';

type Place = Pick<Config, 'dataDir' | 'databaseDir'>;
type Asked = { readonly name: string; readonly args: string[] };

/**
 * Has the running app do it, telling it which database is meant, so that sample and real data never mix; or owns the
 * data directory for as long as it takes.
 */
export const asOwner = async (
  { dataDir, databaseDir }: Place,
  { name, args }: Asked,
  work: () => Promise<Output>,
): Promise<Output> => {
  const ownership = await ownDataDir(dataDir);
  if (!ownership.owned) return (await askOwner(dataDir, name, [databaseDir, ...args])) ?? gone(dataDir);
  try {
    return await work();
  } finally {
    await ownership.release();
  }
};

/** What a command says, or the one line of what went wrong. */
export const outputOf = async (work: () => Promise<string>): Promise<Output> => {
  try {
    return { code: 0, output: await work() };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
};

const gone = (dataDir: string): Output => ({
  code: 1,
  output: `the app that works on ${dataDir} stopped in the meantime: run the command again`,
});
