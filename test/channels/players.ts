import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { loadSample } from '../../src/app/sample.ts';
import { memoryChannel } from '../../src/channels/memory.ts';
import { telegramChannel } from '../../src/channels/telegram/channel.ts';
import { webChatChannel } from '../../src/channels/web-chat/channel.ts';
import { type App, makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { dayAt } from '../../src/core/day.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import type { Channel, ChannelName, OutgoingFile } from '../../src/ports.ts';
import { linkTo, lockChat } from '../../src/store/chats.ts';
import type { Store } from '../../src/store/open.ts';
import type { Role } from '../../src/store/schema.ts';
import { filledOnce, testStore } from '../setup/database.ts';
import { loaded } from '../stage.ts';
import { startEmulator } from '../telegram/emulator.ts';
import { browserLike } from '../web/browser-like.ts';
import { openStage as openWeb } from '../web/stage.ts';
import { openApp } from '../zalo/app-stage.ts';

/** The same moment on every channel. */
const MORNING = new Date('2026-11-20T02:00:00Z');

type Shown = {
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data: string }[];
};

/** An officer at one channel. Every act resolves when its answer is on the screen. */
export type Player = {
  readonly store: Store;
  readonly says: (text: string) => Promise<void>;
  readonly taps: (label: string) => Promise<void>;
  readonly sends: (file: OutgoingFile) => Promise<void>;
  readonly screen: () => readonly Shown[];
};

export type Who = readonly [unit: string, role: Role];
export type Enter = (who: Who) => Promise<Player>;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const appOn = async (channel: Channel): Promise<App> => {
  const store = await testStore();
  const queue = inlineQueue((error) => {
    throw error;
  });
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    ...{ store, queue, loaded, channels: [channel], clock: { now: () => MORNING }, log: () => undefined },
  });
  const today = dayAt(MORNING);
  await filledOnce(store, `sample-${today}`, () => loadSample(store.db, { today }));
  return app;
};

const postOf = ({ db }: Store, [unit, role]: Who) =>
  db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id as postId', 'post.person_id as personId'])
    .where('unit.code', '=', unit)
    .where('post.role', '=', role)
    .where('post.programme', 'is', null)
    .orderBy('post.id')
    .executeTakeFirstOrThrow();

type At = { readonly channel: ChannelName; readonly account: string; readonly address: string };

const speakFor = async (store: Store, at: At, who: Who): Promise<void> => {
  const post = await postOf(store, who);
  await store.db.transaction().execute(async (tx) => linkTo(tx, (await lockChat(tx, at, 'vi')).id, post));
};

/** The newest button of this name that is on the screen. */
const buttonOn = (screen: readonly Shown[], label: string): string => {
  const found = screen.flatMap(({ buttons }) => buttons).findLast((button) => button.label === label);
  if (!found) throw new Error(`no button "${label}" below "${screen.at(-1)?.text}"`);
  return found.data;
};

const onMemory: Enter = async (who) => {
  const channel = memoryChannel({ now: () => MORNING });
  const { store, receive } = await appOn(channel);
  await channel.start(receive);
  closing.push(channel.stop);
  await speakFor(store, { channel: 'memory', account: 'memory', address: 'lan' }, who);
  const screen = () => channel.sent('lan');
  const act = async (body: Parameters<typeof channel.say>[1]): Promise<void> => {
    await channel.say('lan', body);
    await delivered();
  };
  return {
    ...{ store, screen },
    says: (text) => act({ kind: 'text', text }),
    taps: (label) => act({ kind: 'choice', data: buttonOn(screen(), label), label }),
    sends: (file) => act({ kind: 'file', file: channel.upload(file), caption: '' }),
  };
};

