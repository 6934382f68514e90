import type { Log } from '../src/app/parts.ts';
import { loadSample } from '../src/app/sample.ts';
import { memoryChannel } from '../src/channels/memory.ts';
import { type App, definitionsAt, makeApp, type Overrides, ROOT } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { dayAt, momentAt } from '../src/core/day.ts';
import { inlineQueue } from '../src/jobs/inline.ts';
import { linkTo, lockChat } from '../src/store/chats.ts';
import type { Role } from '../src/store/schema.ts';
import { filledOnce, testStore } from './setup/database.ts';

/** The same for every test, so nobody changes it: reading it takes longer than most conversations. */
export const loaded = definitionsAt(ROOT);

/** The whole app on a sample province, with a clock that a test moves and a channel that it reads. */
export type Stage = {
  readonly app: App;
  readonly channel: ReturnType<typeof memoryChannel>;
  readonly time: { now: Date };
  readonly logged: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** Lets an address speak for the holder of a post, as if it had been linked; `programme` is an officer employed under one. */
  readonly speaksFor: (address: string, unitCode: string, role: Role | 'programme') => Promise<void>;
};

export const openStage = async (
  today = '2026-11-20',
  at = '09:00',
  more: Pick<Overrides, 'guesser' | 'loaded'> = {},
): Promise<Stage> => {
  const time = { now: momentAt(today, at) };
  const clock = { now: () => time.now };
  const store = await testStore();
  const channel = memoryChannel({ now: clock.now });
  const logged: Stage['logged'] = [];
  const log: Log = (_, event, fields = {}) => void logged.push({ event, fields });
  const queue = inlineQueue((error) => {
    throw error;
  }, clock.now);
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    store,
    clock,
    queue,
    channels: [channel],
    log,
    loaded,
    secret: new TextEncoder().encode('the same in every test'),
    ...more,
  });
  const day = dayAt(time.now);
  await filledOnce(store, `sample-${day}`, () => loadSample(store.db, { today: day }));
  await channel.start(app.receive);
  await queue.start(app.handlers);
  return { app, channel, time, logged, speaksFor: (...who) => speaksFor(app, ...who) };
};

const speaksFor = async (
  { store }: App,
  address: string,
  unitCode: string,
  role: Role | 'programme',
): Promise<void> => {
  const post = await store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.person_id'])
    .where('unit.code', '=', unitCode)
    .where('post.role', '=', role === 'programme' ? 'officer' : role)
    .where('post.programme', role === 'programme' ? 'is not' : 'is', null)
    .orderBy('post.id')
    .executeTakeFirst();
  if (!post) throw new Error(`the sample has no ${role} at ${unitCode}`);
  await store.db.transaction().execute(async (tx) => {
    const { id } = await lockChat(tx, { channel: 'memory', account: 'memory', address }, 'vi');
    await linkTo(tx, id, { personId: post.person_id, postId: post.id });
  });
};
