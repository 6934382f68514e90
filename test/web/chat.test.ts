import { afterEach, beforeEach, expect, test } from 'vitest';
import { post } from '../../src/store/outbox.ts';
import { testStore } from '../setup/database.ts';
import { browserLike, readEvents } from './browser-like.ts';
import { addCast, openStage, picture, type Stage } from './stage.ts';

let stage: Stage;
let cast: Awaited<ReturnType<typeof addCast>>;

beforeEach(async () => {
  const { db } = await testStore();
  cast = await addCast(db);
  stage = await openStage(db);
});
afterEach(() => stage.close());

const asChair = async () => {
  const browser = browserLike(stage.url);
  await browser.form('/demo/pick', { post: String(cast.chair) });
  return browser;
};

const ID = 'a1b2c3d4e5';
type Answer = { lines: { id: number; kind: string; text: string; picture: string | null }[] };
const linesOf = async (response: Response) => ((await response.json()) as Answer).lines;

test('a message is answered in the same round trip', async () => {
  const browser = await asChair();
  const [first] = await linesOf(
    await browser.json('/chat/messages', { id: ID, seen: 2, text: 'tăng 45 giảm 12' }),
  );
  expect(first).toMatchObject({ kind: 'bot', text: 'Đã nhận: tăng 45 giảm 12' });
});

test('the same message sent again is taken once and still answered', async () => {
  const browser = await asChair();
  await browser.json('/chat/messages', { id: ID, seen: 2, text: 'tăng 45' });
  const again = await linesOf(await browser.json('/chat/messages', { id: ID, seen: 2, text: 'tăng 45' }));
  expect(again.map(({ text }) => text)).toEqual(['Đã nhận: tăng 45']);
  const all = await linesOf(await browser.go('/chat/history'));
  expect(all.filter(({ text }) => text === 'tăng 45')).toHaveLength(1);
});

test('decomposed Vietnamese is composed before anybody reads it', async () => {
  const browser = await asChair();
  await browser.json('/chat/messages', { id: ID, text: 'Chỉ tiêu'.normalize('NFD') });
  expect(stage.heard.at(-1)?.body).toEqual({ kind: 'text', text: 'Chỉ tiêu' });
});

test('history gives both sides in the order in which they spoke', async () => {
  const browser = await asChair();
  stage.time.later(1_000);
  await browser.json('/chat/messages', { id: ID, text: 'một' });
  stage.time.later(1_000);
  await browser.json('/chat/messages', { id: `${ID}2`, choice: 'cmd:nil', label: 'Không phát sinh' });
  const lines = await linesOf(await browser.go('/chat/history'));
  expect(lines.map(({ kind, text }) => `${kind} ${text}`).slice(2)).toEqual([
    'said một',
    'bot Đã nhận: một',
    'said Không phát sinh',
    'bot Anh/chị đã chọn: Không phát sinh',
  ]);
  expect(lines[2]?.id).toBe(ID);
});

test('a page of older history ends where the younger one began', async () => {
  const browser = await asChair();
  for (let i = 0; i < 25; i++) {
    stage.time.later(1_000);
    await browser.json('/chat/messages', { id: `${ID}${i}`, text: `câu ${i}` });
  }
  const young = (await (await browser.go('/chat/history')).json()) as {
    lines: { at: string; text: string }[];
  };
  expect(young.lines).toHaveLength(40);
  expect(young.lines[0]?.text).toBe('câu 5');
  const old = await linesOf(await browser.go(`/chat/history?before=${young.lines[0]?.at}`));
  expect(old[0]?.text).toBe('Xin chào anh/chị!');
  expect(old.at(-1)?.text).toBe('Đã nhận: câu 5');
});

test('one chat never shows another', async () => {
  const one = await asChair();
  await one.json('/chat/messages', { id: ID, text: 'riêng của tôi' });
  await one.json('/chat/messages', { id: `${ID}2`, text: 'Chỉ tiêu' });
  const chart = (await linesOf(await one.go('/chat/history'))).find((line) => line.picture);
  const other = await asChair();
  const shown = JSON.stringify(await linesOf(await other.go('/chat/history')));
  expect(shown).not.toContain('riêng của tôi');
  expect((await other.go(`/chat/attachments/${chart?.id}`)).status).toBe(404);
  expect((await one.go(`/chat/attachments/${chart?.id}`)).status).toBe(200);
});

test('an event id that another chat used already is still new here', async () => {
  const [one, other] = [await asChair(), await asChair()];
  await one.json('/chat/messages', { id: ID, text: 'một' });
  const lines = await linesOf(await other.json('/chat/messages', { id: ID, seen: 4, text: 'hai' }));
  expect(lines.map(({ text }) => text)).toContain('Đã nhận: hai');
});

test('the picture of a message is drawn when the page asks for it', async () => {
  const browser = await asChair();
  const [line] = await linesOf(await browser.json('/chat/messages', { id: ID, seen: 2, text: 'Chỉ tiêu' }));
  const shown = await browser.go(`/chat/attachments/${line?.id}`);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(picture.bytes);
});

