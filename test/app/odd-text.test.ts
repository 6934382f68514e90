import { expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';

const opened = async (): Promise<Stage> => {
  const stage = await openStage();
  await stage.speaksFor('lan', 'MAU-KCN1', 'officer');
  return stage;
};

const ODD: readonly string[] = [
  'a\u0000b',
  '\ud800 abc',
  '\udfff',
  `a${'😀'.repeat(30)}`,
  `${'x'.repeat(199)}😀`,
  '\u202e1234',
  'e\u0301'.repeat(5_000),
];

test('text that a database would refuse is cleaned at the door, in every kind of question and outside of one', async () => {
  const stage = await opened();
  const { channel, app, time } = stage;
  const say = async (said: string): Promise<void> => {
    time.now = new Date(time.now.getTime() + 10_000);
    await channel.say('lan', { kind: 'text', text: said });
  };
  for (const opening of ['tạm dừng', '/ngonngu', '/baocao', '/thanhlap']) {
    await say(opening);
    for (const said of ODD) {
      const before = channel.sent('lan').length;
      await say(said);
      expect(channel.sent('lan').length).toBeGreaterThan(before);
    }
  }
  expect(await app.store.db.selectFrom('alarm').select('detail').execute()).toEqual([]);
});

test('names of files and labels of buttons are cleaned too', async () => {
  const { channel, app } = await opened();
  await channel.say('lan', { kind: 'choice', data: 'c:menu', label: `a\u0000${'😀'.repeat(150)}` });
  const file = channel.upload({
    name: 'a\u0000\ud800.pdf',
    mime: 'application/pdf',
    bytes: new Uint8Array([1]),
  });
  await channel.say('lan', { kind: 'file', file, caption: '\u0000' });
  expect(await app.store.db.selectFrom('alarm').select('detail').execute()).toEqual([]);
  expect(await app.store.db.selectFrom('file').select('name').execute()).toEqual([{ name: 'a.pdf' }]);
});

test('buttons nobody made are told to be over, and raise no alarm', async () => {
  const { channel, app } = await opened();
  for (const data of [
    'c:draft:abc:go',
    'c:draft:1.5:go',
    'c:draft:99999999999999999999:go',
    'a:zzzz.zz.zz:zz',
    'c:nothing',
    ':::',
    'c:report:x:y',
    'c:decision:x',
  ]) {
    await channel.say('lan', { kind: 'choice', data });
  }
  expect(await app.store.db.selectFrom('alarm').select('detail').execute()).toEqual([]);
});
