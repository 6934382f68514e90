import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { Output } from '../data-dir.ts';
import { DefinitionsError } from '../definitions/yaml.ts';
import { asOwner } from './as-owner.ts';

/** `tsx src/commands/run.ts NAME ARGS`: what `npm run NAME -- ARGS` calls. */
const main = async ([name = '', ...args]: string[]): Promise<Output> => {
  if (name === 'check:flows') return checkFlows();
  if (name === 'docs:programmes') return (await import('./docs-programmes.ts')).docsProgrammes();
  if (name === 'docs:examples') return (await import('./docs-examples.ts')).docsExamples();
  if (name === 'chat') return (await import('./chat.ts')).chat(args);
  // A restored roster is a real one; the demo has its own data.
  const env = REAL.has(name) ? { DEMO: '0', ...process.env } : process.env;
  const config = readConfig(env);
  // The app that may do the work for us stands in another folder.
  const given = args.map((arg, n) => (isFile(name, arg, n) ? resolve(arg) : arg));
  const command = { name, args: given };
  return config.databaseUrl === null
    ? asOwner({ ...config, databaseDir: resolve(config.databaseDir) }, command, () => here(config, command))
    : here(config, command);
};

const REAL: ReadonlySet<string> = new Set(['restore', 'migrate', 'import', 'programme']);

/** These may be the first to open an embedded database. */
const MIGRATING: ReadonlySet<string> = new Set(['invite', 'import', 'programme']);

const isFile = (name: string, arg: string, n: number): boolean =>
  name === 'backup' || name === 'restore' || (name === 'import' && /\.\w+$/.test(arg) && n > 0);

type Asked = { readonly name: string; readonly args: string[] };

/** No app runs on this data directory, or it is a server's database that anyone may open. Loaded only then. */
const here = async (config: Config, { name, args }: Asked): Promise<Output> => {
  const [{ makeApp }, { commands }] = await Promise.all([import('../compose.ts'), import('./commands.ts')]);
  const isNew = config.databaseUrl === null && !existsSync(join(config.databaseDir, 'pglite'));
  if (isNew && name === 'migrate')
    return { code: 0, output: 'there is no embedded database yet; a start makes it' };
  if (isNew && (name === 'programme' || name === 'simulate'))
    return { code: 1, output: 'there are no units yet: npm run import -- units FILE.xlsx' };
  const app = await makeApp(config, { log: () => {} });
  try {
    if (MIGRATING.has(name) && app.store.kind === 'pglite') await app.store.migrate();
    const output = await commands.run(app, name, args);
    await app.store.close();
    // An empty database that a failed restore made would end the demo for nothing.
    if (isNew && output.code !== 0)
      await rm(join(config.databaseDir, 'pglite'), { recursive: true, force: true });
    return output;
  } finally {
    await app.store.close();
  }
};

const checkFlows = async (): Promise<Output> => {
  const { definitionsAt, ROOT } = await import('../compose.ts');
  const { flows, forms, packs } = definitionsAt(ROOT).definitions;
  const output = `${flows.size} flows, ${forms.size} forms, ${packs.size} programmes and both languages are in order`;
  return { code: 0, output };
};

try {
  const { code, output } = await main(process.argv.slice(2));
  (code === 0 ? console.log : console.error)(output);
  process.exit(code);
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DefinitionsError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
