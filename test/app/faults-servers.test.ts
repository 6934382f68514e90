import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { memoryChannel } from '../../src/channels/memory.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { beatOf } from '../../src/store/watch.ts';
import { hasServers, ownPostgres, ownRedis, until } from '../setup/servers.ts';
import { loaded } from '../stage.ts';
import { everybodyLinked } from './everybody.ts';

/** With servers of their own that go away and come back; the clock is the test's. */
const PATIENCE = 120_000;
const DAY = '2026-12-02';
const at = (time: string) => new Date(`${DAY}T${time}:00+07:00`);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Place = { readonly databaseUrl: string; readonly redisUrl: string | null };

/** The whole app on these servers, with the sample, in which everybody who holds a post has a chat named by them. */
const appOn = async ({ databaseUrl, redisUrl }: Place) => {
  const time = { now: new Date('2026-11-30T09:00:00+07:00') };
  const clock = { now: () => time.now };
  const channel = memoryChannel({ now: clock.now });
  const logged: string[] = [];
  const config = readConfig({
    ...{ DATABASE_URL: databaseUrl, DEMO: '0', PORT: '0', LOG_LEVEL: 'silent' },
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  });
  const meeting = { during: async (_: string): Promise<void> => undefined };
  const app = await makeApp(config, {
    clock,
    loaded,
    secret: new TextEncoder().encode('the same in every test'),
    log: (_, event, fields) => void logged.push(`${event} ${JSON.stringify(fields ?? {})}`),
    channels: [
      {
        ...channel,
        send: async (address, outgoing) => {
          const sent = await channel.send(address, outgoing);
          await meeting.during(address);
          return sent;
        },
      },
    ],
  });
  await app.store.migrate();
  await loadSample(app.store.db, { today: '2026-11-30' });
  await everybodyLinked(app.store.db);
  await app.start();
  ends.push(() => app.stop());
  return { app, channel, time, logged, meeting };
};
type Running = Awaited<ReturnType<typeof appOn>>;

/** Has the queue run a round of reminding, and waits for its end. */
const round = async ({ app, time }: Running, to: string): Promise<void> => {
  time.now = at(to);
  await app.queue.soon('tick');
  await until(async () => (await beatOf(app.store.db, 'tick'))?.at.getTime() === time.now.getTime());
};

/** How many digests everybody who has one today was sent. */
const sentEach = async ({ app, channel }: Running): Promise<readonly number[]> => {
  const { rows } = await sql<{ address: string }>`
    select chat.address from digest join chat on chat.person_id = digest.person_id
    where digest.on_day = ${DAY} order by chat.address`.execute(app.store.db);
  return rows.map(
    ({ address }) => channel.sent(address).filter(({ text }) => text.includes('việc cần làm hôm nay')).length,
  );
};
const once = (counts: readonly number[]) => {
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual(counts.map(() => 1));
};

describe.skipIf(!hasServers)('where servers come and go', () => {
  test(
    'Redis is gone for an hour and comes back empty: chats are answered meanwhile, and everybody is reminded once',
    async () => {
      const [postgres, redis] = await Promise.all([ownPostgres(), ownRedis()]);
      ends.push(postgres.stop, redis.stop);
      const running = await appOn({ databaseUrl: postgres.url, redisUrl: redis.url });
      const { app, channel, time } = running;
      await round(running, '07:58');
      await redis.stop();
      time.now = at('08:20');
      await app.watch();
      const told = () => channel.sent('uy').map(({ text }) => text);
      expect(told()).toEqual([
        expect.stringMatching(/Việc nhắc đã dừng từ 07:58\.\nHôm nay dự kiến gửi \d+ lời nhắc, đã gửi 0\./),
      ]);
      await channel.say('p5', { kind: 'text', text: 'việc cần làm' });
      expect(channel.sent('p5')).toHaveLength(1);
      await expect(app.queue.soon('tick')).rejects.toThrow();
      await redis.start();
      // Empty as it is, it gets its schedules again.
      await until(
        async () =>
          ((await app.queue.counts()).delayed ?? 0) + ((await app.queue.counts()).waiting ?? 0) >= 4,
      );
      await round(running, '09:00');
      // Another job may have some in hand when a round ends; what it gives back leaves a minute later.
      for (const minute of ['09:01', '09:02', '09:03']) await round(running, minute);
      await until(async () => (await sentEach(running)).every((count) => count > 0));
      once(await sentEach(running));
      time.now = at('09:07');
      await app.watch();
      expect(told().slice(1)).toEqual([
        expect.stringMatching(/✅ Việc nhắc đã chạy lại lúc 09:00, sau 62 phút dừng/),
      ]);
    },
    PATIENCE,
  );

  test(
    'PostgreSQL restarts while reminders leave: everybody is reminded once',
    async () => {
      const postgres = await ownPostgres();
      ends.push(postgres.stop);
      const running = await appOn({ databaseUrl: postgres.url, redisUrl: null });
      const { app, time, meeting, channel } = running;
      let sends = 0;
      meeting.during = async () => {
        if (++sends === 2) postgres.restart();
      };
      time.now = at('08:01');
      await app.queue.soon('tick');
      await until(async () => sends >= 2);
      await until(async () => {
        const { rows } = await sql`select 1`.execute(app.store.db);
        return rows.length === 1;
      });
      for (const time of ['08:03', '08:06', '08:09']) {
        await until(() => round(running, time).then(() => true));
        await app.handlers.sweep();
      }
      // Another job may have some in hand when a round ends: they leave with its next one.
      await until(async () => (await sentEach(running)).every((count) => count > 0));
      once(await sentEach(running));
      await channel.say('p5', { kind: 'text', text: 'việc cần làm' });
      expect(channel.sent('p5').at(-1)?.text).toContain('Báo cáo');
    },
    PATIENCE,
  );
});
