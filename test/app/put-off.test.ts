import { expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { snooze } from '../../src/store/put-off.ts';
import { openStage, type Stage } from '../stage.ts';

const AT_EIGHT = momentAt('2026-12-07', '08:00');
const AT_NINE = momentAt('2026-12-08', '09:00');

/** A filer who put off one report to Monday, and another to Tuesday. */
const twicePutOff = async (): Promise<Stage> => {
  const stage = await openStage('2026-11-30', '09:00');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  stage.time.now = momentAt('2026-12-02', '08:00');
  await stage.app.handlers.tick();
  await says(stage, 'nhắc em 7/12 8h');
  const { db } = stage.app.store;
  const [one] = await db.selectFrom('reminder').selectAll().where('not_before', '=', AT_EIGHT).execute();
  if (!one) throw new Error('nothing was put off');
  const { programme, duty, unit_id: unitId, post_id: postId, person_id: personId } = one;
  const other = { programme, duty, unitId, postId, period: '2026-12', whose: '' };
  await inTransaction(db, (tx) => snooze(tx, [other], { personId, at: AT_NINE, now: stage.time.now }));
  return stage;
};

const says = async ({ channel }: Stage, text: string) => {
  await channel.say('lan', { kind: 'text', text });
  return channel.sent('lan').at(-1);
};
const taps = async ({ channel }: Stage, who: string, label: string, data: string) => {
  await channel.say(who, { kind: 'choice', data, label });
  return channel.sent(who).at(-1);
};
const awaited = async ({ app }: Stage) => {
  const rows = app.store.db.selectFrom('reminder').select(['period', 'not_before']);
  return rows.where('stage', 'like', '%snoozed-%').orderBy('period').execute();
};
const notes = ({ app }: Stage) =>
  app.store.db.selectFrom('audit').selectAll().where('what', '=', 'reminders.put-off.taken-back').execute();

test('each moment is listed with a button', async () => {
  const stage = await twicePutOff();
  const shown = await says(stage, '/nhacviec');
  expect(shown?.text).toMatch(/lúc 08:00 thứ hai[\s\S]*tháng 11[\s\S]*lúc 09:00 thứ ba[\s\S]*tháng 12/);
  expect(shown?.buttons.map(({ label }) => label).slice(0, 2)).toEqual([
    'Bỏ hẹn 08:00 thứ hai 07/12/2026',
    'Bỏ hẹn 09:00 thứ ba 08/12/2026',
  ]);
});

test('where there are several it is asked which one, and the others stay', async () => {
  const stage = await twicePutOff();
  const asked = await says(stage, 'bỏ hẹn nhắc');
  expect(asked?.text).toContain('bỏ lời hẹn lúc nào');
  expect(asked?.buttons.map(({ label }) => label)).toEqual([
    '08:00 thứ hai 07/12/2026',
    '09:00 thứ ba 08/12/2026',
  ]);
  expect((await says(stage, '2'))?.text).toContain('Đã bỏ hẹn nhắc lại lúc 09:00 thứ ba');
  expect(await awaited(stage)).toEqual([{ period: '2026-11', not_before: AT_EIGHT }]);
});

test('two devices that take the same back at once do it once', async () => {
  const stage = await twicePutOff();
  await stage.speaksFor('tablet', 'MAU-CS05', 'filer');
  const data = 'c:reminders:back-2026-12-07T0800';
  const answers = await Promise.all(['lan', 'tablet'].map((who) => taps(stage, who, 'Bỏ hẹn', data)));
  expect(answers.map((one) => one?.text.includes('Đã bỏ hẹn')).sort()).toEqual([false, true]);
  expect(await awaited(stage)).toEqual([{ period: '2026-12', not_before: AT_NINE }]);
  expect(await notes(stage)).toHaveLength(1);
});

test('what was taken back, put off and taken back again within a moment is told once', async () => {
  const stage = await twicePutOff();
  for (let n = 0; n < 2; n += 1) {
    await taps(stage, 'lan', 'Bỏ hẹn', 'c:reminders:back-2026-12-07T0800');
    await says(stage, 'nhắc em 7/12 8h');
  }
  await taps(stage, 'lan', 'Bỏ hẹn', 'c:reminders:back-2026-12-07T0800');
  stage.time.now = momentAt('2026-12-02', '08:30');
  await stage.app.handlers.tick();
  expect(stage.channel.sent('lan').at(-1)?.text).toContain('việc cần làm hôm nay');
  const told = stage.channel.sent('lan').length;
  stage.time.now = momentAt('2026-12-02', '09:30');
  await stage.app.handlers.tick();
  expect(stage.channel.sent('lan')).toHaveLength(told);
});

test('nobody takes back what another person put off', async () => {
  const stage = await twicePutOff();
  await stage.speaksFor('hoa', 'MAU-CS06', 'filer');
  const answer = await taps(stage, 'hoa', 'Bỏ hẹn', 'c:reminders:back-2026-12-07T0800');
  expect(answer?.text).toContain('không còn');
  expect(await awaited(stage)).toHaveLength(2);
});

test('a button of no moment, or of one that never was, changes nothing', async () => {
  const stage = await twicePutOff();
  for (const data of [
    'c:reminders:back-',
    'c:reminders:back-2026-13-77T0800',
    'c:reminders:back-2026-12-07T0801',
  ])
    await taps(stage, 'lan', 'Bỏ hẹn', data);
  expect(await awaited(stage)).toHaveLength(2);
});

test.each(['2', '10/12', 'ngay 10/12', '15:00 thứ năm 10/12/2026'])(
  'of two moments %s is typed',
  async (typed) => {
    const stage = await openStage('2026-11-30', '09:00');
    await stage.speaksFor('lan', 'MAU-CS05', 'filer');
    stage.time.now = momentAt('2026-12-03', '09:00');
    await says(stage, 'nhắc em thứ năm 15h');
    expect((await says(stage, typed))?.text).toContain('lúc 15:00 thứ năm 10/12/2026');
  },
);
