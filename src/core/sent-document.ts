/**
 * One piece of a document that an officer wrote, in the order in which it stands there. A heading is what is styled as one,
 * or a short paragraph that is bold throughout, as most officers write them; `level` 1 is the highest, null where it is
 * only bold. A row is one row of a table.
 */
export type Piece =
  | { readonly kind: 'heading'; readonly level: number | null; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** Why a document is not read; each is a sentence of `locales/`: `document-problem-macros`. */
export type UnreadableDocument =
  | 'not-a-document'
  | 'old-word'
  | 'old-font'
  | 'macros'
  | 'too-big'
  | 'damaged'
  | 'empty';
export type ReadDocument =
  | { readonly ok: true; readonly pieces: readonly Piece[] }
  | { readonly ok: false; readonly reason: UnreadableDocument };
