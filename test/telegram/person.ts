import type { Message } from 'grammy/types';
import type { Delivery } from './delivery.ts';
import { type Account, chatOf, type StoredFile, seconds, type World } from './world.ts';

/** A person with Telegram on their phone. Every act gives the id of the update it made. */
export type Person = {
  readonly id: number;
  readonly address: string;
  readonly sends: (text: string) => number;
  /** Opens the bot through a link. */
  readonly opens: (payload: string) => number;
  /** Taps the newest button on the screen that carries this data; throws when there is none. */
  readonly taps: (data: string) => number;
  readonly shares: (contact: { readonly phone: string; readonly own: boolean }) => number;
  readonly sendsFile: (file: StoredFile, caption?: string) => number;
  readonly sendsPhoto: (bytes: Uint8Array, caption?: string) => number;
  /** Any other content of a message: `{ sticker: … }`. */
  readonly sendsOther: (content: object) => number;
  readonly edits: (text: string) => number;
  readonly blocks: () => number;
  readonly unblocks: () => number;
  readonly deletesAccount: () => void;
  /** The bot's messages as the screen shows them now, oldest first. */
  readonly messages: () => readonly Message[];
};

export const personOf = (world: World, delivery: Delivery, account: Account): Person => {
  const hand = handOf(world, delivery, account);
  return {
    id: account.id,
    address: String(account.id),
    sends: (text) => hand.says({ text }),
    opens: (payload) => hand.says({ text: payload === '' ? '/start' : `/start ${payload}` }),
    taps: hand.taps,
    shares: ({ phone, own }) => hand.says({ contact: contactOf(account, phone, own) }),
    sendsFile: (file, caption) =>
      hand.says({ document: stored(world, file), ...(caption ? { caption } : {}) }),
    sendsPhoto: (bytes, caption) =>
      hand.says({ photo: sizesOf(world, bytes), ...(caption ? { caption } : {}) }),
    sendsOther: (content) => hand.says(content),
    edits: (text) => hand.says({ text }, 'edited_message'),
    blocks: () => hand.turns('blocked', ['member', 'kicked']),
    unblocks: () => hand.turns('member', ['kicked', 'member']),
    deletesAccount: () => {
      account.state = 'deactivated';
    },
    messages: () => account.screen,
  };
};

const handOf = (world: World, { push }: Delivery, account: Account) => {
  const { id, first_name, language_code, screen } = account;
  const head = () => ({
    from: { id, is_bot: false, first_name, language_code },
    chat: chatOf(account),
    date: seconds(world.now()),
  });
  return {
    says: (content: object, kind: 'message' | 'edited_message' = 'message') =>
      push(kind, { message_id: world.nextId(), ...head(), ...content }),
    taps: (data: string) => {
      const query = `query-${world.nextId()}`;
      world.queries.add(query);
      const message = withButton(screen, data);
      return push('callback_query', { id: query, from: head().from, message, chat_instance: '1', data });
    },
    turns: (state: Account['state'], statuses: readonly [string, string]) => {
      account.state = state;
      const [old_chat_member, new_chat_member] = statuses.map((status) => ({ user: world.bot, status }));
      return push('my_chat_member', { ...head(), old_chat_member, new_chat_member });
    },
  };
};

const contactOf = ({ id, first_name }: Account, phone_number: string, own: boolean) => ({
  ...{ phone_number, first_name },
  user_id: own ? id : id + 1,
});

const withButton = (screen: readonly Message[], data: string): Message => {
  const message = screen.findLast(({ reply_markup: markup }) =>
    markup?.inline_keyboard
      ?.flat()
      .some((button) => 'callback_data' in button && button.callback_data === data),
  );
  if (!message) throw new Error(`no button on the screen carries ${data}`);
  return message;
};

const stored = (world: World, file: StoredFile) => {
  const file_id = `file-${world.nextId()}`;
  world.files.set(file_id, file);
  const names = { file_name: file.name, mime_type: file.mime };
  return { file_id, file_unique_id: file_id, file_size: file.bytes.length, ...names };
};

const sizesOf = (world: World, bytes: Uint8Array) => {
  const file = { name: 'photo', mime: 'image/jpeg', bytes };
  return [90, 1280, 320].map((width) => ({ ...stored(world, file), width, height: width }));
};
