import { type Day, plusDays, plusMonths, sinceSunday } from '../day.ts';
import { doubt, either, one, type Seen, type Sought } from './date-seen.ts';
import { DAYS_FROM_TODAY } from './words/dates.ts';

/** Days told from today: "hôm kia", "3 hôm trước", "thứ sáu tuần sau"; null where the words say no such thing. */
export const relativeDay = (words: string, { today, direction }: Sought): Seen | null => {
  const offset = Object.hasOwn(DAYS_FROM_TODAY, words) ? DAYS_FROM_TODAY[words] : undefined;
  if (offset !== undefined) return one(plusDays(today, offset));
  return (
    counted(words, today) ??
    weekday(words, { today, direction }) ??
    (VAGUE.test(words) ? doubt('imprecise') : null)
  );
};

const VAGUE =
  /^(?:(?:vai|may) (?:ngay|hom|tuan|thang)|(?:hom|ngay) (?:truoc|no|sau|toi|do|hom)|mai (?:mot|kia)|tuan |gan day|moi day|dau |giua |nua thang|sap toi|ngay dau|tet(?! duong)|ngay nay|vua$|(?:\d+-)?\d+ (?:ngay|hom|tuan) )/;

const counted = (words: string, today: Day): Seen | null => {
  const found = COUNTED.exec(words) ?? BEHIND.exec(words);
  if (!found) return null;
  const { count = '', unit = '', way = '', ago } = found.groups ?? {};
  const steps = Number(count) * (ago !== undefined || way === 'truoc' ? -1 : 1);
  if (unit === 'thang' || unit === 'nam')
    return doubt('imprecise', [plusMonths(today, unit === 'nam' ? steps * 12 : steps)]);
  return one(plusDays(today, unit === 'tuan' ? steps * 7 : steps));
};
const COUNTED = /^(?<count>\d{1,3}) (?<unit>ngay|hom|tuan|thang|nam) (?<way>nua|sau|truoc)(?: day)?$/;
const BEHIND =
  /^(?:(?<ago>cach day|truoc day|truoc) |sau )(?<count>\d{1,3}) (?<unit>ngay|hom|tuan|thang|nam)(?:(?<!^[ct].*) nua)?$/;

/** "Thứ sáu tuần sau", "tuần sau thứ sáu", "t7 này", "cn tới". */
const weekday = (words: string, sought: Sought): Seen | null => {
  const month = /^t([2-7])$/.exec(words);
  if (month)
    return doubt(
      'weekday-or-month',
      daysOfName(Number(month[1]), sought.today).filter((day) => suits(day, sought)),
    );
  const turned = /^(tuan .{2,14}?) (thu (?:[2-7]|08))$/.exec(words);
  const found = /^(?:ngay |hom |dem )?(?:thu |t)([2-7]|08)(?: (.{2,16}))?$/.exec(
    turned ? `${turned[2]} ${turned[1]}` : words,
  );
  return found ? onWeekday(Number(found[1]), found[2] ?? '', sought) : null;
};

const onWeekday = (name: number, which: string, sought: Sought): Seen | null => {
  const { today } = sought;
  const week = WEEKS[which];
  const inThisWeek = plusDays(monday(today), name - 2);
  if (week !== undefined) return one(plusDays(inThisWeek, week * 7));
  const named = daysOfName(name, today);
  const [before = today, after = today] = [named[0], named.at(-1)];
  if (which === '') return either(named, 'weekday');
  if (which === 'nay')
    return inThisWeek >= today ? one(inThisWeek) : either([inThisWeek, plusDays(inThisWeek, 7)], 'weekday');
  if (which === 'toi' || which === 'nay toi') return one(after);
  if (which === 'vua') return one(before);
  if (which === 'sau' || which === 'sau?') return either([after, plusDays(inThisWeek, 7)], 'weekday');
  if (which === 'truoc' || which === 'qua') return either([before, plusDays(inThisWeek, -7)], 'weekday');
  return null;
};

const WEEKS: Readonly<Record<string, number>> = {
  'tuan nay': 0, 'tuan sau': 1, 'tuan toi': 1, 'tuan sau nua': 2, 'tuan toi nua': 2, 'tuan truoc': -1, 'tuan vua': -1, 'tuan qua': -1, 'tuan truoc nua': -2,
}; // biome-ignore format: a table

/** The day of that name before today and after it, and today if it has that name. */
const daysOfName = (name: number, today: Day): readonly Day[] => {
  const day = plusDays(monday(today), name - 2);
  if (day === today) return [plusDays(day, -7), day, plusDays(day, 7)];
  return day < today ? [day, plusDays(day, 7)] : [plusDays(day, -7), day];
};

const suits = (day: Day, { today, direction }: Sought): boolean =>
  direction === 'none' || (direction === 'past' ? day <= today : day >= today);

const monday = (day: Day): Day => plusDays(day, -((sinceSunday(day) + 6) % 7));
