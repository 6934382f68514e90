import { type Phrase, say } from '../message.ts';
import type { CellProblem, Reading } from './layout.ts';

/** A reading with all that is wrong with it, and how many rows that leaves. */
export type Checked = {
  readonly problems: readonly CellProblem[];
  readonly notices: readonly Phrase[];
  readonly valid: number;
  readonly wrong: number;
};

/** What was found when a reading was held against what is known already. */
export const checkedReading = (
  { rows, problems, notices }: Reading,
  found: readonly CellProblem[],
): Checked => {
  const isEmpty = rows.length === 0 && problems.length === 0;
  const unread = new Set(problems.map(({ sheet, cell }) => `${sheet} ${cell}`));
  const all = isEmpty
    ? [EMPTY]
    : inOrder([...problems, ...found.filter(({ sheet, cell }) => !unread.has(`${sheet} ${cell}`))]);
  const wrong = new Set(all.flatMap(({ sheet, row }) => (row === null ? [] : [`${sheet} ${row}`])));
  const spoilt = rows.filter(({ sheet, number }) => wrong.has(`${sheet} ${number}`)).length;
  return { problems: all, notices, valid: rows.length - spoilt, wrong: wrong.size };
};

/** As somebody goes through the file: sheet by sheet, row by row. */
const inOrder = (problems: readonly CellProblem[]): readonly CellProblem[] => {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const place = ({ sheet, row }: CellProblem): readonly [number, number] => [sheets.indexOf(sheet), row ?? 0];
  return problems
    .map((one) => ({ one, at: place(one) }))
    .sort(({ at: [sheet, row] }, { at: [other, later] }) => sheet - other || row - later)
    .map(({ one }) => one);
};

const EMPTY: CellProblem = { sheet: '', cell: null, row: null, problem: say('import-empty') };

type Length = { readonly most: number; readonly always: 'sheet' | null };

/**
 * "12 dòng hợp lệ, 2 dòng lỗi", the first problems cell by cell, and what else has to be known. In a chat a sheet is
 * named where there is more than one: `B7: …`.
 */
export const reportLines = (kind: Phrase, checked: Checked, { most, always }: Length): readonly Phrase[] => {
  const { problems, notices, valid, wrong } = checked;
  const isOne = always === null && new Set(problems.map(({ sheet }) => sheet)).size === 1;
  return [
    say(wrong > 0 ? 'import-summary-wrong' : 'import-summary', { kind, valid, wrong }),
    ...problems.slice(0, most).map((one) => problemLine(one, isOne)),
    ...(problems.length > most ? [say('import-more', { count: problems.length - most })] : []),
    ...notices,
  ];
};

const problemLine = ({ sheet, cell, problem }: CellProblem, isOneSheet: boolean): Phrase => {
  if (sheet === '') return problem;
  if (cell === null) return say('import-problem-sheet', { sheet, problem });
  return isOneSheet
    ? say('import-problem-cell', { cell, problem })
    : say('import-problem', { sheet, cell, problem });
};
