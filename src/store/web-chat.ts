import type { Day } from '../core/day.ts';
import type { Attachment, Locale } from '../core/message.ts';
import { linkTo, lockChat } from './chats.ts';
import type { Db, Tx } from './db.ts';
import { giveConsent } from './invites.ts';
import type { OutboxMessage } from './outbox.ts';
import type { Role, Row } from './schema.ts';
import { holdsOn } from './units.ts';

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

type Page = { readonly before?: Date; readonly limit: number };

/** Lines of a chat, oldest first. `before` is the moment of the oldest line that the reader has already. */
export async function history(db: Db, where: WebAddress, page: Page): Promise<readonly Line[]> {
  const chat = await chatAt(db, where).select('chat.id').executeTakeFirst();
  if (!chat) return [];
  const [said, told] = await Promise.all([saidIn(db, chat.id, page), toldIn(db, chat.id, page)]);
  const lines = [...said, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order(a) - order(b)));
  return lines.slice(-page.limit);
}

/** What a person said stands above the answer of the same moment. */
const order = (line: Line): number => (line.kind === 'said' ? 0 : 1);

const chatAt = (db: Db, { channel, account, address }: WebAddress) =>
  db
    .selectFrom('chat')
    .where('chat.channel', '=', channel)
    .where('chat.account', '=', account)
    .where('chat.address', '=', address);

async function saidIn(db: Db, chat: number, { before, limit }: Page): Promise<SaidLine[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['event_id', 'said', 'received_at'])
    .where('chat_id', '=', chat)
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

async function toldIn(db: Db, chat: number, { before, limit }: Page): Promise<BotLine[]> {
  const rows = await told(db)
    .where('outbox.chat_id', '=', chat)
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
  const workbook = attachment?.kind === 'workbook';
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
  after: number,
): Promise<{ readonly lines: readonly BotLine[]; readonly floor: number }> {
  const rows = await told(db)
    .where('outbox.chat_id', '=', chatAt(db, where).select('chat.id'))
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

/** The attachment of one message, if that message was told to this chat. */
export async function attachmentOf(db: Db, where: WebAddress, outboxId: number): Promise<Attachment | null> {
  const row = await told(db)
    .where('outbox.chat_id', '=', chatAt(db, where).select('chat.id'))
    .where('outbox.id', '=', outboxId)
    .executeTakeFirst();
  return (row?.message as Partial<OutboxMessage> | undefined)?.attachment ?? null;
}

export type Officer = {
  readonly post: number;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly unit: string;
};

/** The language of a chat and the officer it speaks for, or null where the chat is not known yet. */
export async function chatOwner(
  db: Db,
  where: WebAddress,
  today: Day,
): Promise<{ readonly locale: Locale; readonly officer: Officer | null } | null> {
  const chat = await chatAt(db, where).select(['chat.locale', 'chat.post_id']).executeTakeFirst();
  if (!chat) return null;
  const officer =
    chat.post_id === null
      ? undefined
      : await officers(db, today).where('post.id', '=', chat.post_id).executeTakeFirst();
  return { locale: chat.locale, officer: officer ?? null };
}

/** Officers in office today, by post. */
export const officersInOffice = (db: Db, today: Day): Promise<readonly Officer[]> =>
  officers(db, today).where(holdsOn('post', today)).orderBy('post.id').limit(60).execute();

const officers = (db: Db, today: Day) =>
  db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .innerJoin('unit_name', 'unit_name.unit_id', 'post.unit_id')
    .select(['post.id as post', 'person.name', 'post.title', 'post.role', 'unit_name.name as unit'])
    .where('person.erased_at', 'is', null)
    .where(holdsOn('unit_name', today));

/** Makes a chat speak for a post, with its person's consent to a notice. False where there is no such post. */
export async function linkChat(
  tx: Tx,
  where: WebAddress,
  link: { readonly postId: number; readonly notice: string; readonly at: Date },
): Promise<boolean> {
  const post = await tx
    .selectFrom('post')
    .select(['id', 'person_id'])
    .where('id', '=', link.postId)
    .executeTakeFirst();
  if (!post) return false;
  const chat = await lockChat(tx, where, 'vi');
  await linkTo(tx, chat.id, { personId: post.person_id, postId: post.id });
  await giveConsent(tx, { personId: post.person_id, chatId: chat.id, notice: link.notice, at: link.at });
  return true;
}
