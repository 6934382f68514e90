import { bare, marked } from '../fold.ts';
import { ask, type Reading } from './reading.ts';
import type { Survey } from './survey.ts';
import { ORDERED } from './words/numbers.ts';

/** A way of writing after which a number that could be read is still not certain. */
type Doubt = { readonly reason: string; readonly pattern: RegExp };

const ordered = ORDERED.flatMap((word) => [word, bare(word)]).join('|');

const LIKE_A_PHONE = /(?<![\d.,])0\d{6}/;

const EVERYWHERE: readonly Doubt[] = [
  // The letter O for a zero, l for a one: "1O", "4 o"; a letter where a digit may have been: "u4", "10à%".
  {
    reason: 'unclear',
    pattern:
      /\d(?: ?[oil]|[ơưu])(?!\p{L})|(?<![\p{L}\d])(?!đ)\p{L}[.,]?\d|\p{L}\d+[aăâeêioôơuưy](?!\p{L})|\d\p{L} ?%/u,
  },
  // A decimal without its zero: ".5 triệu".
  { reason: 'unclear', pattern: /(?:^|\s)[.,]\d/ },
  {
    reason: 'unclear',
    pattern: /(?<!\p{L})(trăm|tram|nghìn|nghin|ngàn|ngan|triệu|trieu|tỷ|ty|tỉ) \1(?!\p{L})/u,
  },
  // "hai mươi rưỡi" may be 20,5 or 25; "hai trăm nghìn rưỡi" 200.500 or 250.000.
  {
    reason: 'unclear',
    pattern: /(?:mươi|muoi|mười|(?:trăm|tram) (?:nghìn|nghin|ngàn|ngan)) (?:rư[ỡở]i|ruoi)/,
  },
  // Thousands of nothing: "5000k000".
  { reason: 'unclear', pattern: /\dk ?000(?!\d)/ },
  { reason: 'unclear', pattern: /\d k (?:có|co|ps)(?!\p{L})/u },
  { reason: 'approximate', pattern: /(?:^|\s)(?:từ\s|tu \d)/ },
  // "3 triệu năm" may be 3.500.000 or three million a year.
  { reason: 'unclear', pattern: /(?:nghìn|nghin|ngàn|ngan|triệu|trieu|tr|tỷ|ty|tỉ) (?:năm|nam)$/ },
  // "Sau" may be "sáu" or "later".
  { reason: 'unclear', pattern: /^sau$/ },
];

const IN_COUNTS: readonly Doubt[] = [
  ...EVERYWHERE,
  // A phone number, not a count.
  { reason: 'unclear', pattern: LIKE_A_PHONE },
  { reason: 'unclear', pattern: /%/ },
  // "Mười một triệu một trăm" is 11.100.000 in talk about money, 11.000.100 by the book; "không trăm" is no hundred in both.
  {
    reason: 'unclear',
    pattern:
      /(?:triệu|trieu|tỷ|ty|tỉ) (?!kh[ôo]ng )\p{L}+ (?:trăm|tram)(?!\p{L})(?!.*(?:nghìn|nghin|ngàn|ngan))/u,
  },
  // Words for money, in a field that counts heads.
  { reason: 'unclear', pattern: /\d ?(?:trđ|tr|củ|tỏi)(?!\p{L})/u },
  // "ca 2", "tổ số 3": which one, not how many.
  { reason: 'unclear', pattern: new RegExp(`(?<!\\p{L})(?:${ordered}) (?:số |so )?\\d`, 'u') },
];

const IN_MONEY: readonly Doubt[] = [
  ...EVERYWHERE,
  { reason: 'unclear', pattern: /%/ },
  { reason: 'unclear', pattern: LIKE_A_PHONE },
  { reason: 'separator', pattern: /\d,\d{3}\.(?!0{1,2}(?!\d))\d|\d\.\d{3},(?!0{1,2}(?!\d))\d/ },
  // "3 triệu 500 đồng" may be 3.500.000 or 3.000.500; "1tr2345" and "3 triệu lẻ 5" are nothing anybody means.
  { reason: 'unclear', pattern: /(?:triệu|trieu|tỷ|ty|tỉ) \d+ (?:đồng|dong)/ },
  { reason: 'unclear', pattern: /(?:triệu|trieu|tr|củ|cu|tỷ|ty|tỉ) ?\d{4}(?!\d)/ },
  // "3tr5k": half a million, or five thousand.
  { reason: 'unclear', pattern: /(?:triệu|trieu|tr|củ|cu) ?\d ?k(?![\p{L}\d])/u },
  { reason: 'unclear', pattern: /(?:triệu|trieu|tr|củ|cu|tỷ|ty|tỉ) (?:lẻ|le|linh) \S+$/ },
];

const IN_PERCENT: readonly Doubt[] = [
  ...EVERYWHERE,
  // "085": a comma may be missing.
  { reason: 'unclear', pattern: /(?<![\d.,])0\d{2}/ },
];

const DOUBTS = { count: IN_COUNTS, money: IN_MONEY, percent: IN_PERCENT } as const;

/** Turns a reading that would be kept into a question where the way it was typed leaves room for another meaning. */
export const unlessDoubtful = (
  reading: Reading<number>,
  text: string,
  field: keyof typeof DOUBTS,
): Reading<number> => {
  if (reading.status !== 'ok') return reading;
  const typed = marked(text);
  const doubt = DOUBTS[field].find(({ pattern }) => pattern.test(typed));
  return doubt ? ask(doubt.reason, [reading.value]) : reading;
};

/** "Chục người", "cả trăm": a round word without a number before it is a guess. */
export const isRound = ({ numbers: [first], tokens }: Survey): boolean =>
  first !== undefined && ROUND.test(bareOf(tokens.slice(first.at, first.next)));
const ROUND = /^(?:tram|chuc(?: (?:nghin|ngan|trieu|tr|cu|ty))?)$/;
const bareOf = (tokens: Survey['tokens']): string => tokens.map(({ bare: word }) => word).join(' ');

/** "giảm 5" where no decrease can be kept, and "giảm -5", "tăng -5", "tăng giảm 5" anywhere: the number is right, its sign is not certain. */
export const isSignUncertain = ({ roles, numbers, tokens }: Survey, maySink: boolean): boolean =>
  roles.has('down') !== roles.has('up')
    ? (roles.has('down') && !maySink) || numbers.some(({ negative }) => negative)
    : roles.has('down') || bareOf(tokens).includes('tang giam');
