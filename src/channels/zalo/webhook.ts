import { eventIn, type Signing, verified, type ZaloEvent } from '#zalo-api-sdk';
import type { Channel } from '../../ports.ts';
import { bytesWithin } from '../bytes.ts';

const WEBHOOK_PATH = '/zalo/webhook';

/** Events are a few kilobytes; a million bytes is an attack or a mistake. */
const LIMIT = 1_000_000;

export type Hearing = {
  readonly signing: Signing;
  readonly oaId: () => string | null;
  readonly now: () => Date;
  readonly log: (event: string, fields: object) => void;
  readonly take: (event: ZaloEvent) => Promise<'done' | 'again'>;
};

/** Where Zalo delivers. 503 makes it deliver the same event again. */
export const webhookRoute = (hearing: Hearing): NonNullable<Channel['route']> => ({
  path: WEBHOOK_PATH,
  fetch: async (request) => {
    if (request.method === 'GET') return echo(new URL(request.url));
    if (request.method !== 'POST') return answer(405);
    const body = await bytesWithin(request.body, LIMIT);
    if (!body) return answer(413);
    return isRegistration(body) ? answer(200) : delivered(hearing, body, request.headers);
  },
});

/** Some deployments ask by GET whether the address is ours, and want their word back. */
const echo = ({ searchParams }: URL): Response => {
  const word = searchParams.get('hub.challenge') ?? '';
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(/^[\w-]{0,200}$/.test(word) ? word : '', { headers });
};

const answer = (status: number): Response => new Response(null, { status });

/** Saving the address in Zalo's console posts an empty object without a signature, which wants its 200. */
const isRegistration = (body: Uint8Array): boolean => /^\s*\{\s*\}\s*$/.test(new TextDecoder().decode(body));

const delivered = async (hearing: Hearing, body: Uint8Array, headers: Headers): Promise<Response> => {
  const verdict = verified(hearing.signing, { body, headers, at: hearing.now() });
  if (!verdict.ok) {
    hearing.log('zalo.refused', { reason: verdict.reason });
    return answer(verdict.reason === 'stale' ? 200 : 401);
  }
  const event = eventIn(body, hearing.oaId());
  if (!event) return answer(200);
  return answer((await hearing.take(event)) === 'done' ? 200 : 503);
};
