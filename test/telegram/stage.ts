import { type TelegramOptions, telegramChannel } from '../../src/channels/telegram/channel.ts';
import type { Channel } from '../../src/ports.ts';
import { type Emulator, startEmulator } from './emulator.ts';

export type Logged = { readonly event: string; readonly fields: object };
export type Stage = {
  readonly emulator: Emulator;
  readonly channel: Channel;
  readonly logged: readonly Logged[];
  readonly close: () => Promise<void>;
};

export const NOON = new Date('2026-11-20T05:00:00Z');

type Options = Partial<TelegramOptions> & Parameters<typeof startEmulator>[0];

/** The Telegram channel in front of the emulator, with a still clock and no waiting between tries. */
export const stage = async (options: Options = {}): Promise<Stage> => {
  const logged: Logged[] = [];
  // The emulator is asked to deliver before the channel exists: the site looks it up late.
  const site = async (request: Request) =>
    channel.route?.fetch(request) ?? new Response(null, { status: 404 });
  const emulator = await startEmulator({ site, now: () => NOON, ...options });
  const channel = telegramChannel({
    ...{ token: emulator.token, apiRoot: emulator.apiRoot, webhook: null, now: () => NOON },
    onlyOne: (_name, run, signal) => run(signal),
    log: (event, fields) => void logged.push({ event, fields }),
    timing: { pause: async () => undefined },
    ...options,
  });
  return { emulator, channel, logged, close: emulator.close };
};

export const WEBHOOK = { secret: 'a-secret-of-letters', publicUrl: 'https://bot.example.vn' };
