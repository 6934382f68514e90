import { z } from 'zod';
import { bare, marked } from '../fold.ts';
import { showNumber, within } from './limits.ts';
import { isSignUncertain, unlessDoubtful } from './number-doubts.ts';
import { oneNumber, settled } from './one-number.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';
import { type Survey, survey, wordsFor } from './survey.ts';
import { DENOMINATORS } from './words/numbers.ts';
import { AROUND_COUNTS, COUNTED } from './words/polite.ts';

const settings = z.object({ min: z.number().optional(), max: z.number().nullable().default(100) });
type Settings = z.infer<typeof settings>;

const WORDS = wordsFor([
  ['percent', ['phần trăm', 'phần chăm', 'percent', 'pt', 'ptram', 'phan tram', 'pct']],
  ['unit', COUNTED.filter((word) => word !== 'phần')],
  ['whole', ['toàn bộ', 'tất cả', 'hết', 'một nửa', 'nửa', 'phân nửa']],
  ['around', [...AROUND_COUNTS, 'tỷ lệ', 'tỉ lệ', 'chiếm', 'bằng', 'hoàn thành']],
]);

/** A share in percentage points: "12,5%", "45/50", "chín mươi phần trăm". "0,95" may be 0,95% or 95%, and is asked. */
export const percent: AnswerKind<number, Settings> = {
  kind: 'percent',
  settings,
  read: (text, limits) => {
    if (text.length > LONGEST) return error('too-long');
    const found = survey(withStroke(text), WORDS);
    return unlessDoubtful(share(found, limits), text, 'percent');
  },
  show: (value) => `${showNumber(value)}%`,
  spellings: (value) => [
    `${showNumber(value)}%`,
    `${showNumber(value)} phần trăm`,
    ...(value >= 1 || value === 0 ? [showNumber(value)] : []),
  ],
};

/** "Ba phần tư" is 3/4, "45 trên tổng số 50" 45/50. */
const OVER = /(\d\D{0,20}?) (?:trên|tren|trong)(?: (?:tổng|tong))?(?: (?:số|so))? (?=\d)/u;
const withStroke = (text: string): string =>
  marked(text)
    .replace(OVER, '$1 / ')
    .replace(PART_OF, (_, parts: string) => `/${PARTS.get(parts) ?? parts}`);
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries(DENOMINATORS).flatMap(([value, words]) =>
    words.flatMap((word) => [[word, Number(value)] as const, [bare(word), Number(value)] as const]),
  ),
);
const PART_OF = new RegExp(` (?:phần|phan) (\\d{1,3}|${[...PARTS.keys()].join('|')})(?![\\p{L}\\d])`, 'u');

/** A decrease is a sign that a share does not have. */
const share = (found: Survey, limits: Settings): Reading<number> => {
  const reading = fraction(found, limits) ?? points(found, limits);
  const isChange = isSignUncertain(found, false) || found.roles.has('up');
  const isOdd = (isChange && reading.status === 'ok' && reading.value > 0) || isNoShare(found);
  return reading.status === 'ok' && isOdd ? ask('unclear', [reading.value]) : reading;
};

/** "13/2026" is a month, "2 nghìn" a count; "7 nửa" is nothing anybody means. */
const isNoShare = ({ numbers, tokens }: Survey): boolean => {
  const [part, whole] = numbers;
  const isMonth = part && whole && part.value <= 31 && /^(?:19|20)\d\d$/.test(tokens[whole.at]?.text ?? '');
  const isHalf = part && tokens.some(({ bare: word }) => word === 'nua');
  return isMonth || isHalf || numbers.some(({ scale }) => scale > 1);
};

const points = (found: Survey, limits: Settings): Reading<number> => {
  const reading = settled(oneNumber(found), ({ value, negative }) =>
    bounded(negative ? -value : value, limits),
  );
  if (reading.status === 'error' && found.roles.has('whole')) return ofWhole(found, limits);
  if (isDecimalOnly(found, reading)) return ok(reading.candidates[0] ?? 0);
  if (reading.status !== 'ok' || found.roles.has('percent') || reading.value <= 0 || reading.value >= 1)
    return reading;
  return ask('scale', [reading.value, precise(reading.value * 100)]);
};

/** "Toàn bộ" is 100, "một nửa" 50; "hết" may also say that nothing is left. */
const ofWhole = (found: Survey, limits: Settings): Reading<number> => {
  const said = found.tokens.map((token) => token.bare);
  const value = said.includes('nua') ? 50 : 100;
  const isCertain = found.rest.length === 0 && !said.includes('het') && !found.roles.has('no');
  return isCertain ? bounded(value, limits) : ask('unclear', [value]);
};

/** "98,756%" of at most 100 can only be a decimal. */
const isDecimalOnly = (found: Survey, reading: Reading<number>): reading is Asked =>
  reading.status === 'ask' &&
  reading.reason === 'separator' &&
  reading.candidates.length === 1 &&
  found.roles.has('percent');
type Asked = Extract<Reading<number>, { status: 'ask' }>;

/** "45/50", "45 trên 50 (90%)": a part of a whole. A share said beside it must agree. */
const fraction = (found: Survey, limits: Settings): Reading<number> | null => {
  const at = found.numbers.findIndex((one, n) => isOver(found, one.next, found.numbers[n + 1]?.at));
  const [part, whole] = [found.numbers[at], found.numbers[at + 1]];
  if (!part || !whole) return null;
  if (whole.value === 0) return error('zero_denominator');
  const share = rounded((part.value / whole.value) * 100);
  const beside = found.numbers.filter((one) => one !== part && one !== whole);
  const isDoubtful =
    part.doubt ||
    whole.doubt ||
    part.negative ||
    whole.negative ||
    found.rest.some((word) => word !== '/' && word !== 'trong') ||
    GUESSED.some((role) => found.roles.has(role));
  if (isDoubtful || beside.some(({ value }) => Math.abs(value - share) > 0.1)) return ask('unclear', [share]);
  return bounded(share, limits);
};

const GUESSED = ['approximate', 'unknown', 'no', 'not-yet'] as const;

const isOver = (found: Survey, from: number, to: number | undefined): boolean => {
  if (to === undefined) return false;
  const between = found.tokens.slice(from, to).map(({ text }) => text);
  return between.includes('/') || isSaidOver(found, from, to);
};

const isSaidOver = ({ tokens }: Survey, from: number, to: number): boolean => {
  const between = tokens
    .slice(from, to)
    .map((token) => token.bare)
    .join(' ');
  return /(^| )(tren|trong)( tong)?( so)?$/.test(between);
};

const bounded = (value: number, { min, max }: Settings): Reading<number> => {
  if (value < 0) return error('negative');
  const reading = within(value, { min, max });
  return reading.status === 'ok' ? ok(precise(value)) : reading;
};

/** Typed decimals are kept; only the noise of binary fractions goes. */
const precise = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A share that we work out has two decimals, as reports have. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
