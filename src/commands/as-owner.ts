import { askOwner, type Output, ownDataDir } from '../data-dir.ts';

/** Has the running app do it, or owns the data directory for as long as it takes. */
export const asOwner = async (
  dataDir: string,
  { name, args }: { name: string; args: string[] },
  work: () => Promise<Output>,
): Promise<Output> => {
  const ownership = await ownDataDir(dataDir);
  if (!ownership.owned) return (await askOwner(dataDir, name, args)) ?? gone(dataDir);
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
