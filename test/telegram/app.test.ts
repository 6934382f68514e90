import type { Message } from 'grammy/types';
import { afterEach, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { telegramChannel } from '../../src/channels/telegram/channel.ts';
import { invite } from '../../src/commands/invite.ts';
import { makeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { dayAt } from '../../src/core/day.ts';
import { inlineQueue } from '../../src/jobs/inline.ts';
import { filledOnce, testStore } from '../setup/database.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { NOON } from './stage.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The whole app behind the Telegram stand-in. */
const openApp = async () => {
  const emulator = await startEmulator({ now: () => NOON });
  closing.push(emulator.close);
  const store = await testStore();
  const clock = { now: () => NOON };
  const pausing = { onlyOne: store.onlyOne, now: clock.now, timing: { pause: async () => undefined } };
  const logged: string[] = [];
  const channel = telegramChannel({
    token: emulator.token,
    apiRoot: emulator.apiRoot,
    webhook: null,
    ...pausing,
    log: (event) => void logged.push(event),
  });
  const queue = inlineQueue((error) => {
    throw error;
  });
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    store,
    clock,
    queue,
    channels: [channel],
    log: (_, event) => void logged.push(event),
  });
  const today = dayAt(NOON);
  await filledOnce(store, `sample-${today}`, () => loadSample(store.db, { today }));
  await channel.start(app.receive);
  closing.push(channel.stop);
  return { app, emulator, logged };
};

type Person = ReturnType<Emulator['user']>;

const words = (message: Message | undefined): string => message?.text ?? message?.caption ?? '';

/** Waits until the screen's last message says something. */
const shows = async (emulator: Emulator, person: Person, part: string): Promise<Message> => {
  await emulator.until(() => person.messages().some((message) => words(message).includes(part)));
  const found = person.messages().findLast((message) => words(message).includes(part));
  if (!found) throw new Error(`the screen never showed "${part}"`);
  return found;
};

const buttonOf = (message: Message, label: string): string => {
  const buttons =
    message.reply_markup && 'inline_keyboard' in message.reply_markup
      ? message.reply_markup.inline_keyboard.flat()
      : [];
  const found = buttons.find(({ text }) => text === label);
  if (!found || !('callback_data' in found))
    throw new Error(`no button "${label}" below "${words(message)}"`);
  return found.callback_data ?? '';
};

const codeFor = async (
  app: Awaited<ReturnType<typeof openApp>>['app'],
  unit: string,
  role: string,
): Promise<string> => {
  const { code, telegram } = JSON.parse(
    await invite(app.parts, ['--unit', unit, '--name', 'Trần Thị Thử', '--role', role]),
  ) as Record<string, string>;
  expect(telegram).toMatch(new RegExp(`^https://t\\.me/\\w+\\?start=${code}$`));
  return code ?? '';
};

test('an officer opens the invite, agrees, and files a nil report with three taps', async () => {
  const { app, emulator } = await openApp();
  const code = await codeFor(app, 'MAU-CS02', 'filer');
  const officer = emulator.user(501);
  officer.opens(code);
  const notice = await shows(emulator, officer, 'có đồng ý không');
  officer.taps(buttonOf(notice, 'Tôi đồng ý'));
  await shows(emulator, officer, 'Trần Thị Thử');
  officer.sends('bao cao');
  const first = await shows(emulator, officer, 'Câu 1/15');
  officer.taps(buttonOf(first, 'Không phát sinh'));
  const review = await shows(emulator, officer, 'Anh/chị gửi');
  officer.taps(buttonOf(review, 'Gửi luôn'));
  await shows(emulator, officer, 'Biên nhận số BC-202611-000001');
  expect(
    await app.store.db
      .selectFrom('report')
      .select(['state', 'nil', 'period'])
      .where('period', '=', '2026-11')
      .execute(),
  ).toEqual([{ state: 'sent', nil: true, period: '2026-11' }]);
});

