import { type Day, laterDay, plusDays } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import { type Phrase, say } from '../core/message.ts';
import { occasionWords } from '../core/programme/date-words.ts';
import { type Dated, datedIn } from '../core/programme/dates.ts';
import { isOf } from '../core/programme/occasions.ts';
import type { Duty } from '../core/programme/types.ts';
import {
  calendarSpan,
  type Frequency,
  frequencyOf,
  type Period,
  type Span,
  showPeriod,
} from '../core/reports/periods.ts';
import { datesFor } from '../store/dates.ts';
import { packsInForce } from '../store/programmes.ts';
import type { ActionContext, Actor } from './action.ts';
import { occasionsAt } from './occasions.ts';
import { isFor } from './owed.ts';

type Ask = ActionContext & { readonly actor: Actor };

/** Reviews, meetings and reports without a form that come within a month, or within the period that is named. */
export const occasionLines = async (ask: Ask, named: Period | null): Promise<readonly Phrase[]> => {
  const { db, today, actor } = ask;
  const packs = await packsInForce(db, ask);
  const dates = await datesFor(db, { unitId: actor.unitId, day: today, packs });
  const span = comingSpan(named, today);
  const unit = { id: actor.unitId, kind: actor.unitKind };
  const all = span ? await occasionsAt(ask, { unit, packs, dates, day: today, span }) : [];
  const soon = all.filter(
    ({ dated }, at) => all.findIndex((other) => other.dated.entry === dated.entry) === at,
  );
  return soon.length === 0
    ? []
    : [say('duties-occasions'), ...soon.slice(0, MOST).map((one) => occasionWords(one, today))];
};

const MOST = 8;

/** What is over is not told: whether it took place is not known here. */
const comingSpan = (named: Period | null, today: Day): Span | null => {
  if (named === null) return { from: today, to: plusDays(today, 30) };
  const { from, to } = calendarSpan(named);
  return to < today ? null : { from: laterDay(from, today), to };
};

/** Why there is nothing: no date is set, and for what; by whom it will be. `soon`: what is told of beside it. */
export const nothingOwed = async (
  ask: Ask,
  named: Period | null,
  soon: readonly Phrase[],
): Promise<readonly Phrase[]> => {
  if (named === null) return soon.length > 0 ? [] : [say('duties-none')];
  const undated = (await undatedFor(ask)).filter((duty) => mayCover(duty, frequencyOf(named)));
  const none = say('duties-none-of', { period: showPeriod(named), unit: ask.actor.unitName });
  return undated.length === 0
    ? [none]
    : [
        none,
        say('duties-undated'),
        ...undated.slice(0, MOST).map(({ title }) => say('duties-undated-one', { title })),
        say('dates-who'),
      ];
};

/** Reports that the plan wants by other periods are left out. */
const mayCover = ({ every, frequency }: Duty, wanted: Frequency): boolean => {
  if (every !== null) return every === wanted;
  const words = fold(frequency.vi);
  const named = Object.entries(SAID).flatMap(([each, said]) => (words.includes(said) ? [each] : []));
  return named.length === 0 || named.includes(wanted);
};
const SAID: Readonly<Partial<Record<Frequency, string>>> = {
  month: 'hang thang',
  quarter: 'hang quy',
  'half-year': '6 thang',
  year: 'hang nam',
};

/** The officer's own reports that nobody has set a date for. */
const undatedFor = async (ask: Ask) => {
  const { db, today, actor } = ask;
  const packs = await packsInForce(db, ask);
  const dates = await datesFor(db, { unitId: actor.unitId, day: today, packs });
  return packs
    .flatMap(datedIn)
    .filter((dated): dated is Extract<Dated, { kind: 'duty' }> => dated.kind === 'duty')
    .filter(
      (dated) =>
        dated.entry.form !== null && isFor(dated.entry, actor) && !dates.some((date) => isOf(date, dated)),
    )
    .map(({ entry }) => entry);
};
