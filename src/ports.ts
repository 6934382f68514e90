import type { Locale } from './core/message.ts';
import type { Terms } from './core/reach/way.ts';

/** `wait` lets so many milliseconds pass, false where the app stops; without it nobody waits for a moment to come. */
export type Clock = { readonly now: () => Date; readonly wait?: (ms: number) => Promise<boolean> };

export type ChannelName = 'telegram' | 'zalo' | 'web' | 'memory';

/** Where a chat lives: which channel, which of our accounts there (bot id, OA id, `demo`), which person's address. */
export type ChatAddress = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly address: string;
};

/** A file as a person sent it; `ref` is what the channel's `download` takes. `size` in bytes, 0 when unknown. */
export type FileRef = {
  readonly ref: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
};

export type InboundBody =
  | { readonly kind: 'text'; readonly text: string }
  /** A tapped button; `label` is what the person saw, where the channel tells. `hidden`: the chat shows no trace of it. */
  | { readonly kind: 'choice'; readonly data: string; readonly label?: string; readonly hidden?: true }
  /** The chat was opened by a link; `payload` is an invite code or empty. */
  | { readonly kind: 'start'; readonly payload: string }
  /** A shared contact. `own` only when the channel vouches that the number is the sender's; `typed` by them in a form. */
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean; readonly typed?: true }
  | { readonly kind: 'file'; readonly file: FileRef; readonly caption: string }
  /** Something we cannot read; `what` names a sentence: `inbound.other.sticker`. */
  | {
      readonly kind: 'other';
      readonly what: 'sticker' | 'voice' | 'video' | 'location' | 'edited' | 'unknown';
    }
  /** The person blocked us (`left`) or let us in again (`back`). Never answered. */
  | { readonly kind: 'presence'; readonly state: 'left' | 'back' }
  /** What became of messages of ours, by the `ref` of their send. Never answered, and no sign of life. */
  | { readonly kind: 'receipt'; readonly what: 'delivered' | 'seen'; readonly refs: readonly string[] };

/** One thing that a person did, in no channel's terms. (channel, account, eventId) is seen once, however often it comes. */
export type Inbound = ChatAddress & {
  readonly eventId: string;
  readonly at: Date;
  readonly body: InboundBody;
  /** Said in a group: declined politely, nothing of it is kept. */
  readonly group?: true;
  /** The language of the person's client, used until they choose one. */
  readonly locale?: Locale;
  /** The channel may bring things in another order than they happened; `at` is then to the millisecond. */
  readonly unordered?: true;
};

/** `done`: committed, may be acknowledged. `again`: not kept, the channel should deliver it once more. */
export type Receive = (inbound: Inbound) => Promise<'done' | 'again'>;

export type OutgoingFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

/** A message as it leaves: plain text, no markup. `id` is ours and stable over retries. */
export type Outgoing = {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data: string }[];
  readonly file?: OutgoingFile;
  readonly askContact?: { readonly label: string; readonly hint: string };
  /** Goes as the approved template for reminders instead, with these values; only where `terms` say that there is one. */
  readonly template?: TemplateOut;
};

/** `phone` in E.164; null where nobody knows one. */
export type TemplateOut = {
  readonly to: { readonly by: 'uid' } | { readonly by: 'phone'; readonly phone: string | null };
  readonly values: Readonly<Record<string, string>>;
};

/** What a message was counted on, where the channel has prices; `unknown` where it does not say. */
export type PriceClass = 'free' | 'package' | 'billed' | 'template-uid' | 'template-phone' | 'unknown';

/**
 * What became of a send. `unreachable` is tried again (`parked`: soon enough only by another way; `pauses`: nobody is to be
 * written to before `retryAt`), `refused` marks the chat, `rejected` is our mistake. Refused because of `silence` only templates arrive until the person writes; because of the
 * `way` the chat is not marked: another way may go through.
 */
export type Sent =
  | { readonly sent: 'sent'; readonly ref: string | null; readonly price?: PriceClass }
  | {
      readonly sent: 'unreachable';
      readonly reason: string;
      readonly retryAt: Date | null;
      readonly parked?: true;
      readonly pauses?: true;
    }
  | { readonly sent: 'refused'; readonly reason: string; readonly because?: 'silence' | 'way' }
  | { readonly sent: 'rejected'; readonly reason: string };

export type Downloaded =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mime: string; readonly name: string }
  | { readonly ok: false; readonly reason: 'too-large' | 'gone' | 'unreachable' };

/** A channel speaks to one kind of outside. Its own field names end inside its folder. */
export type Channel = {
  readonly name: ChannelName;
  readonly account: string;
  /** Never throws for what the outside did; only for our own mistakes. */
  readonly send: (address: string, outgoing: Outgoing) => Promise<Sent>;
  readonly download: (file: FileRef) => Promise<Downloaded>;
  /** Begins to listen. Resolves when the first message could come in. */
  readonly start: (receive: Receive) => Promise<void>;
  /** Stops listening and waits for what is in hand. */
  readonly stop: () => Promise<void>;
  /** HTTP that the channel wants mounted, such as a webhook. */
  readonly route?: { readonly path: string; readonly fetch: (request: Request) => Promise<Response> };
  /** A link that opens this channel with an invite code, or null where there is none. */
  readonly inviteLink: (code: string) => Promise<string | null>;
  /** More buttons than this do not fit under a message; any number does unless told. */
  readonly mostButtons?: number;
  /** How long the outside waits for an acknowledgement, in milliseconds; past it a kept update is acknowledged. */
  readonly patienceMs?: number;
  /** Whether a file can go out here; every file can unless told. */
  readonly takesFile?: (file: OutgoingFile) => boolean;
  /** What writing to somebody costs and how long after they wrote it arrives; free at any time unless told. */
  readonly terms?: Terms;
  /** Requests that the outside takes in a minute, answers included; as many as there are unless told. */
  readonly perMinute?: number;
  /** False where nobody's phone rings: what is written there waits until it is looked at. */
  readonly rings?: false;
  /** What has to be done hourly, in one process, whether or not anything is sent. */
  readonly tend?: () => Promise<void>;
};

/** What was typed and not understood, and the question that was open, if any; nothing about who typed it. */
export type Unclear = { readonly text: string; readonly asked: string | null; readonly locale: Locale };

/**
 * Rewords what was not understood as an officer would type it ("chừng hai chục đứa" → "20"), the likeliest first.
 * Read like anything typed, shown as a question, never kept before it is confirmed. May throw and take its time.
 */
export type Guesser = {
  readonly guess: (unclear: Unclear, signal: AbortSignal) => Promise<readonly string[]>;
};

/** Jobs carry ids only and hold no truth: losing all of them loses nothing. */
export type JobName = 'tick' | 'send' | 'sweep' | 'totals' | 'housekeeping';
export type Handlers = Readonly<Record<JobName, () => Promise<void>>>;

/** A run of a job after which no try is left; `problem` is what was thrown. */
export type FailedRun = {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly problem: string;
};

export type Queue = {
  /** Starts the schedulers and, when `handlers` is given, the worker. */
  readonly start: (handlers: Handlers | null) => Promise<void>;
  /** Runs a job soon, once, however often it is asked for before it starts. */
  readonly soon: (name: JobName) => Promise<void>;
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
  /** What failed for good and was not forgotten since, the oldest first; so many at a time. */
  readonly failed: () => Promise<readonly FailedRun[]>;
  readonly forget: (ids: readonly string[]) => Promise<void>;
  /** Finishes the job in hand. */
  readonly close: () => Promise<void>;
};
