import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports.ts';

/** How long a link to a file works. */
export const LINK_DAYS = 3;
const DAY_MS = 86_400_000;

/** Links to files that a channel cannot carry: whoever has one may fetch the file, until it ends. */
export type FileLinks = {
  /** The address at which the attachment of an outbox row can be fetched. */
  readonly linkTo: (outboxId: number) => Promise<string>;
  /** The outbox row that a token names; null for a forged or ended one. */
  readonly read: (token: string) => Promise<number | null>;
};

type Settings = {
  readonly secret: () => Promise<Uint8Array>;
  readonly base: string;
  readonly clock: Clock;
};

export const fileLinks = ({ secret, base, clock }: Settings): FileLinks => ({
  linkTo: async (outboxId) => {
    const until = clock.now().getTime() + LINK_DAYS * DAY_MS;
    const named = `${outboxId.toString(36)}.${Math.trunc(until / 1000).toString(36)}`;
    return `${base}/f/${named}.${macOf(await secret(), named)}`;
  },
  read: async (token) => {
    const [, id = '', until = '', mac = ''] =
      /^([0-9a-z]{1,12})\.([0-9a-z]{1,8})\.([\w-]{43})$/.exec(token) ?? [];
    const wanted = macOf(await secret(), `${id}.${until}`);
    if (mac.length !== wanted.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(wanted))) return null;
    return Number.parseInt(until, 36) * 1000 > clock.now().getTime() ? Number.parseInt(id, 36) : null;
  },
});

const macOf = (secret: Uint8Array, named: string): string =>
  createHmac('sha256', secret).update(`file ${named}`).digest('base64url');
