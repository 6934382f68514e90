import { resolve } from 'node:path';
import type { App } from '../compose.ts';
import type { Output } from '../data-dir.ts';
import { outputOf } from './as-owner.ts';
import { intoFile } from './backup.ts';
import { doctor } from './doctor.ts';
import { importFile } from './import.ts';
import { invite } from './invite.ts';
import { bringUpToDate } from './migrate.ts';
import { programme } from './programme.ts';
import { fromFile } from './restore.ts';
import { simulated } from './simulate.ts';

type Command = (app: Pick<App, 'store' | 'parts'>, args: string[]) => Promise<string>;

/** Commands that work on a database: run here when another process asks, since one process alone may open it. */
const byName: Readonly<Record<string, Command>> = {
  backup: ({ store }, args) => intoFile(store, args),
  doctor,
  import: ({ parts }, args) => importFile(parts, args),
  invite: ({ parts }, args) => invite(parts, args),
  migrate: ({ store }) => bringUpToDate(store),
  programme: ({ parts }, args) => programme(parts, args),
  restore: ({ store }, args) => fromFile(store, args),
  simulate: ({ parts }, args) => simulated(parts, args),
};

export const commands = {
  run: async (app: Pick<App, 'store' | 'parts'>, name: string, args: string[]): Promise<Output> => {
    const command = byName[name];
    return command
      ? outputOf(() => command(app, args))
      : { code: 1, output: `expected one of ${Object.keys(byName).join(', ')}, not ${name}` };
  },
  /** For another process, which says first which database it means. */
  runFor: async (app: App, name: string, [databaseDir = '', ...args]: string[]): Promise<Output> =>
    resolve(databaseDir) === resolve(app.databaseDir)
      ? commands.run(app, name, args)
      : {
          code: 1,
          output: `the app that runs here works on ${app.databaseDir}, and this is about ${databaseDir}: stop it first`,
        },
};
