import type { Channel, Outgoing, Sent } from '../../src/ports.ts';
import type { Inbox } from './inbox.ts';

/** What a person's screen shows of one message. */
export type Seen = {
  readonly text: string;
  readonly buttons: Outgoing['buttons'];
  readonly file: string | null;
};

/** The outside of one channel: a person there, and a network that can be made to fail. */
export type Outside = {
  readonly channel: Channel;
  /** The person's address on this channel. */
  readonly address: string;
  readonly acts: {
    readonly says: (text: string) => void;
    readonly taps: (data: string) => void;
    readonly opens?: (payload: string) => void;
    readonly shares?: (contact: { readonly phone: string; readonly own: boolean }) => void;
    readonly sendsFile?: (file: {
      readonly name: string;
      readonly mime: string;
      readonly bytes: Uint8Array;
    }) => void;
    readonly sendsSticker?: () => void;
    readonly leaves?: () => void;
  };
  /** The next send fails in this way. */
  readonly failNext: (way: Exclude<Sent['sent'], 'sent'>) => void;
  readonly seen: () => readonly Seen[];
  readonly close: () => Promise<void>;
};

export type Can = 'opens' | 'shares' | 'sendsFile' | 'sendsSticker' | 'leaves';
export type Options = {
  readonly cannot?: readonly Can[];
  /** Brings a text over 4,096 in pieces. */
  readonly splits: boolean;
  /** Brings what could not be kept again only later, behind what was said since. */
  readonly reorders?: true;
};

/** What is on the table in one test: made anew before each. */
export type Table = { outside: Outside; inbox: Inbox };
