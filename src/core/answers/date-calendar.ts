import { type Day, plusMonths, sinceSunday } from '../day.ts';
import { lunarEve, solarDay } from './date-lunar.ts';
import {
  dayIn,
  daysOf,
  doubt,
  either,
  fullYear,
  namedYear,
  nearest,
  one,
  type Seen,
  type Sought,
  wrong,
} from './date-seen.ts';
import { NAMED_DAYS } from './words/dates.ts';

/** Days told by the calendar: "14/3", "mùng 5 tháng 10", "20112026", "rằm tháng 7"; null where the words are no such day. */
export const calendarDay = (words: string, sought: Sought): Seen | null => {
  const lunar = / am$| am /.test(words);
  const text = words
    .replace(/ am(?= |$)/, '')
    .replace(/ tay(?= |$)/, '')
    .replace(/^(?:ngay |hom )+/, '')
    .replace(/^mung (?=\d+[/.-])/, '');
  return (
    withWeekday(text, sought) ?? named(text, sought) ?? yearFirst(text) ?? dayAndMonth(text, lunar, sought) ??
    inMonth(text, sought) ?? dayOnly(text, /^(?:ngay|hom|mung)| tay$/.test(words), sought) ?? compact(text, sought) ?? monthOnly(text)
  ); // biome-ignore format: one list
};

/** "Thứ Sáu, 20/11/2026": the name must fit the day, else one of the two is a slip. */
const withWeekday = (text: string, sought: Sought): Seen | null => {
  const found = /^(?:thu |t)([2-7]|08) (?:- )?(?:ngay |hom )?((?:mung )?\d.*)$/.exec(text);
  const seen = found ? calendarDay(found[2] ?? '', sought) : null;
  if (!found || !seen || seen.kind !== 'days') return seen;
  const fitting = seen.days.filter((day) => (sinceSunday(day) || 7) + 1 === Number(found[1]));
  return fitting.length > 0 ? either(fitting, seen.why) : doubt('weekday-mismatch', seen.days);
};

const named = (text: string, sought: Sought): Seen | null => {
  const found = /^(.{3,25}?)(?: (?:nam )?(\d{4}|\d{2}))?(?: nam (nay|ngoai|truoc|sau|toi))?$/.exec(text);
  const [, name = '', digits, word] = found ?? [];
  const year = digits ? fullYear(digits, sought.today) : word ? namedYear(word, sought.today) : null;
  if (name === '30 tet' || name === '29 tet') return eve(Number(name.slice(0, 2)), year, sought);
  if (name === 'giao thua') return inYears((each) => lunarEve(each - 1), year, sought);
  const entry = NAMED_DAYS.find(([each]) => each === name);
  if (!entry) return null;
  const [, day, month, lunar] = entry;
  return inYears((each) => dated({ year: each, month, day }, lunar), year, sought);
};

/** "30 Tết" is said for the eve even in years whose last month has 29 days: then it is asked, not guessed. */
const eve = (day: number, year: number | null, sought: Sought): Seen => {
  const seen = inYears((each) => lunarEve(each - 1), year, sought);
  const isThere = (found: Day): boolean =>
    solarDay({ day, month: 12, year: Number(found.slice(0, 4)) - 1 }) === found;
  return seen.kind === 'days' && !seen.days.every(isThere) ? doubt('imprecise', seen.days) : seen;
};

const yearFirst = (text: string): Seen | null => {
  const found = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (!found) return null;
  const day = dayIn(Number(found[1]), Number(found[2]), Number(found[3]));
  return day ? one(day) : wrong('invalid-date');
};

const DAY_MONTH =
  /^(?:mung |(ram) )?(\d{1,2})?([/.-]| ?thang | t| (?=\d{1,2}(?: (?:nam )?\d{4})?$))(\d{1,2})(?: ?(g))?(?:([/.-]| nam | )(\d{1,6}))?(?: nam (nay|ngoai|truoc|sau|toi|kia))?(?: (nay|toi|truoc|vua|sau))?$/;

const dayAndMonth = (text: string, lunar: boolean, sought: Sought): Seen | null => {
  const found = DAY_MONTH.exec(text.replace(/^ram (?=thang|t\d)/, 'ram 15 '));
  const [, full, day, sign, month, moon, before, digits, word, side] = found ?? [];
  if (!found || day === undefined) return null;
  // "14/3-15" and "14/3 25" may be anything.
  if (digits?.length === 2 && before !== ' nam ' && before !== sign && !/[th]/.test(sign ?? '')) return null;
  const year = digits ? fullYear(digits, sought.today) : word ? namedYear(word, sought.today) : null;
  if (digits && year === null) return wrong('year');
  const told = { day: Number(day), month: Number(month), side: side ?? '' };
  if (moon && !lunar && full === undefined) {
    const both = [false, true].flatMap((each) => daysOf(inCalendar({ ...told, lunar: each, year }, sought)));
    return doubt('lunar', both);
  }
  return inCalendar({ ...told, lunar: lunar || full !== undefined, year }, sought);
};

type Told = {
  readonly day: number;
  readonly month: number;
  readonly lunar: boolean;
  readonly year: number | null;
  readonly side: string;
};

