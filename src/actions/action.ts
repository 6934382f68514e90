import type { Day } from '../core/day.ts';
import type { Definitions } from '../core/definitions.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import type { Reading } from '../core/imports/layout.ts';
import type { Locale, Message } from '../core/message.ts';
import type { Item } from '../core/reminders/items.ts';
import type { Warning } from '../core/reports/review.ts';
import type { Problem } from '../core/result.ts';
import type { Unreadable } from '../core/workbook.ts';
import type { Tx } from '../store/db.ts';
import type { Role, Row } from '../store/schema.ts';

/** The officer a chat speaks for, as of today. */
export type Actor = {
  readonly personId: number;
  readonly postId: number;
  readonly unitId: number;
  readonly unitKind: string;
  readonly role: Role;
  readonly title: string;
  readonly programme: string | null;
  readonly personName: string;
  readonly unitName: string;
};

/** A workbook that came with this message, read before the turn: why not, or as every kind that it is laid out as. */
export type SentWorkbook =
  | { readonly ok: false; readonly reason: Unreadable | 'not-yours' }
  | { readonly ok: true; readonly readings: readonly { readonly kind: string; readonly reading: Reading }[] };

export type ActionContext = {
  readonly db: Tx;
  readonly now: Date;
  readonly today: Day;
  readonly actor: Actor | null;
  readonly chat: { readonly id: number; readonly locale: Locale; readonly personId: number | null };
  readonly definitions: Definitions;
  /** The answers that apply, by question id. */
  readonly answers: JsonObject;
  readonly draft: {
    readonly id: number;
    readonly form: string | null;
    readonly formVersion: number | null;
    /** The one that it has once this turn is kept. */
    readonly revision: number;
  } | null;
  readonly slots: JsonObject;
  /** The soft rules between answers that were said to be right all the same. */
  readonly warnings: readonly Warning[];
  readonly sent: SentWorkbook | null;
  /** Signs what this installation hands out. */
  readonly secret: () => Promise<Uint8Array>;
  /** What opens each channel with an invite code, as far as it is known. */
  readonly links: (code: string) => readonly InviteLink[];
  /** The address at which a calendar reads what belongs to a token; null where nobody outside reaches this installation. */
  readonly calendarAt: ((token: string) => string) | null;
  /** What reminders of somebody would say today; what is over is left out. */
  readonly itemsOf: (personId: number, reminders: readonly Row<'reminder'>[]) => Promise<readonly Item[]>;
};

export type InviteLink = { readonly channel: string; readonly url: string };

/**
 * What somebody else is told at once, in the chat that they used last; nothing where they have none. `postId`: the post of
 * theirs that it is about, which its buttons open.
 */
export type Notice =
  | { readonly personId: number; readonly postId?: number; readonly message: Message }
  /** An answer to what that very chat has asked for. */
  | { readonly chatId: number; readonly message: Message };

/** `value` becomes the step's result; `fix` names the question to ask again after a problem. */
export type ActionResult =
  | {
      readonly ok: true;
      readonly value: Json;
      readonly messages?: readonly Message[];
      readonly notices?: readonly Notice[];
      /** The step stays open, and its draft with it; the chat leaves it. */
      readonly stays?: true;
    }
  | { readonly ok: false; readonly problem: Problem; readonly fix?: string };

export type Action = (context: ActionContext, args: JsonObject) => Promise<ActionResult>;

/** What a draft is about, or messages instead of a draft: nothing to do, or a choice to make first. */
export type BeginResult =
  | {
      readonly subject: string;
      readonly form: { readonly id: string; readonly version: number } | null;
      readonly slots: JsonObject;
      /** Facts that are brought up to date where a draft is gone on with. */
      readonly fresh?: JsonObject;
    }
  | { readonly messages: readonly Message[] };

/** Decides what a flow is about before it begins. Always has an actor. */
export type Begin = (
  context: ActionContext & { readonly actor: Actor },
  slots: JsonObject,
) => Promise<BeginResult>;

export const done = (
  value: Json,
  messages: readonly Message[] = [],
  notices: readonly Notice[] = [],
): Extract<ActionResult, { ok: true }> => ({ ok: true, value, messages, notices });
export const refused = (key: string, args: Problem['args'] = {}, fix?: string): ActionResult => ({
  ok: false,
  problem: { key, args },
  ...(fix ? { fix } : {}),
});
