import type { Day } from '../core/day.ts';
import type { HeldDate } from '../core/programme/dates.ts';
import { type Occasion, type OccasionUnit, occasionsOf } from '../core/programme/occasions.ts';
import type { Pack } from '../core/programme/types.ts';
import { stagedSpan, stageReached, stagesOf } from '../core/reminders/ladder.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import type { NewReminder } from '../store/reminders.ts';
import type { Parts } from './parts.ts';

export type Reminded = {
  readonly unit: OccasionUnit;
  readonly day: Day;
  readonly packs: readonly Pack[];
  readonly dates: readonly HeldDate[];
};

/** Of reviews, meetings and reports without a form: before and on the day. Whether they took place is not known here. */
export const occasionReminders = async (
  parts: Pick<Parts, 'db' | 'definitions'>,
  { unit, day, packs, dates }: Reminded,
): Promise<readonly NewReminder[]> => {
  const span = { from: day, to: stagedSpan(day).to };
  const { calendar } = parts.definitions;
  const staged = occasionsOf(dates, packs, { unit, calendar, span }).flatMap((occasion) => {
    const stage = stageReached(stagesBefore(occasion, parts), day);
    return stage ? [{ occasion, stage }] : [];
  });
  if (staged.length === 0) return [];
  const people = remindedAt(await postsAt(parts.db, unit.id, day));
  return staged.flatMap(({ occasion: { dated, occurrence }, stage }) =>
    people.map(({ personId }) => ({
      ...{ programme: dated.pack.id, duty: dated.entry.id, unit_id: unit.id, post_id: null },
      ...{ period: occurrence.key, stage: stage.stage, person_id: personId, on_day: day },
    })),
  );
};

/** A single day is reminded of as early as one that comes once a year. */
const stagesBefore = ({ occurrence: { on, date } }: Occasion, { definitions }: Pick<Parts, 'definitions'>) =>
  stagesOf(
    { dueOn: on, frequency: date.rule.kind === 'every' ? date.rule.every : 'year' },
    definitions.calendar,
  );

/** The unit's organisers; where it has none its officers. */
const remindedAt = (posts: readonly PostOn[]): readonly PostOn[] => {
  const own = posts.filter(({ programme }) => programme === null);
  const organisers = own.filter(({ role }) => role === 'organiser');
  return organisers.length > 0 ? organisers : own.filter(({ role }) => role === 'officer');
};