test('the quota picture arrives as a photo', async () => {
  const { app, emulator } = await openApp();
  const officer = emulator.user(502);
  officer.opens(await codeFor(app, 'MAU-KCN1', 'officer'));
  officer.taps(buttonOf(await shows(emulator, officer, 'có đồng ý không'), 'Tôi đồng ý'));
  await shows(emulator, officer, 'Trần Thị Thử');
  officer.sends('chỉ tiêu');
  officer.taps(buttonOf(await shows(emulator, officer, 'Thành lập mới CĐCS'), 'Xem biểu đồ'));
  await emulator.until(() => officer.messages().some((message) => message.photo));
  expect(officer.messages().some((message) => message.photo)).toBe(true);
});

test('a phone number links only when it is the sender’s own and the roster knows it', async () => {
  const { app, emulator } = await openApp();
  const post = await app.store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select('person_id')
    .where('unit.code', '=', 'MAU-CS03')
    .executeTakeFirstOrThrow();
  await app.store.db
    .updateTable('person')
    .set({ phone: '+84912000333' })
    .where('id', '=', post.person_id)
    .execute();
  const officer = emulator.user(503);
  officer.sends('chào');
  await shows(emulator, officer, 'mã mời');
  officer.shares({ phone: '84912000333', own: false });
  await shows(emulator, officer, 'không phải của chính anh/chị');
  officer.shares({ phone: '84912000444', own: true });
  await shows(emulator, officer, 'chưa có trong danh sách');
  officer.shares({ phone: '84912000333', own: true });
  await shows(emulator, officer, 'có đồng ý không');
});

test('a file of the decision is fetched and kept with the founding', async () => {
  const { app, emulator } = await openApp();
  const officer = emulator.user(504);
  officer.opens(await codeFor(app, 'MAU-KCN2', 'officer'));
  officer.taps(buttonOf(await shows(emulator, officer, 'có đồng ý không'), 'Tôi đồng ý'));
  await shows(emulator, officer, 'Trần Thị Thử');
  const answers: readonly (readonly [string, string])[] = [
    ['/thanhlap', 'thành lập mới, hay'],
    ['mới', 'thuộc loại nào'],
    ['nghiệp đoàn', 'Tên công đoàn?'],
    ['Nghiệp đoàn xe ôm Mẫu', 'khu công nghiệp hay ở xã'],
    ['phường', 'Tên khu công nghiệp'],
    ['Phường Mẫu', 'Số đoàn viên'],
    ['12', 'Ngày thành lập?'],
    ['1/11/2026', 'quyết định công nhận chưa'],
    ['rồi', 'Cơ quan nào'],
    ['1', 'Số quyết định?'],
    ['7/QĐ-MAU', 'Ngày ký'],
    ['5/11/2026', 'Ban chấp hành được bầu'],
    ['bầu', 'Nhiệm kỳ'],
    ['bỏ qua', 'Họ tên chủ tịch'],
    ['Nguyễn Văn Thử', 'Số điện thoại'],
    ['bỏ qua', 'PDF'],
  ];
  for (const [said, next] of answers) {
    officer.sends(said);
    await shows(emulator, officer, next);
  }
  officer.sendsFile({
    name: 'quyet-dinh.pdf',
    mime: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.4 quyết định'),
  });
  officer.taps(buttonOf(await shows(emulator, officer, 'Anh/chị ghi nhận công đoàn này'), 'Ghi nhận'));
  await shows(emulator, officer, 'TL-2026-000001');
  const kept = await app.store.db
    .selectFrom('founding')
    .innerJoin('file', 'file.id', 'founding.file_id')
    .select(['file.name', 'founding.decision_number'])
    .execute();
  expect(kept).toEqual([{ name: 'quyet-dinh.pdf', decision_number: '7/QĐ-MAU' }]);
});

test('the token is in no log', async () => {
  const { emulator, logged } = await openApp();
  const officer = emulator.user(505);
  emulator.failNext('sendMessage', 'cut');
  officer.sends('chào');
  await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessage'));
  expect(JSON.stringify(logged)).not.toContain(emulator.token);
});