const inCalendar = ({ day, month, lunar, year, side }: Told, sought: Sought): Seen => {
  if (year === null && month > 12 && day <= 12 && day > 0) return doubt('imprecise');
  const direction =
    side === 'truoc' || side === 'vua'
      ? 'past'
      : side === 'toi' || side === 'sau'
        ? 'future'
        : sought.direction;
  const fixed = side === 'nay' ? Number(sought.today.slice(0, 4)) : year;
  const seen = inYears((each) => dated({ year: each, month, day }, lunar), fixed, { ...sought, direction });
  if (seen.kind !== 'days' || direction === sought.direction) return seen;
  return either(
    seen.days.filter((each) => (direction === 'past' ? each <= sought.today : each >= sought.today)),
    'year',
  );
};

/** In the year that was given, or the nearest before and after today. */
export const inYears = (
  dayOf: (year: number) => Day | null,
  year: number | null,
  { today }: Sought,
): Seen => {
  if (year !== null) {
    const day = dayOf(year);
    return day ? one(day) : wrong('invalid-date');
  }
  const now = Number(today.slice(0, 4));
  const near = [now - 1, now, now + 1].flatMap((each) => dayOf(each) ?? []);
  if (near.length === 3) return either(nearest(near, today), 'year');
  const far = Array.from({ length: 17 }, (_, n) => now - 8 + n).flatMap((each) => dayOf(each) ?? []);
  return far.length > 0 ? doubt('year', nearest(far, today)) : wrong('invalid-date');
};

const dated = (
  told: { readonly year: number; readonly month: number; readonly day: number },
  lunar: boolean,
): Day | null =>
  lunar ? (told.month <= 12 ? solarDay(told) : null) : dayIn(told.year, told.month, told.day);

/** "14 tháng trước", "mùng 5 tháng sau": a day of a month near today. */
const inMonth = (text: string, { today }: Sought): Seen | null => {
  const found = /^(?:mung )?(\d{1,2}) thang (nay|truoc|vua|sau|toi|sau\?)$/.exec(text);
  if (!found) return null;
  const steps = { nay: 0, truoc: -1, vua: -1 }[found[2] ?? ''] ?? 1;
  const first = plusMonths(`${today.slice(0, 7)}-01`, steps);
  const day = dayIn(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(found[1]));
  if (found[2] === 'sau?')
    return doubt(
      'month',
      [day, dayIn(Number(today.slice(0, 4)), 6, Number(found[1]))].flatMap((each) => each ?? []),
    );
  return day ? one(day) : wrong('invalid-date');
};

/** "Ngày 15", "mùng 5": in the month before or after today's place; a bare number is not yet a day. */
const dayOnly = (text: string, isNamed: boolean, sought: Sought): Seen | null => {
  const found = /^(mung )?(\d{1,2})(?: (nay|toi|truoc|vua))?$/.exec(text);
  if (!found) return null;
  const number = Number(found[2]);
  if (found[3] === 'nay') return inMonth(`${number} thang nay`, sought);
  if (number < 1 || number > 31) return wrong(isNamed ? 'invalid-date' : 'unreadable');
  const months = [-2, -1, 0, 1, 2].map((step) => plusMonths(`${sought.today.slice(0, 7)}-01`, step));
  const days = months.flatMap(
    (first) => dayIn(Number(first.slice(0, 4)), Number(first.slice(5, 7)), number) ?? [],
  );
  const near = nearest(days, sought.today).filter((day) =>
    found[3] === 'truoc' || found[3] === 'vua'
      ? day <= sought.today
      : found[3] === 'toi'
        ? day >= sought.today
        : true,
  );
  return isNamed ? either(near, 'month') : doubt('month', near);
};

const compact = (text: string, sought: Sought): Seen | null => {
  const { today } = sought;
  if (/^\d{6}$/.test(text)) {
    const year = fullYear(text.slice(4), today);
    const day = year === null ? null : dayIn(year, Number(text.slice(2, 4)), Number(text.slice(0, 2)));
    return doubt('imprecise', day ? [day] : []);
  }
  if (/^(?!19|20)\d{4}$/.test(text)) {
    const seen = dayAndMonth(`${text.slice(0, 2)}/${text.slice(2)}`, false, sought);
    return seen?.kind === 'days' ? doubt('imprecise', seen.days) : null;
  }
  if (!/^\d{8}$/.test(text)) return null;
  const days = [
    dayIn(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2))),
    dayIn(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))),
  ]
    .filter((day) => day !== null && day > '1900' && day < '2100')
    .flatMap((day) => day ?? []);
  const [first] = days;
  if (first === undefined) return wrong('invalid-date');
  return days.length === 1 ? one(first) : doubt('imprecise', days);
};

const monthOnly = (text: string): Seen | null =>
  /^(?:(?:thang |t)\d{1,2}(?: ?g)?(?:(?:[/.-]| nam | )\d{2,4})?(?: nam \S+)?|thang (?:nay|truoc|vua|sau\??|toi)|\d{1,2}[/.-]\d{4}|nam \S+|(?:19|20)\d\d|(?:quy|q) ?(?:\d|i{1,3}|iv)(?:(?:[/.-]| nam )\S+)?|quy (?:nay|truoc|vua|sau|toi)|(?:\d{1,2}|nua) (?:thang )?(?:dau|cuoi) nam.*)$/.test(
    text,
  )
    ? doubt('imprecise')
    : null;
