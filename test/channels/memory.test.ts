import { expect, test } from 'vitest';
import { memoryChannel } from '../../src/channels/memory.ts';
import type { InboundBody } from '../../src/ports.ts';
import { channelContract } from './contract.ts';
import type { Outside } from './outside.ts';

const FAILED = {
  unreachable: { sent: 'unreachable', reason: 'the network is down', retryAt: null },
  refused: { sent: 'refused', reason: 'blocked' },
  rejected: { sent: 'rejected', reason: 'nonsense' },
} as const;

const outside = async (): Promise<Outside> => {
  const channel = memoryChannel();
  const address = 'lan';
  const says = (body: InboundBody) => void channel.say(address, body);
  return {
    ...{ channel, address, close: async () => undefined },
    acts: {
      says: (text) => says({ kind: 'text', text }),
      taps: (data) => says({ kind: 'choice', data }),
      opens: (payload) => says({ kind: 'start', payload }),
      shares: (contact) => says({ kind: 'contact', ...contact }),
      sendsFile: (file) => says({ kind: 'file', file: channel.upload(file), caption: '' }),
      sendsSticker: () => says({ kind: 'other', what: 'sticker' }),
      leaves: () => says({ kind: 'presence', state: 'left' }),
    },
    failNext: (way) => channel.failNext(FAILED[way]),
    seen: () =>
      channel.sent(address).map(({ text, buttons, file }) => ({ text, buttons, file: file?.name ?? null })),
  };
};

channelContract('the memory channel', outside, { splits: false });

test('speaking to a channel that nobody listens to is our mistake', async () => {
  await expect(memoryChannel().say('lan', { kind: 'text', text: 'alo' })).rejects.toThrow('nobody listens');
});

test('an app that never keeps an event is found out', async () => {
  const channel = memoryChannel();
  await channel.start(async () => 'again');
  await expect(channel.say('lan', { kind: 'text', text: 'alo' })).rejects.toThrow('never kept');
});
