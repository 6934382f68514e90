import { lastOfMonth, plusMonths, two } from '../day.ts';
import { inYears } from './date-calendar.ts';
import { daysOf, doubt, fullYear, namedYear, one, type Seen, type Sought, wrong } from './date-seen.ts';
import { ROMAN } from './words/periods.ts';

/** "Cuối tháng", "hết quý", "cuối tháng 3/2025": the last day; null where no end is named. */
export const endOf = (words: string, sought: Sought): Seen | null => {
  const found = /^(?:ngay )?cuoi (?:cua )?(tuan|thang|quy|nam)(?: (.+))?$/.exec(words);
  if (!found) return null;
  const [, unit, rest = ''] = found;
  if (unit === 'tuan') return doubt('imprecise');
  return unit === 'thang' ? endOfMonth(rest, sought) : endOfLonger(unit === 'quy' ? 3 : 12, rest, sought);
};

const STEPS: Readonly<Record<string, number>> = {
  '': 0,
  nay: 0,
  truoc: -1,
  vua: -1,
  ngoai: -1,
  toi: 1,
  sau: 1,
};

const endOfMonth = (rest: string, sought: Sought): Seen | null => {
  if (rest === 'sau?')
    return doubt('month', daysOf(endOfMonth('6', sought)).concat(daysOf(endOfMonth('sau', sought))));
  const steps = STEPS[rest];
  if (steps !== undefined) {
    const day = lastOfMonth(plusMonths(`${sought.today.slice(0, 7)}-01`, steps));
    const tooLate = rest === '' && sought.direction === 'past' && day > sought.today;
    return tooLate ? doubt('imprecise', [lastOfMonth(plusMonths(day, -1))]) : one(day);
  }
  const found = /^(\d{1,2})(?:(?:[/.-]| nam | )(\d{4}|\d{2}))?(?: nam (\S+))?$/.exec(rest);
  if (!found) return doubt('imprecise');
  const month = Number(found[1]);
  if (month < 1 || month > 12) return wrong('invalid-date');
  const year = found[2]
    ? fullYear(found[2], sought.today)
    : found[3]
      ? namedYear(found[3], sought.today)
      : null;
  return inYears((each) => lastOfMonth(`${each}-${two(month)}-01`), year, sought);
};

/** The end of a quarter or year is a deadline; as something that happened it is too vague. */
const endOfLonger = (months: number, rest: string, sought: Sought): Seen => {
  const quarter = months === 3 ? /^(\d|i{1,3}|iv)(.*)$/.exec(rest) : null;
  const nth = ROMAN[quarter?.[1] ?? ''] ?? Number(quarter?.[1]);
  if (quarter && nth >= 1 && nth <= 4)
    return endOfMonth(`${nth * 3}${quarter[2]}`, sought) ?? doubt('imprecise');
  const { today, direction } = sought;
  const steps =
    /^\d{4}$/.test(rest) && months === 12 ? Number(rest) - Number(today.slice(0, 4)) : STEPS[rest];
  if (steps === undefined) return doubt('imprecise');
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / months) * months + months;
  const day = lastOfMonth(plusMonths(`${today.slice(0, 4)}-${two(first)}-01`, steps * months));
  return direction === 'past' ? doubt('imprecise', day <= today ? [day] : []) : one(day);
};
