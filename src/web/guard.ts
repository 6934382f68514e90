import type { MiddlewareHandler } from 'hono';
import { say } from '../core/message.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export const securityHeaders: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};

/** Refuses what another site's page would post with our cookie; every browser names where a post comes from. */
export const ownPostsOnly =
  ({ publicUrl, words }: WebParts): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (c.req.method !== 'POST' || comesFromHere(c, publicUrl)) return next();
    return c.text(words('vi')(say('web-foreign')), 403);
  };

function comesFromHere(c: WebContext, publicUrl: string | null): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  const own = [c.req.header('host'), publicUrl === null ? undefined : new URL(publicUrl).host];
  return own.includes(new URL(origin).host);
}

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'via',
  'x-real-ip',
];

export const isForwarded = (c: WebContext): boolean =>
  FORWARDED.some((name) => c.req.header(name) !== undefined);

/** Anyone may be any officer in the demo, so it speaks only to this machine, under this machine's name. */
export const thisMachineOnly =
  ({ host, words }: WebParts): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (isForwarded(c)) return c.text(words('vi')(say('web-demo-forwarded')), 403);
    const named = hostName(c.req.header('host') ?? '');
    if (named !== host && !isLoopback(named)) return c.text(words('vi')(say('web-demo-host')), 403);
    return next();
  };

const hostName = (hostHeader: string): string => hostHeader.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** Whether a host name or peer address means this very machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

const TRIES = 30;
const WINDOW_MS = 10 * 60_000;

/** Slows down who tries invite codes from ever new chats: so many new chats per peer and ten minutes. */
export function newChatLimit(now: () => Date): (c: WebContext) => boolean {
  const peers = new Map<string, { readonly since: number; readonly tries: number }>();
  return (c) => {
    const at = now().getTime();
    for (const [peer, { since }] of peers) if (at - since > WINDOW_MS) peers.delete(peer);
    const peer = peerOf(c);
    const { since, tries } = peers.get(peer) ?? { since: at, tries: 0 };
    peers.set(peer, { since, tries: tries + 1 });
    return tries < TRIES;
  };
}

/** Behind a proxy the last forwarded hop, which the proxy itself wrote. */
function peerOf(c: WebContext): string {
  const socket = c.env.incoming?.socket.remoteAddress ?? '';
  const hops = c.req.header('x-forwarded-for')?.split(',') ?? [];
  return isLoopback(socket) ? (hops.at(-1)?.trim() ?? socket) : socket;
}

/** Link previews and prefetching open links too; nothing is used up by them, and no file given to them. */
export const isTapped = (c: WebContext): boolean =>
  c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-purpose') === undefined;
