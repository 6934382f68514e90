import { createInterface } from 'node:readline';
import { memoryChannel } from '../../src/channels/memory.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import { loaded } from '../stage.ts';

/** What a process that reminds and answers is told. */
export type Orders = {
  readonly databaseUrl: string;
  /** What its clock shows. */
  readonly now: string;
  /** Somebody who says something first. */
  readonly says: { readonly address: string; readonly text: string } | null;
  readonly does: readonly ('tick' | 'sweep')[];
};

/**
 * Works on a database like one process of several. Every message that leaves is a line; it counts as sent once a line came
 * back, so that whoever reads can end the process in between.
 */
const main = async ({ databaseUrl, now, says, does }: Orders): Promise<void> => {
  const clock = { now: () => new Date(now) };
  const channel = memoryChannel({ now: clock.now });
  const acknowledged = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const config = readConfig({ DATABASE_URL: databaseUrl, DEMO: '0', LOG_LEVEL: 'silent' });
  const app = await makeApp(config, {
    ...{ clock, loaded, queue: inlineQueue(() => undefined) },
    secret: new TextEncoder().encode('the same in every test'),
    channels: [
      {
        ...channel,
        send: async (address, { text }) => {
          process.stdout.write(`${JSON.stringify({ address, text })}\n`);
          await acknowledged.next();
          return { sent: 'sent', ref: '1' };
        },
      },
    ],
  });
  await channel.start(app.receive);
  if (says)
    await channel.say(says.address, { kind: 'text', text: says.text }, { eventId: `${now} ${says.text}` });
  for (const job of does) await app.handlers[job]();
  process.exit(0);
};

await main(JSON.parse(process.argv[2] ?? ''));
