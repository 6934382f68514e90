import type { Day } from '../core/day.ts';
import type { Attachment } from '../core/message.ts';
import type { Db } from './db.ts';
import type { OutboxMessage } from './outbox.ts';
import { outSince } from './post-ends.ts';
import { postHeld } from './posts.ts';
import type { Row } from './schema.ts';

export type WebAddress = { readonly channel: 'web'; readonly account: string; readonly address: string };

/** What the person said; `id` is the event id under which it came. */
export type SaidLine = {
  readonly kind: 'said';
  readonly id: string;
  readonly at: string;
  readonly text: string;
};

/** What the assistant said; `id` is that of its outbox row. */
export type BotLine = {
  readonly kind: 'bot';
  readonly id: number;
  readonly at: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data: string }[];
  readonly picture: 'quota-chart' | null;
  /** A workbook to take away. */
  readonly workbook: boolean;
};

export type Line = SaidLine | BotLine;

type Page = { readonly before?: Date; readonly limit: number; readonly today: Day };

/** Lines of a chat, oldest first. `before` is the moment of the oldest line that the reader has already. */
export async function history(db: Db, where: WebAddress, page: Page): Promise<readonly Line[]> {
  const chat = await seenBy(db, where, page.today);
  if (!chat) return [];
  const [said, told] = await Promise.all([saidIn(db, chat, page), toldIn(db, chat, page)]);
  const lines = [...said, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order(a) - order(b)));
  return lines.slice(-page.limit);
}

/** What a person said stands above the answer of the same moment. */
const order = (line: Line): number => (line.kind === 'said' ? 0 : 1);

/** A chat as its page may see it: to somebody who holds no post any more, nothing of what was said before is shown. */
type Seen = { readonly id: number; readonly since: Date };

const seenBy = async (db: Db, where: WebAddress, today: Day): Promise<Seen | null> => {
  const chat = await chatAt(db, where).select(['chat.id', 'chat.person_id']).executeTakeFirst();
  if (!chat) return null;
  const out = chat.person_id === null ? null : await outSince(db, chat.person_id, today);
  return { id: chat.id, since: out ?? new Date(0) };
};

const chatAt = (db: Db, { channel, account, address }: WebAddress) =>
  db
    .selectFrom('chat')
    .where('chat.channel', '=', channel)
    .where('chat.account', '=', account)
    .where('chat.address', '=', address);

async function saidIn(db: Db, { id, since }: Seen, { before, limit }: Page): Promise<SaidLine[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['event_id', 'said', 'received_at'])
    .where('chat_id', '=', id)
    .where('received_at', '>=', since)
    .where('said', 'is not', null)
    .$if(before !== undefined, (q) => q.where('received_at', '<=', before ?? new Date(0)))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map((row) => ({
    kind: 'said',
    id: row.event_id,
    at: row.received_at.toISOString(),
    text: row.said ?? '',
  }));
}

async function toldIn(db: Db, { id, since }: Seen, { before, limit }: Page): Promise<BotLine[]> {
  const rows = await told(db)
    .where('outbox.chat_id', '=', id)
    .where('outbox.created_at', '>=', since)
    .where((eb) => eb.or([eb('outbox.state', '<>', 'waiting'), eb('outbox.class', '=', 'reply')]))
    .$if(before !== undefined, (q) => q.where('outbox.created_at', '<=', before ?? new Date(0)))
    .orderBy('outbox.id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(botLine).filter(says);
}

/**
 * A reply is shown as soon as it is written, other messages once they leave. A row that repeats an unknown one is
 * left out: the page shows the first already.
 */
const told = (db: Db) =>
  db
    .selectFrom('outbox')
    .select(['outbox.id', 'outbox.class', 'outbox.message', 'outbox.state', 'outbox.created_at'])
    .where('outbox.state', 'in', ['waiting', 'sending', 'sent', 'unknown'])
    .where('outbox.repeats', 'is', null);

type Told = { readonly id: number; readonly message: object; readonly created_at: Date };

const botLine = ({ id, message, created_at }: Told): BotLine => {
  const { text = '', buttons = [], attachment } = message as Partial<OutboxMessage>;
  const picture = attachment?.kind === 'quota-chart' ? attachment.kind : null;
  const workbook = attachment?.kind !== undefined && picture === null;
  return { kind: 'bot', id, at: created_at.toISOString(), text, buttons, picture, workbook };
};

const says = (line: BotLine): boolean => line.text !== '' || line.picture !== null || line.workbook;

/**
 * What the assistant said after an outbox id. `floor` is where to ask from next: below the first row that still
 * waits for its time, which may leave after younger ones.
 */
export async function messagesAfter(
  db: Db,
  where: WebAddress,
  { after, today }: { readonly after: number; readonly today: Day },
): Promise<{ readonly lines: readonly BotLine[]; readonly floor: number }> {
  const chat = await seenBy(db, where, today);
  if (!chat) return { lines: [], floor: after };
  const rows = await told(db)
    .where('outbox.chat_id', '=', chat.id)
    .where('outbox.created_at', '>=', chat.since)
    .where('outbox.id', '>', after)
    .orderBy('outbox.id')
    .limit(100)
    .execute();
  const waiting = rows.find(waits);
  const lines = rows
    .filter((row) => !waits(row))
    .map(botLine)
    .filter(says);
  return { lines, floor: waiting ? waiting.id - 1 : (rows.at(-1)?.id ?? after) };
}

const waits = (row: Pick<Row<'outbox'>, 'state' | 'class'>): boolean =>
  row.state === 'waiting' && row.class === 'bulk';

/** The attachment of one message, if that message was told to this chat and is for a post that its person holds. */
export async function attachmentOf(
  db: Db,
  where: WebAddress,
  { outboxId, today }: { readonly outboxId: number; readonly today: Day },
): Promise<Attachment | null> {
  const row = await told(db)
    .where('outbox.chat_id', '=', chatAt(db, where).select('chat.id'))
    .where('outbox.id', '=', outboxId)
    .executeTakeFirst();
  const attachment = (row?.message as Partial<OutboxMessage> | undefined)?.attachment ?? null;
  return attachment && (await postHeld(db, attachment.post, today)) ? attachment : null;
}
