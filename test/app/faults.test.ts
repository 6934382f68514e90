import { expect, test } from 'vitest';
import { sweep } from '../../src/app/deliver.ts';
import type { Inbound } from '../../src/ports.ts';
import { loaded, openStage, type Stage } from '../stage.ts';

const text = (said: string) => ({ kind: 'text', text: said }) as const;
const texts = ({ channel }: Stage, who = 'lan'): readonly string[] =>
  channel.sent(who).map((sent) => sent.text);
const later = ({ time }: Stage, seconds: number): void => {
  time.now = new Date(time.now.getTime() + seconds * 1_000);
};
const outbox = ({ app }: Stage) => app.store.db.selectFrom('outbox').selectAll().orderBy('id').execute();

const staged = async (definitions = loaded): Promise<Stage> => {
  const stage = await openStage(undefined, undefined, { loaded: definitions });
  await stage.speaksFor('lan', 'MAU-CS01', 'filer');
  return stage;
};

test('an update that comes twice is worked on once', async () => {
  const stage = await staged();
  await stage.channel.say('lan', text('báo cáo'), { eventId: 'e1' });
  await stage.channel.say('lan', text('2000'), { eventId: 'e2' });
  await stage.channel.say('lan', text('2000'), { eventId: 'e2' });
  await stage.channel.say('lan', text('báo cáo'), { eventId: 'e1' });
  expect(texts(stage)).toHaveLength(2);
  expect(texts(stage).at(-1)).toContain('Câu 2/15');
});

test('two updates of one chat at the same moment are worked on one after the other', async () => {
  const stage = await staged();
  await stage.channel.say('lan', text('báo cáo'));
  const inbound = (eventId: string, said: string): Inbound => ({
    channel: 'memory',
    account: 'memory',
    address: 'lan',
    eventId,
    at: stage.time.now,
    body: text(said),
  });
  await Promise.all([
    stage.app.receive(inbound('p1', '2000')),
    stage.app.receive(inbound('p1', '2000')),
    stage.app.receive(inbound('p2', 'trợ giúp')),
  ]);
  const draft = await stage.app.store.db.selectFrom('draft').select('revision').executeTakeFirstOrThrow();
  expect(draft.revision).toBe(1);
});

test('a turn that fails is rolled back, kept, alarmed, and the person is told once', async () => {
  const flows = new Map(loaded.definitions.flows).set('duties', {
    id: 'duties',
    version: 1,
    begin: null,
    steps: [{ kind: 'do', id: 'x', action: 'duties.forgotten', with: {}, ends: true }],
  });
  const stage = await staged({ ...loaded, definitions: { ...loaded.definitions, flows } });
  await stage.channel.say('lan', text('việc cần làm'), { eventId: 'bad' });
  await stage.channel.say('lan', text('việc cần làm'), { eventId: 'bad' });
  expect(texts(stage)).toEqual([expect.stringContaining('Xin lỗi anh/chị')]);
  const { db } = stage.app.store;
  expect(await db.selectFrom('inbox').select(['state', 'problem']).execute()).toEqual([
    { state: 'failed', problem: 'Error: no action named duties.forgotten' },
  ]);
  expect(await db.selectFrom('alarm').select('what').execute()).toEqual([{ what: 'turn.failed' }]);
});

test('what cannot be sent now is sent at the named time, and nothing overtakes it', async () => {
  const stage = await staged();
  stage.channel.failNext({
    sent: 'unreachable',
    reason: 'too many requests',
    retryAt: new Date(stage.time.now.getTime() + 30_000),
  });
  await stage.channel.say('lan', text('trợ giúp'));
  await stage.channel.say('lan', text('cảm ơn'));
  expect(texts(stage)).toEqual([]);
  later(stage, 29);
  await stage.app.handlers.sweep();
  expect(texts(stage)).toEqual([]);
  later(stage, 2);
  await stage.app.handlers.sweep();
  expect(texts(stage).map((said) => said.slice(0, 8))).toEqual(['Tôi giúp', 'Dạ, khôn']);
});

test('a person who blocked us is marked, and marked again when they come back', async () => {
  const stage = await staged();
  stage.channel.failNext({ sent: 'refused', reason: 'bot was blocked' });
  await stage.channel.say('lan', text('trợ giúp'));
  const reachable = async () =>
    (await stage.app.store.db.selectFrom('chat').select('reachable').executeTakeFirstOrThrow()).reachable;
  expect(await reachable()).toBe(false);
  await stage.channel.say('lan', { kind: 'presence', state: 'back' });
  expect(await reachable()).toBe(true);
});

