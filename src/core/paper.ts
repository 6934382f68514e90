import type { Day } from './day.ts';

/**
 * An administrative document in the words that are printed, ready to be laid out: a head of two columns, a title, what it says, who
 * gets it and who signs. `null` is left to the clerk or not printed; nothing is made up in its place.
 */
export type Paper = {
  /** Its day, or that of its figures: when the file says that it was made. */
  readonly madeOn: Day;
  /** "DỰ THẢO": stands in the head and at the foot of every page; null once it is confirmed. */
  readonly draft: { readonly mark: string; readonly foot: string } | null;
  readonly left: { readonly above: string | null; readonly body: string; readonly number: string };
  readonly right: { readonly country: string; readonly motto: string; readonly placeAndDate: string };
  /** "BÁO CÁO", and under it what about. */
  readonly type: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly recipients: { readonly heading: string; readonly lines: readonly string[] };
  readonly signature: { readonly title: string; readonly name: string | null };
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A note is smaller and in italics; a quote is set in; what closes stays on the page of the signature. */
  | {
      readonly kind: 'paragraph';
      readonly style: 'body' | 'note' | 'quote' | 'close';
      readonly text: string;
    }
  | PaperTable;

/** Line breaks in a cell begin a new paragraph. Widths in millimetres; `PAPER_WIDTH` is all that there is. */
export type PaperTable = {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A last row in bold. */
  readonly total?: readonly string[];
};
export type PaperColumn = {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
};

/** A4 of 210 mm less a left margin of 30 and a right one of 20. */
export const PAPER_WIDTH = 160;
