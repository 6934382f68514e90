import { bare, marked } from '../fold.ts';
import { AROUND_DATES, AROUND_PERIODS, DATE_WORDS, UNKNOWN_DATES } from './words/dates.ts';

/**
 * What was typed about days, in one spelling: "Mùng năm tháng Mười" is `mung 5 thang 10`, "T.11/2025" is `t11/2025`.
 * Where "sau" may be "sau" (next) or "sáu" (six) the word is `sau?`; dashes between blanks stay so.
 */
export const dateWords = (typed: string, passedOver: ReadonlySet<string>): string => {
  const parts = spaced(typed)
    .split(' ')
    .filter((part) => part !== '');
  const hasAccents = parts.some((part) => part !== bare(part));
  const words = numbered(inOneSpelling(parts, passedOver), hasAccents);
  return words
    .join(' ')
    .replace(/\b([tqwhm]) (?=\d)/g, '$1')
    .replace(/(\d) t(?= |\/|$)/g, '$1 thang')
    .replace(/ {2,}/g, ' ')
    .trim();
};

/** Looks a phrase up as typed, or as typed without accents: another accent is another word. */
export const phraseSet = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(lists.flat().flatMap((each) => [marked(each), bare(marked(each))]));

/** Whether marked text says that the day or period is not known yet. */
export const isUnknown = (words: string): boolean => UNKNOWN.test(words);

const UNKNOWN = new RegExp(`(?:^| )(?:${[...phraseSet(UNKNOWN_DATES)].join('|')})(?= |$)`);

