import type { SSEStreamingApi } from 'hono/streaming';
import { streamSSE } from 'hono/streaming';
import { dayAt } from '../core/day.ts';
import { messagesAfter, type WebAddress } from '../store/web-chat.ts';
import type { WebContext, WebParts } from './parts.ts';

/** Another process may have written a message: then only looking tells. */
const LOOK_MS = 1_000;
const PING_EVERY = 15;

export type Streams = {
  readonly open: (c: WebContext, chat: WebAddress, after: number) => Response;
  /** Ends all streams; pages come back by themselves, to this process or another. */
  readonly end: () => void;
};

/** Streams of new messages to open pages. */
export function openStreams(parts: WebParts): Streams {
  const stops = new Set<() => void>();
  const open: Streams['open'] = (c, chat, after) => {
    c.header('x-accel-buffering', 'no');
    return streamSSE(
      c,
      async (stream) => {
        const pulse = makePulse(parts.lookMs ?? LOOK_MS);
        const unlisten = parts.channel.listen(chat.address, pulse.beat);
        stops.add(pulse.stop);
        stream.onAbort(pulse.stop);
        try {
          await tellNew(parts, { chat, after, stream, pulse });
        } finally {
          unlisten();
          stops.delete(pulse.stop);
        }
      },
      async (error) => parts.log.warn({ error: String(error) }, 'a stream ended early'),
    );
  };
  return {
    open,
    end: () => {
      for (const stop of stops) stop();
    },
  };
}

type Telling = {
  readonly chat: WebAddress;
  readonly after: number;
  readonly stream: SSEStreamingApi;
  readonly pulse: Pulse;
};

async function tellNew(parts: WebParts, { chat, after, stream, pulse }: Telling): Promise<void> {
  const told = new Set<number>();
  let floor = after;
  await stream.writeSSE({ event: 'hello', data: '', retry: 2_000 });
  for (let look = 1; !pulse.stopped(); look++) {
    const fresh = await messagesAfter(parts.db, chat, { after: floor, today: dayAt(parts.now()) });
    for (const line of fresh.lines.filter(({ id }) => !told.has(id))) {
      told.add(line.id);
      await stream.writeSSE({ id: String(line.id), data: JSON.stringify(line) });
    }
    floor = fresh.floor;
    if (look % PING_EVERY === 0) await stream.write(': still here\n\n');
    await pulse.next();
  }
}

type Pulse = ReturnType<typeof makePulse>;

/** Waits for a beat or for the time to look again, whichever is first; a beat between two waits is not lost. */
function makePulse(everyMs: number) {
  let beaten = false;
  let stopped = false;
  let go: (() => void) | null = null;
  const beat = () => {
    beaten = true;
    go?.();
  };
  return {
    beat,
    stop: () => {
      stopped = true;
      beat();
    },
    stopped: () => stopped,
    next: async () => {
      if (!beaten)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          go = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      go = null;
      beaten = false;
    },
  };
}
