import { type Day, daysBetween, showDay, two } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import { type Frequency, showPeriod } from '../reports/periods.ts';
import { type Dated, type DateRule, type HeldDate, isOver } from './dates.ts';
import type { Due, DueRule } from './duties.ts';
import type { Occasion } from './occasions.ts';
import type { Occurrence } from './occurrences.ts';
import type { Duty } from './types.ts';

/** "Hằng quý, ngày 10 tháng đầu kỳ sau"; a single day as itself. */
export const ruleWords = (rule: DateRule): Phrase => {
  if (rule.kind === 'once') return say('date-once', { day: showDay(rule.on) });
  if (rule.kind === 'lunar')
    return say('date-lunar', {
      day: Number(rule.monthDay.slice(3)),
      month: Number(rule.monthDay.slice(0, 2)),
    });
  return say('date-every', { every: everyWords(rule.every), due: dueWords(rule.due, rule.every) });
};

/** The day alone, as it is read again from a workbook. */
export const ruleDayWords = (rule: DateRule): Phrase => {
  if (rule.kind === 'once') return { vi: showDay(rule.on) };
  return rule.kind === 'every' ? dueWords(rule.due, rule.every) : ruleWords(rule);
};

const everyWords = (every: Frequency): Phrase => say(`date-every-${every}`);

const dueWords = (due: DueRule, every: Frequency): Phrase => {
  if ('before' in due) return say('date-due-before', { day: monthDay(due.before) });
  if ('workingDaysAfterEnd' in due) return say('date-due-workdays', { days: due.workingDaysAfterEnd });
  if ('daysAfterEnd' in due)
    return every === 'week'
      ? weekdayWords(due.daysAfterEnd)
      : say('date-due-days', { days: due.daysAfterEnd });
  const month = due.month ?? 0;
  if (every === 'year') return yearWords(due, month);
  const name = every === 'month' ? monthWords(month) : periodMonthWords(month);
  return 'lastDay' in due
    ? say('date-due-last', { month: name })
    : say('date-due-day', { day: due.day, month: name });
};

/** `12-31` as people write it: 31/12. */
const monthDay = (text: string): string => `${text.slice(3)}/${text.slice(0, 2)}`;

const weekdayWords = (afterSunday: number): Phrase =>
  afterSunday > 0
    ? say('date-due-next-week', { day: say(`date-weekday-${afterSunday}`) })
    : say('date-due-week', { day: say(`date-weekday-${afterSunday + 7}`) });

/** Counted in months from December. */
const yearWords = (due: Extract<DueRule, { month?: number }>, month: number): Phrase => {
  const number = ((((month + 11) % 12) + 12) % 12) + 1;
  const day =
    'lastDay' in due ? say('date-last-of', { month: number }) : { vi: `${two(due.day)}/${two(number)}` };
  return say(month > 0 ? 'date-due-next-year' : 'date-due-year', { day });
};

const monthWords = (month: number): Phrase => say(month === 0 ? 'date-month-itself' : 'date-month-next');

const periodMonthWords = (month: number): Phrase => {
  const names: Readonly<Record<number, string>> = {
    [-2]: 'date-month-first',
    [-1]: 'date-month-middle',
    0: 'date-month-last',
    1: 'date-month-after',
  };
  return say(names[month] ?? 'date-month-later', { month });
};

/** Who decided a date: the plan, or a unit with its document. */
export const originWords = ({ setBy, decision }: HeldDate, unit: Phrase | string | null): Phrase => {
  if (setBy === null) return say('date-by-plan');
  return decision === null
    ? say('date-by-unit', { unit: unit ?? '' })
    : say('date-by-decision', { unit: unit ?? '', decision });
};

/** "kỳ quý IV/2026: 10/01/2027", "trước 31/12/2026 (chậm nhất 30/12)", "đã qua 15/07/2026". */
export const occurrenceWords = ({ on, before, period, due }: Occurrence, today: Day): Phrase => {
  const day = before
    ? say('date-before', { before: showDay(before), day: showDay(on) })
    : { vi: showDay(on) };
  if (on < today) return say('date-was', { day });
  if (period === null || due === null) return say('date-on', { day });
  return say('date-of-period', {
    day: withRest(due, day),
    period: showPeriod(period),
    until: untilWords(due),
  });
};

/** With the last working day before it, where the day is none itself. */
const withRest = ({ dueOn, rest: { safeDay } }: Due, day: Phrase): Phrase =>
  safeDay === dueOn ? day : say('date-with-rest', { day, safe: showDay(safeDay) });

const untilWords = ({ dueOn, correctionUntil }: Due): Phrase =>
  correctionUntil === dueOn ? { vi: '' } : say('date-until', { day: showDay(correctionUntil) });

/** "Công đoàn cấp trên → LĐLĐ tỉnh, qua Ban Tổ chức, để báo cáo Ban Chỉ đạo"; of a review who holds it. */
export const partiesWords = (dated: Dated): Phrase | null => {
  if (dated.kind === 'recurring') return null;
  if (dated.kind === 'review') return say('date-owner', { owner: dated.entry.owner });
  const { from, to, via, onward } = dated.entry;
  return say('date-parties', {
    from,
    to: to ? say('date-parties-to', { to }) : { vi: '' },
    via: via ? say('date-parties-via', { via }) : { vi: '' },
    onward: onward ? say('date-parties-onward', { onward }) : { vi: '' },
  });
};

/** To whom a report goes on its way: told where the plan names a department between, or whom it is for in the end. */
export const receiverWords = ({ to, via, onward }: Duty): Phrase | null =>
  via === null && onward === null
    ? null
    : say('date-receiver', {
        to: to ?? { vi: '' },
        via: via ? say('date-parties-via', { via }) : { vi: '' },
        onward: onward ? say('date-parties-onward', { onward }) : { vi: '' },
      });

/** What the plan itself says of the day. */
export const planWords = (dated: Dated): Phrase => {
  if (dated.kind === 'duty') return dated.entry.frequency;
  if (dated.kind === 'review') return dated.entry.when;
  return say('date-plan-silent');
};

/** "• Giao ban tháng: 05/12/2026, còn 3 ngày", with who hands in to whom. */
export const occasionWords = ({ dated, occurrence }: Occasion, today: Day): Phrase => {
  const { on, before } = occurrence;
  const facts = {
    title: dated.entry.title,
    parties: partiesWords(dated) ?? { vi: '' },
    day:
      before && on > today ? say('date-before', { before: showDay(before), day: showDay(on) }) : showDay(on),
    days: daysBetween(today, on),
  };
  return say(
    on < today ? 'date-occasion-past' : on === today ? 'date-occasion-today' : 'date-occasion',
    facts,
  );
};

/** One line of a list: the day that comes next, what it follows from and who decided; or that there is none yet. */
export const dateLine = (
  dated: Dated,
  next: (Occurrence & { readonly name: Phrase | string | null }) | null,
  today: Day,
): Phrase => {
  const title = dated.entry.title;
  if (!next)
    return say(isOver(dated, today) ? 'dates-over' : 'dates-none', { title, plan: planWords(dated) });
  const facts = {
    title,
    next: occurrenceWords(next, today),
    origin: originWords(next.date, next.name),
  };
  return next.date.rule.kind === 'once'
    ? say('dates-once', facts)
    : say('dates-every', { ...facts, rule: ruleWords(next.date.rule) });
};
