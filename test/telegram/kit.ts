import { afterEach } from 'vitest';
import { type TelegramOptions, telegramChannel } from '../../src/channels/telegram/channel.ts';
import type { Inbound, Receive } from '../../src/ports.ts';
import { NOON, type Stage, stage } from './stage.ts';

const open: Pick<Stage, 'channel' | 'close'>[] = [];

/** Call once in a test file. */
export const closeAfterEach = () =>
  afterEach(async () => {
    for (const { channel } of open) await channel.stop();
    for (const { close } of open.splice(0)) await close();
  });

/** A stage that is taken down after the test. */
export const staged = async (options: Parameters<typeof stage>[0] = {}): Promise<Stage> => {
  const made = await stage(options);
  open.push(made);
  return made;
};

/** Another process with the same bot. */
export const another = (on: Stage, options: Partial<TelegramOptions> = {}) => {
  const channel = telegramChannel({
    ...{ token: on.emulator.token, apiRoot: on.emulator.apiRoot, webhook: null, now: () => NOON },
    ...{
      onlyOne: (_, run, signal) => run(signal),
      log: () => undefined,
      timing: { pause: async () => undefined },
    },
    ...options,
  });
  open.push({ channel, close: async () => undefined });
  return channel;
};

export const said = ({ body }: Inbound) => (body.kind === 'text' ? body.text : body.kind);

/** Keeps everything and can be asked to wait until so many came. */
export const keeper = () => {
  const came: Inbound[] = [];
  let wake: () => void = () => undefined;
  const receive: Receive = async (inbound) => {
    came.push(inbound);
    wake();
    return 'done';
  };
  const until = async (count: number): Promise<readonly string[]> => {
    while (came.length < count)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return came.map(said);
  };
  return { came, receive, until };
};

export const gate = () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
};
