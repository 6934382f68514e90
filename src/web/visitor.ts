import { randomBytes } from 'node:crypto';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { InboundBody } from '../ports.ts';
import type { WebAddress } from '../store/web-chat.ts';
import type { WebContext, WebParts } from './parts.ts';

const COOKIE = 'chat';
const ONE_YEAR_S = 365 * 24 * 3600;

/** The chat that this browser's cookie names, or null where it names none or was not signed by us. */
export async function visitorChat(c: WebContext, parts: WebParts): Promise<WebAddress | null> {
  const address = await getSignedCookie(c, keyOf(parts), COOKIE);
  return address ? at(parts, address) : null;
}

/** A chat of its own for this browser, with a random address that nobody can guess. */
export async function newChat(c: WebContext, parts: WebParts): Promise<WebAddress> {
  const address = randomBytes(16).toString('base64url');
  await setSignedCookie(c, COOKIE, address, keyOf(parts), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: parts.publicUrl?.startsWith('https:') ?? false,
    maxAge: ONE_YEAR_S,
  });
  return at(parts, address);
}

export const leaveChat = (c: WebContext): void => void deleteCookie(c, COOKIE, { path: '/' });

/** Hands on what a person did. Their page's event id is kept apart from those of other chats. */
export const tell = (parts: WebParts, chat: WebAddress, said: { id: string; body: InboundBody }) =>
  parts.receive({ ...chat, eventId: `${chat.address}:${said.id}`, at: parts.now(), body: said.body });

/** The page's own event id again. */
export const pageId = (eventId: string): string => eventId.slice(eventId.indexOf(':') + 1);

const at = ({ channel }: WebParts, address: string): WebAddress => ({
  channel: 'web',
  account: channel.account,
  address,
});

const keyOf = ({ secret }: WebParts): Uint8Array<ArrayBuffer> => new Uint8Array(secret);
