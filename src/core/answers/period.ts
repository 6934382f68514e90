import { z } from 'zod';
import { type Day, showDay } from '../day.ts';
import { bare, marked } from '../fold.ts';
import { calendarDay } from './date-calendar.ts';
import { daysOf, isFarAhead } from './date-seen.ts';
import { dateWords, isUnknown, phraseSet } from './date-words.ts';
import { calendarPeriod, type PeriodAnswer, showPeriodAnswer } from './period-label.ts';
import { namedPeriod, sinceStart } from './period-read.ts';
import { spanIn } from './period-span.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';
import { AROUND_DATES, AROUND_PERIODS } from './words/dates.ts';
import { withoutEdges } from './yes-no.ts';

const settings = z.object({});

/** A stretch of days: "t11", "quý IV/2026", "6 tháng đầu năm", "năm ngoái", "từ 16/10 đến 15/11". A year left out is the nearest. */
export const period: AnswerKind<PeriodAnswer, z.infer<typeof settings>> = {
  kind: 'period',
  settings,
  read: (typed, _, { today }) => {
    if (typed.length > LONGEST) return error('too-long');
    if (isUnknown(marked(typed))) return ask('unknown');
    const words = periodWords(typed);
    if (words === '') return error('unreadable');
    const since = sinceStart(words, today);
    if (since) return ok(since);
    const reading = namedPeriod(words, today) ?? spanIn(words, today) ?? vague(words, today);
    if (reading.status !== 'ok') return reading;
    if (/\?\s*$/.test(typed)) return ask('imprecise', [reading.value]);
    return isPlausible(reading.value, today) ? reading : ask('year', [reading.value]);
  },
  show: showPeriodAnswer,
  spellings: (value) => {
    const shown = showPeriodAnswer(value);
    return [
      shown.vi,
      bare(marked(shown.vi)),
      shown.vi.normalize('NFD'),
      value.label,
      `từ ${showDay(value.from)} đến ${showDay(value.to)}`,
      ...(shown.en ? [shown.en] : []),
    ];
  },
};

/** Nobody reports on a time before a union's papers begin, or on one so far ahead. */
const isPlausible = ({ from, to }: PeriodAnswer, today: Day): boolean =>
  from >= '1975' && !isFarAhead(to, today);

const around = phraseSet(AROUND_DATES, AROUND_PERIODS);

const periodWords = (typed: string): string =>
  dateWords(english(withoutEdges(marked(typed).replace(/[.!? ]+$/, ''), around)), around)
    .replace(/^(?:ngay )+(?=\d)/, '')
    .replace(/(?<=^| )(?:thang|t) ?(?=\d+ ?thang)/, '')
    .replace(/(?<=thang|quy|t) (?=\d+\/)/, ' ')
    .trim();

/** How the English screens name periods, and other names of half years. */
const english = (words: string): string =>
  words
    .replace(/\.\.| ?(?:->|=>|→) ?/, ' đến ')
    .replace(/(\d ?(?:tháng|thang|t)) (?=(?:(?:năm|nam) )?\d{4}$)/, '$1 đầu ')
    .replace(/^(nửa|nua) (?:năm|nam) (đầu|dau|cuối|cuoi)/, '$1 $2 năm')
    .replace(/^(?:bán niên|ban nien)(?= |$)/, '6 tháng đầu năm')
    .replace(/^h([12])(?:[/. -](?=\d{4}$)|$)/, (_, half) => `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm `)
    .replace(/^(first|second) half of /, (_, half) => `6 tháng ${half === 'first' ? 'đầu' : 'cuối'} năm `)
    .replace(/^nine months of /, '9 tháng đầu năm ')
    .replace(/^first (\d{1,2}) months of /, '$1 tháng đầu năm ')
    .replace(/^may (?=\d{4}$)/, 'tháng 5 ');

/** A day, or a part of a year without edges, is asked back; anything else is not understood. */
const vague = (words: string, today: string): Reading<PeriodAnswer> => {
  const days = daysOf(calendarDay(words, { today, direction: 'past' }));
  const [day] = days.filter((each) => each <= today).slice(-1);
  if (day !== undefined) return ask('imprecise', [calendarPeriod(day.slice(0, 7))]);
  return VAGUE.test(words) ? ask('imprecise') : error('unreadable');
};
const VAGUE =
  /^(?:(?:nay|truoc|sau|vua|qua|toi|cung)(?: |$)|dau|giua|cuoi|nua|vai|may|hom|gan day|\d{1,2} nam|(?:\d{1,3} )?(?:ngay|tuan|thang|quy|nam)(?: |$))/;
