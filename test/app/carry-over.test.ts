import { beforeEach, expect, test } from 'vitest';
import { sweep } from '../../src/app/deliver.ts';
import { lend, tick } from '../../src/app/remind.ts';
import { planHour } from '../../src/app/remind-planning.ts';
import { momentAt } from '../../src/core/day.ts';
import type { Sent } from '../../src/ports.ts';
import { openStage, type Stage } from '../stage.ts';

// The report of November is due on Saturday 5/12: filers are reminded on 2/12, 4/12 and 7/12.
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
});

const told = () => stage.channel.sent('lan').map(({ text }) => text);
const at = (day: string, time = '08:00') => {
  stage.time.now = momentAt(day, time);
};

test('a channel that is away for days brings one reminder when it is back, as things are then', async () => {
  const { parts } = stage.app;
  const send = async (): Promise<Sent> => ({ sent: 'unreachable', reason: 'away', retryAt: null });
  const away = { ...parts, channels: [{ ...stage.channel, send }] };
  for (const day of ['2026-12-02', '2026-12-04']) {
    at(day);
    await tick(away);
    at(day, '20:00');
    await sweep(away);
  }
  at('2026-12-07', '07:00');
  await sweep(parts);
  await tick(parts);
  expect(told()).toEqual([]);
  at('2026-12-07');
  await tick(parts);
  await sweep(parts);
  expect(told()).toEqual([expect.stringContaining('chưa gửi, hạn 05/12/2026 đã qua 2 ngày')]);
});

test('what was planned on a day on which nothing left is told on the next, once', async () => {
  const { parts } = stage.app;
  at('2026-12-02');
  await planHour(parts, stage.time.now);
  at('2026-12-03');
  await Promise.all([tick(parts), tick({ ...parts, process: 'other' })]);
  expect(told()).toEqual([expect.stringContaining('hạn 05/12/2026, còn 2 ngày')]);
  at('2026-12-03', '12:00');
  await tick(parts);
  expect(told()).toHaveLength(1);
});

test('a helping process sends nothing of a day that is over, be it put off or not', async () => {
  const { parts } = stage.app;
  at('2026-12-02');
  await tick(parts);
  const before = told().length;
  await stage.channel.say('lan', { kind: 'text', text: 'chiều nhắc em nhé' });
  const answered = told().length;
  expect(answered).toBeGreaterThan(before);
  at('2026-12-07', '07:58');
  await lend(parts);
  await tick(parts);
  await lend(parts);
  expect(told()).toHaveLength(answered);
  at('2026-12-07');
  await tick(parts);
  expect(told().slice(answered)).toEqual([expect.stringContaining('hạn 05/12/2026 đã qua 2 ngày')]);
  await tick(parts);
  expect(told()).toHaveLength(answered + 1);
});

test('muting does not hide what is overdue from the level above', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  at('2026-12-01');
  await stage.channel.say('lan', { kind: 'text', text: 'tắt nhắc đến 20/12' });
  const before = told().length;
  for (const day of ['2026-12-02', '2026-12-04', '2026-12-07', '2026-12-08']) {
    at(day);
    await tick(stage.app.parts);
  }
  expect(told()).toHaveLength(before);
  const [above] = stage.channel.sent('tam').slice(-1);
  expect(above?.text).toContain('4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
});
