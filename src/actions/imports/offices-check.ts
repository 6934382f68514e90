import type { Day } from '../../core/day.ts';
import { showDay } from '../../core/day.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { sameName } from '../../core/registers/same-name.ts';
import { type Office, officesAt } from '../../store/offices.ts';
import type { ImportContext } from './import-kind.ts';
import { type Keepers, keepersNamed } from './keepers.ts';
import { repeatedRows } from './repeated.ts';

/** What a row comes to. */
export type WantedOffice = {
  readonly row: Row;
  readonly unitId: number | null;
  readonly name: string;
  readonly known: Office | null;
  readonly days: OfficeDates;
};

type OfficeDates = Readonly<Record<'openedOn' | 'pausedFrom' | 'resumedOn' | 'closedOn', Day | null>>;

export type OfficeWorld = {
  readonly wanted: readonly WantedOffice[];
  readonly problems: readonly CellProblem[];
};

export const checkOffices = async (context: ImportContext, rows: readonly Row[]): Promise<OfficeWorld> => {
  const keepers = await keepersNamed(context, rows);
  const units = rows.flatMap((row) => keepers.of(row)?.id ?? []);
  const known = await officesAt(context.db, units, context.today);
  const wanted = rows.map((row): WantedOffice => {
    const unitId = keepers.of(row)?.id ?? null;
    const name = String(row.values.name);
    const days = datesIn(row);
    return { row, unitId, name, days, known: meant(known, { unitId, name, openedOn: days.openedOn }) };
  });
  return {
    wanted,
    problems: [
      ...repeatedRows(
        wanted.map(({ row, unitId, name, days }) => [
          row,
          `${unitId} ${name.toLowerCase()} ${days.closedOn === null ? '' : days.openedOn}`,
        ]),
        'name',
      ),
      ...wanted.flatMap((one) => problemsOf(one, keepers)),
    ],
  };
};

const datesIn = ({ values }: Row): OfficeDates => ({
  openedOn: dayIn(values.openedOn),
  pausedFrom: dayIn(values.pausedFrom),
  resumedOn: dayIn(values.resumedOn),
  closedOn: dayIn(values.closedOn),
});

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? value : null);

type Sought = { readonly unitId: number | null; readonly name: string; readonly openedOn: Day | null };

/** The office of this name that opened that day, else the one that has not closed. */
const meant = (all: readonly Office[], { unitId, name, openedOn }: Sought): Office | null => {
  const named = all.filter((one) => one.unitId === unitId && sameName(one.name, name));
  return (
    named.find((one) => one.openedOn === openedOn) ?? named.find(({ closedOn }) => closedOn === null) ?? null
  );
};

type Wrong = { readonly key: string; readonly problem: Say } | null;

const problemsOf = (one: WantedOffice, keepers: Keepers): readonly CellProblem[] => {
  const { row, known } = one;
  const wrong = [keepers.problem(row, { isNew: known === null }), orderProblem(one), againstKnown(one)];
  return wrong.flatMap((each) => (each ? [problemAt(row, each.key, each.problem)] : []));
};

/** Opened, then paused, then taken up again, then closed. */
const orderProblem = ({
  days: { openedOn, pausedFrom, resumedOn, closedOn },
  known,
}: WantedOffice): Wrong => {
  const opened = openedOn ?? known?.openedOn ?? '';
  if (pausedFrom !== null && pausedFrom < opened) return early('pausedFrom', opened);
  if (resumedOn !== null && pausedFrom === null && known?.pausedFrom == null)
    return known?.resumedOn === resumedOn
      ? null
      : { key: 'resumedOn', problem: say('import-office-not-paused') };
  const rests = pausedFrom ?? known?.pausedFrom ?? opened;
  if (resumedOn !== null && resumedOn <= rests) return early('resumedOn', rests);
  const last = resumedOn ?? pausedFrom ?? opened;
  return closedOn !== null && (closedOn < last || closedOn <= opened) ? early('closedOn', last) : null;
};

const early = (key: string, day: Day): Wrong => ({
  key,
  problem: say('import-office-too-early', { day: showDay(day) }),
});

/** What is recorded already is not overwritten by another day: that is told. */
const againstKnown = ({ days, known }: WantedOffice): Wrong => {
  if (!known) return null;
  if (known.closedOn !== null && days.closedOn !== null && days.closedOn !== known.closedOn)
    return differs('closedOn', known.closedOn);
  if (days.pausedFrom === null || days.pausedFrom === known.restedFrom)
    return known.resumedOn !== null &&
      days.pausedFrom !== null &&
      days.resumedOn !== null &&
      days.resumedOn !== known.resumedOn
      ? differs('resumedOn', known.resumedOn)
      : null;
  if (known.pausedFrom !== null) return differs('pausedFrom', known.pausedFrom);
  return known.changedOn !== null && days.pausedFrom < known.changedOn
    ? early('pausedFrom', known.changedOn)
    : null;
};

const differs = (key: string, day: Day): Wrong => ({
  key,
  problem: say('import-office-differs', { day: showDay(day) }),
});
