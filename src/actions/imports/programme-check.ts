import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { type MeasureId, measureIds, measureOf } from '../../core/programme/measures.ts';
import { asId, measureNamed, NEEDS, type PlanRow } from '../../core/programme/plan-made.ts';
import { meantMeasures } from '../../core/programme/quota-meant.ts';
import { topUnits } from '../../store/quota-trees.ts';
import { takenBy } from '../programme-record.ts';
import { workUnit } from '../support-views.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** A programme as the rows of a workbook say it, and all that is wrong with them. */
export type ProgrammeWorld = {
  readonly name: string;
  readonly targets: readonly PlanRow[];
  readonly problems: readonly CellProblem[];
};

/** Whose programme it will be: the officer's unit; for the operator the only one at the top. */
export const ownerUnit = async (context: ImportContext): Promise<number | null> => {
  if (context.actor) return workUnit(context, context.actor);
  const [only, ...others] = await topUnits(context.db, context.today);
  return others.length === 0 ? (only ?? null) : null;
};

export const checkProgramme = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<ProgrammeWorld> => {
  const [first] = rows;
  const name = textIn(first, 'programme') ?? '';
  return {
    name,
    targets: rows.map(planRow),
    problems: [
      ...(first ? await nameProblems(context, first, name) : []),
      ...rows.flatMap((row) => otherName(row, name)),
      ...repeatedRows(
        rows.flatMap((row) => (idIn(row) === '' ? [] : [[row, idIn(row)] as const])),
        'id',
      ),
      ...rows.flatMap(rowProblems),
    ],
  };
};

const textIn = (row: Row | undefined, key: string): string | null => {
  const value = row?.values[key];
  return typeof value === 'string' ? value : null;
};
const numberIn = ({ values }: Row, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};
const idIn = (row: Row): string => asId(textIn(row, 'id') ?? '', 60);

const nameProblems = async (
  context: ImportContext,
  first: Row,
  name: string,
): Promise<readonly CellProblem[]> => {
  if (name === '') return [];
  if (asId(name) === '') return [problemAt(first, 'programme', say('import-programme-name'))];
  if ((await ownerUnit(context)) === null)
    return [problemAt(first, 'programme', say('import-programme-owner'))];
  return (await takenBy(context, asId(name)))
    ? [problemAt(first, 'programme', say('import-programme-taken', { name }))]
    : [];
};

/** A workbook is one programme. */
const otherName = (row: Row, name: string): readonly CellProblem[] => {
  const own = textIn(row, 'programme');
  return own === null || fold(own) === fold(name)
    ? []
    : [problemAt(row, 'programme', say('import-programme-other', { name }))];
};

type Wrong = { readonly key: string; readonly problem: Say };

const rowProblems = (row: Row): readonly CellProblem[] => {
  const kind = row.values.kind as PlanRow['kind'] | null;
  const wrong: readonly Wrong[] = [
    ...(textIn(row, 'id') !== null && idIn(row) === ''
      ? [{ key: 'id', problem: say('import-programme-id') }]
      : []),
    ...daysWrong(row),
    ...(kind === null ? [] : [...measuresWrong(row, kind), ...numbersWrong(row, kind)]),
  ];
  return wrong.map(({ key, problem }) => problemAt(row, key, problem));
};

const daysWrong = (row: Row): readonly Wrong[] => {
  const [from, to] = [textIn(row, 'from'), textIn(row, 'to')];
  return from !== null && to !== null && to < from
    ? [{ key: 'to', problem: say('import-programme-days') }]
    : [];
};

const measuresWrong = (row: Row, kind: PlanRow['kind']): readonly Wrong[] => {
  const needs = NEEDS[kind];
  return [
    ...measureWrong(row, 'measure', needs.measure),
    ...measureWrong(row, 'denominator', needs.denominator ? 'must' : null),
  ];
};

const MISSING = {
  measure: 'import-programme-no-measure',
  denominator: 'import-programme-no-denominator',
} as const;

const measureWrong = (
  row: Row,
  key: 'measure' | 'denominator',
  needed: 'must' | 'may' | null,
): readonly Wrong[] => {
  const words = textIn(row, key);
  if (words === null) return needed === 'must' ? [{ key, problem: say(MISSING[key]) }] : [];
  if (needed === null) return [{ key, problem: say('import-programme-not-here') }];
  if (measureNamed(words) !== null) return [];
  const [like] = meantMeasures(measureIds, words);
  return [{ key, problem: unknownMeasure(words, like) }];
};

const unknownMeasure = (name: string, like: MeasureId | undefined): Say =>
  like === undefined
    ? say('import-programme-measure', { name })
    : say('import-programme-measure-like', { name, like: measureOf(like).title });

const numbersWrong = (row: Row, kind: PlanRow['kind']): readonly Wrong[] => {
  const { value: wanted, upper: second, words } = NEEDS[kind];
  const [value, upper] = [numberIn(row, 'value'), numberIn(row, 'upper')];
  return [
    ...numberWrong('value', value, { wanted, isNeeded: wanted !== null }),
    ...numberWrong('upper', upper, { wanted: second === null ? null : wanted, isNeeded: second === 'must' }),
    ...(value !== null && upper !== null && upper < value
      ? [{ key: 'upper', problem: say('import-programme-upper') }]
      : []),
    ...(words && textIn(row, 'words') === null
      ? [{ key: 'words', problem: say('import-programme-words') }]
      : []),
  ];
};

type Wanted = { readonly wanted: 'whole' | 'any' | 'percent' | null; readonly isNeeded: boolean };

const numberWrong = (key: string, value: number | null, { wanted, isNeeded }: Wanted): readonly Wrong[] => {
  if (value === null) return isNeeded ? [{ key, problem: say('import-programme-number') }] : [];
  if (wanted === null) return [{ key, problem: say('import-programme-not-here') }];
  if (wanted === 'whole' && !Number.isInteger(value)) return [{ key, problem: say('share-not-whole') }];
  return wanted === 'percent' && value > 100 ? [{ key, problem: say('share-over-hundred') }] : [];
};

const planRow = (row: Row): PlanRow => ({
  id: idIn(row),
  title: textIn(row, 'title') ?? '',
  kind: (row.values.kind ?? 'count') as PlanRow['kind'],
  measure: measureNamed(textIn(row, 'measure') ?? ''),
  denominator: measureNamed(textIn(row, 'denominator') ?? ''),
  value: numberIn(row, 'value'),
  upper: numberIn(row, 'upper'),
  words: textIn(row, 'words'),
  unit: textIn(row, 'unit') ?? '',
  from: textIn(row, 'from') ?? '',
  to: textIn(row, 'to') ?? '',
});
