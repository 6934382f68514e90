import type { Action, Begin, InviteLink } from '../actions/action.ts';
import type { Definitions } from '../core/definitions.ts';
import type { Attachment, Locale } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { Channel, Clock, Guesser, OutgoingFile } from '../ports.ts';
import type { Db } from '../store/db.ts';
import type { FileLinks } from './file-links.ts';

/** What the app works with; `compose.ts` makes it once. */
export type Parts = {
  readonly db: Db;
  readonly clock: Clock;
  readonly definitions: Definitions;
  readonly words: (locale: Locale) => Words;
  readonly actions: ReadonlyMap<string, Action>;
  readonly begins: ReadonlyMap<string, Begin>;
  readonly channels: readonly Channel[];
  readonly draw: (attachment: Attachment, locale: Locale) => Promise<OutgoingFile>;
  /** For files that a channel cannot carry. */
  readonly fileLinks: FileLinks;
  /** Absent unless the operator has set one up. */
  readonly guesser: Guesser | null;
  readonly log: Log;
  /** Signs what this installation hands out; the same in every process. */
  readonly secret: () => Promise<Uint8Array>;
  /** What opens each channel with an invite code, as far as it is known without asking outside. */
  readonly links: (code: string) => readonly InviteLink[];
  /** The address at which a calendar reads what belongs to a token; null where nobody outside reaches this installation. */
  readonly calendarAt: ((token: string) => string) | null;
  /** Names this process in leases. */
  readonly process: string;
};

/** Structured and without personal data: ids, counts, error texts of our own. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;
