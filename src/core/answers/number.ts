import { z } from 'zod';
import { COUNT_WORDS, signed } from './integer.ts';
import { showNumber } from './limits.ts';
import { unlessDoubtful } from './number-doubts.ts';
import { oneNumber, settled } from './one-number.ts';
import { type AnswerKind, error, LONGEST } from './reading.ts';
import { survey } from './survey.ts';

const settings = z.object({
  min: z.number().optional(),
  max: z.number().nullable().optional(),
  signed: z.boolean().default(false),
});

/** A number that may have decimals: "1,5", "1.5" and "0,5"; "1.500" is a thousand and a half. */
export const number: AnswerKind<number, z.infer<typeof settings>> = {
  kind: 'number',
  settings,
  read: (text, limits) => {
    if (text.length > LONGEST) return error('too-long');
    const found = survey(text, COUNT_WORDS);
    return unlessDoubtful(
      settled(oneNumber(found), (one) => signed(one, found, limits)),
      text,
      'count',
    );
  },
  show: (value) => showNumber(value),
  spellings: (value) => (isThreeDecimals(value) ? [] : [showNumber(value)]),
};

/** "1,234" could be taken for thousands. */
const isThreeDecimals = (value: number): boolean => /^-?[1-9]\d{0,2}\.\d{3}$/.test(String(value));
