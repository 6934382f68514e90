import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { telegramChannel } from '../../src/channels/telegram/channel.ts';
import { webChatChannel } from '../../src/channels/web-chat/channel.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { dayAt } from '../../src/core/day.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import type { Channel } from '../../src/ports.ts';
import { linkTo, lockChat } from '../../src/store/chats.ts';
import type { Store } from '../../src/store/open.ts';
import type { Role } from '../../src/store/schema.ts';
import { filledOnce, testStore } from '../setup/database.ts';
import { loaded } from '../stage.ts';
import { startEmulator } from '../telegram/emulator.ts';
import { NOON } from '../telegram/stage.ts';
import { browserLike } from '../web/browser-like.ts';
import { openStage as openWeb } from '../web/stage.ts';
import { last, openApp } from '../zalo/app-stage.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const appOn = async (store: Store, channel: Channel) => {
  const queue = inlineQueue((error) => {
    throw error;
  });
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    ...{ store, queue, loaded, channels: [channel], clock: { now: () => NOON }, log: () => undefined },
  });
  await filledOnce(store, `sample-${dayAt(NOON)}`, () => loadSample(store.db, { today: dayAt(NOON) }));
  return app;
};

const postOf = ({ db }: Store, unit: string, role: Role) =>
  db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.person_id as personId'])
    .where('unit.code', '=', unit)
    .where('post.role', '=', role)
    .where('post.programme', 'is', null)
    .executeTakeFirstOrThrow();

/** Somebody who holds a post says something there; gives the answer. */
type Asks = (store: Store, who: readonly [unit: string, role: Role], said: string) => Promise<string>;

const onWebChat: Asks = async (store, who, said) => {
  const channel = webChatChannel({ account: 'demo', host: '127.0.0.1', port: 0, publicUrl: null });
  const app = await appOn(store, channel);
  const web = await openWeb(store.db, { receive: app.receive, now: () => NOON, words: app.parts.words });
  closing.push(() => web.close());
  const browser = browserLike(web.url);
  await browser.form('/demo/pick', { post: String((await postOf(store, ...who)).id) });
  const answer = await browser.json('/chat/messages', { id: randomUUID(), text: said, seen: 0 });
  const { lines } = (await answer.json()) as { readonly lines: readonly { readonly text: string }[] };
  return lines.at(-1)?.text ?? '';
};

const onTelegram: Asks = async (store, who, said) => {
  const emulator = await startEmulator({ now: () => NOON });
  closing.push(emulator.close);
  const channel = telegramChannel({
    ...{ token: emulator.token, apiRoot: emulator.apiRoot, webhook: null, onlyOne: store.onlyOne },
    ...{ now: () => NOON, timing: { pause: async () => undefined }, log: () => undefined },
  });
  const app = await appOn(store, channel);
  await channel.start(app.receive);
  closing.push(channel.stop);
  const officer = emulator.user(501);
  officer.sends('chào');
  await emulator.until(() => officer.messages().some(({ text }) => text?.includes('mã mời')));
  const { address, account } = await store.db
    .selectFrom('chat')
    .select(['address', 'account'])
    .where('channel', '=', 'telegram')
    .executeTakeFirstOrThrow();
  const post = await postOf(store, ...who);
  await store.db.transaction().execute(async (tx) => {
    const { id } = await lockChat(tx, { channel: 'telegram', account, address }, 'vi');
    await linkTo(tx, id, { personId: post.personId, postId: post.id });
  });
  const before = officer.messages().length;
  officer.sends(said);
  await emulator.until(() => officer.messages().length > before);
  return officer.messages().at(-1)?.text ?? '';
};

const onZalo: Asks = async (store, who, said) => {
  const stage = await openApp();
  const officer = stage.emulator.user(501);
  const post = await postOf(store, ...who);
  await store.db.transaction().execute(async (tx) => {
    const at = { channel: 'zalo', account: stage.zalo.account, address: officer.id } as const;
    await linkTo(tx, (await lockChat(tx, at, 'vi')).id, { personId: post.personId, postId: post.id });
  });
  officer.says(said);
  await stage.settled();
  return last(officer).text;
};

/** Every channel that officers speak on. */
const CHANNELS: readonly (readonly [string, Asks])[] = [
  ['the web chat', onWebChat],
  ['Telegram', onTelegram],
  ['Zalo', onZalo],
];

const foundings = ({ db }: Store) =>
  db.selectFrom('draft').select('unit_id').where('flow', '=', 'union-founding').execute();

type Told = readonly [unit: string, role: Role, words: string];

/** What is done to people, units and reports: who may, who may not, and what each is told. */
const ACTS: readonly { readonly said: string; readonly may: Told; readonly mayNot: Told }[] = [
  {
    said: '/moi',
    may: ['MAU-KCN1', 'reviewer', 'Không có mã mời nào đang chờ.'],
    mayNot: ['MAU-KCN1', 'officer', 'Mã mời do Ban Tổ chức'],
  },
  {
    said: 'đổi tên đơn vị MAU-KCN1',
    may: ['MAU', 'organiser', 'mã MAU-KCN1'],
    mayNot: ['MAU-KCN1', 'reviewer', 'gửi quyết định cho'],
  },
  {
    said: '/kyduyet bật',
    may: ['MAU-CS03', 'filer', 'chờ ký rồi mới gửi lên cấp trên'],
    mayNot: ['MAU-KCN1', 'officer', 'Người đứng đầu đơn vị hoặc ban tổ chức cấp trên bật được'],
  },
];

const refusals = ACTS.map(({ mayNot: [, , words] }) => words);

for (const [channel, asks] of CHANNELS) {
  test.each(ACTS)(`on ${channel} $said is done by who may and refused to who may not`, async (act) => {
    const { said, may, mayNot } = act;
    const done = await asks(await testStore(), [may[0], may[1]], said);
    expect(done).toContain(may[2]);
    for (const words of refusals) expect(done).not.toContain(words);
    for (const close of closing.splice(0).reverse()) await close();
    expect(await asks(await testStore(), [mayNot[0], mayNot[1]], said)).toContain(mayNot[2]);
  });

  test(`on ${channel} an officer of a zone records a founding`, async () => {
    const store = await testStore();
    expect(await asks(store, ['MAU-KCN1', 'officer'], '/thanhlap')).toContain('Câu 1');
    expect(await foundings(store)).toHaveLength(1);
  });

  test(`on ${channel} the chair of a union does not`, async () => {
    const store = await testStore();
    expect(await asks(store, ['MAU-CS01', 'filer'], '/thanhlap')).toContain(
      'do cán bộ công đoàn cấp trên làm',
    );
    expect(await foundings(store)).toEqual([]);
  });
}
