import type { Downloaded, FileRef } from '../../ports.ts';
import { bytesWithin } from '../bytes.ts';
import type { Line } from './line.ts';

const LIMIT = 20 * 1024 * 1024;
const SECONDS = 60;

/** Fetches what a person sent. The address needs no token, and ends after a time that nobody has written down. */
export const download = async (line: Line, file: FileRef): Promise<Downloaded> => {
  if (file.size > LIMIT) return { ok: false, reason: 'too-large' };
  if (!URL.canParse(file.ref)) return { ok: false, reason: 'gone' };
  try {
    const response = await fetch(file.ref, { signal: AbortSignal.timeout(1000 * SECONDS) });
    if (!response.ok) return { ok: false, reason: response.status < 500 ? 'gone' : 'unreachable' };
    const bytes = await bytesWithin(response.body, LIMIT);
    return bytes ? { ok: true, bytes, mime: file.mime, name: file.name } : { ok: false, reason: 'too-large' };
  } catch (error) {
    line.log('zalo.file-failed', { reason: error instanceof Error ? error.name : 'unknown' });
    return { ok: false, reason: 'unreachable' };
  }
};
