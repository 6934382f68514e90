import { reportSubject } from '../actions/report-correct.ts';
import type { Day } from '../core/day.ts';
import type { HeldDate } from '../core/programme/dates.ts';
import type { Due } from '../core/programme/duties.ts';
import type { Pack } from '../core/programme/types.ts';
import { type DayStages, dayStages } from '../core/reminders/day-stages.ts';
import { ownLadder } from '../core/reminders/own-ladders.ts';
import {
  type PastLast,
  pastLast,
  type RemindedUnit,
  type Reminder,
  reportKey,
  unitReminders,
} from '../core/reminders/unit-reminders.ts';
import { headsAmong } from '../core/reports/sign-off.ts';
import { datesForEach } from '../store/dates-each.ts';
import type { Db } from '../store/db.ts';
import { type EachLadder, laddersForEach } from '../store/ladders.ts';
import { holdersAmong, type StandingUnit, sentAmong, unsignedAmong } from '../store/reminded-units.ts';
import { leadsWished } from '../store/reminder-wishes.ts';
import { standInsOf } from '../store/sign-offs.ts';
import type { Parts } from './parts.ts';

/** What is the same for every unit on a day. `packs`: the plans in force. */
export type Planning = {
  readonly definitions: Parts['definitions'];
  readonly packs: readonly Pack[];
  readonly day: Day;
};

/** Whom to remind on a day, and what may have to be told above. */
export type Planned = { readonly reminders: readonly Reminder[]; readonly past: readonly PastLast[] };

/** Those of many units, each unit's in the order of the units; some queries, however many there are. */
export const plannedAmong = async (
  db: Db,
  planning: Planning,
  units: readonly StandingUnit[],
): Promise<Planned> => {
  const { packs, day } = planning;
  const unitIds = units.map(({ id }) => id);
  const dates = await datesForEach(db, { units, day, packs });
  const staging = stagedOf(
    { ...planning, leads: await leadsWished(db) },
    await laddersForEach(db, { unitIds, day }),
  );
  const near = units.flatMap((unit) => {
    const staged = staging(unit.id, dates.get(unit.id) ?? []);
    const isNear = staged.dues.length + staged.past.length + staged.occasions.length > 0;
    return isNear ? [{ unit, staged }] : [];
  });
  if (near.length === 0) return { reminders: [], past: [] };
  const facts = near.map(await knownOf(db, near, day));
  return { reminders: facts.flatMap(unitReminders), past: facts.flatMap(pastLast) };
};

/** `leads`: the lead times that somebody wishes. */
type Led = Planning & { readonly leads: readonly number[] };
type Staging = (unitId: number, dates: readonly HeldDate[]) => DayStages;

/** Units for which the same dates and ladders count share what is made of them. */
const stagedOf = ({ definitions, packs, day, leads }: Led, ladders: EachLadder): Staging => {
  const forms = new Set([...definitions.forms.values()].map(({ id }) => id));
  const known = new Map<readonly HeldDate[], Map<string, DayStages>>();
  return (unitId, dates) => {
    const line = ladders.lines.get(unitId) ?? [];
    const found = known.get(dates) ?? new Map<string, DayStages>();
    const own = (due: Due) => ownLadder(ladders.settings, line, due, day);
    const staged =
      found.get(line.join()) ??
      dayStages(dates, { packs, calendar: definitions.calendar, day, forms, own, leads });
    known.set(dates, found.set(line.join(), staged));
    return staged;
  };
};

type Near = { readonly unit: RemindedUnit; readonly staged: DayStages };

const knownOf = async (db: Db, near: readonly Near[], day: Day) => {
  const unitIds = near.map(({ unit }) => unit.id);
  const dues = [...new Set(near.map(({ staged }) => staged))].flatMap(({ dues: all, past }) => [
    ...all,
    ...past,
  ]);
  const forms = [...new Set(dues.map(({ due }) => due.form))];
  const periods = [...new Set(dues.map(({ due }) => due.period))];
  const holders = await holdersAmong(db, { unitIds, day });
  const sent = await sentAmong(db, { unitIds, forms, periods });
  const unsigned = await unsignedAmong(db, unitIds);
  const heads = [...unsigned.keys()].flatMap((id) => headsAmong(holders.get(id) ?? []));
  const standIns =
    heads.length === 0 ? [] : await standInsOf(db, { postIds: heads.map(({ id }) => id), day });
  return ({ unit, staged }: Near) => {
    const subjects = new Set((unsigned.get(unit.id) ?? []).map(({ subject }) => subject));
    const waits = staged.dues.filter(({ due: { form, period } }) =>
      subjects.has(reportSubject({ unit_id: unit.id, post_id: null, form, period })),
    );
    return {
      ...{ unit, staged, standIns, holders: holders.get(unit.id) ?? [] },
      sent: new Set(
        (sent.get(unit.id) ?? []).map(({ postId, form, period }) => reportKey(postId, form, period)),
      ),
      unsigned: new Set(waits.map(({ due: { form, period } }) => reportKey(null, form, period))),
    };
  };
};
