import { fold } from '../fold.ts';

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
]);

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
  'keep',
  'same',
]);
