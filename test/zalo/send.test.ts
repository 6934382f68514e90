import { afterEach, expect, test } from 'vitest';
import { templateOutcomeOf } from '../../src/channels/zalo/outcome.ts';
import type { Outgoing } from '../../src/ports.ts';
import { DAY, HOUR } from './clock.ts';
import { type Stage, stage } from './stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

const staged = async (...options: Parameters<typeof stage>): Promise<Stage> => {
  const made = await stage(...options);
  open.push(made);
  return made;
};

const PLAIN: Outgoing = { id: '1', text: 'Chào', buttons: [] };

test('what a message cost is told: free for two days, then of the package, then billed', async () => {
  const { channel, emulator } = await staged({ package: 1 });
  const lan = emulator.user(1);
  expect(await channel.send(lan.id, PLAIN)).toMatchObject({ sent: 'sent', price: 'free' });
  await emulator.pass(3 * DAY);
  const long = { ...PLAIN, id: '2', text: 'x'.repeat(2500) };
  expect(await channel.send(lan.id, long)).toMatchObject({ sent: 'sent', price: 'billed' });
  expect(emulator.taken.map((one) => one.class)).toEqual(['free', 'package', 'billed']);
});

test('a message of several pieces that broke off goes on where it stopped', async () => {
  const { channel, emulator } = await staged();
  const lan = emulator.user(1);
  const text = ['a', 'b', 'c'].map((letter) => letter.repeat(1900)).join('\n');
  emulator.failAfter('/v3.0/oa/message/cs', 1, -32);
  expect(await channel.send(lan.id, { ...PLAIN, text })).toMatchObject({
    sent: 'unreachable',
    retryAt: new Date(emulator.now().getTime() + 60_000),
  });
  expect(await channel.send(lan.id, { ...PLAIN, text })).toMatchObject({ sent: 'sent' });
  expect(lan.screen().map((line) => line.text[0])).toEqual(['a', 'b', 'c']);
});

test.each([
  ['silent for eight days', 'refused', (on: Stage) => on.emulator.pass(8 * DAY)],
  ['gone', 'refused', (on: Stage) => on.emulator.user(1).unfollows()],
  ['somebody who wants no such messages', 'refused', (on: Stage) => on.emulator.user(1).refuses(-244)],
  ['told at night what has to wait', 'unreachable', (on: Stage) => on.emulator.user(1).refuses(-234)],
  ['sent what the policy forbids', 'rejected', (on: Stage) => on.emulator.user(1).refuses(-248)],
  ['of an OA without quota', 'unreachable', (on: Stage) => on.emulator.user(1).refuses(-211)],
] as const)('a person who is %s: %s', async (_, outcome, act) => {
  const on = await staged();
  on.emulator.user(1);
  await act(on);
  expect(await on.channel.send(on.emulator.user(1).id, PLAIN)).toMatchObject({ sent: outcome });
});

test('what may not go at night goes at six', async () => {
  const { channel, emulator } = await staged();
  const lan = emulator.user(1);
  lan.refuses(-234);
  await emulator.pass(11 * HOUR);
  expect(await channel.send(lan.id, PLAIN)).toMatchObject({ retryAt: new Date('2026-11-20T23:00:00Z') });
});

test('a document goes before its text, and a workbook not at all', async () => {
  const { channel, emulator } = await staged();
  const lan = emulator.user(1);
  const csv = { name: 'Số liệu.csv', mime: 'text/csv', bytes: new TextEncoder().encode('a;b') };
  const xlsx = { name: 'a.xlsx', mime: 'application/octet-stream', bytes: new Uint8Array(1) };
  expect([channel.takesFile?.(csv), channel.takesFile?.(xlsx)]).toEqual([true, false]);
  await channel.send(lan.id, { ...PLAIN, file: csv });
  expect(lan.screen().map(({ text, file }) => [text, file?.name])).toEqual([
    ['', 'Số liệu.csv'],
    ['Chào', undefined],
  ]);
  expect(await channel.send(lan.id, { ...PLAIN, id: '2', file: xlsx })).toMatchObject({ sent: 'rejected' });
});

test('the account is tended while nothing is sent', async () => {
  const { channel, emulator } = await staged();
  await emulator.pass(24 * HOUR);
  await channel.tend?.();
  expect(emulator.world.grants).toHaveLength(2);
});

test('a template that was taken with an answer of another shape takes no second way', () => {
  const failure = {
    code: 0,
    kind: 'unknown',
    todo: 'alert',
    message: 'another shape',
    uncertain: true,
  } as const;
  expect(templateOutcomeOf(failure, new Date(0))).toMatchObject({ sent: 'rejected' });
});
