import { afterEach } from 'vitest';
import { acknowledged } from '../../src/app/acknowledge.ts';
import { delivered } from '../../src/app/deliver.ts';
import { loadSample } from '../../src/app/sample.ts';
import { invite } from '../../src/commands/invite.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { dayAt } from '../../src/core/day.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import type { Store } from '../../src/store/open.ts';
import { filledOnce, testStore } from '../setup/database.ts';
import { loaded } from '../stage.ts';
import { type Emulator, type Options, startEmulator } from './emulator.ts';
import type { Person } from './person.ts';
import type { Line } from './world.ts';

const MORNING = new Date('2026-11-20T02:00:00Z');
const SITE = 'https://bot.example.vn/zalo/webhook';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Logged = { readonly event: string; readonly fields: object };

/** The whole app, as its settings make it, behind the emulator; both go by the emulator's clock. */
export const openApp = async (options: Options = {}, env: NodeJS.ProcessEnv = {}) => {
  const router: { fetch: (request: Request) => Promise<Response> } = {
    fetch: async () => new Response(null, { status: 200 }),
  };
  const emulator = await startEmulator({
    ...{ now: () => MORNING, site: (request) => router.fetch(request), patience: 20_000 },
    ...options,
  });
  closing.push(emulator.close);
  const store = await testStore();
  const today = dayAt(MORNING);
  await filledOnce(store, `sample-${today}`, () => loadSample(store.db, { today }));
  const logged: Logged[] = [];
  const app = await appOn(emulator, { store, seed: emulator.grant().refresh, logged, env });
  router.fetch = (request) => routeOf(app)(request);
  await emulator.webhook.register(SITE);
  return { app, emulator, logged, store, zalo: channelOf(app), settled: () => settled(emulator) };
};

export type AppStage = Awaited<ReturnType<typeof openApp>>;

type Process = {
  readonly store: Store;
  readonly seed: string;
  readonly logged: Logged[];
  readonly env?: NodeJS.ProcessEnv;
};

/** One process of the app: several may share a store. */
export const appOn = async (emulator: Emulator, { store, seed, logged, env = {} }: Process) => {
  const queue = inlineQueue((error) => {
    throw error;
  });
  const app = await makeApp(readConfig({ ...settings(emulator, seed), ...env }), {
    ...{ store, queue, loaded, clock: { now: emulator.now } },
    log: (_, event, fields = {}) => void logged.push({ event, fields }),
  });
  const zalo = channelOf(app);
  await zalo.start(app.receive);
  closing.push(zalo.stop, acknowledged, delivered);
  return app;
};

const settings = ({ app, roots }: Emulator, seed: string) => ({
  ...{ DEMO: '1', PUBLIC_URL: 'https://bot.example.vn', SECRET_KEY: 'a secret key for tests, long enough' },
  ...{ ZALO_APP_ID: app.id, ZALO_APP_SECRET: app.secret, ZALO_OA_SECRET: app.oaSecret },
  ...{ ZALO_REFRESH_TOKEN: seed, ZALO_OPENAPI_ROOT: roots.openapi },
  ...{ ZALO_OAUTH_ROOT: roots.oauth, ZALO_BUSINESS_ROOT: roots.business },
});

export const channelOf = ({ parts }: Awaited<ReturnType<typeof makeApp>>) => {
  const zalo = parts.channels.find(({ name }) => name === 'zalo');
  if (!zalo) throw new Error('the settings did not turn Zalo on');
  return zalo;
};

export const routeOf = (app: Awaited<ReturnType<typeof makeApp>>) => {
  const { route } = channelOf(app);
  if (!route) throw new Error('the channel has no webhook');
  return route.fetch;
};

/** What people did has been worked on, and what they are told is on their screens. */
const settled = async (emulator: Emulator): Promise<void> => {
  await emulator.pass(0);
  await acknowledged();
  await delivered();
  await emulator.pass(0);
};

export const said = (person: Person): readonly Line[] => person.screen().filter(({ from }) => from === 'oa');
export const last = (person: Person): Line => {
  const line = said(person).at(-1);
  if (!line) throw new Error('nothing was said');
  return line;
};

export const codeFor = async (
  { app }: Pick<AppStage, 'app'>,
  unit: string,
  role: string,
): Promise<string> => {
  const json = await invite(app.parts, ['--unit', unit, '--name', 'Trần Thị Thử', '--role', role]);
  return (JSON.parse(json) as { code: string }).code;
};

/** Somebody who follows, has typed their invite code and agreed. */
export const linked = async (stage: AppStage, number: number, [unit, role]: readonly [string, string]) => {
  const person = stage.emulator.user(number);
  person.says(await codeFor(stage, unit, role));
  await stage.settled();
  person.presses('Tôi đồng ý');
  await stage.settled();
  return person;
};
