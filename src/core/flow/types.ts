import type { Message, Phrase, Text } from '../message.ts';
import type { BelowItem } from '../reports/rollup.ts';
import type { Balance, Rule } from '../reports/rules.ts';
import type { Problem } from '../result.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A guided conversation. Steps are read top to bottom; there are no jumps. */
export type Flow = {
  readonly id: string;
  readonly version: number;
  /** The action that says what a draft is about; null for a short dialogue that needs no draft. */
  readonly begin: string | null;
  readonly steps: readonly Step[];
};

export type Step = Say | Ask | Do | When | FormItems | ItemReasons | Check;

/** Said once, when the conversation passes it. */
export type Say = { readonly kind: 'say'; readonly id: string; readonly text: Phrase };

export type Ask = {
  readonly kind: 'ask';
  readonly id: string;
  /** A name in `answers/kinds.ts`, or `review`: the summary with its send button. */
  readonly answer: string;
  readonly settings: JsonObject;
  /** Where the options of a choice come from, when they are found out on the way: a path such as `open.offices`. */
  readonly optionsFrom: string | null;
  readonly question: Phrase;
  /** Short name in the summary: "Đoàn viên kết nạp mới". */
  readonly label: Phrase;
  /** What officers call it in a line of several answers: "kết nạp", "chuyển đi". Two questions may share a name. */
  readonly names: readonly string[];
  /** The question that it is a part of: "nữ" after "lao động". */
  readonly partOf: string | null;
  readonly skippable: boolean;
  readonly offer: Offer | null;
  /** What "không phát sinh" answers: zero, the offered value, or nothing. Null: it is asked all the same. */
  readonly nil: 'zero' | 'offer' | 'skip' | null;
};

/** A value proposed, never taken without a tap. */
export type Offer = SingleOffer | { readonly kind: 'first'; readonly of: readonly SingleOffer[] };

/** One found on the way, or what a balance rule yields. `why`: where a command stands that shows how it came to be. */
export type SingleOffer =
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly text: Phrase;
      readonly why?: string;
      /** What the button says, where the value is too long for one. */
      readonly button?: Phrase;
    }
  | { readonly kind: 'balance'; readonly rule: Balance; readonly text: Phrase };

/** Runs an action with answers as arguments. Its result belongs to those arguments: when they change, it runs again. */
export type Do = {
  readonly kind: 'do';
  readonly id: string;
  readonly action: string;
  /** Argument name → path of an answer or result. */
  readonly with: Readonly<Record<string, string>>;
  readonly ends: boolean;
};

export type When = { readonly kind: 'when'; readonly test: Test; readonly steps: readonly Step[] };

/** Every path must hold one of the values; `given` and `absent` ask only whether there is any. */
export type Test = Readonly<Record<string, readonly Json[] | 'given' | 'absent'>>;

/** Stands for the items of the draft's form and the rules between them: `repeat: form`. */
export type FormItems = { readonly kind: 'form-items' };

/** Stands for one question why about every item that was chosen: `repeat: reasons`. */
export type ItemReasons = { readonly kind: 'item-reasons' };

/** Holds two or more answers against each other as soon as all are there. A hard one stops, a soft one asks. */
export type Check = {
  readonly kind: 'check';
  readonly id: string;
  readonly rule: Rule;
  readonly hard: boolean;
  /** Kinds of unit for which it does not hold. */
  readonly unless: readonly string[];
  /** Whether it is asked why a soft one is right all the same. */
  readonly asksWhy: boolean;
  readonly problem: Phrase;
  /** The question to ask again. */
  readonly fix: string;
};

export type Form = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly reporter: 'unit' | 'post';
  readonly note: Text | null;
  readonly items: readonly FormItem[];
  readonly steps: readonly (Ask | Check)[];
};

export type FormItem = {
  readonly id: string;
  readonly kind: string;
  readonly label: Text;
  readonly measure: string | null;
  readonly stock: boolean;
  /** Ids of what a choice offers. */
  readonly options: readonly string[];
  /** Where the units directly below state it; empty where it is no sum of theirs. */
  readonly below: readonly BelowItem[];
  readonly partOf: string | null;
};

/** An answer keeps the kind it was read as: if a newer flow asks for another kind, it is asked again. */
export type Answer = { readonly kind: string; readonly value: Json };
export type DoResult = { readonly with: JsonObject; readonly value: Json };

/** What a draft keeps. It outlives sessions and flow versions; unknown answers are kept. */
export type FlowState = {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly results: Readonly<Record<string, DoResult>>;
  /** Facts that the conversation was begun with. */
  readonly slots: JsonObject;
  /** What was said and not kept, because it may mean more than one thing; asked one after the other. */
  readonly doubts?: readonly Doubt[];
};

/** A value as it was typed, with the items whose name stands beside it: `{ said: 'giảm 12', items: [...], text: '12' }`. */
export type Given = { readonly said: string; readonly items: readonly string[]; readonly text: string };

/**
 * Words whose item or value is not certain.
 * `values`: what a doubtful text may mean for its one item; null while it is not known which item is meant.
 */
export type Doubt = Given & {
  readonly values: readonly Json[] | null;
};

/** What one chat remembers of its dialogue: where it was sent by "sửa" or "quay lại", and what it was asked back. */
export type Cursor = {
  readonly at: string | null;
  readonly candidates: readonly Json[] | null;
  readonly confirming: 'cancel' | 'restart' | null;
};

export type Standing = { readonly state: FlowState; readonly cursor: Cursor };

export type FlowEvent =
  /** Begins or comes back to a conversation, with what is said on the way to its question. */
  | { readonly kind: 'open' }
  /** Asks the open question once more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'text'; readonly text: string }
  /** Several answers in one line: "kết nạp 45, chuyển đi 12". `opening`: the conversation begins with them. */
  | { readonly kind: 'several'; readonly text: string; readonly opening?: true }
  /** Another value for what was answered: "45 chứ không phải 54". */
  | { readonly kind: 'correct'; readonly text: string }
  /** Values that somebody else made of what was not understood: asked, never kept. */
  | { readonly kind: 'guess'; readonly values: readonly Json[] }
  | { readonly kind: 'tap'; readonly pick: string }
  | { readonly kind: 'file'; readonly value: JsonObject }
  | { readonly kind: 'result'; readonly id: string; readonly value: Json; readonly with: JsonObject }
  | { readonly kind: 'failed'; readonly id: string; readonly problem: Problem; readonly fix: string | null }
  | { readonly kind: 'back' }
  /** Goes on without a new answer; what stands there stays. */
  | { readonly kind: 'skip' }
  /** Leaves a question empty, whatever stands there. */
  | { readonly kind: 'empty' }
  /** Nothing happened in the period. `opening`: the conversation begins with it. */
  | { readonly kind: 'nil'; readonly opening?: true }
  | { readonly kind: 'edit'; readonly item: number | null }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'restart' };

export type Call = {
  readonly id: string;
  readonly action: string;
  readonly args: JsonObject;
  readonly ends: boolean;
};

/** What one event leads to. `changed`: answers moved, so the draft's revision does too. */
export type Turn = {
  readonly standing: Standing;
  readonly messages: readonly Message[];
  readonly call: Call | null;
  readonly changed: boolean;
  readonly ended: 'done' | 'cancelled' | null;
  /** Nothing at all was made of what was said. */
  readonly unread: boolean;
};

export const noState: FlowState = { answers: {}, results: {}, slots: {} };
export const noCursor: Cursor = { at: null, candidates: null, confirming: null };
