import { showDay } from '../../core/day.ts';
import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { parentsOfAll, type RosterUnit, rosterUnits } from '../../store/roster.ts';
import { descendants } from '../../store/units.ts';
import { type Communes, readCommunes } from './communes.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** What an import of units is held against. */
export type UnitWorld = {
  readonly known: ReadonlyMap<string, RosterUnit>;
  readonly communes: Communes;
  readonly problems: readonly CellProblem[];
};

export const checkUnits = async (context: ImportContext, rows: readonly Row[]): Promise<UnitWorld> => {
  const listed = rows.filter(({ layout }) => layout !== 'roster');
  const roster = rows.filter(({ layout }) => layout === 'roster');
  const communes = await readCommunes(context, roster);
  const codes = listed.flatMap(({ values }) => [String(values.code), String(values.parent ?? '')]);
  const known = new Map((await rosterUnits(context.db, codes)).map((unit) => [unit.code, unit]));
  const reach = context.actor
    ? new Set(await descendants(context.db, context.actor.unitId, context.today))
    : null;
  const parents = listed.some((row) => known.has(String(row.values.code)))
    ? await parentsOfAll(context.db)
    : new Map();
  const world: Listed = {
    known,
    reach,
    parents,
    rows: new Map(listed.map((row) => [String(row.values.code), row])),
  };
  return {
    known,
    communes,
    problems: [
      ...repeatedRows(
        listed.map((row) => [row, String(row.values.code)]),
        'code',
      ),
      ...repeatedRows(
        roster.map((row) => [row, fold(`${row.values.commune} ${row.values.name}`)]),
        'name',
      ),
      ...communes.problems,
      ...listed.flatMap((row) => problemsOf(row, world)),
    ],
  };
};

type Listed = {
  readonly known: ReadonlyMap<string, RosterUnit>;
  /** Ids within the officer's reach; null for the operator. */
  readonly reach: ReadonlySet<number> | null;
  readonly parents: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<string, Row>;
};

const problemsOf = (row: Row, world: Listed): readonly CellProblem[] => {
  const unit = world.known.get(String(row.values.code));
  const wrong = [parentProblem(row, unit, world), ...(unit ? changeProblems(row, unit, world) : [])];
  return wrong.flatMap((one) => (one ? [problemAt(row, one.key, one.problem)] : []));
};

type Wrong = { readonly key: string; readonly problem: Say } | null;

const parentProblem = ({ values }: Row, unit: RosterUnit | undefined, world: Listed): Wrong => {
  const code = values.parent === null ? null : String(values.parent);
  if (code === null) return unit || !world.reach ? null : wrong('parent', 'import-parent-missing');
  const parent = world.known.get(code);
  if (!parent && !world.rows.has(code)) return wrong('parent', 'import-unit-unknown', { code });
  if (parent && world.reach && !world.reach.has(parent.id))
    return wrong('parent', 'import-unit-not-yours', { code });
  if (parent && parent.closedOn !== null)
    return wrong('parent', 'import-unit-ended', { code, day: showDay(parent.closedOn) });
  return isBelowItself(String(values.code), world) ? wrong('parent', 'import-parent-circle', { code }) : null;
};

const wrong = (key: string, sentence: string, args: Say['args'] = {}): Wrong => ({
  key,
  problem: say(sentence, args),
});

/** Whether the line upwards, with the file's changes in it, comes back to where it began. */
const isBelowItself = (code: string, { rows, known, parents }: Listed): boolean => {
  const byId = new Map([...known.values()].map((unit) => [unit.id, unit.code]));
  const up = (at: string): string | null => {
    const given = rows.get(at)?.values.parent;
    if (typeof given === 'string') return given;
    const id = known.get(at)?.id ?? Number(at.slice(1));
    const parent = parents.get(id);
    return parent === undefined ? null : (byId.get(parent) ?? `#${parent}`);
  };
  const seen = new Set<string>();
  for (let at = up(code); at !== null && !seen.has(at); at = up(at)) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
};

/** A unit that exists keeps its kind; another name or parent needs the day from which it holds. */
const changeProblems = ({ values }: Row, unit: RosterUnit, world: Listed): readonly Wrong[] => {
  const { code, name, kind, since } = unit;
  if (world.reach && !world.reach.has(unit.id)) return [wrong('code', 'import-unit-not-yours', { code })];
  const fixed = (key: 'kind' | 'ownership' | 'taxCode', is: string | null): Wrong =>
    values[key] === null || is === null || values[key] === is
      ? null
      : wrong(key, 'import-unit-fixed', { code });
  const kept = [fixed('kind', kind), fixed('ownership', unit.ownership), fixed('taxCode', unit.taxCode)];
  if (!isRenamed(values, unit) && !isMoved(values, unit, world.known)) return kept;
  if (unit.closedOn !== null)
    return [...kept, wrong('code', 'import-unit-ended', { code, day: showDay(unit.closedOn) })];
  if (typeof values.from !== 'string')
    return [...kept, wrong('name', 'import-unit-change-undated', { code, name })];
  return values.from <= since
    ? [...kept, wrong('from', 'import-unit-change-late', { code, since: showDay(since) })]
    : kept;
};

export const isRenamed = (values: Row['values'], unit: RosterUnit): boolean => values.name !== unit.name;

export const isMoved = (
  values: Row['values'],
  unit: RosterUnit,
  known: ReadonlyMap<string, RosterUnit>,
): boolean => typeof values.parent === 'string' && known.get(values.parent)?.id !== unit.parentId;
