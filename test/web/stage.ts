import { DEMO_ACCOUNT } from '../../src/app/sign-in.ts';
import { webChatChannel } from '../../src/channels/web-chat/channel.ts';
import { readLocales } from '../../src/definitions/locales.ts';
import type { Inbound, OutgoingFile } from '../../src/ports.ts';
import { lockChat } from '../../src/store/chats.ts';
import type { Db } from '../../src/store/db.ts';
import { remember } from '../../src/store/inbox.ts';
import { type OutboxMessage, post } from '../../src/store/outbox.ts';
import { type WebParts, webServer } from '../../src/web/server.ts';

/** A clock that stands until it is moved. */
const clock = (at = '2026-11-20T08:00:00Z') => {
  let now = new Date(at);
  return {
    now: () => now,
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
  };
};

const { words } = readLocales('locales').locales;

const text = (said: string): OutboxMessage => ({ text: said, buttons: [] });

/** What the assistant of these tests answers: enough to see each kind of message on the page. */
const answers = (inbound: Inbound): readonly OutboxMessage[] => {
  const { body } = inbound;
  if (body.kind === 'start') return [text('Xin chào anh/chị!'), hello];
  if (body.kind === 'file') return [text(`Đã nhận tệp ${body.file.name}, ${body.file.size} byte.`)];
  if (body.kind === 'choice') return [text(`Anh/chị đã chọn: ${body.label ?? body.data}`)];
  if (body.kind === 'text' && body.text === 'Chỉ tiêu') return [chart];
  return body.kind === 'text' ? [text(`Đã nhận: ${body.text}`)] : [];
};

const hello: OutboxMessage = {
  text: 'Báo cáo tháng 10/2026 đến hạn ngày 25/11. Anh/chị muốn làm gì?',
  buttons: [
    { label: 'Mở báo cáo', data: 'cmd:report' },
    { label: 'Ghi nhận CĐCS mới', data: 'cmd:founding' },
    { label: 'Không phát sinh', data: 'cmd:nil' },
  ],
};

const chart: OutboxMessage = {
  text: 'Chỉ tiêu 2026: 12/15 CĐCS. Còn 3.',
  buttons: [],
  attachment: { kind: 'quota-chart', post: 1, programme: 'sample-2026' },
};

const said = ({ body }: Inbound): string | null =>
  body.kind === 'text' ? body.text : body.kind === 'choice' ? (body.label ?? body.data) : null;

const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const picture: OutgoingFile = {
  name: 'chỉ tiêu.png',
  mime: 'image/png',
  bytes: new Uint8Array(Buffer.from(ONE_PIXEL, 'base64')),
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The real server on a free port, with a small assistant that writes inbox and outbox as the real one does. */
export async function openStage(db: Db, over: Partial<WebParts> & { readonly port?: number } = {}) {
  const time = clock();
  const account = (over.demo ?? true) ? DEMO_ACCOUNT : 'web';
  const channel = webChatChannel({ account, host: '127.0.0.1', port: 0, publicUrl: null });
  const heard: Inbound[] = [];
  const logged: object[] = [];
  const log = (facts: object) => void logged.push(facts);
  const server = await webServer({
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    db,
    channel,
    receive: async (inbound) => {
      heard.push(inbound);
      await turn(db, inbound, time.now());
      return 'done';
    },
    routes: [],
    words,
    draw: async () => picture,
    fileLinks: { read: async () => null },
    readCalendar: async () => ({ kind: 'unknown' }),
    secret: new Uint8Array(32).fill(7),
    demo: true,
    ready: async () => true,
    metrics: async () => 'up 1\n',
    jobs: async () => ({ waiting: 1, active: 2, delayed: 3 }),
    metricsToken: 'token-of-the-metrics',
    now: time.now,
    lookMs: 20,
    log: { info: log, warn: log, error: log },
    ...over,
  });
  return { ...server, url: `http://127.0.0.1:${server.port}`, channel, heard, logged, time, db };
}

const turn = (db: Db, inbound: Inbound, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { channel, account, address } = inbound;
    const chat = await lockChat(tx, { channel, account, address }, 'vi');
    if (!(await remember(tx, inbound, { chatId: chat.id, said: said(inbound), at: inbound.at }))) return;
    const lease = { by: 'test', until: new Date(now.getTime() + 60_000) };
    await post(tx, { chatId: chat.id, messages: answers(inbound), now, lease });
  });

/** A chair and an officer, and the units they belong to; all invented. */
export async function addCast(db: Db): Promise<{ readonly chair: number; readonly officer: number }> {
  const chair = await addOfficer(db, {
    code: 'CD-MAU-01',
    unit: 'CĐCS Công ty TNHH May Mẫu Sao Mai',
    name: 'Nguyễn Thị Mẫu',
    title: 'Chủ tịch CĐCS',
    role: 'filer',
  });
  const officer = await addOfficer(db, {
    code: 'CD-MAU-02',
    unit: 'Công đoàn các khu công nghiệp Mẫu',
    name: 'Trần Văn Thử',
    title: 'Cán bộ tổ chức',
    role: 'officer',
  });
  return { chair, officer };
}

type New = { code: string; unit: string; name: string; title: string; role: 'filer' | 'officer' };

async function addOfficer(db: Db, { code, unit, name, title, role }: New): Promise<number> {
  const from = '2026-01-01';
  const { id } = await db
    .insertInto('unit')
    .values({ code, kind: 'cdcs', opened_on: from })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('unit_name')
    .values({ unit_id: id, name: unit, folded: code, valid_from: from })
    .execute();
  const person = await db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow();
  const row = await db
    .insertInto('post')
    .values({ person_id: person.id, unit_id: id, role, title, valid_from: from })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
