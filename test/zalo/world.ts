import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Doubts } from './doubts.ts';

export type StoredFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

export type Button = { readonly title: string; readonly type: string; readonly payload: unknown };

/** What a chat shows of one message. */
export type Line = {
  readonly from: 'oa' | 'user';
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly attachment: 'image' | 'file' | 'request_user_info' | 'template' | null;
  readonly file: StoredFile | null;
};

export type Info = Readonly<Record<string, unknown>> & { readonly phone: string };

/** A person with Zalo on the phone, as Zalo knows them. */
export type Account = {
  readonly id: string;
  readonly idByApp: string;
  readonly name: string;
  readonly phone: string | null;
  readonly screen: Line[];
  follows: boolean;
  lastInteraction: Date | null;
  /** Null while online. */
  offlineSince: Date | null;
  /** The code with which every message to this person is refused: -217, -227, -244 … */
  refusal: number | null;
  shared: Info | null;
  /** Receipts that wait for the phone to come online. */
  readonly undelivered: (() => void)[];
};

export type Template = {
  readonly id: string;
  readonly name: string;
  /** 1 transaction, 2 customer care, 3 promotion. */
  readonly tag: 1 | 2 | 3;
  readonly status: string;
  /** The longest value of each parameter, in characters. */
  readonly params: Readonly<Record<string, number>>;
  readonly byUid: boolean;
  readonly byPhone: boolean;
  /** In đồng; made up, since no price list is known. */
  readonly price: number;
  readonly priceUid: number;
  readonly dailyLimit: number | null;
};

export type PriceClass = 'free' | 'package' | 'billed' | 'template-uid' | 'template-phone';

/** A message that Zalo took. */
export type Taken = {
  readonly id: string;
  readonly to: Account;
  readonly at: Date;
  readonly class: PriceClass;
  readonly price: number;
  readonly template: string | null;
  deliveredAt: Date | null;
};

export type Upload = {
  readonly kind: 'image' | 'gif' | 'file';
  readonly file: StoredFile;
  readonly at: Date;
};
export type Grant = { readonly access: string; readonly refresh: string; readonly at: Date };
export type Code = { readonly code: string; readonly challenge: string | null; readonly at: Date };

export type App = {
  readonly id: string;
  readonly secret: string;
  /** The "OA Secret Key" of the webhook page. */
  readonly oaSecret: string;
  readonly redirectUri: string;
  /** The challenge that is saved in the console, for its own consent link. */
  readonly challenge: string | null;
};

export type Money = {
  /** Of the ZCA account, in đồng; null is "no such account". */
  balance: number | null;
  /** What is left of the package's messages outside of 48 hours, this month. */
  package: number;
  readonly packageTotal: number;
};

/** Everything that the servers of this small Zalo know. */
export type World = {
  readonly app: App;
  readonly oa: { readonly id: string; readonly name: string };
  readonly clock: Clock;
  readonly doubts: Doubts;
  readonly money: Money;
  readonly dailyQuota: number;
  readonly admins: Set<string>;
  readonly accounts: Map<string, Account>;
  readonly templates: Map<string, Template>;
  readonly uploads: Map<string, Upload>;
  readonly taken: Taken[];
  readonly codes: Map<string, Code>;
  /** The newest last; only it is alive. */
  readonly grants: Grant[];
  readonly nextId: () => string;
};

/** Ids of messages as Zalo's: hexadecimal. */
export const newIds = (): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return createHash('sha256').update(`id ${made}`).digest('hex').slice(0, 20);
  };
};

export const accountWith = (world: World, id: string): Account | null => world.accounts.get(id) ?? null;
