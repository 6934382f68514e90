import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperTable } from '../core/paper.ts';

/** Sizes go together in one document: 13 for the head's small lines, 14 for what is read, 12 in tables. In half points. */
export const SIZE = { small: 26, text: 28, table: 24, list: 22 } as const;

export type Look = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In twentieths of a point. */
  readonly characterSpacing?: number;
};

/** One spelling for every letter, and nothing that a file of Word cannot hold. */
const printable = (text: string): string =>
  text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

export const run = (text: string, look: Look = {}): TextRun =>
  new TextRun({ text: printable(text), ...look });

export const line = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: [run(text, look)],
  });

/** A line under a text, a third to a half of its column wide: the border of an empty paragraph set in from both sides. */
export const rule = (indent: number): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: mm(indent), right: mm(indent) },
    spacing: { before: 60, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Two columns without lines that stay on one page: the head, and the foot with who gets it and who signs. */
export const twoColumns = (
  left: { readonly width: number; readonly children: readonly Paragraph[] },
  right: { readonly width: number; readonly children: readonly Paragraph[] },
): Table =>
  new Table({
    width: { size: mm(left.width + right.width), type: WidthType.DXA },
    columnWidths: [mm(left.width), mm(right.width)],
    layout: TableLayoutType.FIXED,
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          ({ width, children }) =>
            new TableCell({
              children: [...children],
              width: { size: mm(width), type: WidthType.DXA },
              margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
              borders: BARE,
            }),
        ),
      }),
    ],
  });

/** Headers come again on every page, and no row is torn in two. */
export const tableOf = ({ columns, rows, total }: PaperTable): Table => {
  const cell = (text: string, column: number, look: Look, header = false): TableCell =>
    new TableCell({
      width: { size: mm(columns[column]?.width ?? 0), type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: text.split('\n').map((each) =>
        line(
          each,
          { size: SIZE.table, ...look },
          {
            alignment: header ? AlignmentType.CENTER : (columns[column]?.align ?? AlignmentType.LEFT),
            ...(header ? { keepNext: true } : {}),
          },
        ),
      ),
    });
  const row = (cells: readonly string[], look: Look, header = false): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map((text, column) => cell(text, column, look, header)),
    });
  return new Table({
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ header }) => header),
        { bold: true },
        true,
      ),
      ...rows.map((cells) => row(cells, {})),
      ...(total ? [row(total, { bold: true })] : []),
    ],
  });
};
