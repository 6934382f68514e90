import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { say } from '../../core/message.ts';

/** Rows that say again what an earlier row said, by what makes two of them one. */
export const repeatedRows = (
  entries: readonly (readonly [row: Row, key: string])[],
  column: string,
): readonly CellProblem[] => {
  const first = new Map<string, Row>();
  return entries.flatMap(([row, key]) => {
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before
      ? [problemAt(row, column, say('import-row-repeated', { row: before.number, sheet: before.sheet }))]
      : [];
  });
};
