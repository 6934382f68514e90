import { expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';

/** 2 December is three working days before the report is due, 4 December the last working day before. */
const BEFORE = '2026-12-02';
const NEXT = '2026-12-03';
const LAST = '2026-12-04';

const staged = async (): Promise<Stage> => {
  const stage = await openStage('2026-11-30', '09:00');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  return stage;
};
const round = async ({ app, time }: Stage, day: string, at: string): Promise<void> => {
  time.now = new Date(`${day}T${at}:00+07:00`);
  await app.handlers.tick();
  await app.handlers.sweep();
  await app.watch();
};
const told = ({ channel }: Stage) =>
  channel.sent('lan').filter(({ text }) => text.includes('việc cần làm hôm nay')).length;

test('an hour forward and back: reminded once', async () => {
  const stage = await staged();
  for (const at of ['08:00', '09:00', '08:01', '08:02', '09:00', '10:00']) await round(stage, BEFORE, at);
  expect(told(stage)).toBe(1);
});

test('an hour back and forward: reminded once', async () => {
  const stage = await staged();
  for (const at of ['08:30', '07:30', '08:00', '08:31', '09:31']) await round(stage, BEFORE, at);
  expect(told(stage)).toBe(1);
});

test('days forward and back: each step comes once, the later one when the clock first showed its day', async () => {
  const stage = await staged();
  await round(stage, BEFORE, '08:00');
  await round(stage, LAST, '08:01');
  expect(told(stage)).toBe(2);
  await round(stage, BEFORE, '08:02');
  await round(stage, BEFORE, '09:00');
  await round(stage, LAST, '08:00');
  expect(told(stage)).toBe(2);
});

test('a day forward and back while a reminder waits: it is not lost', async () => {
  const stage = await staged();
  stage.time.now = new Date(`${BEFORE}T07:58:00+07:00`);
  await stage.channel.say('lan', { kind: 'text', text: 'chào' });
  await round(stage, BEFORE, '08:00');
  expect(told(stage)).toBe(0);
  await round(stage, NEXT, '08:01');
  await round(stage, BEFORE, '08:20');
  await round(stage, BEFORE, '08:21');
  await round(stage, BEFORE, '08:40');
  expect(told(stage)).toBe(1);
});

test('an answer that waits for its next try does not wait for a day that the clock only showed', async () => {
  const stage = await staged();
  await round(stage, BEFORE, '08:00');
  stage.time.now = new Date(`${NEXT}T09:00:00+07:00`);
  stage.channel.failNext({ sent: 'unreachable', reason: 'away', retryAt: null });
  await stage.channel.say('lan', { kind: 'text', text: 'trợ giúp' });
  await round(stage, NEXT, '09:00');
  await round(stage, BEFORE, '09:01');
  await round(stage, BEFORE, '10:02');
  expect(stage.channel.sent('lan').filter(({ text }) => text.startsWith('Tôi giúp'))).toHaveLength(1);
});