const onWebChat: Enter = async (who) => {
  const channel = webChatChannel({ account: 'demo', host: '127.0.0.1', port: 0, publicUrl: null });
  const { store, receive, parts } = await appOn(channel);
  const web = await openWeb(store.db, { channel, receive, now: () => MORNING, words: parts.words });
  closing.push(() => web.close());
  const browser = browserLike(web.url);
  await browser.form('/demo/pick', { post: String((await postOf(store, who)).postId) });
  const { lines } = (await (await browser.go('/chat/history')).json()) as { readonly lines: Shown[] };
  const shown: Shown[] = lines;
  const act = async (body: object): Promise<void> => {
    const answer = await browser.json('/chat/messages', { id: randomUUID(), seen: seen(shown), ...body });
    shown.push(...((await answer.json()) as { readonly lines: Shown[] }).lines);
  };
  return {
    ...{ store, screen: () => shown },
    says: (text) => act({ text }),
    taps: (label) => act({ choice: buttonOn(shown, label), label }),
    sends: async ({ name, mime, bytes }) => {
      const form = new FormData();
      form.set('id', randomUUID());
      form.set('seen', String(seen(shown)));
      form.set('file', new File([new Uint8Array(bytes)], name, { type: mime }));
      const answer = await browser.go('/chat/messages', { method: 'POST', body: form });
      shown.push(...((await answer.json()) as { readonly lines: Shown[] }).lines);
    },
  };
};

const seen = (shown: readonly object[]): number =>
  Math.max(0, ...shown.map((line) => ('id' in line && typeof line.id === 'number' ? line.id : 0)));

const onTelegram: Enter = async (who) => {
  const emulator = await startEmulator({ now: () => MORNING });
  closing.push(emulator.close);
  const channel = telegramChannel({
    ...{ token: emulator.token, apiRoot: emulator.apiRoot, webhook: null },
    ...{ onlyOne: (_, run, signal) => run(signal), now: () => MORNING, log: () => undefined },
    timing: { pause: async () => undefined },
  });
  const { store, receive } = await appOn(channel);
  await channel.start(receive);
  closing.push(channel.stop);
  const officer = emulator.user(501);
  await speakFor(store, { channel: 'telegram', account: channel.account, address: officer.address }, who);
  const screen = (): readonly Shown[] =>
    officer.messages().map((message) => ({
      text: message.text ?? message.caption ?? '',
      buttons: (message.reply_markup?.inline_keyboard ?? [])
        .flat()
        .flatMap((button) =>
          'callback_data' in button ? [{ label: button.text, data: button.callback_data }] : [],
        ),
    }));
  const act = async (does: () => unknown): Promise<void> => {
    const before = screen().length;
    does();
    await emulator.until(() => screen().length > before);
    await delivered();
  };
  return {
    ...{ store, screen },
    says: (text) => act(() => officer.sends(text)),
    taps: (label) => act(() => officer.taps(buttonOn(screen(), label))),
    sends: (file) => act(() => officer.sendsFile(file)),
  };
};

const onZalo: Enter = async (who) => {
  const stage = await openApp();
  const officer = stage.emulator.user(1);
  const { account } = stage.zalo;
  await speakFor(stage.store, { channel: 'zalo', account, address: officer.id }, who);
  const act = async (does: () => unknown): Promise<void> => {
    does();
    await stage.settled();
  };
  const screen = (): readonly Shown[] =>
    officer
      .screen()
      .filter(({ from }) => from === 'oa')
      .map(({ text, buttons }) => ({
        text,
        buttons: buttons.map(({ title, payload }) => ({ label: title, data: String(payload) })),
      }));
  return {
    ...{ store: stage.store, screen },
    says: (text) => act(() => officer.says(text)),
    taps: (label) => act(() => pick(officer, screen(), label)),
    sends: (file) => act(() => officer.sendsFile(file)),
  };
};

/** A button past the fifth stands in the list: its number is typed. */
const pick = (
  officer: { readonly presses: (title: string) => unknown; readonly says: (text: string) => unknown },
  screen: readonly Shown[],
  label: string,
): void => {
  const listed = screen.at(-1)?.text.match(new RegExp(`^(\\d+)\\. ${label}$`, 'm'))?.[1];
  if (listed) officer.says(`chọn ${listed}`);
  else officer.presses(label);
};

/** Every channel that officers speak on. */
export const CHANNELS: readonly (readonly [string, Enter])[] = [
  ['memory', onMemory],
  ['the web chat', onWebChat],
  ['Telegram', onTelegram],
  ['Zalo', onZalo],
];
