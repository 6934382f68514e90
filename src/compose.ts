import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { actions, begins } from './actions/actions.ts';
import { acknowledged, receiver } from './app/acknowledge.ts';
import { readCalendar } from './app/calendar-feed.ts';
import { delivered, sweep } from './app/deliver.ts';
import { draw } from './app/draw.ts';
import { fileLinks } from './app/file-links.ts';
import { guessed } from './app/guess.ts';
import { housekeeping } from './app/housekeeping.ts';
import { inviteLinks } from './app/invite-links.ts';
import type { Log, Parts } from './app/parts.ts';
import { receiveKept } from './app/receive.ts';
import { lend, tick } from './app/remind.ts';
import { loadSample } from './app/sample.ts';
import { watch } from './app/watch.ts';
import { outsideChannels, webChat } from './compose-channels.ts';
import { every, jobs, noting, placeOf } from './compose-jobs.ts';
import type { Config } from './config.ts';
import { dayAt } from './core/day.ts';
import { load } from './definitions/load.ts';
import { DefinitionsError, showMistake } from './definitions/yaml.ts';
import { httpGuesser } from './guesser.ts';
import { pinoLog } from './log.ts';
import type { Channel, Clock, Guesser, Handlers, Queue, Receive } from './ports.ts';
import { keptSecret } from './secret-key.ts';
import { hourlyDump } from './store/backup.ts';
import { openStore, type Store } from './store/open.ts';
import { refreshTotals } from './store/totals.ts';
import { waiting } from './waiting.ts';
import { metricsOf } from './web/metrics.ts';
import { webServer } from './web/server.ts';

export type App = {
  readonly parts: Parts;
  readonly store: Store;
  /** Where the embedded database stands: that of the sample, or the real one. */
  readonly databaseDir: string;
  readonly queue: Queue;
  readonly receive: Receive;
  readonly handlers: Handlers;
  /** Looks whether jobs and reminders go on; by a clock of its own while the app runs. */
  readonly watch: () => Promise<void>;
  /** Listens, works and serves; the web address where there is one. */
  readonly start: () => Promise<{ readonly url: string | null }>;
  /** Finishes what is in hand. */
  readonly stop: () => Promise<void>;
};

/** What tests and the terminal put in the place of the real thing. */
export type Overrides = {
  readonly store?: Store;
  readonly clock?: Clock;
  readonly queue?: Queue;
  readonly channels?: readonly Channel[];
  readonly log?: Log;
  readonly guesser?: Guesser;
  readonly secret?: Uint8Array;
  readonly loaded?: ReturnType<typeof definitionsAt>;
};

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The only place where parts meet. */
export const makeApp = async (config: Config, overrides: Overrides = {}): Promise<App> => {
  const { definitions, locales } = overrides.loaded ?? definitionsAt(ROOT);
  const log = overrides.log ?? pinoLog(config);
  const stopping = new AbortController();
  const clock = overrides.clock ?? { now: () => new Date(), wait: waiting(stopping.signal) };
  const store =
    overrides.store ?? (await openStore({ databaseUrl: config.databaseUrl, dataDir: config.databaseDir }));
  const web = webChat(config);
  const secret = keptSecret(config, overrides.secret);
  const channels = overrides.channels ?? [web, ...outsideChannels(config, { store, clock, log, secret })];
  const { links, learn } = inviteLinks(channels);
  const drawing = { db: store.db, clock, definitions, words: locales.words, secret, links };
  const parts: Parts = {
    ...drawing,
    ...{ actions, begins, channels, log, process: randomUUID() },
    calendarAt:
      config.publicUrl === null && !config.demo ? null : (token) => `${web.base}/calendar/${token}.ics`,
    draw: (attachment, locale) => draw(drawing, attachment, locale),
    fileLinks: fileLinks({ secret, base: web.base, clock }),
    guesser: overrides.guesser ?? (config.guessUrl ? httpGuesser(config.guessUrl) : null),
  };
  const queue = overrides.queue ?? jobs(config, { store, log });
  const hear = receiver(parts);
  const own = overrides.store ? null : { store, dir: config.databaseDir };
  const handlers = noting(parts, handlersOf(parts, own));
  const look = () => watch(parts, queue);
  const app = { parts, store, databaseDir: config.databaseDir, queue, receive: hear, handlers, watch: look };
  const place = overrides.queue ? null : () => placeOf(config, store);
  return { ...app, ...lifecycle(config, { ...app, web, hear, log, learn, place, stopping }) };
};

