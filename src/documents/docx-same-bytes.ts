import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Day, momentAt } from '../core/day.ts';

/** The same file with the day that it is about in place of the moment at which it was made: the same content, the same bytes. */
export const sameBytes = (docx: Uint8Array, madeOn: Day): Uint8Array => {
  const { [FIRST]: types, ...others } = unzipSync(docx);
  const parts = Object.entries(others).map(([name, bytes]) => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(bytes).replace(MOMENT, `$1${momentAt(madeOn).toISOString()}`))
      : bytes,
  ]);
  const all = { ...(types ? { [FIRST]: types } : {}), ...Object.fromEntries(parts) };
  return zipSync(all, { mtime: new Date(1980, 0, 1), level: 9 });
};

/** By which programs tell what kind of file it is. */
const FIRST = '[Content_Types].xml';
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
