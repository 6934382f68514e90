import { z } from 'zod';
import { bare, marked } from '../fold.ts';
import { isDoubting } from './doubting.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';

const settings = z.object({ subject: z.enum(['enterprise', 'household']).default('enterprise') });
type Subject = z.infer<typeof settings>['subject'];

/**
 * A tax code: `0100109106`, with a branch `0100109106-001`, or a person's 12-digit number, which households use since
 * 01/7/2025 (Circular 86/2024/TT-BTC). The check digit proves consistency, not existence.
 */
export const taxCode: AnswerKind<string, z.infer<typeof settings>> = {
  kind: 'tax-code',
  settings,
  read: (typed, { subject }) => {
    if (typed.length > LONGEST) return error('length');
    const words = bare(marked(typed));
    if (UNKNOWN.test(words)) return ask('unknown');
    if (BRANCH_FIRST.test(words)) return ask('uncertain');
    if (BAD_BRANCH.test(words)) return error('length', { count: words.replace(/\D/g, '').length });
    const runs = runsOf(words);
    const [run] = runs;
    if (run === undefined) return error('not-digits');
    if (runs.length > 1 || isDoubting(marked(typed))) return several(runs, words, subject);
    return isMislabelled(words, run) ? error('personal-number') : readRun(run, subject);
  },
  show: (value) => value,
  spellings: (value) => [value, value.replaceAll('-', ''), `MST: ${value}`, [...value].join(' ')],
};

/** A branch has three digits: `0100109106-01` is no person's number of twelve. */
const BAD_BRANCH = /(?<!\d)\d{10} ?[-. ] ?(?=\d)(?!\d{3}(?![\d.]))/;

/** `001 - 0100109106`: thirteen digits, but not in the order of a code. */
const BRANCH_FIRST = /(?<!\d)\d{3} ?[-./ ] ?\d{10}(?!\d)/;

/** A person's number has twelve digits, no more and no fewer. */
const isMislabelled = (words: string, run: string): boolean =>
  /\b(?:cccd|dinh danh)\b/.test(words) && run.length === 13;

const UNKNOWN =
  /^(?:da )?(?:chua|(?:khong|ko|k) (?:co|ro|biet|nho)|de (?:em|toi|hoi|xem)|quen|dang (?:xin|cho|lam))\b/;

const LABELS =
  /\b(?:ma so thue|ma so|ma thue|mst|msdn|ma so doanh nghiep|ma dn|so dinh danh|dinh danh|cccd|cua|cong ty|cty|chi nhanh|la|da|a|em|nhe|nha|so)\b|[:;,!?()"']/g;

/** Words of two letters or more beside the code; letters taken for digits stay. */
const OTHER_WORDS = /(?<![\da-z])(?![oil]+\b)[a-z]{2,}(?![\da-z])/g;

/** What stands after the label, in pieces of digits; letters inside a code stay, so that they are noticed. */
const runsOf = (words: string): readonly string[] => {
  const pieces = words
    .replace(LABELS, '|')
    .replace(OTHER_WORDS, '|')
    .replace(/\b(?:va|hoac|hay)\b|\//g, '|')
    .split('|');
  return [
    ...new Set(pieces.map((piece) => piece.replace(/[\s.-]/g, '')).filter((piece) => /\d/.test(piece))),
  ];
};

const several = (runs: readonly string[], words: string, subject: Subject): Reading<string> => {
  const [first = '', branch = ''] = runs;
  if (runs.length === 2 && first.length === 10 && branch.length === 3 && WITH_BRANCH.test(words))
    return readRun(first + branch, subject);
  const readings = runs.map((run) => readRun(run, subject));
  const candidates = readings.flatMap((each) => (each.status === 'ok' ? [each.value] : []));
  return candidates.length > 0 ? ask('multiple', candidates) : error('length');
};

/** Nothing but a label stands between a code and its branch. */
const WITH_BRANCH = /\d{10}(?:[\s,;:.()/-]|chi nhanh|cn|so)+\d{3}(?!\d)/;

const readRun = (run: string, subject: Subject): Reading<string> => {
  if (/\D/.test(run)) return error('not-digits');
  if (run.length === 12) return readPersonal(run, subject);
  if (run.length === 9 && check(`0${run}`) === 'right') return ask('lost-zero', [`0${run}`]);
  if (run.length !== 10 && run.length !== 13) return error('length', { count: run.length });
  const verdict = check(run);
  if (verdict === 'wrong') return error('checksum');
  const value = run.length === 13 ? `${run.slice(0, 10)}-${run.slice(10)}` : run;
  return verdict === 'right' && !isOdd(run) ? ok(value) : ask('uncertain', [value]);
};

/** Numbered from 001 on; `0084` begins a telephone number. */
const isOdd = (run: string): boolean => run.length === 13 && (run.endsWith('000') || run.startsWith('0084'));

/** Personal numbers begin with the code of a province, 001 to 096. */
const readPersonal = (run: string, subject: Subject): Reading<string> => {
  const province = Number(run.slice(0, 3));
  const isPersonal = province >= 1 && province <= 96;
  if (subject === 'household') return isPersonal ? ok(run) : error('personal-number');
  if (!isPersonal && check(`0${run}`) === 'right')
    return ask('lost-zero', [`0${run.slice(0, 9)}-${run.slice(9)}`]);
  return isPersonal ? ask('personal', [run]) : error('length', { count: run.length });
};

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Ten less the rest of eleven; where that is ten, some treat the digit as 0 and others never issue the number. */
const check = (code: string): 'right' | 'wrong' | 'uncertain' => {
  const rest = WEIGHTS.reduce((sum, weight, n) => sum + weight * Number(code[n]), 0) % 11;
  const last = Number(code[9]);
  if (rest === 0) return last === 0 ? 'uncertain' : 'wrong';
  return last === 10 - rest ? 'right' : 'wrong';
};
