import { type Day, two } from '../day.ts';
import { type Frequency, nextPeriod, periodOf, previousPeriod } from '../reports/periods.ts';
import { fullYear, namedYear } from './date-seen.ts';
import { calendarPeriod, months, type PeriodAnswer } from './period-label.ts';
import { ask, error, ok, type Reading } from './reading.ts';
import { PERIOD_STEPS, ROLLING, ROMAN, UNIT_WORDS } from './words/periods.ts';

type Read = Reading<PeriodAnswer> | null;

/** One period by name: "t11", "quý IV", "9 tháng", "năm ngoái", "tuần này"; null where the words name none. */
export const namedPeriod = (words: string, today: Day): Read => {
  for (const read of readers) {
    const reading = read(words, today);
    if (reading) return reading;
  }
  return null;
};

const YEAR = String.raw`(?:(?: nam |[/.-](?=\d{4}|1[3-9]|[2-9]\d)| - (?=\d{4})| (?=\d{4}))(?<digits>\d{1,6})| nam (?<word>nay|ngoai|truoc|sau|toi|kia))?`;

const PAST = '(?: nay|(?<past> (?:vua|qua)))?';

const STEP = new RegExp(
  `^(?<unit>thang|quy|tuan|nam) (?<step>${Object.keys(PERIOD_STEPS)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
);
const MONTH = new RegExp(`^(?:thang|t) ?(?<month>\\d{1,3})(?: ?g)?${YEAR}${PAST}$`);
/** "3 năm 2025" may be March or a third quarter. */
const BARE_MONTH =
  /^(?<month>\d{1,2})(?:[/.-]|(?<!^0?[1-4]) nam |(?=20\d\d$))(?<digits>\d{4}|1[3-9]|[2-9]\d)$/;
const QUARTER = new RegExp(
  `^(?:quy|q) ?(?:thu )?(?<quarter>\\d{1,3}|[iv]{1,4}|nhat|dau|cuoi)(?: nam)?${YEAR}${PAST}$`,
);
const ROMAN_ONLY = /^(?<quarter>i{1,3}|iv)(?:[/.-]| - | nam | )(?<digits>\d{4})$/;
const STRETCH = new RegExp(
  `^(?<count>\\d{1,2}|nua)(?: (?<unit>thang|quy))?(?: (?<end>dau|cuoi))?(?<full> nam)?${YEAR}$`,
);
const WEEK = new RegExp(`^(?:tuan|w) ?(?:thu )?(?<week>\\d{1,3})${YEAR}(?: \\d\\d/\\d\\d-\\d\\d/\\d\\d)?$`);
const YEAR_ONLY = /^(?:(?:nam )?(?<digits>\d{4})|nam (?<short>\d{2}))$/;

const stepped = (words: string, today: Day): Read => {
  if (words === 'sang nam') return stepped('nam sau', today);
  if (words === 'thang sau?') return ask('month', [step('month', 1, today), months(year(today), 6, 1)]);
  if (words === 'nam') return ok(calendarPeriod(today.slice(0, 4)));
  const found = STEP.exec(words)?.groups;
  if (!found) return null;
  const unit = found.unit as keyof typeof UNIT_WORDS;
  return ok(step(UNIT_WORDS[unit], PERIOD_STEPS[found.step ?? ''] ?? 0, today));
};

const step = (frequency: Frequency, count: number, today: Day): PeriodAnswer => {
  let label = periodOf(today, frequency);
  for (let n = Math.abs(count); n > 0; n--) label = count < 0 ? previousPeriod(label) : nextPeriod(label);
  return calendarPeriod(label);
};

const month = (words: string, today: Day): Read => {
  const found = (MONTH.exec(words) ?? BARE_MONTH.exec(words))?.groups;
  if (!found) return null;
  const reading = inYear(found, { today, first: Number(found.month), count: 1, last: 12 });
  return /\d ?g(?= |$|\/)/.test(words) && reading.status === 'ok' ? ask('lunar', [reading.value]) : reading;
};

const quarter = (words: string, today: Day): Read => {
  const found = (QUARTER.exec(words) ?? ROMAN_ONLY.exec(words))?.groups;
  if (!found) return null;
  const named = found.quarter ?? '';
  const number =
    named === 'dau' || named === 'nhat' ? 1 : named === 'cuoi' ? 4 : (ROMAN[named] ?? Number(named));
  return inYear(found, { today, first: number * 3 - 2, count: 3, last: 10 });
};

/** "6 tháng đầu năm", "9 tháng", "2 quý cuối năm": counted from January or back from December. */
const stretch = (words: string, today: Day): Read => {
  if (/^\d{1,2} (?:thang|quy|tuan) /.test(words) && ROLLING.test(words)) return ask('imprecise');
  const found = STRETCH.exec(words)?.groups;
  if (
    !found ||
    (found.unit === undefined && found.count !== 'nua') ||
    (found.count === 'nua' && found.end === undefined)
  )
    return null;
  const count = found.count === 'nua' ? 6 : Number(found.count) * (found.unit === 'quy' ? 3 : 1);
  if (count < 1 || count > 12) return error('invalid-period');
  const isBare = found.end === undefined && found.digits === undefined && found.word === undefined;
  const first = found.end === 'cuoi' ? 13 - count : 1;
  const reading = inYear(found, { today, first, count, last: 12 });
  return isBare && count < 3 && reading.status === 'ok' ? ask('imprecise', [reading.value]) : reading;
};

const week = (words: string, today: Day): Read => {
  const found = WEEK.exec(words)?.groups;
  if (!found) return null;
  const chosen = yearIn(found, today) ?? Number(periodOf(today, 'week').slice(0, 4));
  const label = `${chosen}-W${two(Number(found.week))}`;
  const exists = Number(found.week) >= 1 && Number(found.week) <= weeksIn(chosen);
  if (Number.isNaN(chosen) || !exists) return error('invalid-period');
  // "Tuần 1" may be the first of the month.
  const isCertain = Number(found.week) > 5 || yearIn(found, today) !== null;
  return isCertain ? ok(calendarPeriod(label)) : ask('imprecise', [calendarPeriod(label)]);
};

/** 28 December is always in the last week of its year. */
const weeksIn = (of: number): number =>
  Number.isNaN(of) ? 0 : Number(periodOf(`${of}-12-28`, 'week').slice(-2));

const wholeYear = (words: string, today: Day): Read => {
  const found = YEAR_ONLY.exec(words)?.groups;
  const chosen = found ? fullYear(found.digits ?? found.short ?? '', today) : null;
  if (!found) return null;
  return chosen === null ? error('invalid-period') : ok(calendarPeriod(String(chosen)));
};

const label = (words: string): Read => {
  const found = /^(\d{4})(?:[-/.]| - )(?:(\d{1,2})|([qhmw]) ?(\d{1,2}))$/.exec(words);
  if (!found) return null;
  const [, digits = '', plain, letter, number] = found;
  const of = Number(digits);
  const nth = Number(plain ?? number);
  if (of < 1900 || of > 2099) return error('invalid-period');
  if (letter === 'w')
    return nth >= 1 && nth <= weeksIn(of)
      ? ok(calendarPeriod(`${of}-W${two(nth)}`))
      : error('invalid-period');
  const size = { q: 3, h: 6 }[letter ?? ''] ?? 1;
  if (nth < 1 || nth > 12 / size) return error('invalid-period');
  return ok(letter === 'm' ? months(of, 1, nth) : months(of, nth * size - size + 1, size));
};

/** "11", "4": a number may be a month or a quarter; "20/11" is a day. */
const unnamed = (words: string, today: Day): Read => {
  if (!/^\d{1,2}$/.test(words)) return null;
  const nth = Number(words);
  if (nth < 1 || nth > 12) return error('invalid-period');
  return ask('imprecise', [
    months(year(today), nth, 1),
    ...(nth <= 4 ? [months(year(today), nth * 3 - 2, 3)] : []),
  ]);
};

const readers = [stepped, month, quarter, stretch, week, label, wholeYear, unnamed];

type Groups = Readonly<Record<string, string | undefined>>;
type Place = { readonly today: Day; readonly first: number; readonly count: number; readonly last: number };

const inYear = (found: Groups, { today, first, count, last }: Place): Reading<PeriodAnswer> => {
  const chosen = yearIn(found, today);
  if (!(first >= 1 && first <= last) || Number.isNaN(chosen)) return error('invalid-period');
  const inThat = (of: number): PeriodAnswer => months(of, first, count);
  if (chosen !== null) return ok(inThat(chosen));
  const now = year(today);
  if (found.past)
    return inThat(now).from > today || inThat(now).to < today
      ? ok(inThat(inThat(now).from > today ? now - 1 : now))
      : ask('year', [inThat(now - 1), inThat(now)]);
  const ahead = monthsBetween(today, inThat(now).from);
  const ago = monthsBetween(inThat(now - 1).to, today);
  if (ahead <= 0 || (ahead <= 2 && ago >= 6)) return ok(inThat(now));
  return ago <= 2 && ahead >= 6 ? ok(inThat(now - 1)) : ask('year', [inThat(now - 1), inThat(now)]);
};

/** The year that was named; null if none was, NaN if it cannot be. */
const yearIn = ({ digits, word }: Groups, today: Day): number | null => {
  if (digits !== undefined) return fullYear(digits, today) ?? Number.NaN;
  return word === undefined ? null : namedYear(word, today);
};

const monthsBetween = (from: Day, to: Day): number =>
  (year(to) - year(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
const year = (day: Day): number => Number(day.slice(0, 4));

/** "Từ đầu năm đến nay", "đầu tháng đến nay": from the first day to today. */
export const sinceStart = (words: string, today: Day): PeriodAnswer | null => {
  const unit =
    /^(?:tu )?(?:dau|ngay dau) (nam|thang|quy|tuan)(?: nay)?(?: den)? (?:nay|hom nay|hien tai|het hom nay)$/.exec(
      words,
    )?.[1];
  if (!unit) return null;
  const { from } = step(UNIT_WORDS[unit as keyof typeof UNIT_WORDS], 0, today);
  return { label: `${from}..${today}`, from, to: today };
};
