import { resolve } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { Output } from '../data-dir.ts';
import { DefinitionsError } from '../definitions/yaml.ts';
import { asOwner } from './as-owner.ts';

/** `tsx src/commands/run.ts NAME ARGS`: what `npm run NAME -- ARGS` calls. */
const main = async ([name = '', ...args]: string[]): Promise<Output> => {
  if (name === 'check:flows') return checkFlows();
  if (name === 'chat') return (await import('./chat.ts')).chat(args);
  // A restored roster is a real one; the demo has its own data.
  const env = name === 'restore' || name === 'migrate' ? { DEMO: '0', ...process.env } : process.env;
  const config = readConfig(env);
  // The app that may do the work for us stands in another folder.
  const given = name === 'backup' || name === 'restore' ? args.map((file) => resolve(file)) : args;
  const command = { name, args: given };
  return config.databaseUrl === null
    ? asOwner(config.dataDir, command, () => here(config, command))
    : here(config, command);
};

type Asked = { readonly name: string; readonly args: string[] };

/** No app runs on this data directory, or it is a server's database that anyone may open. Loaded only then. */
const here = async (config: Config, { name, args }: Asked): Promise<Output> => {
  const [{ makeApp }, { commands }] = await Promise.all([import('../compose.ts'), import('./commands.ts')]);
  const app = await makeApp(config, { log: () => {} });
  try {
    if (name === 'invite' && app.store.kind === 'pglite') await app.store.migrate();
    return await commands.run(app, name, args);
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
