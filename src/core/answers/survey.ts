import { type Lexicon, lexicon, matchAt, type Token, tokensOf } from './lexicon.ts';
import { partAt } from './number-words.ts';
import { type Quantity, quantityAt } from './quantity.ts';
import {
  APPROXIMATE,
  DECREASE,
  INCREASE,
  MINUS,
  NO,
  NOT_YET,
  OF_NOTHING,
  TO,
  UNKNOWN,
} from './words/numbers.ts';
import { POLITE } from './words/polite.ts';

/** What a word does beside a number. */
export type Role =
  | 'polite'
  | 'around'
  | 'unit'
  | 'approximate'
  | 'unknown'
  | 'no'
  | 'of-nothing'
  | 'up'
  | 'down'
  | 'minus'
  | 'not-yet'
  | 'to'
  | 'foreign'
  | 'per'
  | 'each'
  | 'whole'
  | 'percent';

/** Everything found in a text that should hold one number: its numbers, the roles of its words, and what is left over. */
export type Survey = {
  readonly numbers: readonly (Quantity & { readonly at: number; readonly negative: boolean })[];
  readonly roles: ReadonlySet<Role>;
  readonly rest: readonly string[];
  readonly tokens: readonly Token[];
};

/** The words every number field knows, and those of one kind before them. */
export const wordsFor = (own: readonly (readonly [Role, readonly string[]])[]): Lexicon<Role> =>
  lexicon<Role>([
    ...own,
    ['not-yet', NOT_YET],
    ['unknown', UNKNOWN.flatMap(withNoes)],
    ['approximate', APPROXIMATE.flatMap(withNoes)],
    ['no', NO],
    ['up', INCREASE],
    ['down', DECREASE],
    ['minus', MINUS],
    ['to', TO],
    ['of-nothing', OF_NOTHING],
    ['polite', POLITE],
  ]);

/** "không rõ" is also "ko rõ", "k rõ", "hok rõ" … */
const withNoes = (phrase: string): readonly string[] =>
  phrase.startsWith('không ') ? NO.map((no) => no + phrase.slice(5)) : [phrase];

const SIGN_ROLES: Readonly<Record<string, Role>> = {
  '~': 'approximate',
  '≈': 'approximate',
  '>': 'approximate',
  '<': 'approximate',
  '≥': 'approximate',
  '≤': 'approximate',
  '?': 'approximate',
  '±': 'approximate',
  '%': 'percent',
};
const SILENT = new Set('.,;:!()[]{}"\'“”‘’=*…_`•·@^');

/** Walks over a text once. Phrases of several words come first, then numbers, then single words. */
export const survey = (text: string, words: Lexicon<Role>): Survey => {
  const tokens = tokensOf(text);
  const numbers: (Quantity & { at: number; negative: boolean })[] = [];
  const roles = new Set<Role>();
  const rest: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const step = stepAt(tokens, at, words);
    if (step.quantity)
      numbers.push({ ...step.quantity, at, negative: isNegative(tokens, at, numbers.at(-1)?.next) });
    else if (step.role) roles.add(step.role);
    else if (!isSilent(tokens, at)) rest.push(tokens[at]?.text ?? '');
    at = step.next;
  }
  return { numbers, roles, rest, tokens };
};

type Stride = { readonly next: number; readonly quantity?: Quantity; readonly role?: Role };

const stepAt = (tokens: readonly Token[], at: number, words: Lexicon<Role>): Stride => {
  const token = tokens[at];
  if (token?.kind === 'sign') return withRole(SIGN_ROLES[token.text] ?? wordAt(tokens, at, words), at + 1);
  const phrase = matchAt(words, tokens, at, 2);
  if (phrase && !isCount(tokens, at)) return withRole(phrase.meaning, at + phrase.length);
  if (isGuess(tokens, at)) return { next: at + 1, role: 'approximate' };
  const isNo = token?.bare === 'khong' && partAt(tokens, at + 1)?.is !== 'point';
  const quantity = isNo ? null : quantityAt(tokens, at);
  if (quantity)
    return {
      next: quantity.next,
      quantity: isCutOff(tokens, at) ? { ...quantity, doubt: 'unclear' } : quantity,
    };
  const word = matchAt(words, tokens, at);
  return word ? withRole(word.meaning, at + word.length) : { next: at + 1 };
};

/** "a triệu rưỡi", "ai trăm": what stands before may be the rest of "ba" or "hai". */
const isCutOff = (tokens: readonly Token[], at: number): boolean => {
  const is = partAt(tokens, at)?.is;
  return (is === 'hundred' || is === 'scale') && /^(?:\p{L}|ai)$/u.test(tokens[at - 1]?.text ?? '');
};

const withRole = (role: Role | null | undefined, next: number): Stride => (role ? { next, role } : { next });
const wordAt = (tokens: readonly Token[], at: number, words: Lexicon<Role>): Role | null =>
  matchAt(words, tokens, at)?.meaning ?? null;
const isCount = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'digits';

/** "tam 50" is tầm, "tam muoi" tám; "tu 50 den 60" begins a range. */
const isGuess = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'tam' && tokens[at + 1]?.kind === 'digits';

const isNegative = (tokens: readonly Token[], at: number, before: number | undefined): boolean => {
  const sign = tokens[at - 1]?.text ?? '';
  return (
    (sign === '-' && before !== at - 1) ||
    sign === 'âm' ||
    tokens[at - 1]?.bare === 'tru' ||
    (sign === 'am' && before !== at - 1)
  );
};

const isSilent = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  const isSigned =
    (text === '-' || text === '+') && (tokens[at + 1]?.kind === 'digits' || tokens[at + 1]?.kind === 'word');
  return SILENT.has(text) || isSigned || ((text === 'từ' || text === 'tu') && at + 1 < tokens.length);
};

/** Two numbers with "-", "đến" or "hoặc" between them. */
export const isRange = ({ numbers, tokens }: Survey): boolean => {
  const [first, second] = numbers;
  if (!first || !second || numbers.length !== 2) return false;
  return tokens
    .slice(first.next, second.at)
    .some(
      ({ text, bare: plain }) =>
        text === '-' ||
        text === '~' ||
        plain === 'den' ||
        plain === 'toi' ||
        plain === 'hoac' ||
        plain === 'hay',
    );
};

/** Who says no does not say it at length. */
const MOST_WORDS = 12;

/** "không", "ko có", "không phát sinh": nothing but a no and words that go with it. */
export const isNothing = ({ numbers, roles, rest, tokens }: Survey): boolean =>
  numbers.length === 0 &&
  rest.length === 0 &&
  tokens.length <= MOST_WORDS &&
  (roles.has('no') || isNoneYet(roles, tokens)) &&
  !roles.has('unknown') &&
  !roles.has('approximate') &&
  !roles.has('whole') &&
  !roles.has('foreign');

/** "Chưa có đoàn viên nào", "chưa kết nạp được ai". */
const isNoneYet = (roles: Survey['roles'], tokens: Survey['tokens']): boolean =>
  roles.has('not-yet') && tokens.some(({ bare: word }) => word === 'nao' || word === 'ai');
