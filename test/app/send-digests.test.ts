import { expect, test } from 'vitest';
import { sweep } from '../../src/app/deliver.ts';
import type { Parts } from '../../src/app/parts.ts';
import { tick } from '../../src/app/remind.ts';
import { momentAt } from '../../src/core/day.ts';
import type { ChannelName } from '../../src/ports.ts';
import { openStage, type Stage } from '../stage.ts';

const FILERS = ['MAU-CS02', 'MAU-CS03', 'MAU-CS05', 'MAU-CS06'] as const;

/** Four unions whose report is due soon, on a channel that takes so many messages in a minute. */
const busy = async (perMinute: number): Promise<Stage & { readonly parts: Parts }> => {
  const stage = await openStage('2026-11-20');
  for (const code of FILERS) await stage.speaksFor(code, code, 'filer');
  stage.time.now = momentAt('2026-12-02', '08:00');
  const channels = [{ ...stage.channel, name: 'memory' as ChannelName, perMinute }];
  return { ...stage, parts: { ...stage.app.parts, channels } };
};

const reminded = ({ channel }: Stage): number =>
  FILERS.filter((code) => channel.sent(code).some(({ text }) => text.includes('việc cần làm hôm nay')))
    .length;

const later = ({ time }: Stage, ms: number): void => {
  time.now = new Date(time.now.getTime() + ms);
};

test('reminders leave no faster than the channel takes them, however many processes send', async () => {
  const stage = await busy(60);
  const [one, other] = [stage.parts, { ...stage.parts, process: 'other' }];
  await Promise.all([tick(one), tick(other)]);
  const [now] = [reminded(stage)];
  expect(now).toBe(3);
  later(stage, 60_000);
  await Promise.all([tick(one), tick(other)]);
  expect(reminded(stage)).toBe(4);
});

test('a process that may wait sends each at its moment', async () => {
  const stage = await busy(60);
  const waits: number[] = [];
  const wait = async (ms: number): Promise<boolean> => {
    waits.push(ms);
    later(stage, ms);
    return true;
  };
  await tick({ ...stage.parts, clock: { now: () => stage.time.now, wait } });
  expect(reminded(stage)).toBe(4);
  expect(Math.max(...waits)).toBeLessThanOrEqual(3_750);
});

test('a channel that asks for a rest is left alone by every process, and answers go before reminders', async () => {
  const stage = await busy(1_800);
  const { channel, parts, time } = stage;
  const until = new Date(time.now.getTime() + 20_000);
  const failed = { sent: 'unreachable', reason: 'Too Many Requests', retryAt: until, pauses: true } as const;
  const send: typeof channel.send = async (address, out) =>
    time.now < until ? failed : channel.send(address, out);
  const resting = { ...parts, channels: [{ ...channel, perMinute: 1_800, send }] };
  await tick(resting);
  expect(reminded(stage)).toBe(0);
  const other = { ...resting, process: 'other' };
  await tick(other);
  await sweep(other);
  expect(reminded(stage)).toBe(0);
  later(stage, 21_500);
  const order: string[] = [];
  const noted = {
    ...channel,
    perMinute: 1_800,
    send: (address: string, out: Parameters<typeof channel.send>[1]) => {
      order.push(address);
      return channel.send(address, out);
    },
  };
  await stage.app.store.db
    .insertInto('outbox')
    .values({
      ...{
        chat_id: 1,
        class: 'reply',
        message: JSON.stringify({ text: 'Đã ghi.', buttons: [] }),
        state: 'waiting',
      },
      ...{ not_before: time.now, created_at: time.now },
    })
    .execute();
  await sweep({ ...other, channels: [noted] });
  expect(order[0]).toBe(FILERS[0]);
  later(stage, 5_000);
  await tick(other);
  expect(reminded(stage)).toBe(4);
});

test('digests that a process had claimed when it stopped are sent by another, once', async () => {
  const stage = await busy(1_800);
  const { db } = stage.app.store;
  await tick({ ...stage.parts, channels: [] });
  await db
    .updateTable('digest')
    .set({
      state: 'claimed',
      lane: 'memory',
      lease_by: 'dead',
      lease_until: new Date(stage.time.now.getTime() + 60_000),
    })
    .execute();
  await tick(stage.parts);
  expect(reminded(stage)).toBe(0);
  later(stage, 61_000);
  await Promise.all([tick(stage.parts), tick({ ...stage.parts, process: 'other' })]);
  expect(FILERS.map((code) => stage.channel.sent(code).length)).toEqual([1, 1, 1, 1]);
});

test('when the app stops, the one under way leaves, and the others are given back as they were', async () => {
  const stage = await busy(60);
  let isGoing = true;
  const wait = async (ms: number): Promise<boolean> => {
    if (ms > 0) isGoing = false;
    return isGoing;
  };
  await tick({ ...stage.parts, clock: { now: () => stage.time.now, wait } });
  expect(reminded(stage)).toBe(1);
  const planned = stage.app.store.db.selectFrom('digest').where('state', '=', 'planned');
  const left = await planned
    .select(['lane', 'lease_by', 'not_before'])
    .where('lane', '=', 'memory')
    .execute();
  const asPlanned = { lane: 'memory', lease_by: null, not_before: momentAt('2026-12-02', '08:00') };
  expect(left).toEqual([asPlanned, asPlanned, asPlanned]);
  later(stage, 10_000);
  await tick({ ...stage.parts, process: 'next' });
  later(stage, 10_000);
  await tick({ ...stage.parts, process: 'next' });
  expect(FILERS.map((code) => stage.channel.sent(code).length)).toEqual([1, 1, 1, 1]);
});
