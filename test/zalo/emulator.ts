import { newClock } from './clock.ts';
import { DOUBTS, type Doubts } from './doubts.ts';
import { templateChanges } from './events.ts';
import { type Failures, newFailures } from './failures.ts';
import { newGrant } from './oauth.ts';
import { type Person, personOf } from './person.ts';
import { newPost, type Post } from './post.ts';
import { type Limits, newLimiter } from './rate.ts';
import type { Host, Incoming } from './requests.ts';
import { listen } from './server.ts';
import { newShelf } from './shelf.ts';
import { newWebhook, type Site, type Webhook } from './webhook.ts';
import {
  type Account,
  type App,
  type Grant,
  newIds,
  type Taken,
  type Template,
  type World,
} from './world.ts';

export type Emulator = Omit<Failures, 'next'> & {
  /** Where each host listens. */
  readonly roots: Readonly<Record<Host, string>>;
  readonly app: App;
  readonly world: World;
  readonly webhook: Webhook;
  readonly calls: readonly Call[];
  /** Every message that was taken, with its price class. */
  readonly taken: readonly Taken[];
  readonly limits: { -readonly [K in keyof Limits]: number };
  readonly now: () => Date;
  /** Waits for deliveries under way, moves the clock, and does what falls due on the way. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** A fresh pair, as the developer site gives by hand; the pair before it dies. */
  readonly grant: () => Grant;
  /** The person with this number, made on first use as a follower who just wrote. */
  readonly user: (number: number, facts?: Partial<Facts>) => Person;
  /** A person of the office writes from OA Manager: only the echo tells of it. */
  readonly agentSays: (to: Person, text: string) => void;
  /** Adds a template or changes one, and tells the app of another status. */
  readonly template: (template: Partial<Template> & { readonly id: string }) => void;
  /** Resolves as soon as this holds; looked at after every call and delivery. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Call = {
  readonly host: Host;
  readonly method: string;
  readonly path: string;
  readonly body: string;
};
type Facts = { readonly name: string; readonly phone: string; readonly follows: boolean };

export type Options = {
  readonly now?: () => Date;
  readonly site?: Site;
  readonly doubts?: Partial<Doubts>;
  readonly app?: Partial<App>;
  /** The first port of four in a row; any free ones without it. */
  readonly port?: number;
  /** How long the app may take for an event, in milliseconds of the real clock. */
  readonly patience?: number;
  readonly balance?: number | null;
  readonly package?: number;
  readonly dailyQuota?: number;
};

/** A strict Zalo OA on loopback: it refuses what Zalo refuses, and every path and field that it does not know. */
export const startEmulator = async (options: Options = {}): Promise<Emulator> => {
  const world = newWorld(options);
  const waiters = watchers();
  const { site = fetch, patience = 2000 } = options;
  const webhook = newWebhook({ world, site, patience, changed: waiters.changed });
  const roots = { openapi: '', business: '', oauth: '', files: '' };
  const shelf = newShelf(world, () => roots.files);
  const calls: Call[] = [];
  const limits = { app: 4000, oa: 4000 };
  const { next, ...failing } = newFailures();
  const back = {
    ...{ world, shelf, post: newPost(world, webhook, shelf), changed: waiters.changed },
    failures: { ...failing, next },
    limit: newLimiter(world, limits),
    came: (incoming: Incoming) => void calls.push(callOf(incoming)),
  };
  const hosts = Object.keys(roots) as Host[];
  const listening = await Promise.all(
    hosts.map((host, at) => listen(back, host, options.port ? options.port + at : 0)),
  );
  for (const [at, host] of hosts.entries()) roots[host] = listening[at]?.root ?? '';

  return {
    ...{ ...failing, roots, app: world.app, world, webhook, calls, limits },
    ...{ taken: world.taken, now: world.clock.now, until: waiters.until },
    grant: () => newGrant(world),
    user: (number, facts = {}) => personOf({ world, webhook, shelf }, accountOf(world, number, facts)),
    agentSays: ({ account }, text) => agentSays(world, back.post, account, text),
    template: (wanted) => setTemplate(world, webhook, wanted),
    pass: async (milliseconds) => {
      await webhook.settled();
      await world.clock.pass(milliseconds);
      await webhook.settled();
    },
    close: async () => void (await Promise.all(listening.map(({ close }) => close()))),
  };
};

const agentSays = (world: World, post: Post, account: Account, text: string): void => {
  const line = { id: world.nextId(), text, buttons: [], attachment: null, file: null };
  account.screen.push({ from: 'oa', ...line });
  post.echo(account, line, '1234567890');
};

const callOf = ({ host, method, path, bytes }: Incoming): Call => ({
  host,
  method,
  path,
  body: bytes.toString(),
});

const newWorld = ({ now = () => new Date(), ...options }: Options): World => {
  const { balance = 1_000_000, dailyQuota = 500 } = options;
  const inPackage = options.package ?? 500;
  const app = { id: '360846524940903967', secret: 'app-secret', oaSecret: 'oa-secret-for-tests' };
  const console = { redirectUri: 'https://bot.example.vn/zalo/callback', challenge: null };
  return {
    app: { ...app, ...console, ...options.app },
    oa: { id: '388613280878808645', name: 'Công đoàn thử' },
    ...{ clock: newClock(now), doubts: { ...DOUBTS, ...options.doubts }, dailyQuota, nextId: newIds() },
    money: { balance, package: inPackage, packageTotal: inPackage },
    ...{ admins: new Set(), accounts: new Map(), templates: new Map(), uploads: new Map(), codes: new Map() },
    ...{ taken: [], grants: [] },
  };
};

const accountOf = (world: World, number: number, facts: Partial<Facts>): Account => {
  // Past 2^53: whoever reads an id as a number speaks to somebody else.
  const id = String(8_309_393_969_855_402_001n + 2n * BigInt(number));
  const known = world.accounts.get(id);
  if (known) return known;
  const { name = `Người ${number}`, phone = `84${900_000_000 + number}`, follows = true } = facts;
  const account = {
    ...{
      id,
      idByApp: String(7_300_442_764_876_318_401n + 2n * BigInt(number)),
      name,
      phone,
      follows,
      screen: [],
      undelivered: [],
    },
    lastInteraction: follows ? world.clock.now() : null,
    ...{ offlineSince: null, refusal: null, shared: null },
  };
  world.accounts.set(id, account);
  return account;
};

const NEW_TEMPLATE = {
  ...{ name: 'Mẫu thử', tag: 2 as const, status: 'ENABLE', params: {}, byUid: true, byPhone: true },
  ...{ price: 300, priceUid: 200, dailyLimit: null },
};

const setTemplate = (
  world: World,
  webhook: Webhook,
  wanted: Partial<Template> & { readonly id: string },
): void => {
  const known = world.templates.get(wanted.id);
  const template = { ...NEW_TEMPLATE, ...known, ...wanted };
  world.templates.set(template.id, template);
  if (known && known.status !== template.status)
    webhook.send('templates', templateChanges(world, template.id, known.status, template.status));
};

// Tests wait for what happens, never for time.
const watchers = () => {
  const waiting = new Map<() => boolean, () => void>();
  const changed = (): void => {
    for (const [holds, resolve] of waiting) if (holds() && waiting.delete(holds)) resolve();
  };
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(holds, resolve);
      changed();
    });
  return { changed, until };
};
