import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { fold } from '../fold.ts';

/** Whether words say yes or no; null for anything else. */
export const yesOrNo = (text: string, today: Day): boolean | null => {
  const reading = kindNamed('yes-no').read(text, {}, { today });
  return reading.status === 'ok' ? reading.value === true : null;
};

/** Whether this says that nothing of what was guessed is meant. */
export const meansOther = (text: string, today: Day): boolean =>
  OTHER_WORDS.has(fold(text)) || yesOrNo(text, today) === false;

const OTHER_WORDS: ReadonlySet<string> = new Set([
  'lua chon khac',
  'loai khac',
  'cai khac',
  'khac',
  'another',
]);

/** Whether this says that a reviewed draft may go. */
export const meansSend = (text: string): boolean => SEND_WORDS.has(fold(text));

const SEND_WORDS: ReadonlySet<string> = new Set([
  'gui bao cao',
  'nop bao cao',
  'nop',
  'gui',
  'gui di',
  'gui luon',
  'dong y',
  'dung',
  'dung roi',
  'ok',
  'oke',
  'xac nhan',
  'yes',
  'send',
  'ghi nhan',
  'dang ky',
]);

/** Whether this says that what stands at a question is right. */
export const meansHold = (text: string): boolean => HOLD_WORDS.has(fold(text));

const HOLD_WORDS: ReadonlySet<string> = new Set([
  'giu',
  'giu nguyen',
  'khong doi',
  'van the',
  'keep',
  'same',
]);

/** Whether this says that a question is to have no answer, rather than to be passed. */
export const meansEmpty = (text: string): boolean => EMPTY_WORDS.has(fold(text));

const EMPTY_WORDS: ReadonlySet<string> = new Set(['de trong', 'bo trong', 'leave empty', 'leave it empty']);

/** Whether this says that the offered value is right. */
export const meansKeep = (text: string): boolean => KEEP_WORDS.has(fold(text));

const KEEP_WORDS: ReadonlySet<string> = new Set([
  'giu',
  'giu nguyen',
  'nhu cu',
  'nhu thang truoc',
  'nhu ky truoc',
  'khong doi',
  'van the',
  'dung lai',
  'dung lai nam truoc',
  'nhu nam truoc',
  'keep',
  'same',
]);

/** Whether this says that there is nothing to write. */
export const meansNone = (text: string): boolean => NONE_WORDS.has(fold(text).replace(/[\s.!,…]+$/u, ''));

const NONE_WORDS: ReadonlySet<string> = new Set([
  'khong',
  'khong a',
  'khong co',
  'khong co a',
  'khong co gi',
  'ko',
  'ko co',
  'k co',
  'none',
]);

/** The buttons of a question about throwing answers away, typed; null for anything else. */
export const meansDiscard = (text: string): boolean | null => DISCARD_WORDS[fold(text)] ?? null;

const DISCARD_WORDS: Readonly<Record<string, boolean>> = {
  'bo ban nhap': true,
  'bo nhap': true,
  bo: true,
  'lam lai': true,
  discard: true,
  'start over': true,
  'tiep tuc': false,
  giu: false,
  'giu lai': false,
  'go on': false,
};
