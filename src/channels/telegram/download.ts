import type { Downloaded, FileRef } from '../../ports.ts';
import { bytesWithin } from '../bytes.ts';
import { type Line, reasonOf } from './line.ts';
import { outcomeOf } from './outcome.ts';

/** What Telegram lets a bot fetch. */
const LIMIT = 20 * 1024 * 1024;
const SECONDS = 60;

export const download = async (line: Line, file: FileRef): Promise<Downloaded> => {
  if (file.size > LIMIT) return { ok: false, reason: 'too-large' };
  const found = await pathOf(line, file.ref);
  return 'reason' in found ? found : fetched(line, file, found.path);
};

const pathOf = async (line: Line, ref: string): Promise<Missing | { path: string }> => {
  try {
    const { file_path, file_size = 0 } = await line.api.getFile(ref);
    if (file_size > LIMIT) return { ok: false, reason: 'too-large' };
    return file_path === undefined ? { ok: false, reason: 'gone' } : { path: file_path };
  } catch (error) {
    return missing(line, error);
  }
};

type Missing = Extract<Downloaded, { ok: false }>;

const missing = (line: Line, error: unknown): Missing => {
  const outcome = outcomeOf(error, line);
  line.log('telegram.file-failed', { reason: outcome.reason });
  if (outcome.sent === 'unreachable') return { ok: false, reason: 'unreachable' };
  return { ok: false, reason: /too big/i.test(outcome.reason) ? 'too-large' : 'gone' };
};

const fetched = async (line: Line, file: FileRef, path: string): Promise<Downloaded> => {
  try {
    const signal = AbortSignal.timeout(1000 * SECONDS);
    const response = await fetch(`${line.apiRoot}/file/bot${line.token}/${path}`, { signal });
    if (!response.ok) return { ok: false, reason: response.status < 500 ? 'gone' : 'unreachable' };
    const bytes = await bytesWithin(response.body, LIMIT);
    if (!bytes) return { ok: false, reason: 'too-large' };
    return { ok: true, bytes, mime: file.mime, name: file.name };
  } catch (error) {
    line.log('telegram.file-failed', { reason: reasonOf(error, line.token) });
    return { ok: false, reason: 'unreachable' };
  }
};
