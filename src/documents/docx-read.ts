import { strFromU8, Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { ReadDocument } from '../core/sent-document.ts';
import { piecesOf } from './docx-pieces.ts';

/** A year's review is some tens of pages, a tenth of this; what unpacks to more is a bomb. */
const MOST_BYTES = 12 * 1024 * 1024;
const MOST_PARTS = 2_000;
/** What is unpacked at a time: at most a thousand times as much comes out before its size is looked at. */
const AT_A_TIME = 8 * 1024;

/**
 * A `.docx` as headings, paragraphs and rows of tables, in order. Only the part with the text is unpacked, piece by piece, so
 * that a size that the archive lies about stops nothing; pictures, links and whatever else it carries stay packed.
 */
export const readDocx = (bytes: Uint8Array): ReadDocument => {
  if (isOldWord(bytes)) return { ok: false, reason: 'old-word' };
  const text = textPart(bytes);
  return typeof text === 'string' ? { ok: false, reason: text } : piecesIn(text);
};

const piecesIn = (text: Uint8Array): ReadDocument => {
  const xml = strFromU8(text);
  // What is no UTF-8 comes out with marks of replacement; other encodings nobody writes.
  return xml.includes('\ufffd') ? { ok: false, reason: 'damaged' } : piecesOf(xml);
};

/** Word 97–2003, and every file that a password protects: an OLE container. */
const isOldWord = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** Word on the web numbers it: `document2.xml`. */
const TEXT_PART = /^word\/document\d*\.xml$/;

type Refused = 'not-a-document' | 'macros' | 'too-big' | 'damaged';

const textPart = (bytes: Uint8Array): Uint8Array | Refused => {
  const names: string[] = [];
  const text = gathered();
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (TEXT_PART.test(file.name)) text.take(file);
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !text.isTooBig() && names.length <= MOST_PARTS; at += AT_A_TIME)
    if (!pushed(unzip, bytes.subarray(at, at + AT_A_TIME), at + AT_A_TIME >= bytes.length)) return 'damaged';
  if (text.isTooBig() || names.length > MOST_PARTS) return 'too-big';
  if (names.some((name) => /vbaProject/i.test(name))) return 'macros';
  return text.whole() ?? (names.some((name) => TEXT_PART.test(name)) ? 'damaged' : 'not-a-document');
};

/** False where the archive ends too early or is packed in a way that is not known. */
const pushed = (unzip: Unzip, chunk: Uint8Array, last: boolean): boolean => {
  try {
    unzip.push(chunk, last);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false;
    throw error;
  }
};

/** What comes out of the first part that is taken, until it is too much. */
const gathered = () => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let state: 'none' | 'open' | 'ended' | 'broken' = 'none';
  return {
    take: (file: UnzipFile): void => {
      if (state !== 'none') return;
      state = 'open';
      file.ondata = (error, chunk, final) => {
        size += chunk?.length ?? 0;
        if (chunk && size <= MOST_BYTES) chunks.push(chunk);
        if (error) state = 'broken';
        else if (final && state === 'open') state = 'ended';
      };
      file.start();
    },
    isTooBig: (): boolean => size > MOST_BYTES,
    whole: (): Uint8Array | null => (state === 'ended' ? Buffer.concat(chunks) : null),
  };
};
