import { fold } from '../../core/fold.ts';
import { readCell } from '../../core/imports/cell.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import type { Dated, DateRule } from '../../core/programme/dates.ts';
import { readDueRule } from '../../core/programme/due-rule-read.ts';
import { type Rhythm, rhythmNames, rhythmsOf } from '../../core/programme/rhythms.ts';
import { rosterUnits } from '../../store/roster.ts';
import { descendants } from '../../store/units.ts';
import { datedHere } from '../date-read.ts';
import type { DateWish } from '../date-record.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** A row with the date that it wants. */
export type WantedDate = { readonly row: Row; readonly wish: DateWish };
type DateWorld = { readonly wanted: readonly WantedDate[]; readonly problems: readonly CellProblem[] };

export const checkDates = async (context: ImportContext, rows: readonly Row[]): Promise<DateWorld> => {
  const known = await knownFor(context, rows);
  const read = rows.map((row) => readDate(row, known));
  const wanted = read.flatMap(({ wish, row }) => (wish ? [{ row, wish }] : []));
  return {
    wanted,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...repeatedRows(
        wanted.map(({ row, wish }) => [row, `${wish.dated.pack.id} ${wish.dated.entry.id} ${wish.unitId}`]),
        'entry',
      ),
    ],
  };
};

type Unit = { readonly id: number; readonly kind: string };
type Known = {
  readonly all: readonly Dated[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly own: Unit | null;
  /** Ids of the officer's unit and all below; null for the operator. */
  readonly reach: ReadonlySet<number> | null;
  readonly today: string;
};

const knownFor = async (context: ImportContext, rows: readonly Row[]): Promise<Known> => {
  const { db, actor, today } = context;
  const codes = rows.flatMap(({ values }) => (typeof values.code === 'string' ? [values.code] : []));
  return {
    all: await datedHere(context),
    units: new Map((await rosterUnits(db, codes)).map((unit) => [unit.code, unit])),
    own: actor ? { id: actor.unitId, kind: actor.unitKind } : null,
    reach: actor ? new Set(await descendants(db, actor.unitId, today)) : null,
    today,
  };
};

type Wrong = { readonly key: string; readonly problem: Phrase };
type ReadDate = {
  readonly row: Row;
  readonly wish: DateWish | null;
  readonly problems: readonly CellProblem[];
};

const readDate = (row: Row, known: Known): ReadDate => {
  const { values } = row;
  if (values.every === null && values.day === null) return { row, wish: null, problems: [] };
  const dated = datedIn(row, known);
  const unit = unitIn(row, known);
  const rule = 'problem' in dated ? null : ruleIn(row, dated, known);
  const wrong = [dated, unit, rule].flatMap((one) => (one && 'problem' in one ? [one] : []));
  const problems = wrong.map(({ key, problem }) => problemAt(row, key, problem));
  if ('problem' in dated || 'problem' in unit || !rule || 'problem' in rule)
    return { row, wish: null, problems };
  const wish: DateWish = {
    ...{ dated, rule, unitId: unit.id, setBy: known.own?.id ?? unit.id },
    validFrom: typeof values.from === 'string' ? values.from : known.today,
    decision: typeof values.decision === 'string' ? values.decision : null,
    ...(typeof values.correction === 'number' ? { correctionDays: values.correction } : {}),
  };
  return { row, wish, problems };
};

/** One thing of one plan in force, by its id or its title. */
const datedIn = ({ values }: Row, { all }: Known): Dated | Wrong => {
  const words = String(values.entry ?? '');
  const plan = typeof values.programme === 'string' ? values.programme : null;
  const found = all.filter(
    ({ pack, entry }) =>
      (plan === null || pack.id === plan || fold(pack.document.name.vi) === fold(plan)) &&
      (entry.id === words || fold(entry.title.vi) === fold(words)),
  );
  const [only, ...others] = found;
  if (!only) return { key: 'entry', problem: say('import-date-unknown', { entry: words }) };
  return others.length === 0
    ? only
    : { key: 'programme', problem: say('import-date-several', { entry: words }) };
};

/** The unit that the date is for, with all below it; the officer's own where none is named. */
const unitIn = ({ values }: Row, { units, own, reach }: Known): Unit | Wrong => {
  if (typeof values.code !== 'string')
    return own ?? { key: 'code', problem: say('import-date-unit-missing') };
  const code = values.code;
  const unit = units.get(code);
  if (!unit) return { key: 'code', problem: say('import-unit-unknown', { code }) };
  if (reach && !reach.has(unit.id)) return { key: 'code', problem: say('import-unit-not-yours', { code }) };
  return unit;
};

const ruleIn = ({ values }: Row, dated: Dated, { today }: Known): DateRule | Wrong => {
  if (typeof values.every !== 'string') return missing('every', 'Bao lâu một lần', 'hằng quý');
  if (typeof values.day !== 'string') return missing('day', 'Ngày', 'ngày 10 tháng sau');
  const every = values.every as Exclude<Rhythm, 'stop'>;
  if (!rhythmsOf(dated).includes(every))
    return { key: 'every', problem: say('import-date-rhythm', { allowed: rhythmNames(dated) }) };
  if (every === 'once') return onceIn(values.day, today);
  const read = readDueRule(values.day, { every, isReport: dated.kind === 'duty' });
  return read.ok ? { kind: 'every', every, due: read.due } : { key: 'day', problem: say(read.problem) };
};

const missing = (key: string, column: string, example: string): Wrong => ({
  key,
  problem: say('import-cell-missing', { column, example }),
});

const onceIn = (text: string, today: string): DateRule | Wrong => {
  const column = { key: 'day', headers: [], kind: 'date', required: true, example: null };
  const read = readCell(column, { value: text, formula: false }, today);
  return read.ok ? { kind: 'once', on: String(read.value) } : { key: 'day', problem: read.problem };
};
