import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Block, Paper } from '../core/paper.ts';
import { line, rule, run, SIZE, tableOf, twoColumns } from './docx-parts.ts';
import { sameBytes } from './docx-same-bytes.ts';

/**
 * A paper as a `.docx`, laid out as Decree 30/2020 wants it (annex I): A4, margins 20, 20, 30 and 20 mm, Times New Roman,
 * page numbers above from the second page on. The same paper gives the same bytes.
 */
export const writeDocx = async (paper: Paper): Promise<Uint8Array> => {
  const document = new Document({
    ...{ title: paper.title, creator: paper.left.body, lastModifiedBy: paper.left.body },
    styles: STYLES,
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [empty()] }),
        },
        ...(paper.draft ? { footers: draftFooters(paper.draft.foot) } : {}),
        children: [
          headOf(paper),
          ...titleOf(paper),
          ...paper.blocks.flatMap(blockOf),
          // Kept with what follows, as the line before is: nobody signs alone on a page.
          new Paragraph({ children: [], keepNext: true }),
          footOf(paper),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), paper.madeOn);
};

const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
};

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
};
const HEADING = { font: FONT, size: SIZE.text, bold: true, color: '000000' };
const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: SIZE.text, color: '000000', language: { value: 'vi-VN' } } },
    heading1: { run: HEADING, paragraph: { spacing: { before: 180, after: 120 }, keepNext: true } },
    heading2: {
      run: HEADING,
      paragraph: { spacing: { before: 120, after: 120 }, keepNext: true, indent: { firstLine: mm(10) } },
    },
  },
};

const empty = (): Paragraph => new Paragraph({ children: [] });
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.text })],
  });
const draftFooters = (text: string) => {
  const footer = () => new Footer({ children: [line(text, { size: SIZE.list, italics: true })] });
  return { default: footer(), first: footer() };
};

const headOf = ({ left, right, draft }: Paper): FileChild =>
  twoColumns(
    {
      width: 62,
      children: [
        ...(left.above === null ? [] : [line(left.above, { size: SIZE.small })]),
        line(left.body, { size: SIZE.small, bold: true }),
        rule(19),
        line(left.number, { size: SIZE.small }, { spacing: { before: 120 } }),
        ...(draft ? [line(draft.mark, { size: SIZE.text, bold: true }, { spacing: { before: 120 } })] : []),
      ],
    },
    {
      width: 98,
      children: [
        line(right.country, { size: SIZE.small, bold: true, characterSpacing: -4 }),
        line(right.motto, { size: SIZE.text, bold: true }),
        rule(20),
        line(right.placeAndDate, { size: SIZE.text, italics: true }, { spacing: { before: 120 } }),
      ],
    },
  );

const titleOf = ({ type, title }: Paper): readonly FileChild[] => [
  line(type, { bold: true }, { spacing: { before: 360 } }),
  line(title, { bold: true }),
  rule(55),
  empty(),
];

const blockOf = (block: Block): readonly FileChild[] =>
  block.kind === 'table'
    ? [tableOf(block), new Paragraph({ children: [], spacing: { line: 120, lineRule: 'exact' } })]
    : [block.kind === 'heading' ? headingOf(block) : paragraphOf(block)];

const headingOf = ({ level, text }: Extract<Block, { kind: 'heading' }>): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [run(text)],
  });

const paragraphOf = ({ style, text }: Extract<Block, { kind: 'paragraph' }>): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: style === 'quote' ? { left: mm(10) } : { firstLine: mm(10) },
    spacing: { before: 0, after: 120, line: 276, lineRule: 'auto' },
    keepNext: style === 'close',
    children: [
      run(text, {
        italics: style === 'note' || style === 'quote',
        size: style === 'note' ? SIZE.table : SIZE.text,
      }),
    ],
  });

/** The name comes below room for a hand and a seal; no name that was not given. */
const footOf = ({ recipients, signature }: Paper): FileChild =>
  twoColumns(
    {
      width: 80,
      children: [
        line(
          recipients.heading,
          { size: SIZE.table, bold: true, italics: true },
          { alignment: AlignmentType.LEFT },
        ),
        ...recipients.lines.map((text) => line(text, { size: SIZE.list }, { alignment: AlignmentType.LEFT })),
      ],
    },
    {
      width: 80,
      children: [
        line(signature.title, { bold: true }),
        ...Array.from({ length: 4 }, empty),
        line(signature.name ?? '', { bold: true }),
      ],
    },
  );
