import { resolve } from 'node:path';
import { definitionsAt, makeApp, ROOT } from '../compose.ts';
import { ConfigError, readConfig } from '../config.ts';
import type { Output } from '../data-dir.ts';
import { DefinitionsError } from '../definitions/yaml.ts';
import { asOwner } from './as-owner.ts';
import { chat } from './chat.ts';
import { commands } from './commands.ts';

/** `tsx src/commands/run.ts NAME ARGS`: what `npm run NAME -- ARGS` calls. */
const main = async ([name = '', ...args]: string[]): Promise<Output> => {
  if (name === 'check:flows') return checkFlows();
  if (name === 'chat') return chat(args);
  // A restored roster is a real one; the demo has its own data.
  const config = readConfig(
    name === 'restore' || name === 'migrate' ? { DEMO: '0', ...process.env } : process.env,
  );
  const given = name === 'backup' || name === 'restore' ? args.map((file) => resolve(file)) : args;
  const here = async (): Promise<Output> => {
    const app = await makeApp(config, { log: () => {} });
    try {
      if (name !== 'restore') await app.store.migrate();
      return await commands.run(app, name, given);
    } finally {
      await app.store.close();
    }
  };
  return config.databaseUrl === null ? asOwner(config.dataDir, { name, args: given }, here) : here();
};

const checkFlows = (): Output => {
  const { definitions } = definitionsAt(ROOT);
  const { flows, forms, packs } = definitions;
  return {
    code: 0,
    output: `${flows.size} flows, ${forms.size} forms, ${packs.size} programmes and both languages are in order`,
  };
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
