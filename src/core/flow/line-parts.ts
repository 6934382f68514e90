import { isFiller, type Line } from './intent-lines.ts';
import { phraseAt, phraseSet } from './phrase-set.ts';
import { BEFORE_FIGURES, CHANGE, JOINING, MISTAKEN } from './several-words.ts';

/** Commas, brackets, a dash or a line break before a word; a comma inside a number is none. */
export const isSplit = ({ typed, words }: Line, at: number): boolean =>
  /[,;()\n|]|\.(?:\s|$)|\s[-–—]\s(?!\d)/.test(typed.slice(words[at - 1]?.to ?? 0, words[at]?.from));

/** The words of a gap without those that only join; empty where nothing else is said. Its signs stay: "-5", "~50". */
export const between = (line: Line, from: number, to: number): string => {
  let [first, last] = [from, to];
  if (from === 0 || isSplit(line, from)) first = afterStart(line, from, to);
  while (first < last && joiningAt(line, first) > 0) first += joiningAt(line, first);
  for (let at = first; at < last; at += 1) if (isJoining(line, at, last)) last = at;
  return first < last ? slice(line, first, last) : '';
};
const JOINING_WORDS = phraseSet(JOINING);
const FIGURE_WORDS = phraseSet(BEFORE_FIGURES);

/** "nhầm rồi, sửa lại giúp em": said before an answer, never behind one, where "lam" is lăm. */
const afterStart = (line: Line, from: number, to: number): number => {
  let at = from;
  for (let length = -1; at < to && length !== 0; at += length)
    length = phraseAt(line, at, STARTING) || joiningAt(line, at);
  return Math.min(at, to);
};
const STARTING = phraseSet([...MISTAKEN, ...CHANGE]);

/** How many words at a place say nothing themselves. */
export const joiningAt = (line: Line, at: number): number => {
  const word = line.words[at];
  const figure = phraseAt(line, at, FIGURE_WORDS);
  if (figure > 0 && /^\d/.test(line.words[at + figure]?.text ?? '')) return figure;
  return phraseAt(line, at, JOINING_WORDS) || (word && isFiller(word) ? 1 : 0);
};

const isJoining = (line: Line, from: number, to: number): boolean => {
  let at = from;
  while (at < to && joiningAt(line, at) > 0) at += joiningAt(line, at);
  return at >= to;
};

/** The words of a line from one to before another, as typed, without the signs around them. */
export const slice = ({ typed, words }: Line, from: number, to: number): string =>
  typed
    .slice(words[from - 1]?.to ?? 0, words[to]?.from ?? typed.length)
    .replace(/^(?:[\s,;:()=.•*|]|[-–—](?=\s))+|[\s,;:()=.•*|–—-]+$/g, '');
