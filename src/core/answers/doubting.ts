import { bare, marked } from '../fold.ts';
import { DOUBTING } from './words/doubts.ts';

/** Whether marked text says that the number or code in it may not be the right one: "hình như 0912 345 678", "0100109106?". */
export const isDoubting = (words: string): boolean => DOUBTS.test(words);

const spellings = DOUBTING.flatMap((each) => [marked(each), bare(marked(each))]);
const DOUBTS = new RegExp(`(?<![\\p{L}\\d])(?:${spellings.join('|')})(?!\\p{L})|\\?\\s*$`, 'u');
