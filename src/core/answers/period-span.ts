import { type Day, lastOfMonth, plusMonths, two } from '../day.ts';
import { dayIn, fullYear } from './date-seen.ts';
import { between, type PeriodAnswer } from './period-label.ts';
import { ask, error, ok, type Reading } from './reading.ts';
import { ROMAN } from './words/periods.ts';

/** "Từ 16/10 đến 15/11", "tháng 10 - 12/2026", "giai đoạn 2023-2030", "2026-10-16..2026-11-15"; null where the words are no span. */
export const spanIn = (words: string, today: Day): Reading<PeriodAnswer> | null => {
  const text = inMonths(words)
    .replace(/^(?:giai doan|nhiem(?: ky)?|thoi ky|tu|\d{1,2} nam) /, '')
    .replace(/^(?:tu|ngay|tuan(?= \d+\/)) /, '');
  for (const [left, right] of halves(text)) {
    const [from, to] = [edgeOf(left), edgeOf(right)];
    if (from && to) return joined(from, to, today);
  }
  return null;
};

/** "Quý 1 đến quý 2", "quý III - IV/2026": from the first month to the last. */
const inMonths = (words: string): string => {
  const [all = '', from = '', to = ''] = QUARTERS.exec(words) ?? [];
  const [first, last] = [from, to].map((name) => ROMAN[name] ?? Number(name));
  if (!first || !last || last > 4) return words;
  return `thang ${first * 3 - 2} den thang ${last * 3}${words.slice(all.length)}`;
};
const QUARTERS =
  /^(?:tu )?(?:quy|q) ?(\d|i{1,3})(?: den | toi | va | - |-| )(?:(?:quy|q) ?)?(\d|i{1,3}|iv)(?![\w])/;

/** Both sides of each sign that may stand between two ends, the clearest first. */
const halves = (text: string): readonly (readonly [string, string])[] =>
  SIGNS.flatMap((sign) => {
    const at = text.indexOf(sign);
    return at < 1 ? [] : [[text.slice(0, at).trim(), text.slice(at + sign.length).trim()] as const];
  });
const SIGNS = [' den ', ' toi ', '..', ' - ', ' va ', '-'];

/** An end of a span: a day, a month or a year, with what it leaves out. */
type Edge = { readonly day?: number; readonly month?: number; readonly year?: string };

const edgeOf = (text: string): Edge | null => {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), ...(iso[3] ? { day: Number(iso[3]) } : {}) };
  const day =
    /^(?:ngay |mung )*(\d{1,2})(?:[/.-]| thang | t)(\d{1,2})(?:(?:[/.-]| nam | )(\d{4}|\d{2}))?$/.exec(text);
  if (day) return { day: Number(day[1]), month: Number(day[2]), ...(day[3] ? { year: day[3] } : {}) };
  const month =
    /^(?:(?:thang |t)(\d{1,2})(?:(?:[/.-]| nam | (?=\d{4}))(\d{4}|\d{2}))?|(\d{1,2})[/.-](\d{4}))$/.exec(
      text,
    );
  if (month)
    return {
      month: Number(month[1] ?? month[3]),
      ...((month[2] ?? month[4]) ? { year: month[2] ?? month[4] ?? '' } : {}),
    };
  const alone = /^(?:het )?(?:nam |thang )?(\d{4}|\d{1,2})$/.exec(text)?.[1];
  if (alone === undefined) return null;
  return alone.length === 4 ? { year: alone } : { month: Number(alone) };
};

const joined = (from: Edge, to: Edge, today: Day): Reading<PeriodAnswer> | null => {
  if (from.day === undefined && from.month !== undefined && to.day !== undefined)
    return dayToDay(from, to, today);
  if (
    (from.day === undefined) !== (to.day === undefined) ||
    (from.month === undefined) !== (to.month === undefined)
  )
    return null;
  if (from.day === undefined && from.year === undefined && to.year === undefined && !(from.month && to.month))
    return null;
  const given = to.year ?? null;
  return given === null && from.year === undefined ? withoutYear(from, to, today) : inYears(from, to, today);
};

/** "16-30/11": the first number is a day of the same month. */
const dayToDay = (from: Edge, to: Edge, today: Day): Reading<PeriodAnswer> | null =>
  from.year === undefined && from.month !== undefined ? joined({ ...to, day: from.month }, to, today) : null;

const inYears = (from: Edge, to: Edge, today: Day): Reading<PeriodAnswer> => {
  const last = fullYear(to.year ?? from.year ?? '', today);
  const named = fullYear(from.year ?? to.year ?? '', today);
  if (last === null || named === null) return error('invalid-period');
  const start = first(from, named);
  const wraps = from.year === undefined && start !== null && (end(to, last) ?? '') < start;
  const period = spanOf(wraps ? first(from, named - 1) : start, end(to, last));
  if (!period) return error('invalid-period');
  // "15/10 đến 16/9/2026" may be a slip; "16/12 đến 15/1/2026" is the usual way.
  return wraps && period.to > plusMonths(period.from, 6) ? ask('year', [period]) : ok(period);
};

/** The span that holds today or lies nearest behind it; asked where the one ahead is nearer. */
const withoutYear = (from: Edge, to: Edge, today: Day): Reading<PeriodAnswer> => {
  const now = Number(today.slice(0, 4));
  const found = [now - 1, now, now + 1].flatMap((year) => {
    const start = first(from, year);
    const stop = end(to, year);
    return (
      spanOf(start !== null && stop !== null && start > stop ? first(from, year - 1) : start, stop) ?? []
    );
  });
  if (found.length === 0) return error('invalid-period');
  const behind = found.findLast((each) => each.from <= today);
  const ahead = found.find((each) => each.from > today);
  // "15/11 đến 16/10" may be a slip.
  if (behind && behind.from.slice(0, 4) < behind.to.slice(0, 4) && behind.to > plusMonths(behind.from, 6))
    return ask('year', [behind]);
  if (
    behind &&
    (behind.to >= plusMonths(today, -6) ||
      (behind.to.slice(0, 4) === today.slice(0, 4) && behind.from.slice(0, 4) === behind.to.slice(0, 4)))
  )
    return ok(behind);
  return ask(
    'year',
    [behind, ahead].filter((each) => each !== undefined),
  );
};

const first = ({ day = 1, month = 1 }: Edge, year: number): Day | null => dayIn(year, month, day);

const end = ({ day, month = 12 }: Edge, year: number): Day | null => {
  if (day !== undefined) return dayIn(year, month, day);
  return dayIn(year, month, 1) ? lastOfMonth(`${year}-${two(month)}-01`) : null;
};

const spanOf = (from: Day | null, to: Day | null): PeriodAnswer | null =>
  from !== null && to !== null && from <= to ? between(from, to) : null;
