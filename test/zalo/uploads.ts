import { DAY } from './clock.ts';
import { type Answer, no, ok } from './errors.ts';
import type { StoredFile, Upload, World } from './world.ts';

const MB = 1024 * 1024;
const LIFE = 7 * DAY;
const MONTHLY = 5000;
const LIMITS: Readonly<Record<Upload['kind'], number>> = { image: MB, gif: 5 * MB, file: 5 * MB };

/** `POST /v2.0/oa/upload/image`, `/gif` and `/file` */
export const upload =
  (kind: Upload['kind']) =>
  (world: World, file: StoredFile): Answer => {
    if (file.bytes.length > LIMITS[kind]) return no(-210, 'file');
    if (!isOfKind(kind, file)) return no(-201, 'file');
    const now = world.clock.now();
    const lately = [...world.uploads.values()].filter(({ at }) => now.getTime() - at.getTime() < 30 * DAY);
    if (lately.length >= MONTHLY) return no(-211, 'uploads of the month');
    const id = `${kind}-${world.nextId()}`;
    world.uploads.set(id, { kind, file, at: now });
    return ok(kind === 'file' ? { token: id } : { attachment_id: id });
  };

export const uploadIn = (world: World, kind: Upload['kind'], id: string): Upload | Answer => {
  const found = world.uploads.get(id);
  if (found?.kind !== kind) return no(-201, kind === 'file' ? 'token' : 'attachment_id');
  return world.clock.now().getTime() - found.at.getTime() < LIFE ? found : no(-100);
};

/** What a file is shows in its first bytes, whatever it is called; a document needs the right ending as well. */
const isOfKind = (kind: Upload['kind'], file: StoredFile): boolean => {
  if (kind === 'image') return startsWith(file, 'ffd8ff') || startsWith(file, '89504e470d0a1a0a');
  if (kind === 'gif') return startsWith(file, '47494638');
  const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return DOCUMENTS[ending]?.(file) ?? false;
};

/** There is no .xlsx in the documented list, and none that is called .docx either. */
const DOCUMENTS: Readonly<Record<string, (file: StoredFile) => boolean>> = {
  pdf: (file) => startsWith(file, '25504446'),
  doc: (file) => startsWith(file, 'd0cf11e0'),
  docx: (file) => startsWith(file, '504b0304') && Buffer.from(file.bytes).includes('word/document.xml'),
  csv: ({ bytes }) => bytes.length > 0 && !bytes.includes(0),
};

const startsWith = ({ bytes }: StoredFile, hex: string): boolean =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
