import { expect, test } from 'vitest';
import { linkTo, lockChat } from '../../src/store/chats.ts';
import { setBudget } from '../../src/store/reach.ts';
import { type AppStage, last, linked, openApp } from './app-stage.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';

const FILER = ['MAU-CS05', 'filer'] as const;
const TEMPLATE = 'nhac-viec';
const PARAMS = { ten: 30, don_vi: 80, so_viec: 5, viec: 80, han: 20 };
const PHONE = '84987654321';
const NOVEMBER = 12 * DAY - HOUR; // From the morning of 20/11 to 08:00 of the day of its first reminder, 2/12.

const openReach = async (options: Parameters<typeof openApp>[0] = {}, env: NodeJS.ProcessEnv = {}) => {
  const stage = await openApp({ package: 0, ...options }, { ZALO_REMINDER_TEMPLATE: TEMPLATE, ...env });
  stage.emulator.template({ id: TEMPLATE, params: PARAMS });
  stage.emulator.webhook.tick([
    ...['user_send_text', 'follow', 'unfollow', 'user_received_message', 'user_seen_message'],
  ]);
  const person = stage.emulator.user(1, { phone: PHONE });
  await linked(stage, 1, FILER);
  return { ...stage, person };
};
type Reach = Awaited<ReturnType<typeof openReach>>;

const spends = async ({ store }: AppStage, amount: number): Promise<void> => {
  const { id } = await store.db
    .selectFrom('post')
    .select('id')
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow();
  await setBudget(store.db, { amount, postId: id, at: new Date('2026-11-20T02:00:00Z') });
};

/** The person writes so long before eight in the morning of 2/12, and then the day's reminders leave. */
const remindedAfter = async (stage: Reach, silence: number): Promise<void> => {
  await stage.emulator.pass(NOVEMBER - silence);
  stage.person.says('cảm ơn');
  await stage.settled();
  await stage.emulator.pass(silence);
  await ticked(stage);
};

const ticked = async (stage: AppStage): Promise<void> => {
  await stage.app.handlers.tick();
  await stage.settled();
  // Whatever a busy machine broke off is tried again.
  await stage.emulator.pass(6_000);
  await stage.app.handlers.sweep();
  await stage.settled();
  for (let tries = 0; tries < 3 && (await isWaiting(stage)); tries++) {
    await stage.app.handlers.send();
    await stage.settled();
    await stage.emulator.pass(6_000 * 2 ** tries);
  }
};

const isWaiting = async ({ store, emulator }: AppStage): Promise<boolean> => {
  const waiting = store.db.selectFrom('outbox').select('id').where('digest_id', 'is not', null);
  const soon = new Date(emulator.now().getTime() + 15_000);
  return (await waiting.where('state', '=', 'waiting').where('not_before', '<', soon).execute()).length > 0;
};

const prices = ({ emulator }: AppStage, since: number) => emulator.taken.slice(since).map((one) => one.class);
const digests = async ({ store }: AppStage) => {
  const rows = await store.db
    .selectFrom('outbox')
    .select(['way', 'price_class', 'cost', 'state'])
    .where('digest_id', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ way, price_class, cost, state }) => `${way} ${price_class} ${cost} ${state}`);
};
const phoneKnown = ({ store }: AppStage) =>
  store.db
    .updateTable('person')
    .set({ phone: `+${PHONE}` })
    .where(
      'id',
      'in',
      store.db
        .selectFrom('chat')
        .select('person_id')
        .where('channel', '=', 'zalo')
        .$castTo<{ person_id: number }>(),
    )
    .execute();

test('within 48 hours a reminder is free, whatever the budget', async () => {
  const stage = await openReach();
  await remindedAfter(stage, 48 * HOUR - MINUTE);
  expect(last(stage.person).text).toContain('việc cần làm hôm nay');
  expect(await digests(stage)).toEqual(['message free 0 sent']);
});

test('after 48 hours it is billed, as far as the month allows', async () => {
  const stage = await openReach();
  await spends(stage, 55);
  await remindedAfter(stage, 48 * HOUR + MINUTE);
  expect(last(stage.person).text).toContain('việc cần làm hôm nay');
  expect(await digests(stage)).toEqual(['message billed 55 sent']);
});

test('what the package covers costs nothing', async () => {
  const stage = await openReach({ package: 1 });
  await spends(stage, 1_000);
  await remindedAfter(stage, 3 * DAY);
  expect(await digests(stage)).toEqual(['message package 0 sent']);
});

