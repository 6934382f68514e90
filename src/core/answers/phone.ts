import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { bare, marked } from '../fold.ts';
import { isDoubting } from './doubting.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';

const settings = z.object({
  type: z.enum(['mobile', 'any']).default('mobile'),
  required: z.boolean().default(true),
});
type Settings = z.infer<typeof settings>;

/** A Vietnamese telephone number, kept as E.164: `+84912345678`; null where none is required and there is none. */
export const phone: AnswerKind<string | null, Settings> = {
  kind: 'phone',
  settings,
  read: (typed, { type, required }) => {
    if (typed.length > LONGEST) return error('invalid-phone');
    const words = marked(typed);
    const numbers = [...new Set(runsOf(words))];
    if (numbers.length === 0) return withoutNumber(bare(words), required);
    const readings = numbers.map((run) => readRun(run, type));
    if (isDoubting(words) || hasStray(words)) return several(readings);
    const [first] = readings;
    return first && readings.length === 1 ? first : several(readings);
  },
  show: (value) => (value === null ? '' : local(value)),
  spellings: (value) => (value === null ? ['không có'] : spellings(value)),
};

/** Digits that belong together, with what people write between them. Two numbers stand apart by a word, a comma or a stroke. */
const runsOf = (words: string): readonly string[] =>
  piecesOf(words)
    .flatMap((run) => /^(0\d{9})(0\d{9,10})$/.exec(run)?.slice(1) ?? [run])
    .filter((run) => digitsIn(run) >= 3);

/** A digit or two apart from the number may be the rest of it: "0/987654321". */
const hasStray = (words: string): boolean =>
  piecesOf(words).some((run) => digitsIn(run) > 0 && digitsIn(run) < 3);

const piecesOf = (words: string): readonly string[] =>
  (words.match(/(?:\+ ?)?\(?\+?(?<![a-z])[\do][\do ().-]*/g) ?? []).map((run) => run.replace(/[ ().-]/g, ''));
const digitsIn = (run: string): number => run.replace(/\D/g, '').length;

const withoutNumber = (words: string, required: boolean): Reading<string | null> => {
  if (UNKNOWN.test(words)) return ask('unknown');
  if (!NONE.test(words)) return error('invalid-phone');
  return required ? error('required') : ok(null);
};
const UNKNOWN =
  /\b(?:chua (?:ro|biet|nho)|(?:khong|ko|k) (?:ro|biet|nho)|hoi lai|de (?:em|toi)|chua co|xin lai)\b/;
const NONE =
  /^(?:da )?(?:(?:khong|ko|k|hok|hong) ?(?:co)?(?: (?:so|sdt|dien thoai|so dien thoai|dt))?|0|none|no)(?: a)?$/;

const several = (readings: readonly Reading<string | null>[]): Reading<string | null> => {
  const candidates = readings.flatMap((each) => (each.status === 'ok' ? [each.value] : []));
  return candidates.length > 0 ? ask('multiple', candidates) : error('invalid-phone');
};

const readRun = (run: string, type: Settings['type']): Reading<string | null> => {
  if (run.includes('o')) return error('not-digits');
  const digits = run.replace(/^00(?=84)/, '+').replace(/^84(?=\d{9,10}$)/, '+84');
  if (/^\+/.test(digits) && !/^\+84/.test(digits)) return error('foreign');
  const national = digits.replace(/^\+840?/, '0').replace(/^(?=[35789]\d{8}$)/, '0');
  if (/^01\d{9}$/.test(national)) return error('abolished');
  const number = parsePhoneNumberFromString(national, 'VN');
  if (!number?.isValid() || number.country !== 'VN') return error('invalid-phone');
  return ofType(number, type);
};

const ofType = (number: PhoneNumber, type: Settings['type']): Reading<string> => {
  const found = number.getType();
  if (found === 'MOBILE' && !/^\+84[35789]/.test(number.number)) return error('invalid-phone');
  if (found === 'MOBILE' || (type === 'any' && found === 'FIXED_LINE')) return ok(number.number);
  return error(type === 'mobile' && found === 'FIXED_LINE' ? 'not-mobile' : 'invalid-phone');
};

/** `0912 345 678`; a land line in one piece after its area. */
const local = (value: string): string => {
  const digits = value.replace(/^\+84/, '0');
  return digits.length === 10
    ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
    : `${digits.slice(0, 4)} ${digits.slice(4)}`;
};

const spellings = (value: string): readonly string[] => {
  const shown = local(value);
  return [
    shown,
    value,
    shown.replaceAll(' ', ''),
    shown.replaceAll(' ', '.'),
    shown.replaceAll(' ', '-'),
    `(+84) ${shown.slice(1)}`,
    value.slice(1),
  ];
};
