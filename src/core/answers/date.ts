import { z } from 'zod';
import { type Day, showDay } from '../day.ts';
import { marked } from '../fold.ts';
import { calendarDay } from './date-calendar.ts';
import { endOf } from './date-ends.ts';
import { relativeDay } from './date-relative.ts';
import { daysOf, doubt, isFarAhead, one, type Seen, type Sought } from './date-seen.ts';
import { dateWords, isUnknown, phraseSet } from './date-words.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';
import { AROUND_DATES, NEARLY } from './words/dates.ts';

const settings = z.object({
  /** Something that happened, a deadline, or neither: decides the year that was left out. */
  direction: z.enum(['past', 'future', 'none']).default('none'),
  notAfterToday: z.boolean().default(false),
});
type Settings = z.infer<typeof settings>;

/** A day, `YYYY-MM-DD`, read day before month: "14/3", "mùng 5 tháng 10", "hôm kia", "thứ sáu tuần sau", "10/3 âm lịch". */
export const date: AnswerKind<Day, Settings> = {
  kind: 'date',
  settings,
  read: (typed, chosen, { today }) => {
    if (typed.length > LONGEST) return error('too-long');
    if (isUnknown(marked(typed))) return ask('unknown');
    const direction = chosen.notAfterToday ? 'past' : chosen.direction;
    const seen = seenIn(typed, { today, direction });
    return seen ? settled(seen, { today, direction }) : error('unreadable');
  },
  show: showDay,
  spellings: (day) => {
    const [year = '', month = '', of = ''] = day.split('-');
    const plain = [Number(of), Number(month)];
    return [
      showDay(day),
      day,
      `${of}-${month}-${year}`,
      `${of}.${month}.${year}`,
      `${plain.join('/')}/${year}`,
      `ngày ${of} tháng ${month} năm ${year}`,
      `ngay ${plain[0]} thang ${plain[1]} nam ${year}`,
    ];
  },
};

const around = phraseSet(AROUND_DATES);
const nearly = [...phraseSet(NEARLY)].map((each) => `${each} `).sort((a, b) => b.length - a.length);

const seenIn = (typed: string, sought: Sought): Seen | null => {
  const near = nearlyIn(marked(typed));
  const words = withoutTime(dateWords(near ?? typed, around));
  // "Nay" is today; a lone "này" is the end of something.
  if (words === 'nay' && /(?:^|\s)này(?:\s|$)/.test(marked(typed))) return null;
  const seen = dayTold(words, sought) ?? toldTwice(words, sought);
  if (!seen || (near === null && !isVaguer(seen))) return seen ?? severalIn(words, sought);
  return near === null || seen.kind === 'wrong' ? seen : doubt('approximate', daysOf(seen));
};

const dayTold = (words: string, sought: Sought): Seen | null =>
  relativeDay(words, sought) ?? endOf(words, sought) ?? calendarDay(words, sought);

/** "Hôm nay 20/11", "mai thứ bảy": the day where both say the same, else asked. */
const toldTwice = (words: string, sought: Sought): Seen | null => {
  const [, first = '', rest = ''] = /^((?:hom|ngay) \S+|nay|mai) (.+)$/.exec(words) ?? [];
  const [day] = daysOf(first === '' ? null : relativeDay(first, sought));
  const days = day === undefined ? [] : daysOf(dayTold(rest, sought));
  if (day === undefined || days.length === 0) return null;
  return days.includes(day) ? one(day) : doubt('multiple', [day, ...days]);
};

const isVaguer = (seen: Seen): boolean => seen.kind === 'doubt';

/** What follows "khoảng", "hình như" … or stands before a question mark; null where nothing of the kind begins the text. */
const nearlyIn = (words: string): string | null => {
  if (/\?\s*$/.test(words)) return words.replace(/[?\s]+$/, '');
  const rest = words.replace(/^(?:dạ|da|em|vâng|vang) /, '');
  const found = nearly.find((each) => rest.startsWith(each));
  return found === undefined ? null : rest.slice(found.length);
};

/** The hour says nothing about the day: "8h sáng mai" is "mai". */
const withoutTime = (words: string): string =>
  words
    .replace(/\b\d{1,2}(?::\d{2}){1,2}(?= |$)/, '')
    .replace(/\b\d{1,2} (?:h|gio)(?:\d{1,2}| \d{1,2}(?= |$))?(?: phut)?(?= |$)/, '')
    .replace(/^ *(?:dem|toi) (?=nay$|qua$|mai$|mot$|hom |ngay |thu |t\d|\d)/, '')
    .replace(/(?<=\d) dem$/, '')
    .replace(/(?<=\d) - (?=\d)/g, '-')
    .replace(/^den (?=.)/, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Days named among other words are offered, never taken: "không phải 14/3", "14/3 hoặc 15/3". */
const severalIn = (words: string, sought: Sought): Seen | null => {
  const range = /^(?:tu )?(?:ngay )?(\d{1,2})(?:-| den | - )(?:ngay )?(\d{1,2})(\/.+|[ ]thang .+)$/.exec(
    words,
  );
  const texts = range ? [`${range[1]}${range[3]}`, `${range[2]}${range[3]}`] : (words.match(NUMERIC) ?? []);
  const days = texts.flatMap((text) => daysOf(calendarDay(text, sought)));
  return days.length === 0 ? null : doubt(texts.length > 1 ? 'multiple' : 'imprecise', days);
};
const NUMERIC = /\d{1,2}(?:[/.-]| thang )\d{1,2}(?:(?:[/.-]| nam )\d{4}|[/.-]\d{2})?(?!\d)/g;

const settled = (seen: Seen, { today, direction }: Sought): Reading<Day> => {
  if (seen.kind === 'wrong') return error(seen.why);
  const fitting = seen.days.filter(
    (day) => direction === 'none' || (direction === 'past' ? day <= today : day >= today),
  );
  if (seen.kind === 'doubt') return ask(seen.why, fitting);
  const [first] = fitting;
  if (first === undefined) return error(direction === 'past' ? 'future' : 'past', { today: showDay(today) });
  if (isFarAhead(first, today)) return ask('year', fitting);
  return fitting.length === 1 ? ok(first) : ask(seen.why, fitting);
};