const spaced = (typed: string): string =>
  marked(typed)
    .replace(/^(\d{4}-\d\d-\d\d)t[\d:.+z-]*$/, '$1')
    .replace(/[,;!?"'“”‘’()[\]…*_]/g, ' ')
    .replace(/\.(?:(?!\d)|(?<=(?:^|\s|\p{L})\.))/gu, ' ')
    .replace(/\d(?=\p{L})|\p{L}(?=\d)/gu, '$& ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/-(?:(?=\p{L})|(?<=\p{L}-))/gu, ' - ')
    .replace(/\/(?=\p{L})(?<=\p{L}\/)/gu, ' ')
    .replace(/(?: -|- )(?=\d)(?<=\d..)/g, '-')
    .replace(/ \/|\/ /g, '/');

const LONGEST_PHRASE = 3;

/** Longest phrases first; what is passed over falls away; a word with odd accents loses them. */
const inOneSpelling = (parts: readonly string[], passedOver: ReadonlySet<string>): readonly Word[] => {
  const words: Word[] = [];
  for (let at = 0; at < parts.length; ) {
    const [length, meant] = phraseAt(parts, at, passedOver);
    for (const word of meant) words.push(word);
    at += length;
  }
  return words;
};

type Word = { readonly typed: string; readonly word: string };

const phraseAt = (
  parts: readonly string[],
  at: number,
  passedOver: ReadonlySet<string>,
): readonly [number, readonly Word[]] => {
  const longest = leads.has(parts[at] ?? '') ? Math.min(LONGEST_PHRASE, parts.length - at) : 1;
  for (let length = longest; length > 0; length--) {
    const phrase = parts.slice(at, at + length).join(' ');
    const meant = spellings.get(phrase);
    if (meant !== undefined)
      return [length, meant === '' ? [] : meant.split(' ').map((word) => ({ typed: phrase, word }))];
    if (passedOver.has(phrase)) return [length, []];
  }
  const part = parts[at] ?? '';
  return [1, [{ typed: part, word: bare(part) }]];
};

/** Number words become digits where a day, month or quarter is named, and nowhere else: "năm" is a year as well. */
const numbered = (words: readonly Word[], hasAccents: boolean): readonly string[] => {
  const done: string[] = [];
  for (let at = 0; at < words.length; ) {
    const before = done.at(-1) ?? '';
    const found = numberAt(words, at, { before, hasAccents });
    done.push(found?.[1] ?? unchanged(words[at]));
    at += found?.[0] ?? 1;
  }
  return done;
};

/** "Một" with its accent is never "mốt", the day after tomorrow. */
const unchanged = (word: Word | undefined): string => (word?.typed === 'một' ? '1' : (word?.word ?? ''));

type Place = { readonly before: string; readonly hasAccents: boolean };

const numberAt = (words: readonly Word[], at: number, place: Place): readonly [number, string] | null => {
  if (!NUMBER_HEADS.has(words[at]?.word ?? '')) return null;
  const named = TAKES_NUMBER.has(place.before);
  for (let length = Math.min(3, words.length - at); length > 0; length--) {
    const phrase = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    const next = words[at + length]?.word ?? '';
    const number = NUMBER_WORDS.get(phrase);
    if (
      number === undefined ||
      !(
        named ||
        (UNITS.has(next) && (!AMBIGUOUS.has(phrase) || words[at]?.typed === 'sáu')) ||
        startsCount(phrase, at, words)
      )
    )
      continue;
    if (!named || length > 1) return [length, String(number)];
    return single(words[at] ?? { typed: '', word: '' }, { ...place, next, number });
  }
  return null;
};

/** "Năm ngày nữa" and "sau thang dau nam" count where they begin the text. */
const startsCount = (phrase: string, at: number, words: readonly Word[]): boolean => {
  const [next = '', after = ''] = [words[1]?.word, words[2]?.word];
  if (at !== 0 || (phrase !== 'nam' && phrase !== 'sau')) return false;
  return (
    (phrase === 'nam' && (next === 'ngay' || next === 'hom' || next === 'tuan')) ||
    (next === 'thang' && (after === 'dau' || after === 'cuoi'))
  );
};

type Single = Place & { readonly next: string; readonly number: number };

/** One word after "tháng", "thứ" …: `sau` and `mot` are also other words there. */
const single = (
  { typed, word }: Word,
  { before, next, number, hasAccents }: Single,
): readonly [number, string] | null => {
  if (word === 'mot' && before === 'ngay' && typed !== 'một') return next === 'thang' ? [1, '1'] : null;
  if (
    (before === 'ngay' || before === 'tuan' || before === 'quy') &&
    (word === 'nam' || word === 'tu') &&
    next !== 'thang' &&
    before !== 'quy'
  )
    return null;
  if (word !== 'sau' || typed === 'sáu' || before === 'thu' || before === 'mung') return [1, String(number)];
  if (before === 'ngay') return next === 'thang' ? [1, '6'] : null;
  if (before !== 'thang') return null;
  if (next === 'nam' || /^\d{4}$/.test(next)) return [1, '6'];
  return [1, hasAccents ? 'sau' : 'sau?'];
};

const spellings: ReadonlyMap<string, string> = new Map([
  ...DATE_WORDS.flatMap(([word, list]) => list.map((each) => [bare(marked(each)), word] as const))
    .reverse()
    .filter(([each]) => !['toi', 'ta', 'am', 'ke', 'tiep', 'kia'].includes(each)),
  ...DATE_WORDS.flatMap(([word, list]) => list.map((each) => [marked(each), word] as const)),
]);

/** Words that begin a phrase of several. */
const leads = new Set(
  [...spellings.keys(), ...phraseSet(AROUND_DATES, AROUND_PERIODS)]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => phrase.split(' ')[0] ?? ''),
);

const TAKES_NUMBER = new Set(['ngay', 'mung', 'thang', 'thu', 'quy', 'tuan']);
const UNITS = new Set(['thang', 'ngay', 'hom', 'tuan', 'quy']);
const AMBIGUOUS = new Set(['tu', 'nam', 'sau']);

const ONES = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
const tens = (ten: number, words: readonly string[]): readonly (readonly [string, number])[] =>
  words.flatMap((word) => [
    [word, ten] as const,
    ...ONES.slice(1).flatMap((one, n) => (one === 'nam' ? [] : [[`${word} ${one}`, ten + n + 1] as const])),
    [`${word} lam`, ten + 5] as const,
    [`${word} nham`, ten + 5] as const,
    [`${word} tu`, ten + 4] as const,
  ]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.slice(1).map((word, n) => [word, n + 1] as const),
  ['tu', 4],
  ...tens(10, ['muoi']),
  ...tens(20, ['hai muoi', 'hai chuc', 'ham']),
  ...tens(30, ['ba muoi', 'bam']),
]);
const NUMBER_HEADS = new Set([...NUMBER_WORDS.keys()].map((words) => words.split(' ')[0]));
