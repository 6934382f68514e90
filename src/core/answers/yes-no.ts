import { z } from 'zod';
import { bare, marked } from '../fold.ts';
import { say } from '../message.ts';
import { type AnswerKind, ask, error, LONGEST, ok } from './reading.ts';
import { MANNERS, NO, UNSURE, UNSURE_ENDS, YES } from './words/yes-no.ts';

const settings = z.object({});

/** Yes or no as officers type it: "đúng rồi ạ", "ko", "chưa", a thumb. "Có thể" and "chưa rõ" are neither. */
export const yesNo: AnswerKind<boolean, z.infer<typeof settings>> = {
  kind: 'yes-no',
  settings,
  read: (typed) => {
    if (typed.length > LONGEST) return error('unreadable');
    const heard = yesOrNo(typed);
    if (heard === 'unsure') return ask('unsure', [true, false]);
    return heard === null ? error('unreadable') : ok(heard);
  },
  show: (value) => say(value ? 'value-yes' : 'value-no'),
  spellings: (value) =>
    value ? ['có', 'Đúng', 'vâng ạ', 'yes', 'dung roi'] : ['không', 'Chưa', 'ko ạ', 'no', 'sai roi'],
};

/** Yes, no, `unsure` where the words leave it open, or null where they say neither. */
export const yesOrNo = (typed: string): Heard => {
  if (/\S\s*\?/.test(typed) && inOne(typed) !== null) return 'unsure';
  const parts = typed.split(/[,.;!\n]+/).filter((part) => /[\p{L}\d]/u.test(part));
  const heard = new Set(parts.length > 1 ? parts.map(inOne) : [null]);
  if (heard.has(null)) return inOne(typed);
  return heard.size > 1 ? 'unsure' : ([...heard][0] ?? null);
};

type Heard = boolean | 'unsure' | null;

/** "Không, đúng rồi" says both; what stands between commas is heard for itself by `yesOrNo`. */
const inOne = (typed: string): Heard => {
  const words = wordsOf(typed).replace(/(.)\1{2,}/gu, '$1');
  if (words === '') return null;
  if (isAsked(words)) return 'unsure';
  for (const whole of [words, words.replace(SHORT_NO, 'không'), words.replace(SHORT_NO, 'khong')])
    for (const each of peeled(whole)) {
      const meant = meanings.get(each);
      if (meant !== undefined) return isTurnedRound(each, whole) ? 'unsure' : meant;
    }
  const said = `${words} `;
  const isOpen =
    UNSURE_STARTS.some((start) => said.startsWith(start)) ||
    unsureEnds.some((end) => withoutManners(words).endsWith(end));
  return isOpen ? 'unsure' : null;
};

/** "Đúng chưa", "được không": a question, not an answer. */
const isAsked = (words: string): boolean => {
  const head = /^(.+) (?:chưa|chua|không|khong|ko)$/.exec(words)?.[1] ?? '';
  const isManners = head.split(' ').every((part) => manners.has(part) && part !== 'rồi');
  return !isManners && !meanings.has(words) && peeled(head).some((each) => meanings.get(each) === true);
};

const SHORT_NO = /^(?:ko|k|kg|kh|khg|hok|hông|hong|hổng|hem|hk)(?= \S)/;

/** "Đúng đâu" and "đâu có sai" mean the opposite of what stays when "đâu" is passed over. */
const isTurnedRound = (taken: string, words: string): boolean =>
  taken !== words &&
  / (?:đâu|dau) /.test(` ${words} `) &&
  !/ (?:đâu|dau) /.test(` ${taken} `) &&
  !/^(?:dạ |da |thôi |thoi )*(?:không|khong|chưa|chua)(?: |$)/.test(words);

/** Small letters with accents, without signs that carry no meaning. */
export const wordsOf = (typed: string): string => {
  const words = marked(typed);
  return SIGNS.test(words) ? marked(words.replace(SKIN, '').replace(SIGNS_ALL, ' ')) : words;
};
const SKIN = /[\u{1F3FB}-\u{1F3FF}]/gu;
const SIGNS = /[.,;:!?"'“”‘’()[\]…~*]|[\u{1F3FB}-\u{1F3FF}]/u;
const SIGNS_ALL = new RegExp(SIGNS, 'gu');

/** The words, then with one polite word less at a time, first from the end: "dạ vâng ạ" is "dạ vâng" before it is nothing. */
export const peeled = (words: string): readonly string[] => {
  const parts = words.split(' ');
  const all = [words];
  let [start, end] = [0, parts.length];
  while (end - start > 1 && manners.has(parts[end - 1] ?? '')) all.push(parts.slice(start, --end).join(' '));
  while (end - start > 1 && manners.has(parts[start] ?? '')) all.push(parts.slice(++start, end).join(' '));
  return all;
};

/** Takes polite words off both ends; a text of nothing but manners stays as it is. */
export const withoutManners = (words: string): string => withoutEdges(words, manners);

/** Takes words of a list off both ends; a text of nothing else stays as it is. */
export const withoutEdges = (words: string, passedOver: ReadonlySet<string>): string => {
  const parts = words.split(' ');
  const first = parts.findIndex((part) => !passedOver.has(part));
  if (first < 0) return words;
  const last = parts.findLastIndex((part) => !passedOver.has(part));
  return first === 0 && last === parts.length - 1 ? words : parts.slice(first, last + 1).join(' ');
};

/** Accented spellings go in first, so that a spelling without accents never takes their place. */
const spelled = <M>(lists: readonly (readonly [M, readonly string[]])[]): ReadonlyMap<string, M> => {
  const entries = lists.flatMap(([meaning, list]) => list.map((each) => [marked(each), meaning] as const));
  // "Ờ" without its accent looks like a nought.
  const plain = entries
    .map(([each, meaning]) => [bare(each), meaning] as const)
    .filter(([each]) => each.length > 1);
  return new Map([...plain.reverse(), ...entries]);
};

const meanings = spelled<boolean | 'unsure'>([
  [true, YES],
  [false, NO],
  ['unsure', UNSURE],
]);
const manners = new Set(MANNERS.flatMap((each) => [marked(each), bare(marked(each))]));
const unsureEnds = UNSURE_ENDS.flatMap((each) => [` ${marked(each)}`, ` ${bare(marked(each))}`]);
const UNSURE_STARTS = UNSURE.flatMap((each) => [`${marked(each)} `, `${bare(marked(each))} `]);
