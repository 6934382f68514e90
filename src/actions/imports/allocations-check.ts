import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import type { Instance } from '../../core/programme/instances.ts';
import { runFor, shareObjection, targetNamed } from '../../core/programme/shares.ts';
import type { Pack } from '../../core/programme/types.ts';
import { type RosterUnit, rosterUnits, unitsNamed } from '../../store/roster.ts';
import { descendants } from '../../store/units.ts';
import { type Meant, sharedPacks } from '../allocation-read.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** A row with the unit, the target and the run that it means. */
export type WantedShare = Meant & { readonly row: Row; readonly unit: RosterUnit; readonly run: Instance };
export type ShareWorld = {
  readonly wanted: readonly WantedShare[];
  readonly problems: readonly CellProblem[];
};

export const checkAllocations = async (context: ImportContext, rows: readonly Row[]): Promise<ShareWorld> => {
  const { db, actor, today } = context;
  const known: Known = {
    packs: await sharedPacks(context),
    byCode: new Map((await rosterUnits(db, textsOf(rows, 'code'))).map((unit) => [unit.code, unit])),
    byName: grouped(
      await unitsNamed(
        db,
        textsOf(
          rows.filter(({ values }) => values.code === null),
          'name',
        ).map(fold),
      ),
    ),
    reach: actor
      ? new Set((await descendants(db, actor.unitId, today)).filter((id) => id !== actor.unitId))
      : null,
    today,
    meant: new Map(),
  };
  const read = rows.map((row) => readShare(row, known));
  const wanted = read.flatMap(({ share }) => share ?? []);
  return {
    wanted,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...repeatedRows(
        wanted.map((one) => [
          one.row,
          `${one.unit.id} ${one.pack.id} ${one.target.id} ${one.run.target.from}`,
        ]),
        'code',
      ),
    ],
  };
};

type Known = {
  readonly packs: readonly Pack[];
  readonly byCode: ReadonlyMap<string, RosterUnit>;
  readonly byName: ReadonlyMap<string, readonly RosterUnit[]>;
  /** Ids below the officer's unit; null for the operator. */
  readonly reach: ReadonlySet<number> | null;
  readonly today: string;
  /** Long workbooks name few targets: each is looked for once. */
  readonly meant: Map<string, readonly Meant[]>;
};

const textsOf = (rows: readonly Row[], key: string): readonly string[] => [
  ...new Set(rows.flatMap(({ values }) => (typeof values[key] === 'string' ? [String(values[key])] : []))),
];

const grouped = (units: readonly RosterUnit[]): ReadonlyMap<string, readonly RosterUnit[]> => {
  const groups = new Map<string, readonly RosterUnit[]>();
  for (const unit of units) groups.set(fold(unit.name), [...(groups.get(fold(unit.name)) ?? []), unit]);
  return groups;
};

type Wrong = { readonly key: string; readonly problem: Say };
type ReadShare = { readonly share: WantedShare | null; readonly problems: readonly CellProblem[] };

const readShare = (row: Row, known: Known): ReadShare => {
  const unit = unitIn(row, known);
  const meant = meantIn(row, known);
  const run = 'target' in meant ? runFor(meant.target, yearIn(row), known.today) : null;
  const objection = 'target' in meant ? shareObjection(meant.target, Number(row.values.value)) : null;
  const wrong: readonly Wrong[] = [
    ...('problem' in unit ? [unit] : []),
    ...('problem' in meant ? [meant] : []),
    ...('target' in meant && !run ? [{ key: 'year', problem: say('import-share-no-run') }] : []),
    ...(objection ? [{ key: 'value', problem: say(objection) }] : []),
  ];
  const problems = wrong.map(({ key, problem }) => problemAt(row, key, problem));
  return {
    share:
      problems.length === 0 && 'id' in unit && 'target' in meant && run ? { ...meant, row, unit, run } : null,
    problems,
  };
};

const yearIn = ({ values }: Row): number | null => (typeof values.year === 'number' ? values.year : null);

/** By its code, or by its whole name; where both are there they have to agree. */
const unitIn = ({ values }: Row, { byCode, byName, reach }: Known): RosterUnit | Wrong => {
  const name = typeof values.name === 'string' ? values.name : null;
  if (typeof values.code === 'string') {
    const code = values.code;
    const unit = byCode.get(code);
    if (!unit) return { key: 'code', problem: say('import-unit-unknown', { code }) };
    if (reach && !reach.has(unit.id)) return { key: 'code', problem: say('import-unit-not-yours', { code }) };
    const agrees = name === null || fold(name) === fold(unit.name);
    return agrees ? unit : { key: 'name', problem: say('import-unit-other-name', { code, name: unit.name }) };
  }
  if (name === null) return { key: 'code', problem: say('import-unit-missing') };
  const [only, ...others] = (byName.get(fold(name)) ?? []).filter(({ id }) => !reach || reach.has(id));
  if (!only) return { key: 'name', problem: say('import-name-unknown', { name }) };
  return others.length === 0 ? only : { key: 'name', problem: say('import-name-several', { name }) };
};

/** One target of one plan in force, by its id or its title. */
const meantIn = ({ values }: Row, { packs, meant }: Known): Meant | Wrong => {
  const words = String(values.target);
  const plan = typeof values.programme === 'string' ? values.programme : null;
  const key = `${plan} ${words}`;
  const found = meant.get(key) ?? targetsNamed(packs, plan, words);
  meant.set(key, found);
  const [only, ...others] = found;
  if (!only) return { key: 'target', problem: say('import-target-unknown', { target: words }) };
  return others.length === 0
    ? only
    : { key: 'programme', problem: say('import-target-several', { target: words }) };
};

const targetsNamed = (packs: readonly Pack[], plan: string | null, words: string): readonly Meant[] =>
  packs
    .filter(({ id, document }) => plan === null || id === plan || fold(document.name.vi) === fold(plan))
    .flatMap((pack) => {
      const target = targetNamed(pack, words);
      return target ? [{ pack, target }] : [];
    });
