import type { Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { chatOf, inboundOf } from '../../src/channels/telegram/updates.ts';

const READER = { account: '7000001', username: 'tro_ly_thu_bot', at: new Date('2026-11-20T05:00:30Z') };
const FROM = { id: 11, is_bot: false, first_name: 'Lan', language_code: 'vi' };
const CHAT = { id: 11, type: 'private', first_name: 'Lan' };
const GROUP = { id: -100, type: 'supergroup', title: 'Tổ công đoàn' };
const HEAD = { message_id: 5, from: FROM, chat: CHAT, date: 1795150800 };
const BOT = { id: 7000001, is_bot: true, first_name: 'Trợ lý' };

const update = (content: object): Update => ({ update_id: 900, ...content }) as Update;
const read = (message: object) => inboundOf(update({ message: { ...HEAD, ...message } }), READER);
const inGroup = (message: object) => read({ chat: GROUP, ...message });

test('a text keeps where, when and from whom it came', () => {
  expect(read({ text: 'Chào' })).toEqual({
    ...{ channel: 'telegram', account: '7000001', address: '11', eventId: '900', locale: 'vi' },
    ...{ at: new Date(1795150800 * 1000), body: { kind: 'text', text: 'Chào' } },
  });
});

test.each([
  ['vi', 'vi'],
  ['en-GB', 'en'],
  ['fr', undefined],
  [undefined, undefined],
])('the language %s of the app becomes %s', (language_code, locale) => {
  expect(read({ text: 'x', from: { ...FROM, language_code } })?.locale).toBe(locale);
});

test.each([
  ['/start', { kind: 'start', payload: '' }],
  ['/start ABC-1', { kind: 'start', payload: 'ABC-1' }],
  ['/start@tro_ly_thu_bot ABC-1', { kind: 'start', payload: 'ABC-1' }],
  ['/startle', { kind: 'text', text: '/startle' }],
  ['/chitieu quý 3', { kind: 'text', text: '/chitieu quý 3' }],
])('%s is read as %o', (text, body) => {
  expect(read({ text })?.body).toEqual(body);
});

const file = (fields: object) => ({ file_id: 'f', file_unique_id: 'u', ...fields });

test.each<[string, object, object | null]>([
  [
    'own contact',
    { contact: { phone_number: '+84900000001', user_id: 11 } },
    { kind: 'contact', phone: '+84900000001', own: true },
  ],
  [
    'passed-on contact',
    { contact: { phone_number: '84900000002', user_id: 12 } },
    { kind: 'contact', phone: '84900000002', own: false },
  ],
  [
    'contact without account',
    { contact: { phone_number: '84900000003' } },
    { kind: 'contact', phone: '84900000003', own: false },
  ],
  [
    'largest photo',
    {
      photo: [
        file({ width: 90, height: 90 }),
        { file_id: 'big', file_unique_id: 'B', width: 900, height: 900, file_size: 7 },
      ],
      caption: 'QĐ',
    },
    { kind: 'file', file: { ref: 'big', name: 'photo-B.jpg', mime: 'image/jpeg', size: 7 }, caption: 'QĐ' },
  ],
  [
    'document',
    { document: file({ file_name: 'qd.pdf', mime_type: 'application/pdf', file_size: 9 }) },
    { kind: 'file', file: { ref: 'f', name: 'qd.pdf', mime: 'application/pdf', size: 9 }, caption: '' },
  ],
  [
    'document without a name',
    { document: file({}) },
    {
      kind: 'file',
      file: { ref: 'f', name: 'document', mime: 'application/octet-stream', size: 0 },
      caption: '',
    },
  ],
  ['animation', { animation: file({}), document: file({}) }, { kind: 'other', what: 'video' }],
  ['sticker', { sticker: file({}) }, { kind: 'other', what: 'sticker' }],
  ['voice', { voice: file({}) }, { kind: 'other', what: 'voice' }],
  ['video', { video: file({}) }, { kind: 'other', what: 'video' }],
  ['round video', { video_note: file({}) }, { kind: 'other', what: 'video' }],
  ['location', { location: { latitude: 1, longitude: 2 } }, { kind: 'other', what: 'location' }],
  ['poll', { poll: { id: '1' } }, { kind: 'other', what: 'unknown' }],
  ['something newer than this program', { hologram: {} }, { kind: 'other', what: 'unknown' }],
  ['pinned message', { pinned_message: {} }, null],
])('a %s', (_, message, body) => {
  expect(read(message)?.body ?? null).toEqual(body);
});

test('an edited message is told apart from a new one', () => {
  const edited_message = { ...HEAD, text: '46' };
  expect(inboundOf(update({ edited_message }), READER)?.body).toEqual({ kind: 'other', what: 'edited' });
  expect(inboundOf(update({ edited_message: { ...edited_message, chat: GROUP } }), READER)).toBeNull();
});

const tap = (message: object | undefined) =>
  update({
    callback_query: { id: 'q', from: FROM, chat_instance: '1', data: 'd1', ...(message ? { message } : {}) },
  });

test('a tap brings its data, its label and the moment at which it came in', () => {
  const reply_markup = { inline_keyboard: [[{ text: 'Đồng ý', callback_data: 'd1' }]] };
  const inbound = inboundOf(tap({ ...HEAD, from: BOT, reply_markup }), READER);
  expect(inbound).toMatchObject({ address: '11', eventId: '900', at: READER.at });
  expect(inbound?.body).toEqual({ kind: 'choice', data: 'd1', label: 'Đồng ý' });
});

test('a tap on a message too old to be shown again has no label', () => {
  expect(inboundOf(tap({ chat: CHAT, message_id: 5, date: 0 }), READER)?.body).toEqual({
    kind: 'choice',
    data: 'd1',
  });
  expect(inboundOf(tap(undefined), READER)).toBeNull();
});

const membership = (chat: object, status: string) =>
  update({ my_chat_member: { chat, from: FROM, date: 1795150800, new_chat_member: { user: BOT, status } } });

test('blocking and coming back are presence; being put into a group is nothing', () => {
  expect(inboundOf(membership(CHAT, 'kicked'), READER)?.body).toEqual({ kind: 'presence', state: 'left' });
  expect(inboundOf(membership(CHAT, 'member'), READER)?.body).toEqual({ kind: 'presence', state: 'back' });
  expect(inboundOf(membership(GROUP, 'member'), READER)).toBeNull();
});

test.each<[string, object]>([
  ['a command', { text: '/chitieu' }],
  ['a command with our name', { text: '/chitieu@tro_ly_thu_bot' }],
  ['a mention', { text: 'Nhờ @Tro_Ly_Thu_Bot xem' }],
  ['a mention under a picture', { photo: [file({ width: 1, height: 1 })], caption: '@tro_ly_thu_bot' }],
  ['a reply to us', { text: 'cảm ơn', reply_to_message: { from: BOT } as Partial<Message> }],
])('in a group, %s is heard as said in a group', (_, message) => {
  expect(inGroup(message)).toMatchObject({ group: true, address: '-100' });
});

test.each<[string, object]>([
  ['talk', { text: 'trưa nay ăn gì' }],
  ['a command for another bot', { text: '/chitieu@bot_khac' }],
  ['a mention of a longer name', { text: '@tro_ly_thu_bot2' }],
  ['a sticker', { sticker: file({}) }],
])('in a group, %s is not for us', (_, message) => {
  expect(inGroup(message)).toBeNull();
});

test('an update of a kind that we did not ask for is nothing', () => {
  expect(inboundOf(update({ message_reaction: {} }), READER)).toBeNull();
  expect(chatOf(update({ message_reaction: {} }))).toBe('none');
});
