import { z } from 'zod';
import { ABSURD, showNumber, within } from './limits.ts';
import { isRound, unlessDoubtful } from './number-doubts.ts';
import { oneNumber, settled } from './one-number.ts';
import { type AnswerKind, ask, error, LONGEST, type Reading } from './reading.ts';
import { type Survey, survey, wordsFor } from './survey.ts';
import { AROUND_MONEY, DONG, EACH, FOREIGN, PER } from './words/money.ts';

const settings = z.object({ min: z.int().optional(), max: z.int().nullable().optional() });
type Settings = z.infer<typeof settings>;

const each = EACH.flatMap((word) => PER.map((per) => `${word} ${per}`));
const WORDS = wordsFor([
  ['unit', DONG],
  ['foreign', FOREIGN],
  ['each', each],
  ['around', AROUND_MONEY],
]);

/** An amount in whole đồng: "3tr5", "1 triệu rưỡi", "2 củ", "3.000.000đ". Other currencies are refused. */
export const money: AnswerKind<number, Settings> = {
  kind: 'money',
  settings,
  read: (text, limits) => {
    if (text.length > LONGEST) return error('too-long');
    const found = survey(withoutPer(text), WORDS);
    return found.roles.has('foreign')
      ? error('currency')
      : unlessDoubtful(amount(found, limits), text, 'money');
  },
  show: (value) => `${showNumber(value)}đ`,
  spellings: (value) => amountSpellings(value),
};

/** "/tháng" says for what an amount is; it stays the same amount. */
const withoutPer = (text: string): string => text.normalize('NFC').replace(PER_TAIL, ' ');
const PER_TAIL = new RegExp(
  `/ ?(?:${[...PER].sort((a, b) => b.length - a.length).join('|')}|thang|nguoi|nam|quy|lan|suat|doan vien|ngay|ky|tuan)(?!\\p{L})`,
  'giu',
);

const amount = (found: Survey, limits: Settings): Reading<number> => {
  const reading = settled(oneNumber(found), ({ value, negative }) =>
    whole(negative ? -value : value, limits),
  );
  const isBare = found.numbers.length === 1 && found.numbers[0]?.scale === 1 && !found.roles.has('unit');
  if (reading.status === 'ok' && isBare && reading.value > 0 && reading.value < 1_000)
    return tooLittle(reading.value);
  if (reading.status === 'ok' && isRound(found)) return ask('approximate', [reading.value]);
  const isFraction = reading.status === 'error' && reading.reason === 'not_integer';
  const typed = found.numbers[0]?.value ?? 0;
  return isFraction && isBare && typed < 1_000 ? tooLittle(typed) : reading;
};

/** "500" alone is hardly five hundred đồng. */
const tooLittle = (value: number): Reading<number> =>
  ask(
    'scale',
    [1_000_000, 1_000, 1]
      .map((scale) => Math.round(value * scale * 100) / 100)
      .filter((one) => Number.isInteger(one) && one <= ABSURD),
  );

const whole = (value: number, limits: Settings): Reading<number> => {
  if (value < 0) return error('negative');
  return Number.isInteger(value) ? within(value, limits) : error('not_integer');
};

const amountSpellings = (value: number): readonly string[] => {
  const shown = showNumber(value);
  const scaled = [
    [1_000_000, 'triệu'],
    [1_000_000, 'tr'],
    [1_000, 'nghìn'],
    [1_000, 'k'],
  ] as const;
  const words = scaled.flatMap(([scale, word]) =>
    value > 0 && value % scale === 0 ? [`${showNumber(value / scale)} ${word}`] : [],
  );
  return [
    `${shown}đ`,
    `${shown} đồng`,
    `${value} VNĐ`,
    `${shown}đ/tháng`,
    ...words,
    ...(value === 0 ? ['không có'] : []),
  ];
};
