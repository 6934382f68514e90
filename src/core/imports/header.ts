import { cellName, placeOf, type Sheet } from '../workbook.ts';
import { type Column, type Layout, titleOf } from './layout.ts';

/** Where a sheet's titles stand, counted from 0, and which column holds what. */
export type Header = {
  /** The last row of the titles; −1 where the layout fixes its columns and the sheet has no titles. */
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Cells of titles that say the same as an earlier one. */
  readonly repeated: readonly string[];
  /** Titles that nobody reads. */
  readonly unread: readonly string[];
};

/** Titles stand in the first rows, below letterheads and merged headings. */
const DEEPEST = 30;

/** The row of titles that names every required column, or null: the sheet is of another layout. */
export const findHeader = (sheet: Sheet, layout: Layout): Header | null => {
  const found = rowsOfTitles(sheet).map((titles, row) => headerIn(titles, row, layout));
  const best = found.reduce<Header | null>((so, each) => (sizeOf(each) > sizeOf(so) ? each : so), null);
  if (!best || !isWhole(best, layout)) return null;
  // Titles merged over several rows end in the lowest of them.
  const same = found.slice(best.row + 1).findIndex((each) => sizeOf(each) < sizeOf(best));
  return found[same < 0 ? best.row : best.row + same] ?? best;
};

/** Required titles that the fullest row of titles lacks; null where no row looks like titles at all. */
export const missingTitles = (sheet: Sheet, layout: Layout): readonly string[] | null => {
  const found = rowsOfTitles(sheet).map((titles, row) => headerIn(titles, row, layout));
  const best = found.reduce<Header | null>((so, each) => (sizeOf(each) > sizeOf(so) ? each : so), null);
  if (!best || sizeOf(best) === 0) return null;
  return layout.columns
    .filter(({ key, required }) => required && best.columns[key] === undefined)
    .map(({ headers }) => headers[0] ?? '');
};

const sizeOf = (header: Header | null): number => (header ? Object.keys(header.columns).length : 0);

const isWhole = ({ columns }: Header, layout: Layout): boolean =>
  layout.columns.every(({ key, required }) => !required || columns[key] !== undefined) &&
  Object.keys(columns).length >= Math.min(2, layout.columns.length);

type Title = { readonly written: string; readonly own: string; readonly full: string };

/** What each cell of the first rows is titled: its own words, and those with the heading above. */
const rowsOfTitles = (sheet: Sheet): readonly (readonly Title[])[] => {
  const texts = spread(sheet);
  return texts.map((row, at) =>
    row.map((own, column) => {
      const above = texts[at - 1]?.[column] ?? '';
      return {
        written: own.trim(),
        own: titleOf(own),
        full: titleOf(above === own ? own : `${above} ${own}`),
      };
    }),
  );
};

/** The texts of the first rows; a merged area says in each of its cells what its corner says. */
const spread = ({ rows, merges }: Sheet): readonly (readonly string[])[] => {
  const texts = rows.slice(0, DEEPEST).map((row) => row.map(({ value }) => String(value ?? '')));
  for (const [from, to] of merges.map(corners)) {
    const text = texts[from.row]?.[from.column] ?? '';
    for (let row = from.row; row <= Math.min(to.row, texts.length - 1); row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        const line = texts[row];
        if (line) line[column] = text;
      }
  }
  return texts.map((row) => Array.from(row, (text) => text ?? ''));
};

const corners = (merge: string) => {
  const [from = 'A1', to = from] = merge.split(':');
  return [placeOf(from), placeOf(to)] as const;
};

const headerIn = (titles: readonly Title[], row: number, layout: Layout): Header => {
  const columns: Record<string, number> = {};
  const repeated: string[] = [];
  const unread: string[] = [];
  for (const [at, title] of titles.entries()) {
    const column = layout.columns.find((each) => isTitled(each, title));
    if (!column || column.ignored) unread.push(...unreadTitle(title, titles[at - 1]));
    else if (columns[column.key] === undefined) columns[column.key] = at;
    else if (titles[at - 1]?.own !== title.own) repeated.push(cellName(row, at));
  }
  return { row, columns, repeated, unread };
};

/** Each cell of a merged title says the same: it is named once. */
const unreadTitle = ({ own, written }: Title, before: Title | undefined): readonly string[] =>
  own === '' || ORDINAL.has(own) || before?.own === own ? [] : [written];

/** Rows are numbered for people; the number says nothing. */
const ORDINAL: ReadonlySet<string> = new Set(['stt', 'tt', 'so thu tu', 'no']);

const isTitled = ({ headers }: Column, { own, full }: Title): boolean =>
  own !== '' && headers.map(titleOf).some((header) => header === own || header === full);
