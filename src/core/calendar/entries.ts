import { type Day, momentAt, showDay } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import { partiesWords } from '../programme/date-words.ts';
import { restLines } from '../programme/due-words.ts';
import type { Due } from '../programme/duties.ts';
import type { Occasion } from '../programme/occasions.ts';
import { REMIND_FROM } from '../programme/remind-hours.ts';
import { type Ladder, stagesOf } from '../reminders/ladder.ts';
import { showPeriod } from '../reports/periods.ts';
import type { Calendar } from '../reports/working-days.ts';

/** A whole day in somebody's calendar. `key` stays the same whatever changes; no person is named in what it says. */
export type Entry = {
  readonly key: string;
  readonly on: Day;
  readonly summary: Phrase;
  readonly lines: readonly Phrase[];
  /** Moments at which the calendar rings, in order. */
  readonly alarms: readonly Date[];
};

export type DueReport = {
  readonly due: Due;
  readonly title: Text;
  /** What is still asked of the reporter; a report that was sent rings no more. */
  readonly sent: boolean;
};

type Context = {
  readonly calendar: Calendar;
  readonly unit: string;
  /** On which days a unit wants to be reminded; null: as everybody. */
  readonly ladder: (due: Due) => Ladder | null;
};

/** A report on its due day, with the last working day before it where that is a rest day. */
export const reportEntry = ({ due, title, sent }: DueReport, { calendar, unit, ladder }: Context): Entry => ({
  key: `report ${due.form} ${due.period}`,
  on: due.dueOn,
  summary: say(sent ? 'calendar-report-sent' : 'calendar-report', { title, period: showPeriod(due.period) }),
  lines: [
    ...(due.before ? [say('calendar-before', { before: showDay(due.before), day: showDay(due.dueOn) })] : []),
    // As of a day on which nothing is over: the entry says the same whenever it is read.
    ...restLines(due, due.covers.from),
    ...(due.correctionUntil > due.dueOn
      ? [say('calendar-correct-until', { day: showDay(due.correctionUntil) })]
      : []),
    say('calendar-unit', { unit }),
  ],
  alarms: sent ? [] : alarmsOf(due, calendar, ladder(due)),
});

/** A review, a meeting or a report without a form. Whether it took place is not known here. */
export const occasionEntry = (
  { dated, occurrence: { on, before, date, key } }: Occasion,
  { calendar, unit }: Context,
): Entry => {
  const parties = partiesWords(dated);
  return {
    // A single day that is moved is the same occasion on another day.
    key: `occasion ${dated.pack.id} ${dated.entry.id} ${date.rule.kind === 'once' ? 'once' : key}`,
    on,
    summary: dated.entry.title,
    lines: [
      dated.pack.document.name,
      ...(before ? [say('calendar-before', { before: showDay(before), day: showDay(on) })] : []),
      ...(parties ? [parties] : []),
      say('calendar-unit', { unit }),
    ],
    alarms: alarmsOf(
      { dueOn: on, frequency: date.rule.kind === 'every' ? date.rule.every : 'year' },
      calendar,
      null,
    ),
  };
};

/**
 * At eight on the days of the ladder up to the due day. What comes after it is left to messages: a calendar may be a day
 * behind, and would ring for what has been sent.
 */
const alarmsOf = (
  due: Parameters<typeof stagesOf>[0],
  calendar: Calendar,
  ladder: Ladder | null,
): readonly Date[] =>
  stagesOf(due, calendar, ladder)
    .filter(({ told, on }) => told === 'filer' && on <= due.dueOn)
    .map(({ on }) => momentAt(on, REMIND_FROM));

/** In order of their days. Of several single days of one occasion the last goes on under its key: the others are past. */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] => {
  const sorted = entries.toSorted((one, other) =>
    `${one.on} ${one.key}` < `${other.on} ${other.key}` ? -1 : 1,
  );
  return sorted.map((entry, at) =>
    sorted.slice(at + 1).some(({ key }) => key === entry.key)
      ? { ...entry, key: `${entry.key} ${entry.on}` }
      : entry,
  );
};