test('without a budget nothing that costs leaves, and an operator hears of it once', async () => {
  const stage = await openReach();
  await remindedAfter(stage, 3 * DAY);
  await stage.emulator.pass(DAY);
  await ticked(stage);
  expect(await digests(stage)).toEqual([]);
  const alarms = await stage.store.db
    .selectFrom('alarm')
    .select('about')
    .where('what', '=', 'remind.budget')
    .execute();
  expect(alarms).toEqual([{ about: 'month:2026-12' }]);
});

test('after seven days the template goes out by user id, within its fields', async () => {
  const stage = await openReach();
  await spends(stage, 1_000);
  await remindedAfter(stage, 7 * DAY + MINUTE);
  expect(await digests(stage)).toEqual(['template-uid template-uid 200 sent']);
  const { text } = last(stage.person);
  expect(text).toContain('ten: Trần Thị Thử');
  expect(text).toContain('viec: Báo cáo tháng của CĐCS – tháng 11/2026');
  expect(text).toContain('han: 05/12/2026');
});

test('where it cannot go by user id it goes by phone', async () => {
  const stage = await openReach();
  stage.emulator.template({ id: TEMPLATE, params: PARAMS, byUid: false });
  await phoneKnown(stage);
  await spends(stage, 1_000);
  await remindedAfter(stage, 8 * DAY);
  await ticked(stage);
  expect(await digests(stage)).toEqual([
    'template-uid template-uid 0 refused',
    'template-phone template-phone 300 sent',
  ]);
});

test('a template that nobody approved is refused once, and the chat goes on', async () => {
  const stage = await openReach();
  stage.emulator.template({ id: TEMPLATE, params: PARAMS, status: 'PENDING_REVIEW' });
  await spends(stage, 1_000);
  await remindedAfter(stage, 8 * DAY);
  await ticked(stage);
  expect(await digests(stage)).toEqual(['template-uid template-uid 0 refused']);
  expect(stage.logged.map(({ event }) => event)).toContain('zalo.template-refused');
  stage.person.says('trợ giúp');
  await stage.settled();
  expect(last(stage.person).text).toContain('Tôi giúp anh/chị');
});

test('when Zalo says silent before we count it so, the template goes out instead', async () => {
  const stage = await openReach();
  await spends(stage, 1_000);
  await stage.emulator.pass(NOVEMBER - DAY);
  stage.person.says('cảm ơn');
  await stage.settled();
  await stage.emulator.pass(DAY);
  stage.emulator.failNext('/v3.0/oa/message/cs', -230);
  await ticked(stage);
  await ticked(stage);
  expect(await digests(stage)).toEqual(['message free 0 refused', 'template-uid template-uid 200 sent']);
});

test('who blocks the OA is not written to, by phone neither', async () => {
  const stage = await openReach();
  await phoneKnown(stage);
  await spends(stage, 1_000);
  await stage.emulator.pass(NOVEMBER - HOUR);
  stage.person.unfollows();
  await stage.settled();
  const before = stage.emulator.taken.length;
  await stage.emulator.pass(HOUR);
  await ticked(stage);
  expect(prices(stage, before)).toEqual([]);
});

const elsewhere = async ({ store }: AppStage): Promise<void> => {
  const { person_id, post_id } = await store.db
    .selectFrom('chat')
    .select(['person_id', 'post_id'])
    .where('channel', '=', 'zalo')
    .executeTakeFirstOrThrow();
  await store.db.transaction().execute(async (tx) => {
    const chat = await lockChat(tx, { channel: 'web', account: 'demo', address: 'x' }, 'vi');
    await linkTo(tx, chat.id, { personId: person_id ?? 0, postId: post_id ?? 0 });
  });
};

test('another linked channel is used when the month is spent', async () => {
  const stage = await openReach();
  await elsewhere(stage);
  await remindedAfter(stage, 3 * DAY);
  const rows = await stage.store.db
    .selectFrom('outbox')
    .innerJoin('chat', 'chat.id', 'outbox.chat_id')
    .select('chat.channel')
    .where('digest_id', 'is not', null)
    .execute();
  expect(rows).toEqual([{ channel: 'web' }]);
});

test('delivered and seen are recorded, once however often they are told', async () => {
  const stage = await openReach();
  await remindedAfter(stage, HOUR);
  stage.person.sees();
  stage.person.sees();
  await stage.settled();
  const sent = await stage.store.db
    .selectFrom('outbox')
    .select('channel_ref')
    .where('digest_id', 'is not', null)
    .executeTakeFirstOrThrow();
  const told = await stage.store.db
    .selectFrom('receipt')
    .select('what')
    .where('ref', '=', sent.channel_ref ?? '')
    .orderBy('what')
    .execute();
  expect(told.map(({ what }) => what)).toEqual(['delivered', 'seen']);
});

