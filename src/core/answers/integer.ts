import { z } from 'zod';
import { type Limits, showNumber, within } from './limits.ts';
import { isRound, isSignUncertain, unlessDoubtful } from './number-doubts.ts';
import { type OneNumber, oneNumber, settled } from './one-number.ts';
import { type AnswerKind, ask, error, LONGEST, type Reading } from './reading.ts';
import { type Survey, survey, wordsFor } from './survey.ts';
import { AROUND_COUNTS, COUNTED } from './words/polite.ts';

const settings = z.object({
  min: z.int().optional(),
  max: z.int().nullable().optional(),
  /** Less than nothing is allowed: a net growth. */
  signed: z.boolean().default(false),
  unit: z.string().optional(),
});
type Settings = z.infer<typeof settings>;

export const COUNT_WORDS = wordsFor([
  ['unit', COUNTED],
  ['around', AROUND_COUNTS],
]);

/** A count: "1.810 đv", "hai mươi lăm", "ko có". "1,810", "50-60" and "gần 100" are asked; "chưa rõ" is not zero. */
export const integer: AnswerKind<number, Settings> = {
  kind: 'integer',
  settings,
  read: (text, limits) => {
    if (text.length > LONGEST) return error('too-long');
    const found = survey(text, COUNT_WORDS);
    const reading = settled(oneNumber(found), (one) => whole(one.value, () => signed(one, found, limits)));
    return unlessDoubtful(reading, text, 'count');
  },
  show: (value) => showNumber(value),
  spellings: (value) => countSpellings(value),
};

const whole = (value: number, read: () => Reading<number>): Reading<number> =>
  Number.isInteger(value) ? read() : error('not_integer');

/** "giảm 5" is minus five where growth is asked for; elsewhere it is asked whether five is meant. */
export const signed = ({ value, negative }: OneNumber, found: Survey, limits: Limited): Reading<number> => {
  if (value === 0) return checked(0, limits);
  if (isSignUncertain(found, limits.signed)) return ask('unclear', [value]);
  if (isRound(found)) return ask('approximate', [value]);
  return checked(negative || (found.roles.has('down') && !found.roles.has('up')) ? -value : value, limits);
};

type Limited = Limits & { readonly signed: boolean };

const checked = (value: number, { min, max, signed: maySink }: Limited): Reading<number> => {
  if (value < 0 && !maySink) return error('negative');
  return within(value, { min: maySink ? min : (min ?? 0), max });
};

const countSpellings = (value: number): readonly string[] => {
  const shown = showNumber(value);
  return [
    String(value),
    shown,
    `${shown} người`,
    `dạ ${shown} ạ`,
    `  ${value}\u200B `,
    ...(value === 0 ? ['không có', 'ko có', 'không phát sinh', 'khong'] : []),
  ];
};
