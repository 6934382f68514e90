import { date } from '../answers/date.ts';
import {
  type Day,
  dayAt,
  momentAt,
  plusDays,
  plusMinutes,
  showDay,
  sinceSunday,
  timeAt,
  two,
} from '../day.ts';
import { bare, clean, marked } from '../fold.ts';
import { type Phrase, say } from '../message.ts';

/** A moment as officers name it, before it is held against quiet hours: certain, one of several, or none. */
export type MomentRead =
  | { readonly kind: 'moment'; readonly at: Date }
  | { readonly kind: 'which'; readonly at: readonly Date[] }
  | { readonly kind: 'past' | 'unreadable' | 'nothing' };

/** "Thứ sáu 8h", "chiều", "mai", "2 tiếng nữa". A day without an hour is its morning; an hour that has gone by is tomorrow's. */
export const readMoment = (text: string, now: Date): MomentRead => {
  const words = wordsOf(text);
  if (words === '') return { kind: 'nothing' };
  const later = afterNow(words, now);
  if (later) return { kind: 'moment', at: later };
  const { time, rest } = timeIn(words);
  if (time === 'wrong') return { kind: 'unreadable' };
  if (rest === '') return time === null ? { kind: 'nothing' } : nextAt(time, now);
  const days = daysIn(rest, dayAt(now));
  return days === 'past' ? { kind: 'past' } : onDays(days, time?.text ?? MORNING, now);
};

const MORNING = '08:00';

/** Small letters with their accents, without what only says that it is about reminding. */
const wordsOf = (text: string): string =>
  marked(clean(text).replace(/[,;!?.]+(?=\s|$)/g, ' '))
    .replace(ABOUT_WORK, ' ')
    .split(' ')
    .filter((word) => word !== '' && !ABOUT_REMINDING.has(bare(word)))
    .join(' ');

const ABOUT_WORK =
  /(?:^| )(?:(?:nộp|nop|gửi|gui|làm|lam) )?(?:báo cáo|bao cao|bc)(?: (?:tháng|thang|quý|quy|năm|nam)(?: \d[\d/]*)?)?(?= |$)/g;

const ABOUT_REMINDING: ReadonlySet<string> = new Set([
  'nhac', 'nho', 'lai', 'giup', 'gium', 'dum', 'ho', 'de', 'hoan', 'hen', 'dat', 'lich', 'viec', 'voi', 'nhe', 'nha', 'nhen', 'a', 'luc', 'vao', 'cho', 'em', 'minh', 'tui', 'hay', 'please', 'remind', 'me', 'snooze', 'until', 'on', 'at', 'bot',
]); // biome-ignore format: a word list

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nua: 0.5 };

/** "2 tiếng nữa", "sau 30 phút", "nửa tiếng nữa". */
const afterNow = (words: string, now: Date): Date | null => {
  const found = /^(?:sau )?(\d{1,3}|mot|hai|ba|bon|nua) (tieng|gio|phut)(?: (?:nua|sau))?$/.exec(bare(words));
  if (!found || !/^sau | (?:nua|sau)$/.test(bare(words))) return null;
  const count = COUNTS[found[1] ?? ''] ?? Number(found[1]);
  return plusMinutes(now, count * (found[2] === 'phut' ? 1 : 60));
};

type Time = { readonly text: string; readonly isToday: boolean };
type Timed = { readonly time: Time | 'wrong' | null; readonly rest: string };

const HOUR =
  /(?:^| )(\d{1,2}) ?(?:h|giờ|gio|:) ?(\d{2}|rưỡi|ruoi)?(?: ?(?:phút|phut))?(?: (sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem)(?= |$)(?! (?:thứ|tuần)))?(?= |$)/;
const PART = /(?:^| )(sáng|sang|trưa|trua|chiều|chieu|tối|đêm)(?= |$)/;
const PARTS: Readonly<Record<string, string>> = {
  ...{ sang: '08:00', trua: '11:30', chieu: '14:00', toi: '19:00', dem: '19:00' },
};

/** The time of day and what is left: the day. */
const timeIn = (words: string): Timed => {
  const hour = HOUR.exec(words);
  const part = PART.exec(words);
  if (!hour) {
    if (!part) return { time: null, rest: withoutStart(words) };
    const rest = without(words, part[0]);
    return { time: { text: PARTS[bare(part[1] ?? '')] ?? MORNING, isToday: true }, rest: dayAlone(rest) };
  }
  const minutes = hour[2] === undefined ? 0 : /\d/.test(hour[2]) ? Number(hour[2]) : 30;
  const named = bare(hour[3] ?? part?.[1] ?? '');
  const time = clockOf(Number(hour[1]), minutes, named);
  const rest = without(without(words, hour[0]), hour[3] ? '' : (part?.[0] ?? ''));
  return { time: time === null ? 'wrong' : { text: time, isToday: named !== '' }, rest: dayAlone(rest) };
};

const without = (words: string, part: string): string =>
  part === '' ? words : words.replace(part, ' ').replace(/ +/g, ' ').trim();

const withoutStart = (words: string): string => words.replace(/^(?:đến|den|tới|toi) /, '').trim();

/** "Chiều nay" leaves "nay", "ngày" alone is nothing. */
const dayAlone = (words: string): string => {
  const day = withoutStart(words);
  return day === 'nay' ? 'hôm nay' : day.replace(/^(?:ngày|ngay|tôi|toi)$/, '');
};

/** From one to six without more is the afternoon: nobody is reminded at night. */
const clockOf = (hour: number, minutes: number, part: string): string | null => {
  const isLate = part === 'chieu' || part === 'toi' || part === 'dem' || (part === 'trua' && hour < 11);
  const isBare = part === '' && hour >= 1 && hour <= 6;
  const of24 = (isLate || isBare) && hour < 12 ? hour + 12 : hour;
  return of24 > 23 || minutes > 59 ? null : `${two(of24)}:${two(minutes)}`;
};

/** A time alone: today's, or tomorrow's once it has gone by; "chiều" said in the evening is past. */
const nextAt = ({ text, isToday }: Time, now: Date): MomentRead => {
  const at = momentAt(dayAt(now), text);
  if (at > now) return { kind: 'moment', at };
  return isToday ? { kind: 'past' } : { kind: 'moment', at: momentAt(plusDays(dayAt(now), 1), text) };
};

const daysIn = (words: string, today: Day): readonly Day[] | 'past' => {
  const read = date.read(words, { direction: 'future', notAfterToday: false }, { today });
  if (read.status === 'ok') return [read.value];
  if (read.status === 'ask') return read.candidates;
  return read.reason === 'past' ? 'past' : [];
};

const onDays = (days: readonly Day[], time: string, now: Date): MomentRead => {
  const moments = days.map((day) => momentAt(day, time));
  const ahead = moments.filter((at) => at > now);
  const [first] = ahead;
  if (!first) return { kind: moments.length > 0 ? 'past' : 'unreadable' };
  return ahead.length === 1 ? { kind: 'moment', at: first } : { kind: 'which', at: ahead };
};

/** "08:00 thứ sáu 04/12/2026". */
export const momentText = (at: Date | null): Phrase =>
  at === null
    ? say('value-none')
    : say('remind-moment', { time: timeAt(at), weekday: weekdayOf(dayAt(at)), day: showDay(dayAt(at)) });

export const weekdayOf = (day: Day): Phrase => say(`date-weekday-${sinceSunday(day) || 7}`);
