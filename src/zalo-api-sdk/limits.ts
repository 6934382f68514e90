import { type Failure, wrong } from './failure.ts';

const MB = 1024 * 1024;

/** What Zalo takes, in UTF-16 units after NFC (the strictest way of counting) and in bytes. */
export const LIMITS = {
  text: 2000,
  buttons: 5,
  title: 100,
  subtitle: 500,
  payload: 1000,
  trackingId: 48,
  imageBytes: MB,
  fileBytes: 5 * MB,
  /** What may be uploaded as a file. There is no XLSX among them. */
  fileTypes: ['pdf', 'doc', 'docx', 'csv'],
} as const;

export type Wrong = { readonly ok: false; readonly failure: Failure };

/** Composed letters: the same text is longer when its accents stand apart, and would break a limit. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Why a text would be refused, or null. */
export const tooLong = (what: string, text: string, limit: number): Wrong | null =>
  text.length <= limit
    ? null
    : wrong('over-limit', `${what} has ${text.length} characters, ${limit} are allowed`);

export const empty = (what: string, text: string): Wrong | null =>
  text.trim() === '' ? wrong('text-empty', `${what} is empty`) : null;
