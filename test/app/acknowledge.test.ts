import { afterEach, expect, test } from 'vitest';
import { acknowledged } from '../../src/app/acknowledge.ts';
import { delivered } from '../../src/app/deliver.ts';
import { loadSample } from '../../src/app/sample.ts';
import { memoryChannel } from '../../src/channels/memory.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { dayAt } from '../../src/core/day.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import type { Downloaded } from '../../src/ports.ts';
import { linkTo, lockChat } from '../../src/store/chats.ts';
import { filledOnce, testStore } from '../setup/database.ts';
import { loaded } from '../stage.ts';
import { gate } from '../telegram/kit.ts';

const MORNING = new Date('2026-11-20T02:00:00Z');

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

/** A channel whose outside waits hardly at all, and whose files take as long as the test likes. */
const impatient = async () => {
  const held = gate();
  const memory = memoryChannel({ now: () => MORNING });
  const slow = async (file: Parameters<typeof memory.download>[0]): Promise<Downloaded> => {
    await held.held;
    return memory.download(file);
  };
  const channel = { ...memory, download: slow, patienceMs: 1 };
  const store = await testStore();
  const queue = inlineQueue((error) => {
    throw error;
  });
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    ...{ store, queue, loaded, channels: [channel], clock: { now: () => MORNING }, log: () => undefined },
  });
  const today = dayAt(MORNING);
  await filledOnce(store, `sample-${today}`, () => loadSample(store.db, { today }));
  await store.db.transaction().execute(async (tx) => {
    const { id } = await lockChat(tx, { channel: 'memory', account: 'memory', address: 'lan' }, 'vi');
    const post = await tx
      .selectFrom('post')
      .select(['id', 'person_id'])
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await linkTo(tx, id, { personId: post.person_id, postId: post.id });
  });
  await memory.start(app.receive);
  stop = memory.stop;
  const inbox = () => store.db.selectFrom('inbox').select(['event_id', 'state']).orderBy('id').execute();
  return { channel: memory, release: held.release, inbox };
};

test('what takes long is kept, acknowledged, worked on, and what was said behind it waits its turn', async () => {
  const { channel, release, inbox } = await impatient();
  const file = channel.upload({ name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array([1]) });
  await channel.say('lan', { kind: 'file', file, caption: '' });
  expect(await inbox()).toEqual([{ event_id: '1', state: 'waiting' }]);
  await channel.say('lan', { kind: 'text', text: 'menu' });
  await channel.say('lan', { kind: 'file', file, caption: '' }, { eventId: '1' });
  release();
  await acknowledged();
  await delivered();
  expect(await inbox()).toEqual([
    { event_id: '1', state: 'done' },
    { event_id: '2', state: 'done' },
  ]);
  expect(channel.sent('lan').map(({ text }) => text.split('.')[0])).toEqual([
    'Lúc này tôi không cần tệp',
    'Anh/chị chọn một việc, hoặc gõ điều mình cần',
  ]);
});
