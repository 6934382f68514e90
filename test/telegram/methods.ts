import type { Message } from 'grammy/types';
import { type Fault, isObject, markupFault, personIn, textFault, unknown } from './checks.ts';
import type { Delivery } from './delivery.ts';
import { type Answer, chatOf, no, ok, type Payload, type StoredFile, seconds, type World } from './world.ts';

export type Server = { readonly world: World; readonly delivery: Delivery; readonly gone: AbortSignal };
type Method = {
  readonly fields: readonly string[];
  readonly run: (server: Server, payload: Payload) => Answer | Promise<Answer>;
};

/** Runs one method as Telegram would, but refuses every method and field that it does not know. */
export const runMethod = async (server: Server, name: string, payload: Payload): Promise<Answer> => {
  const method = METHODS[name];
  if (!method) return { ok: false, error_code: 404, description: 'Not Found: method not found' };
  const fault = unknown(payload, method.fields);
  return fault ? no(400, fault) : method.run(server, payload);
};

const MB = 1024 * 1024;
const COMMON = ['chat_id', 'reply_markup', 'disable_notification', 'protect_content', 'reply_parameters'];

const sendMessage = ({ world }: Server, { chat_id, text, reply_markup }: Payload): Answer =>
  refusal(textFault(text, 4096, 'message'), markupFault(reply_markup)) ??
  shown(world, chat_id, { text: String(text).trim(), ...markupOf(reply_markup) });

const sendFile = (kind: 'photo' | 'document', limit: number): Method => ({
  fields: [...COMMON, kind, 'caption'],
  run: ({ world }, { chat_id, caption = '', reply_markup, [kind]: file }) => {
    if (!isFile(file)) return no(400, `there is no ${kind} in the request`);
    if (file.bytes.length > limit)
      return { ok: false, error_code: 413, description: 'Request Entity Too Large' };
    const fault = refusal(textFault(caption, 1024, 'message caption'), markupFault(reply_markup));
    if (fault) return fault;
    const file_id = `sent-${world.nextId()}`;
    world.files.set(file_id, file);
    const stored = { file_id, file_unique_id: file_id, file_size: file.bytes.length };
    const sized = { photo: [{ ...stored, width: 90, height: 90 }] };
    const media = kind === 'photo' ? sized : { document: { ...stored, file_name: file.name } };
    const words = caption === '' ? {} : { caption: String(caption).trim() };
    return shown(world, chat_id, { ...media, ...words, ...markupOf(reply_markup) });
  },
});

const editMarkup = ({ world }: Server, { chat_id, message_id, reply_markup }: Payload): Answer => {
  const person = personIn(world, chat_id);
  if ('why' in person) return no(person.code, person.why);
  const at = person.screen.findIndex((message) => message.message_id === message_id);
  const old = person.screen[at];
  if (!old) return no(400, 'message to edit not found');
  const { reply_markup: before, ...rest } = old;
  if (JSON.stringify(before) === JSON.stringify(reply_markup)) return no(400, 'message is not modified');
  person.screen[at] = { ...rest, ...markupOf(reply_markup) } as Message;
  return refusal(markupFault(reply_markup)) ?? ok(person.screen[at]);
};

const answerCallbackQuery = ({ world }: Server, { callback_query_id, text = '' }: Payload): Answer => {
  if (String(text).length > 200) return no(400, 'MESSAGE_TOO_LONG');
  return world.queries.delete(String(callback_query_id))
    ? ok(true)
    : no(400, 'query is too old and response timeout expired or query ID is invalid');
};

const getFile = ({ world }: Server, { file_id }: Payload): Answer => {
  const file = world.files.get(String(file_id));
  if (!file) return no(400, 'wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > 20 * MB) return no(400, 'file is too big');
  const size = { file_size: file.bytes.length, file_path: `documents/${file_id}` };
  return ok({ file_id, file_unique_id: file_id, ...size });
};

const METHODS: Readonly<Record<string, Method>> = {
  getMe: { fields: [], run: ({ world }) => ok(world.bot) },
  getUpdates: {
    fields: ['offset', 'limit', 'timeout', 'allowed_updates'],
    run: ({ delivery, gone }, payload) => delivery.getUpdates(payload, gone),
  },
  setWebhook: {
    fields: ['url', 'secret_token', 'allowed_updates', 'max_connections', 'drop_pending_updates'],
    run: ({ delivery }, payload) => delivery.setWebhook(payload),
  },
  deleteWebhook: {
    fields: ['drop_pending_updates'],
    run: ({ delivery }) => delivery.setWebhook({ url: '' }),
  },
  getWebhookInfo: { fields: [], run: ({ delivery }) => ok(delivery.info()) },
  sendMessage: { fields: [...COMMON, 'text', 'link_preview_options'], run: sendMessage },
  sendPhoto: sendFile('photo', 10 * MB),
  sendDocument: sendFile('document', 50 * MB),
  editMessageReplyMarkup: { fields: ['chat_id', 'message_id', 'reply_markup'], run: editMarkup },
  answerCallbackQuery: { fields: ['callback_query_id', 'text', 'show_alert'], run: answerCallbackQuery },
  getFile: { fields: ['file_id'], run: getFile },
};

const refusal = (...faults: readonly Fault[]): Answer | null => {
  const fault = faults.find((one) => one !== null);
  return fault ? no(400, fault) : null;
};

const shown = (world: World, chat: unknown, content: object): Answer => {
  const person = personIn(world, chat);
  if ('why' in person) return no(person.code, person.why);
  const head = {
    message_id: world.nextId(),
    from: world.bot,
    chat: chatOf(person),
    date: seconds(world.now()),
  };
  const message = { ...head, ...content } as Message;
  person.screen.push(message);
  // A sent reply keyboard is not part of the message that Telegram gives back; an inline one is.
  return ok(message);
};

const markupOf = (markup: unknown): object => (markup === undefined ? {} : { reply_markup: markup });

const isFile = (value: unknown): value is StoredFile => isObject(value) && value.bytes instanceof Uint8Array;
