import { randomUUID } from 'node:crypto';
import type { Channel, Downloaded, FileRef, OutgoingFile } from '../../ports.ts';

/** The web chat as a channel. Pages read their messages from the database, so sending only wakes them. */
export type WebChatChannel = Channel & {
  /** Calls `wake` whenever something was sent to an address; the answer ends that. */
  readonly listen: (address: string, wake: () => void) => () => void;
  /** Keeps a posted file in memory, where `download` finds it. */
  readonly keep: (file: OutgoingFile) => FileRef;
  /** The address that people reach, without a slash at its end. */
  readonly base: string;
};

type Settings = {
  readonly account: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
};

export function webChatChannel({ account, host, port, publicUrl }: Settings): WebChatChannel {
  const pages = openPages();
  const files = postedFiles();
  const base = (publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/+$/, '');
  return {
    name: 'web',
    rings: false,
    account,
    base,
    listen: pages.listen,
    keep: files.keep,
    send: async (address) => {
      pages.wake(address);
      return { sent: 'sent', ref: null };
    },
    download: async ({ ref }) => files.find(ref),
    start: async () => {},
    stop: async () => pages.forget(),
    inviteLink: async (code) => `${base}/i/${encodeURIComponent(code)}`,
  };
}

function openPages() {
  const pages = new Map<string, Set<() => void>>();
  return {
    listen: (address: string, wake: () => void): (() => void) => {
      const here = pages.get(address) ?? new Set();
      pages.set(address, here.add(wake));
      return () => {
        here.delete(wake);
        if (here.size === 0 && pages.get(address) === here) pages.delete(address);
      };
    },
    wake: (address: string) => {
      for (const wake of pages.get(address) ?? []) wake();
    },
    forget: () => pages.clear(),
  };
}

const KEPT_BYTES = 64 * 1024 * 1024;

/** A file stays after it was fetched, since a turn may run again; the oldest make room for new ones. */
function postedFiles() {
  const files = new Map<string, OutgoingFile>();
  let bytes = 0;
  const makeRoom = (size: number) => {
    for (const [ref, file] of files) {
      if (bytes + size <= KEPT_BYTES) return;
      files.delete(ref);
      bytes -= file.bytes.length;
    }
  };
  return {
    keep: (file: OutgoingFile): FileRef => {
      makeRoom(file.bytes.length);
      const ref = randomUUID();
      files.set(ref, file);
      bytes += file.bytes.length;
      return { ref, name: file.name, mime: file.mime, size: file.bytes.length };
    },
    find: (ref: string): Downloaded => {
      const file = files.get(ref);
      return file ? { ok: true, ...file } : { ok: false, reason: 'gone' };
    },
  };
}