test('a message that the channel rejects is put aside with an alarm, and the next one leaves', async () => {
  const stage = await staged();
  stage.channel.failNext({ sent: 'rejected', reason: 'message is wrong' });
  await stage.channel.say('lan', text('trợ giúp'));
  await stage.channel.say('lan', text('cảm ơn'));
  expect(texts(stage)).toHaveLength(1);
  expect((await outbox(stage)).map(({ state }) => state)).toEqual(['rejected', 'sent']);
  expect(await stage.app.store.db.selectFrom('alarm').select(['what', 'detail']).execute()).toEqual([
    { what: 'send.rejected', detail: 'message is wrong' },
  ]);
});

test('a reply whose sender died while sending is not sent again, but shown at the next contact, once', async () => {
  const stage = await staged();
  await stage.channel.say('lan', text('trợ giúp'));
  await diedSending(stage);
  later(stage, 120);
  await stage.app.handlers.sweep();
  expect((await outbox(stage)).map(({ state }) => state)).toEqual(['unknown']);
  await stage.channel.say('lan', text('cảm ơn'));
  await stage.channel.say('lan', text('cảm ơn'));
  expect(texts(stage).filter((said) => said.includes('Gửi lại'))).toHaveLength(1);
});

test('a reminder whose sender died while sending may come once more', async () => {
  const stage = await staged();
  await stage.app.store.db.updateTable('chat').set({ last_inbound_at: null }).execute();
  stage.time.now = new Date('2026-12-02T08:00:00+07:00');
  await stage.app.handlers.tick();
  expect(texts(stage)).toHaveLength(1);
  await diedSending(stage);
  later(stage, 120);
  await stage.app.handlers.sweep();
  await stage.app.handlers.sweep();
  await stage.app.handlers.tick();
  expect(texts(stage)).toHaveLength(2);
});

test('a chat that a living process is sending to is left alone', async () => {
  const stage = await staged();
  await stage.channel.say('lan', text('trợ giúp'));
  await diedSending(stage);
  later(stage, 30);
  await sweep({ ...stage.app.parts, process: 'another' });
  expect((await outbox(stage)).map(({ state }) => state)).toEqual(['sending']);
});

/** The last message as a process leaves it that is killed between sending and marking. */
const diedSending = ({ app, time }: Stage): Promise<unknown> =>
  app.store.db
    .updateTable('outbox')
    .set({
      state: 'sending',
      lease_by: 'dead',
      lease_until: new Date(time.now.getTime() + 60_000),
      settled_at: null,
    })
    .execute();

test('an update whose chat was busy is kept, and worked on in order by the sweep', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  const chat = await db.selectFrom('chat').select('id').executeTakeFirstOrThrow();
  const inbound: Inbound = {
    channel: 'memory',
    account: 'memory',
    address: 'lan',
    eventId: 'busy',
    at: stage.time.now,
    body: text('báo cáo'),
  };
  await db
    .insertInto('inbox')
    .values({
      channel: 'memory',
      account: 'memory',
      event_id: 'busy',
      chat_id: chat.id,
      raw: JSON.stringify(inbound),
      state: 'waiting',
      problem: 'chat busy',
      received_at: inbound.at,
    })
    .execute();
  later(stage, 5);
  await stage.channel.say('lan', text('2000'));
  expect(texts(stage)).toEqual([]);
  await stage.app.handlers.sweep();
  expect(texts(stage).at(-1)).toContain('Câu 2/15');
  expect(await db.selectFrom('inbox').select('state').execute()).toEqual([
    { state: 'done' },
    { state: 'done' },
  ]);
});

test('nobody can go on with the draft of another unit', async () => {
  const stage = await staged();
  await stage.channel.say('lan', text('báo cáo'));
  await stage.channel.say('lan', text('2000'));
  const { id } = await stage.app.store.db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
  await stage.speaksFor('minh', 'MAU-CS02', 'filer');
  await stage.channel.say('minh', { kind: 'choice', data: `c:draft:${id}:view` });
  expect(texts(stage, 'minh')).toEqual([expect.stringContaining('Bản nháp đó không còn')]);
});

test('an officer whose post has ended is a stranger', async () => {
  const stage = await staged();
  await stage.app.store.db.updateTable('post').set({ valid_to: '2026-11-20' }).execute();
  await stage.channel.say('lan', text('chỉ tiêu'));
  expect(texts(stage)).toEqual([expect.stringContaining('mã mời')]);
});

test('logs hold no names, numbers or texts of people', async () => {
  const stage = await staged();
  stage.channel.failNext({ sent: 'rejected', reason: 'message is wrong' });
  await stage.channel.say('lan', text('số của tôi là 0912 345 678'));
  expect(stage.logged).not.toEqual([]);
  expect(JSON.stringify(stage.logged)).not.toMatch(/0912|lan|số của/);
});
