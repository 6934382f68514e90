import type { Cursor, FlowState } from '../core/flow/types.ts';

/**
 * What a chat remembers between messages. The dialogue may die; the draft lives on in its own table.
 * `aside` is a short dialogue without a draft; while there is one, the draft below it waits.
 */
export type Session = {
  readonly draft: DraftPlace | null;
  readonly aside: Aside | null;
};

/**
 * Where this chat stands in a draft; `shown` and `seen` are the draft's revision and answers when this chat was last
 * asked something.
 */
export type DraftPlace = {
  readonly id: number;
  readonly cursor: Cursor;
  readonly shown: number;
  readonly seen?: FlowState['answers'];
};
export type Aside = {
  readonly flow: string;
  readonly state: FlowState;
  readonly cursor: Cursor;
  readonly revision: number;
};

export const emptySession: Session = { draft: null, aside: null };

/** Reads what the database keeps; anything of an unknown shape is a fresh session. */
export const sessionOf = (stored: object): Session => {
  const { draft, aside } = stored as Partial<Session>;
  return { draft: draft ?? null, aside: aside ?? null };
};
