import type { Message, Update, UserFromGetMe } from 'grammy/types';

/** How Telegram answers a call. */
export type Answer = { readonly ok: true; readonly result: unknown } | Refusal;

export type Refusal = {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number };
};

export type Payload = Readonly<Record<string, unknown>>;
export type Call = { readonly method: string; readonly payload: Payload };
export type StoredFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

/** A person with a phone: `screen` is what their chat with the bot shows of the bot's messages. */
export type Account = {
  readonly id: number;
  readonly first_name: string;
  readonly language_code: string;
  state: 'member' | 'blocked' | 'deactivated';
  readonly screen: Message[];
};

export type Kind = Exclude<keyof Update, 'update_id'>;

/** Everything that the servers of this small Telegram know. */
export type World = {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly now: () => Date;
  readonly accounts: Map<number, Account>;
  readonly files: Map<string, StoredFile>;
  /** Taps that still wait for an answer. */
  readonly queries: Set<string>;
  readonly calls: Call[];
  readonly nextId: () => number;
};

export const ok = (result: unknown): Answer => ({ ok: true, result });

const NAMES: Readonly<Record<number, string>> = { 400: 'Bad Request', 403: 'Forbidden', 409: 'Conflict' };

export const no = (error_code: number, description: string): Refusal => ({
  ok: false,
  error_code,
  description: NAMES[error_code] ? `${NAMES[error_code]}: ${description}` : description,
});

export const tooMany = (seconds: number): Refusal => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});

export const newWorld = (token: string, now: () => Date): World => {
  let id = 1000;
  const nextId = () => {
    id += 1;
    return id;
  };
  const lists = { accounts: new Map(), files: new Map(), queries: new Set<string>(), calls: [] };
  return { token, now, nextId, bot: botOf(Number(token.split(':', 1).join())), ...lists };
};

const botOf = (id: number): UserFromGetMe =>
  ({
    ...{ id, is_bot: true, first_name: 'Trợ lý thử', username: 'tro_ly_thu_bot' },
    ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false },
    ...{ can_connect_to_business: false, has_main_web_app: false },
  }) as UserFromGetMe;

export const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

export const chatOf = ({ id, first_name }: Account) => ({ id, first_name, type: 'private' as const });
