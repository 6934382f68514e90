import { continuesIn } from '../actions/owed-ended.ts';
import { plusDays, plusMonths } from '../core/day.ts';
import { type ClosingDue, closingDues } from '../core/programme/closing.ts';
import type { HeldDate } from '../core/programme/dates.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import { type Stage, stageReached, stagesOf } from '../core/reminders/ladder.ts';
import { ownLadder } from '../core/reminders/own-ladders.ts';
import { filersAmong, type Holder, type Reminder, reportKey } from '../core/reminders/unit-reminders.ts';
import { datesForEach } from '../store/dates-each.ts';
import type { Db } from '../store/db.ts';
import { type LeftUnit, leftUnits } from '../store/ended-units.ts';
import { type EachLadder, laddersForEach } from '../store/ladders.ts';
import { holdersAmong, sentAmong } from '../store/reminded-units.ts';
import type { Planning } from './remind-units.ts';

/** So long a report of a unit that has ended may still be near its due day. */
const MONTHS = 14;

/** Of units that ended: their last reports, of whoever files at the unit that they stood directly below. */
export const closingReminders = async (db: Db, planning: Planning): Promise<readonly Reminder[]> => {
  const { day } = planning;
  const units = await leftUnits(db, { from: plusMonths(day, -MONTHS), to: day });
  if (units.length === 0) return [];
  const near = await stagedAmong(db, planning, units);
  const unitIds = [...new Set(near.map(({ unit }) => unit.id))];
  const forms = [...new Set(near.map(({ due }) => due.form))];
  const periods = [...new Set(near.map(({ due }) => due.period))];
  const sent = await sentAmong(db, { unitIds, forms, periods });
  const holders = await holdersAmong(db, { unitIds: units.map(({ parentId }) => parentId), day });
  return near.flatMap((one) => {
    const keys = (sent.get(one.unit.id) ?? []).map(({ postId, form, period }) =>
      reportKey(postId, form, period),
    );
    const isSent = keys.includes(reportKey(null, one.due.form, one.due.period));
    return isSent ? [] : remindersFor(one, holders.get(one.unit.parentId) ?? []);
  });
};

type Near = Pick<ClosingDue, 'due'> & { readonly unit: LeftUnit; readonly stage: Stage };

const remindersFor = ({ unit, due, stage }: Near, holders: readonly Holder[]): readonly Reminder[] =>
  filersAmong(holders, unit.parentKind, due.form).map(({ personId }) => ({
    ...{ programme: due.programme, duty: due.duty, unitId: unit.id, postId: null, period: due.period },
    ...{ stage: stage.stage, personId, reason: stage.reason },
  }));

/** The reports that have reached a step of the ladder of the unit that files them. */
const stagedAmong = async (
  db: Db,
  planning: Planning,
  units: readonly LeftUnit[],
): Promise<readonly Near[]> => {
  const { definitions, packs, day } = planning;
  const { calendar } = definitions;
  const dates = await lastDates(db, planning, units);
  const ladders = await laddersForEach(db, { unitIds: units.map(({ parentId }) => parentId), day });
  return units.flatMap((unit) => {
    const settings = (dates.get(unit.id) ?? []).flatMap((date) => asDutySetting(date) ?? []);
    return closingDues(settings, unit, { packs, calendar, continues: continuesIn(definitions) }).flatMap(
      ({ due }) => {
        const stages = stagesOf({ ...due, covers: sinceEnd(unit) }, calendar, ownOf(ladders, unit, due, day));
        const stage = stageReached(stages, day);
        return stage ? [{ unit, due, stage }] : [];
      },
    );
  });
};

/** Nobody is asked for it before the unit has ended. */
const sinceEnd = ({ endedOn }: LeftUnit) => ({ from: endedOn, to: endedOn });

const ownOf = (
  { settings, lines }: EachLadder,
  { parentId }: LeftUnit,
  due: ClosingDue['due'],
  day: string,
) => ownLadder(settings, lines.get(parentId) ?? [], due, day);

/** The dates that counted for each on its last day. */
const lastDates = async (
  db: Db,
  { packs }: Planning,
  units: readonly LeftUnit[],
): Promise<ReadonlyMap<number, readonly HeldDate[]>> => {
  const found = new Map<number, readonly HeldDate[]>();
  for (const endedOn of new Set(units.map((unit) => unit.endedOn))) {
    const together = units.filter((unit) => unit.endedOn === endedOn);
    const asked = { units: together, day: plusDays(endedOn, -1), packs };
    for (const [id, dates] of await datesForEach(db, asked)) found.set(id, dates);
  }
  return found;
};
