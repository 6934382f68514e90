import type {
  Channel,
  FileRef,
  Inbound,
  InboundBody,
  Outgoing,
  OutgoingFile,
  Receive,
  Sent,
} from '../ports.ts';
import { lanes } from './lanes.ts';

export type MemoryChannel = Channel & {
  /** A person does something; resolves when it was kept. What comes back as 'again' is offered anew, like outside. */
  readonly say: (address: string, body: InboundBody, extra?: Extra) => Promise<void>;
  /** What the person has been sent, oldest first. */
  readonly sent: (address: string) => readonly Outgoing[];
  /** The next send has this outcome instead of arriving. Asked for twice, it holds for two sends. */
  readonly failNext: (outcome: Exclude<Sent, { sent: 'sent' }>) => void;
  /** A file that a person may send: give the answer to `say` inside a file body. */
  readonly upload: (file: OutgoingFile) => FileRef;
};

type Extra = { readonly eventId?: string; readonly group?: true; readonly locale?: 'vi' | 'en' };

type Options = {
  readonly now?: () => Date;
  /** Called with every message as it arrives: a terminal shows it. */
  readonly shown?: (address: string, outgoing: Outgoing) => void;
};

/** A channel inside this process, for tests and the terminal. It refuses what the strictest real channel refuses. */
export const memoryChannel = ({ now = () => new Date(), shown }: Options = {}): MemoryChannel => {
  const chats = new Map<string, readonly Outgoing[]>();
  const outcomes: Sent[] = [];

  const send = async (address: string, outgoing: Outgoing): Promise<Sent> => {
    const failed = outcomes.shift();
    if (failed) return failed;
    const fault = faultOf(outgoing);
    if (fault) return { sent: 'rejected', reason: fault };
    const before = chats.get(address) ?? [];
    chats.set(address, [...before, outgoing]);
    shown?.(address, outgoing);
    return { sent: 'sent', ref: String(before.length + 1) };
  };

  return {
    ...{ name: 'memory', account: 'memory', send, inviteLink: async () => null },
    ...listener(now),
    ...shelf(),
    sent: (address) => chats.get(address) ?? [],
    failNext: (outcome) => void outcomes.push(outcome),
  };
};

const faultOf = ({ text, buttons, file }: Outgoing): string | null => {
  if (text.trim() === '' && !file) return 'the text is empty';
  if (text.length > 4096) return `the text has ${text.length} characters, 4096 are allowed`;
  const wide = buttons.find(({ data }) => data === '' || Buffer.byteLength(data) > 64);
  if (wide) return `a button carries ${Buffer.byteLength(wide.data)} bytes, 1 to 64 are allowed`;
  return buttons.some(({ label }) => label.trim() === '') ? 'a button has no label' : null;
};

const listener = (now: () => Date): Pick<MemoryChannel, 'start' | 'stop' | 'say'> => {
  const inHand = lanes();
  let receive: Receive | null = null;
  let events = 0;

  const say: MemoryChannel['say'] = async (address, body, extra = {}) => {
    const keep = receive;
    if (!keep) throw new Error('nobody listens to the memory channel: start it first');
    events += 1;
    const place = { channel: 'memory', account: 'memory', address } as const;
    const inbound: Inbound = { ...place, eventId: String(events), at: now(), body, ...extra };
    await inHand.run(address, () => offer(keep, inbound));
  };

  return {
    say,
    start: async (given) => {
      receive = given;
    },
    stop: async () => {
      receive = null;
      await inHand.idle();
    },
  };
};

const offer = async (receive: Receive, inbound: Inbound): Promise<void> => {
  let cause: unknown;
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      if ((await receive(inbound)) === 'done') return;
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(`event ${inbound.eventId} was offered five times and never kept`, { cause });
};

const shelf = (): Pick<MemoryChannel, 'upload' | 'download'> => {
  const files = new Map<string, OutgoingFile>();
  return {
    upload: (file) => {
      const ref = `file-${files.size + 1}`;
      files.set(ref, file);
      return { ref, name: file.name, mime: file.mime, size: file.bytes.length };
    },
    download: async ({ ref }) => {
      const file = files.get(ref);
      return file ? { ok: true, ...file } : { ok: false, reason: 'gone' };
    },
  };
};
