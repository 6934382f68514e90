import { createHash, timingSafeEqual } from 'node:crypto';
import { parseJson } from './json.ts';

/** What Zalo signed with, and which of the ways that have been seen are accepted. */
export type Signing = {
  /** The app id of our own settings; a body that names another one is refused. */
  readonly appId: string;
  /** The "OA Secret Key" of the webhook page. It may differ from the app secret. */
  readonly oaSecret: string;
  /** Where the signed time stands: the body (documented), the header `X-ZEvent-Timestamp` (seen live), or either. */
  readonly timestamp?: 'either' | 'body' | 'header';
  /** Whose id is signed: the app's (documented) or the OA's (a few projects). */
  readonly signedId?: { readonly oaId: string } | 'app';
  /** Older events are refused; null takes any age. Zalo's own retries go on for almost two hours. */
  readonly maxAgeMinutes?: number | null;
};

/** A request to the webhook: the bytes as they came, never parsed and written anew, and its headers. */
export type Delivery = { readonly body: Uint8Array; readonly headers: Headers; readonly at: Date };

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };
type Reason = 'not-signed' | 'forged' | 'other-app' | 'stale' | 'not-json';

/**
 * Whether Zalo sent this: `X-ZEvent-Signature: mac=…` is SHA-256 over app id, raw body, timestamp and OA secret, one
 * after the other. It protects against forging; against repeating, keep the event ids you have seen.
 */
export const verified = (signing: Signing, { body, headers, at }: Delivery): Verdict => {
  const mac = /^mac=([0-9a-f]{64})$/i.exec(headers.get('x-zevent-signature')?.trim() ?? '')?.[1];
  if (mac === undefined) return { ok: false, reason: 'not-signed' };
  const named = namedIn(body);
  if (!named) return { ok: false, reason: 'not-json' };
  const inHeader = headers.get('x-zevent-timestamp');
  const stamps = stampsOf(signing, named.timestamp, inHeader);
  // Every way is tried, so that the time taken tells nothing about which one fitted.
  const fits = stamps.map((stamp) => isSame(mac, macOf(signing, body, stamp)));
  if (!fits.includes(true)) return { ok: false, reason: 'forged' };
  if (named.app_id !== null && named.app_id !== signing.appId) return { ok: false, reason: 'other-app' };
  return isStale(signing, named.timestamp ?? inHeader, at) ? { ok: false, reason: 'stale' } : { ok: true };
};

/** The signature that Zalo would write: for emulators and tests. */
export const macOf = (
  { appId, oaSecret, signedId = 'app' }: Signing,
  body: Uint8Array,
  stamp: string,
): string =>
  createHash('sha256')
    .update(signedId === 'app' ? appId : signedId.oaId)
    .update(body)
    .update(stamp)
    .update(oaSecret)
    .digest('hex');

const stampsOf = ({ timestamp = 'either' }: Signing, inBody: string | null, inHeader: string | null) => {
  const header = timestamp === 'body' ? [] : [inHeader];
  const body = timestamp === 'header' ? [] : [inBody];
  return [...header, ...body].filter((stamp) => stamp !== null);
};

const isSame = (given: string, wanted: string): boolean =>
  timingSafeEqual(Buffer.from(given.toLowerCase(), 'hex'), Buffer.from(wanted, 'hex'));

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

const isStale = ({ maxAgeMinutes = DAY_MINUTES }: Signing, stamp: string | null, at: Date): boolean =>
  maxAgeMinutes !== null &&
  (stamp === null || Math.abs(at.getTime() - Number(stamp)) > maxAgeMinutes * MINUTE_MS);

type Named = { readonly app_id: string | null; readonly timestamp: string | null };

const namedIn = (body: Uint8Array): Named | null => {
  try {
    const value = parseJson(new TextDecoder().decode(body));
    if (typeof value !== 'object' || value === null) return null;
    return { app_id: textOf(value, 'app_id'), timestamp: textOf(value, 'timestamp') };
  } catch {
    return null;
  }
};

const textOf = (value: object, field: string): string | null => {
  const found: unknown = Reflect.get(value, field);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
};
