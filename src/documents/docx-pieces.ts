import { clean } from '../core/fold.ts';
import type { Piece, ReadDocument } from '../core/sent-document.ts';
import { attributeOf, type XmlToken, xmlTokens } from './xml-tokens.ts';

/** No review says more; what goes on is no text of one. */
const MOST_LETTERS = 400_000;
/** A heading is short; a bold paragraph that is longer is a paragraph. */
const LONGEST_HEADING = 160;

/** What is open at one place of the text: a paragraph's words so far, and how they are set. */
type Paragraph = { text: string; level: number | null; bold: boolean; plain: boolean };
type Run = { bold: boolean; hidden: boolean; oldFont: boolean };
type Place = {
  readonly pieces: Piece[];
  /** A text box stands inside a paragraph: the innermost is the last. */
  readonly paragraphs: Paragraph[];
  /** Rows of a table within a table are rows too: the innermost is the last. */
  readonly rows: string[][];
  run: Run | null;
  /** How deep within what is not read: what was deleted, the second form of a drawing. */
  unread: number;
  inText: boolean;
  letters: number;
  oldFont: boolean;
};

/** The text of `word/document.xml`, as Word, LibreOffice and Google Docs write it. */
export const piecesOf = (xml: string): ReadDocument => {
  const prefix = prefixOf(xml);
  if (prefix === null) return { ok: false, reason: 'damaged' };
  const place = start();
  for (const token of xmlTokens(xml)) {
    if (!token) return { ok: false, reason: 'damaged' };
    read(place, token, prefix);
    if (place.letters > MOST_LETTERS) return { ok: false, reason: 'too-big' };
  }
  if (place.oldFont) return { ok: false, reason: 'old-font' };
  return place.pieces.length > 0 ? { ok: true, pieces: place.pieces } : { ok: false, reason: 'empty' };
};

const start = (): Place => ({
  ...{ pieces: [], paragraphs: [], rows: [], run: null },
  ...{ unread: 0, inText: false, letters: 0, oldFont: false },
});

/** What the names of the text's own tags begin with, `w:` as a rule; null where the file is about something else. */
const prefixOf = (xml: string): string | null => {
  const found =
    /xmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/.exec(
      xml.slice(0, 20_000),
    );
  return found ? `${found[1]}:` : null;
};

const read = (place: Place, token: XmlToken, prefix: string): void => {
  if (token.kind === 'text') {
    if (place.inText && place.unread === 0) add(place, token.text);
    return;
  }
  const own = token.name.startsWith(prefix) ? token.name.slice(prefix.length) : null;
  const isUnread = own === null ? token.name === 'mc:Fallback' : UNREAD.has(own);
  if (isUnread) place.unread += token.kind === 'close' ? -1 : token.closed ? 0 : 1;
  else if (own !== null && place.unread === 0) {
    if (token.kind === 'close') closes[own]?.(place);
    else {
      opens[own]?.(place, (name) => attributeOf(token.attributes, prefix + name));
      if (token.closed) closes[own]?.(place);
    }
  }
};

/** Deleted or moved away while changes were tracked; remarks of the program. */
const UNREAD = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange']);

type Open = (place: Place, attribute: (name: string) => string | null) => void;

const opens: Readonly<Record<string, Open>> = {
  p: ({ paragraphs }) => void paragraphs.push({ text: '', level: null, bold: false, plain: false }),
  pStyle: (place, attribute) => setLevel(place, headingLevel(attribute('val') ?? '')),
  outlineLvl: (place, attribute) => {
    const level = Number(attribute('val') ?? 9);
    if (level < 9) setLevel(place, level + 1);
  },
  r: (place) => {
    place.run = { bold: false, hidden: false, oldFont: false };
  },
  b: ({ run }, attribute) => {
    if (run) run.bold = isOn(attribute('val'));
  },
  vanish: ({ run }, attribute) => {
    if (run) run.hidden = isOn(attribute('val'));
  },
  rFonts: ({ run }, attribute) => {
    if (run) run.oldFont = /^(\.Vn|VNI[- ])/i.test(attribute('ascii') ?? attribute('hAnsi') ?? '');
  },
  t: (place) => {
    place.inText = true;
  },
  tab: (place) => add(place, ' '),
  br: (place) => add(place, '\n'),
  cr: (place) => add(place, '\n'),
  noBreakHyphen: (place) => add(place, '-'),
  tr: ({ rows }) => void rows.push([]),
  tc: ({ rows }) => void rows.at(-1)?.push(''),
};

const closes: Readonly<Record<string, (place: Place) => void>> = {
  t: (place) => {
    place.inText = false;
  },
  r: (place) => {
    place.run = null;
  },
  p: (place) => {
    const ended = place.paragraphs.pop();
    if (ended) put(place, ended);
  },
  tr: ({ rows, pieces }) => {
    const cells = rows.pop() ?? [];
    if (cells.some((cell) => cell !== '')) pieces.push({ kind: 'row', cells });
  },
};

const isOn = (value: string | null): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '1');

/** `Heading2`, `heading 2`, and what Vietnamese Word and LibreOffice call it: `u2`, `Tiêu đề 2`. The title is the highest. */
const headingLevel = (style: string): number | null => {
  if (/^(title|tiu|tiêu ?đề)$/i.test(style)) return 1;
  const [, level] = /^(?:heading|u|tiêu ?đề)[\s_]*([1-9])$/i.exec(style) ?? [];
  return level === undefined ? null : Number(level);
};

const setLevel = ({ paragraphs }: Place, level: number | null): void => {
  const paragraph = paragraphs.at(-1);
  if (paragraph && level !== null) paragraph.level = level;
};

const add = (place: Place, text: string): void => {
  const paragraph = place.paragraphs.at(-1);
  if (!paragraph || !place.run || place.run.hidden) return;
  paragraph.text += text;
  place.letters += text.length;
  if (text.trim() === '') return;
  if (place.run.bold) paragraph.bold = true;
  else paragraph.plain = true;
  place.oldFont ||= place.run.oldFont;
};

const put = ({ pieces, rows }: Place, { text: raw, level, bold, plain }: Paragraph): void => {
  const text = clean(raw);
  if (text === '') return;
  const row = rows.at(-1);
  if (row)
    row[Math.max(row.length - 1, 0)] = [row.at(-1) ?? '', text].filter((each) => each !== '').join('\n');
  else if (text.length <= LONGEST_HEADING && (level !== null || (bold && !plain)))
    pieces.push({ kind: 'heading', level, text });
  else pieces.push({ kind: 'paragraph', text });
};