/** What each job does; an embedded database of our own also dumps itself. */
const handlersOf = (parts: Parts, own: { readonly store: Store; readonly dir: string } | null): Handlers => ({
  tick: () => tick(parts),
  send: () => lend(parts),
  sweep: async () => {
    await receiveKept(parts);
    await sweep(parts);
  },
  totals: async () => void (await refreshTotals(parts.db, dayAt(parts.clock.now()))),
  housekeeping: async () => {
    await housekeeping(parts);
    if (own?.store.kind === 'pglite') await hourlyDump(own.store, own.dir, parts.clock.now());
  },
});

/** Flows, forms, locales and programmes; every mistake in them stops the start. */
export const definitionsAt = (root: string) => {
  const loaded = load(root, new Set([...actions.keys(), ...begins.keys()]));
  if (!loaded.ok) throw new DefinitionsError(loaded.mistakes.map(showMistake).join('\n'));
  return loaded.value;
};

type Living = Pick<App, 'parts' | 'store' | 'queue' | 'handlers' | 'watch'> & {
  readonly web: ReturnType<typeof webChat>;
  readonly hear: Receive;
  readonly log: Log;
  readonly learn: () => Promise<void>;
  readonly stopping: AbortController;
  /** Takes a place among the processes at work, and gives what leaves it; null where jobs stay within this one. */
  readonly place: (() => Promise<() => Promise<unknown>>) | null;
};

const lifecycle = (config: Config, living: Living): Pick<App, 'start' | 'stop'> => {
  const { parts, store, queue, hear, handlers } = living;
  const stops: (() => Promise<unknown>)[] = [() => store.close()];
  const begin = async (what: Promise<unknown>, stop: () => Promise<unknown>): Promise<void> => {
    stops.push(stop);
    await what;
  };
  return {
    start: async () => {
      if (living.place) stops.push(await living.place());
      if (store.kind === 'pglite') await store.migrate();
      else if (!(await store.schemaKnown())) await store.migrate();
      if (config.demo) await loadSample(store.db, { today: dayAt(parts.clock.now()) });
      stops.push(delivered, guessed, acknowledged);
      const url = config.role === 'worker' ? null : await serve(config, living, stops);
      for (const channel of parts.channels) {
        if (listensHere(config, channel)) await begin(channel.start(hear), () => channel.stop());
      }
      void living.learn();
      // Last, since nobody waits for it: the first reply need not.
      await begin(queue.start(config.role === 'web' ? null : handlers), () => queue.close());
      stops.push(every(WATCH_MS, living.watch));
      return { url };
    },
    stop: async () => {
      living.stopping.abort();
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
};

const WATCH_MS = 30_000;

/** Polling is a worker's job, a webhook a web process's; the web chat lives where pages are served. */
const listensHere = ({ role, telegram }: Config, { name }: Channel): boolean => {
  if (role === 'all') return true;
  const isPolling = name === 'telegram' && !telegram?.webhookSecret;
  return isPolling ? role === 'worker' : role === 'web';
};

const serve = async (
  config: Config,
  { parts, store, queue, web, hear, log }: Living,
  stops: (() => Promise<unknown>)[],
): Promise<string> => {
  const { host, port, publicUrl, demo, metricsToken } = config;
  const routes = parts.channels.flatMap(({ route }) => (route ? [route] : []));
  const toLog = (level: 'info' | 'warn' | 'error') => (facts: object, what: string) =>
    log(level, what, { ...facts });
  const server = await webServer({
    ...{ host, port, publicUrl, demo, metricsToken },
    ...{ db: store.db, channel: web, receive: hear, routes, words: parts.words, now: parts.clock.now },
    ...{ draw: parts.draw, readCalendar: (token) => readCalendar(parts, token) },
    fileLinks: parts.fileLinks,
    secret: await parts.secret(),
    ready: () => store.schemaKnown(),
    jobs: queue.counts,
    metrics: metricsOf({ db: store.db, jobs: queue.counts, now: parts.clock.now }),
    log: { info: toLog('info'), warn: toLog('warn'), error: toLog('error') },
  });
  stops.push(() => server.close());
  return `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
};
