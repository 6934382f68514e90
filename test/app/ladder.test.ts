import { expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string) => channel.sent(who).at(-1)?.text ?? '';
const say = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const settings = ({ app }: Stage) =>
  app.store.db.selectFrom('ladder_setting').selectAll().orderBy('id').execute();

/** Up to the question whether to write it. */
const wish = async (stage: Stage, who: string, steps: string, whom: readonly string[] = ['tất cả']) => {
  for (const text of ['/lannhac', 'cùng kỳ', 'hằng tháng', steps, ...whom, 'hôm nay'])
    await say(stage, who, text);
  expect(last(stage, who)).toContain('Anh/chị ghi các lần nhắc này chứ ạ?');
};
const write = (stage: Stage, who: string, again: 'once' | 'twice' = 'once') => {
  const data =
    stage.channel
      .sent(who)
      .at(-1)
      ?.buttons.find(({ label }) => label.startsWith('Ghi'))?.data ?? '';
  const tap = () => stage.channel.say(who, { kind: 'choice', data }, { eventId: `write-${data}` });
  return again === 'once' ? tap() : Promise.all([tap(), tap()]);
};

test('two who set it at the same time do not overwrite each other, and an update that comes twice writes once', async () => {
  const stage = await openStage('2026-11-20');
  await stage.speaksFor('hai', 'MAU-KCN1', 'officer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await wish(stage, 'hai', 'trước 5 ngày');
  await wish(stage, 'van', 'đúng hạn');
  await write(stage, 'hai', 'twice');
  await write(stage, 'van');
  expect(last(stage, 'van')).toContain('vừa được người khác đặt');
  expect(await settings(stage)).toMatchObject([{ frequency: 'month', steps: [-5], replaces: null }]);
  const audits = await stage.app.store.db
    .selectFrom('audit')
    .selectAll()
    .where('what', '=', 'ladder.set')
    .execute();
  expect(audits).toHaveLength(1);
});

test('the nearest unit wins, each from its day on; a unit beside is left as it was', async () => {
  const stage = await openStage('2026-11-20');
  await stage.speaksFor('son', 'MAU', 'organiser');
  await stage.speaksFor('hai', 'MAU-KCN2', 'officer');
  for (const [who, code] of [
    ['a', 'MAU-CS02'],
    ['b', 'MAU-CS05'],
    ['c', 'MAU-CS04'],
  ] as const)
    await stage.speaksFor(who, code, 'filer');
  await wish(stage, 'son', 'trước 10 ngày');
  await write(stage, 'son');
  await wish(stage, 'hai', 'trước 8 ngày', ['một đơn vị', 'Nhựa Đồi Thông']);
  await write(stage, 'hai');
  const told = async (day: string) => {
    const before = ['a', 'b', 'c'].map((who) => stage.channel.sent(who).length);
    stage.time.now = momentAt(day, '08:00');
    await stage.app.handlers.tick();
    return ['a', 'b', 'c'].map((who, n) => stage.channel.sent(who).length - (before[n] ?? 0));
  };
  // Ten days before Saturday 5/12, and eight days before it.
  expect(await told('2026-11-25')).toEqual([1, 0, 1]);
  expect(await told('2026-11-27')).toEqual([0, 1, 0]);
  expect(await told('2026-12-04')).toEqual([0, 0, 0]);
});

test('who lost the post in the middle writes nothing', async () => {
  const stage = await openStage('2026-11-20');
  await stage.speaksFor('hai', 'MAU-KCN1', 'officer');
  await wish(stage, 'hai', 'trước 5 ngày');
  const { db } = stage.app.store;
  const chat = await db.selectFrom('chat').selectAll().where('address', '=', 'hai').executeTakeFirstOrThrow();
  await db
    .updateTable('post')
    .set({ valid_to: '2026-11-20' })
    .where('id', '=', chat.post_id ?? 0)
    .execute();
  await write(stage, 'hai');
  expect(await settings(stage)).toEqual([]);
});

test('without any report that has a date there is nothing to set', async () => {
  const stage = await openStage('2026-11-20');
  await stage.app.store.db.deleteFrom('duty_setting').execute();
  await stage.speaksFor('hai', 'MAU-KCN1', 'officer');
  await say(stage, 'hai', '/lannhac');
  expect(last(stage, 'hai')).toContain('/datlich');
});
