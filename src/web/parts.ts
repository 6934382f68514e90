import type { Context } from 'hono';
import type { CalendarRead } from '../app/calendar-feed.ts';
import type { FileLinks } from '../app/file-links.ts';
import type { Attachment, Locale } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { Channel, FileRef, OutgoingFile, Receive } from '../ports.ts';
import type { Db } from '../store/db.ts';

/** The web chat's channel, as far as pages need it. */
export type ChatDoor = {
  readonly account: string;
  readonly listen: (address: string, wake: () => void) => () => void;
  readonly keep: (file: OutgoingFile) => FileRef;
};

export type Log = Readonly<Record<'info' | 'warn' | 'error', (facts: object, what: string) => void>>;

export type WebParts = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly db: Db;
  readonly channel: ChatDoor;
  readonly receive: Receive;
  readonly routes: readonly NonNullable<Channel['route']>[];
  readonly words: (locale: Locale) => Words;
  /** Reads the links to files that messages carry. */
  readonly fileLinks: Pick<FileLinks, 'read'>;
  readonly readCalendar: (token: string) => Promise<CalendarRead>;
  readonly draw: (attachment: Attachment, locale: Locale) => Promise<OutgoingFile>;
  /** Signs the cookies. */
  readonly secret: Uint8Array;
  readonly demo: boolean;
  readonly ready: () => Promise<boolean>;
  readonly metrics: () => Promise<string>;
  /** Jobs by state; fails where the queue is away. */
  readonly jobs: () => Promise<Readonly<Record<string, number>>>;
  /** Who is not on this machine reads `/metrics` with this bearer token, or not at all. */
  readonly metricsToken: string | null;
  readonly now: () => Date;
  /** How often an open page's stream looks for what another process wrote; a second unless given. */
  readonly lookMs?: number;
  readonly log: Log;
};

/** What the Node adapter adds to a request: the connection it came by. */
export type WebEnv = {
  Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
};
export type WebContext = Context<WebEnv>;