test('a workbook is a link to take it away, not a picture', async () => {
  const file = { name: 'giao chỉ tiêu.xlsx', mime: 'application/vnd.ms-excel', bytes: picture.bytes };
  await stage.close();
  stage = await openStage(stage.db, { draw: async () => file });
  const browser = await asChair();
  await browser.json('/chat/messages', { id: ID, text: 'một' });
  const attachment = { kind: 'workbook', name: 'template', post: 1, args: {} } as const;
  const posting = {
    chatId: await chatId(),
    messages: [{ text: 'Tệp đây ạ.', buttons: [], attachment }],
    now: stage.time.now(),
    lease: { by: 'another process', until: new Date() },
  };
  await stage.db.transaction().execute((tx) => post(tx, posting));
  const line = (await linesOf(await browser.go('/chat/history'))).find(({ text }) => text === 'Tệp đây ạ.');
  expect(line).toMatchObject({ workbook: true, picture: null });
  const taken = await browser.go(`/chat/attachments/${line?.id}`);
  expect(taken.headers.get('content-disposition')).toMatch(/^attachment; /);
});

const chatId = async () => (await stage.db.selectFrom('chat').select('id').executeTakeFirstOrThrow()).id;
const tell = async (text: string, kind: 'reply' | 'bulk' = 'reply') => {
  const lease = { by: 'another process', until: new Date() };
  const messages = [{ text, buttons: [] }];
  const posting = { chatId: await chatId(), messages, now: stage.time.now(), lease, class: kind };
  await stage.db.transaction().execute((tx) => post(tx, posting));
};

test('a stream begins after the last message that the page has', async () => {
  const browser = await asChair();
  const stream = await browser.go('/chat/stream', { headers: { 'last-event-id': '1' } });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  expect(await readEvents(stream, 1)).toMatchObject([{ id: 2, buttons: [{}, {}, {}] }]);
});

test('a stream brings what another process wrote, without being woken', async () => {
  const browser = await asChair();
  const reading = readEvents(await browser.go('/chat/stream?after=2'), 1);
  await tell('Từ máy khác');
  expect(await reading).toMatchObject([{ text: 'Từ máy khác' }]);
});

test('a reminder that had to wait comes through although younger messages came first', async () => {
  const browser = await asChair();
  await tell('Nhắc hạn', 'bulk');
  await tell('Trả lời');
  const reading = readEvents(await browser.go('/chat/stream?after=2'), 2);
  const lines = await linesOf(await browser.go('/chat/history'));
  expect(lines.at(-1)?.text).toBe('Trả lời');
  await stage.db.updateTable('outbox').set({ state: 'sending' }).where('class', '=', 'bulk').execute();
  const { address } = await stage.db.selectFrom('chat').select('address').executeTakeFirstOrThrow();
  const sent = await stage.channel.send(address, { id: '3', text: 'Nhắc hạn', buttons: [] });
  expect(sent).toEqual({ sent: 'sent', ref: null });
  const texts = (await reading).map((line) => (line as { text: string }).text);
  expect(texts.sort()).toEqual(['Nhắc hạn', 'Trả lời']);
});

test('a posted file waits in the channel until it is fetched', async () => {
  const browser = await asChair();
  const body = new FormData();
  body.append('id', ID);
  body.append('seen', '2');
  body.append('file', new File([new Uint8Array([1, 2, 3])], 'quyết định.pdf', { type: 'application/pdf' }));
  const lines = await linesOf(await browser.go('/chat/messages', { method: 'POST', body }));
  expect(lines.map(({ text }) => text)).toEqual(['Đã nhận tệp quyết định.pdf, 3 byte.']);
  const said = stage.heard.at(-1)?.body;
  if (said?.kind !== 'file') throw new Error(`a file was expected, not ${said?.kind}`);
  expect(await stage.channel.download(said.file)).toMatchObject({
    ok: true,
    mime: 'application/pdf',
    bytes: new Uint8Array([1, 2, 3]),
  });
  expect(await stage.channel.download({ ...said.file, ref: 'other' })).toEqual({ ok: false, reason: 'gone' });
});

test('what is too large or unreadable is refused, and said so', async () => {
  const browser = await asChair();
  const large = await browser.json('/chat/messages', { id: ID, text: 'a'.repeat(1024 * 1024) });
  expect([large.status, await large.json()]).toEqual([413, { problem: 'too-large' }]);
  for (const body of [{}, { id: ID }, { id: 'x', text: 'a' }, { id: ID, text: '  ' }, { id: ID, text: 7 }]) {
    expect((await browser.json('/chat/messages', body)).status).toBe(400);
  }
  const broken = { method: 'POST', body: '{"id":', headers: { 'content-type': 'application/json' } };
  expect((await browser.go('/chat/messages', broken)).status).toBe(400);
  expect(stage.heard).toHaveLength(1);
});

test('a turn that could not be kept is asked for again', async () => {
  await stage.close();
  stage = await openStage(stage.db, { receive: async () => 'again' });
  const browser = await asChair();
  const answer = await browser.json('/chat/messages', { id: ID, text: 'một' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

test('the chat page carries its first lines, and no text of theirs can end the script element', async () => {
  const browser = await asChair();
  await browser.json('/chat/messages', { id: ID, text: '</script><b>x' });
  const html = await (await browser.go('/chat')).text();
  expect(html).toContain('<html lang="vi" class="chat">');
  expect(html).toContain('<b>Nguyễn Thị Mẫu</b> · CĐCS Công ty TNHH May Mẫu Sao Mai');
  expect(html).toContain('DỮ LIỆU MẪU');
  const start = JSON.parse(html.match(/id="start">(.*)<\/script>/)?.[1] ?? '');
  expect(start.lines.at(-1).text).toBe('Đã nhận: </script><b>x');
});

test('the server stops although a page is open', async () => {
  const browser = await asChair();
  const reading = readEvents(await browser.go('/chat/stream?after=2'), 1);
  await stage.close();
  expect(await reading).toEqual([]);
  stage = await openStage(stage.db);
});
