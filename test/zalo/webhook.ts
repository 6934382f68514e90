import { HOUR, MINUTE, SECOND } from './clock.ts';
import { signatureOf } from './signature.ts';
import type { World } from './world.ts';

/** Where the app's public address leads. */
export type Site = (request: Request) => Promise<Response>;
export type Event = Readonly<Record<string, unknown>> & { readonly event_name: string };
type Headers = Readonly<Record<string, string>>;

/** One try to bring an event; the status is null when no answer came within the time. */
export type Delivery = {
  readonly event: string;
  readonly body: string;
  readonly headers: Headers;
  readonly status: number | null;
};
type Parcel = { readonly event: Event; readonly zns: boolean; readonly url: string };

export type Webhook = {
  /** Saves the address; false when it is not a proper one or does not answer the unsigned question. */
  readonly register: (url: string) => Promise<boolean>;
  /** Which events are ticked; null for all of them. */
  readonly tick: (names: readonly string[] | null) => void;
  readonly send: (lane: string, event: Event, zns?: boolean) => void;
  /** Posts these bytes as they are. */
  readonly post: (body: string, headers: Headers) => Promise<number | null>;
  /** Keeps events back until `release`, which may shuffle them. */
  readonly hold: () => void;
  readonly release: (seed?: number) => Promise<void>;
  /** Everything that was delivered, so many times again, shuffled. Gives the statuses. */
  readonly replay: (times: number, seed: number) => Promise<readonly (number | null)[]>;
  readonly deliveries: readonly Delivery[];
  /** False once the last retry of an event has failed. */
  readonly isOn: () => boolean;
  readonly settled: () => Promise<void>;
};

type Options = {
  readonly world: World;
  readonly site: Site;
  /** How long an answer is waited for, in milliseconds of the real clock. */
  readonly patience: number;
  readonly changed: () => void;
};

/** So many replayed deliveries are under way at once. */
const ABREAST = 8;

const LADDER = [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR];

export const newWebhook = ({ world, site, patience, changed }: Options): Webhook => {
  const deliveries: Delivery[] = [];
  const lanes = newLanes();
  let url: string | null = null;
  let ticked: readonly string[] | null = null;
  let held: (readonly [string, Parcel])[] | null = null;

  const post = (to: string, body: string, headers: Headers): Promise<number | null> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    return statusWithin(patience, site(new Request(to, init)));
  };

  const bring = async (parcel: Parcel, tries: number): Promise<void> => {
    if (parcel.url !== url) return;
    const { body, headers } = signed(world, parcel, tries);
    const status = await post(parcel.url, body, headers);
    deliveries.push({ event: parcel.event.event_name, body, headers, status });
    changed();
    const isOver = status === 200 || (status !== null && world.doubts.retryOn === 'no answer');
    if (isOver) return;
    const wait = LADDER[tries];
    if (wait === undefined) url = null;
    else world.clock.after(wait, () => bring(parcel, tries + 1));
  };

  const enqueue = (lane: string, parcel: Parcel): void => lanes.add(lane, () => bring(parcel, 0));

  return {
    deliveries,
    isOn: () => url !== null,
    settled: lanes.settled,
    tick: (names) => {
      ticked = names;
    },
    register: async (wanted) => {
      if (!/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(wanted)) return false;
      const asks = world.doubts.registration === 'POST {}' ? post(wanted, '{}', {}) : challenge(site, wanted);
      const isGood = (await asks) === 200;
      url = isGood ? wanted : url;
      return isGood;
    },
    send: (lane, event, zns = false) => {
      if (url === null || (ticked && !ticked.includes(event.event_name))) return;
      const stamped = { ...event, timestamp: String(world.clock.now().getTime()) };
      if (held) held.push([lane, { event: stamped, zns, url }]);
      else enqueue(lane, { event: stamped, zns, url });
    },
    post: (body, headers) => (url === null ? Promise.resolve(null) : post(url, body, headers)),
    hold: () => {
      held ??= [];
    },
    release: async (seed) => {
      const kept = held ?? [];
      held = null;
      for (const [, parcel] of seed === undefined ? kept : shuffled(kept, seed)) await bring(parcel, 0);
      await lanes.settled();
    },
    replay: async (times, seed) => {
      const once = deliveries.filter(({ status }) => status === 200);
      const all = shuffled(
        Array.from({ length: times }).flatMap(() => once),
        seed,
      );
      const again = async ({ body, headers }: Delivery) => (url === null ? null : post(url, body, headers));
      const statuses: (number | null)[] = [];
      for (let at = 0; at < all.length; at += ABREAST)
        statuses.push(...(await Promise.all(all.slice(at, at + ABREAST).map(again))));
      await lanes.settled();
      return statuses;
    },
  };
};

const challenge = async (site: Site, url: string): Promise<number> => {
  const response = await site(new Request(`${url}?hub.challenge=1158201444`));
  return (await response.text()) === '1158201444' ? response.status : 0;
};

const signed = (world: World, { event, zns }: Parcel, tries: number) => {
  const { app, doubts, clock } = world;
  const now = String(clock.now().getTime());
  const stamped = tries > 0 && doubts.retryTime === 'fresh' ? { ...event, timestamp: now } : event;
  // Slashes are escaped, as many servers do: whoever signs what JSON.stringify makes of it gets other bytes.
  const body = JSON.stringify(stamped).replaceAll('/', '\\/');
  const timestamp = doubts.signedTime === 'header' ? now : String(stamped.timestamp);
  const secret = doubts.signedSecret === 'own' ? app.oaSecret : app.secret;
  const headers = {
    'X-ZEvent-Signature': signatureOf({ appId: app.id, body, timestamp, secret }),
    ...(doubts.signedTime === 'header' ? { 'X-ZEvent-Timestamp': timestamp } : {}),
    ...(zns ? { 'X-ZEvent-Server': 'ZNS' } : {}),
    ...(tries > 0 ? { num_retry: String(tries) } : {}),
  };
  return { body, headers };
};

const statusWithin = async (patience: number, answer: Promise<Response>): Promise<number | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const status = answer.then(
    (response) => response.status,
    () => null,
  );
  const first = await Promise.race([status, late]);
  clearTimeout(timer);
  return first;
};

/** What belongs to one person goes out one by one; of different people, at once. */
const newLanes = () => {
  const lanes = new Map<string, Promise<void>>();
  return {
    add: (lane: string, run: () => Promise<void>): void => {
      const before = lanes.get(lane) ?? Promise.resolve();
      const mine = before.then(run).finally(() => lanes.get(lane) === mine && lanes.delete(lane));
      lanes.set(lane, mine);
    },
    settled: async (): Promise<void> => {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
};

/** The same order for the same seed. */
const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  let state = seed;
  // Mulberry32: small seeds give orders as different as large ones.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return (mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ (mixed >>> 14)) >>> 0;
  };
  return list
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
};