test('a storm of -32 delays a reminder, and it arrives once', async () => {
  const stage = await openReach();
  await stage.emulator.pass(NOVEMBER - HOUR);
  stage.person.says('cảm ơn');
  await stage.settled();
  const before = stage.emulator.taken.length;
  await stage.emulator.pass(HOUR);
  stage.emulator.failNext('/v3.0/oa/message/cs', -32, -32, -32);
  await ticked(stage);
  for (let minute = 0; minute < 6; minute += 1) {
    await stage.emulator.pass(MINUTE);
    await stage.app.handlers.sweep();
    await ticked(stage);
  }
  expect(prices(stage, before)).toEqual(['free']);
});

test('reminders leave no faster than the package allows, and all of them leave', async () => {
  const stage = await openReach({}, { ZALO_PER_MINUTE: '2' });
  const second = await linked(stage, 2, ['MAU-CS06', 'filer']);
  await stage.emulator.pass(NOVEMBER - HOUR);
  for (const person of [stage.person, second]) person.says('cảm ơn');
  await stage.settled();
  await stage.emulator.pass(HOUR);
  await ticked(stage);
  expect(await digests(stage)).toHaveLength(1);
  await ticked(stage);
  expect(await digests(stage)).toHaveLength(1);
  await stage.emulator.pass(MINUTE);
  await ticked(stage);
  expect(await digests(stage)).toHaveLength(2);
});

test('a reminder that Zalo did not take by day is made anew in the morning, and keeps no answer waiting', async () => {
  const stage = await openReach();
  await stage.emulator.pass(NOVEMBER - HOUR);
  stage.person.says('cảm ơn');
  await stage.settled();
  await stage.emulator.pass(HOUR);
  stage.emulator.failNext('/v3.0/oa/message/cs', -32);
  const before = stage.emulator.taken.length;
  await stage.app.handlers.tick();
  await stage.settled();
  await stage.emulator.pass(15 * HOUR);
  await stage.app.handlers.sweep();
  await stage.settled();
  expect(prices(stage, before)).toEqual([]);
  stage.person.says('cảm ơn');
  await stage.settled();
  expect(prices(stage, before)).toEqual(['free']);
  await stage.emulator.pass(9 * HOUR + MINUTE);
  await stage.app.handlers.sweep();
  await stage.settled();
  expect(prices(stage, before)).toEqual(['free']);
  await ticked(stage);
  expect(prices(stage, before)).toEqual(['free', 'free']);
  await ticked(stage);
  expect(prices(stage, before)).toEqual(['free', 'free']);
});

test('a reminder that waited past its free hours leaves only within the budget', async () => {
  const stage = await openReach();
  await stage.emulator.pass(NOVEMBER - 47 * HOUR);
  stage.person.says('cảm ơn');
  await stage.settled();
  await stage.emulator.pass(47 * HOUR);
  stage.emulator.failNext('/v3.0/oa/message/cs', -32);
  const before = stage.emulator.taken.length;
  await stage.app.handlers.tick();
  await stage.settled();
  await stage.emulator.pass(2 * HOUR);
  await ticked(stage);
  expect(prices(stage, before)).toEqual([]);
  expect(await digests(stage)).toEqual(['message free 0 refused']);
});

test('a template does not go out at night', async () => {
  const stage = await openReach();
  await stage.emulator.pass(14 * HOUR);
  const values = { ten: 'A', don_vi: 'B', so_viec: '1', viec: 'C', han: '05/12/2026' };
  const template = { to: { by: 'uid' }, values } as const;
  const sent = await stage.zalo.send(stage.person.id, { id: '1', text: 'x', buttons: [], template });
  expect(sent).toEqual({ sent: 'refused', reason: 'it is night', because: 'way' });
});

test('a draft begun in Zalo is finished on another channel', async () => {
  const stage = await openReach();
  await elsewhere(stage);
  stage.person.says('báo cáo tháng 10');
  await stage.settled();
  stage.person.says('báo cáo tháng 11');
  await stage.settled();
  stage.person.says('318');
  await stage.settled();
  const web = { channel: 'web', account: 'demo', address: 'x' } as const;
  const says = (text: string, eventId: string) =>
    stage.app.receive({ ...web, eventId, at: stage.emulator.now(), body: { kind: 'text', text } });
  await says('báo cáo tháng 11', '1');
  const rows = await stage.store.db
    .selectFrom('outbox')
    .innerJoin('chat', 'chat.id', 'outbox.chat_id')
    .select('outbox.message')
    .where('chat.channel', '=', 'web')
    .orderBy('outbox.id')
    .execute();
  expect(JSON.stringify(rows.at(-1)?.message)).toContain('đang dở ở câu 2/15');
});
