import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { say } from '../../core/message.ts';
import { type MeasureId, measureOf } from '../../core/programme/measures.ts';
import { mayBeDeclared } from '../../core/programme/quota-details.ts';
import { denominatorOf, numeratorOf, type Target } from '../../core/programme/target.ts';
import { packsInForce } from '../../store/programmes.ts';
import { rosterUnits } from '../../store/roster.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** What an import of declared figures is held against. */
export type FigureWorld = FigurePlaces & { readonly problems: readonly CellProblem[] };

type FigurePlaces = {
  readonly targetOf: (row: Row) => Target | undefined;
  readonly unitOf: (row: Row) => number | null;
};

export const checkFigures = async (context: ImportContext, rows: readonly Row[]): Promise<FigureWorld> => {
  const targets = await targetsInForce(context);
  const codes = rows.flatMap(({ values }) => (values.unit === null ? [] : [String(values.unit)]));
  const units = new Map((await rosterUnits(context.db, codes)).map(({ code, id }) => [code, id]));
  const targetOf = ({ values }: Row) => {
    const named = String(values.target);
    return targets.find(({ id, title }) => id === named || fold(title.vi) === fold(named));
  };
  const unitOf = ({ values }: Row) =>
    values.unit === null ? (context.actor?.unitId ?? null) : (units.get(String(values.unit)) ?? null);
  const keyOf = (row: Row) => `${unitOf(row)} ${targetOf(row)?.id} ${row.values.asOf}`;
  return {
    targetOf,
    unitOf,
    problems: [
      ...repeatedRows(
        rows.filter((row) => targetOf(row)).map((row) => [row, keyOf(row)] as const),
        'target',
      ),
      ...contradictions(rows, { targetOf, unitOf }),
      ...rows.flatMap((row) => unitProblems(context, row, unitOf(row))),
      ...rows.flatMap((row) => figureProblems(row, targetOf(row))),
    ],
  };
};

/** What a row states: of the target's numerator, and of its denominator. */
export const figuresIn = (row: Row, { targetOf, unitOf }: FigurePlaces) => {
  const { values } = row;
  const target = targetOf(row);
  const unit_id = unitOf(row);
  if (!target || unit_id === null) throw new Error('a row without target or unit has not passed the check');
  const of = (side: 'numerator' | 'denominator', measure: MeasureId | null) => {
    const value = values[side];
    return measure === null || typeof value !== 'number'
      ? []
      : [
          {
            ...{ side, measure, unit_id, value },
            as_of: String(values.asOf),
            source_body: String(values.body),
            document: values.document === null ? null : String(values.document),
            how: String(values.how),
          },
        ];
  };
  return [...of('numerator', numeratorOf(target)), ...of('denominator', denominatorOf(target))];
};

/** Two targets may count the same: a workbook that gives it two values for one day is asked about. */
const contradictions = (rows: readonly Row[], places: FigurePlaces): readonly CellProblem[] => {
  const first = new Map<string, { readonly row: Row; readonly value: number }>();
  const complete = rows.filter((row) => places.targetOf(row) && places.unitOf(row) !== null);
  return complete.flatMap((row) =>
    figuresIn(row, places).flatMap(({ measure, unit_id, as_of, value, side }) => {
      const key = `${measure} ${unit_id} ${as_of}`;
      const before = first.get(key);
      if (!before) first.set(key, { row, value });
      if (!before || before.value === value) return [];
      const { title } = measureOf(measure);
      return [problemAt(row, side, say('import-figure-differs', { measure: title, row: before.row.number }))];
    }),
  );
};

const targetsInForce = async (context: ImportContext): Promise<readonly Target[]> =>
  (await packsInForce(context.db, context)).flatMap(({ targets }) => targets);

/** An officer speaks for the own unit; the operator names one. */
const unitProblems = ({ actor }: ImportContext, row: Row, unitId: number | null): readonly CellProblem[] => {
  const code = String(row.values.unit ?? '');
  if (unitId === null)
    return [
      problemAt(
        row,
        'unit',
        code === '' ? say('import-figure-no-unit') : say('import-unit-unknown', { code }),
      ),
    ];
  return actor && actor.unitId !== unitId
    ? [problemAt(row, 'unit', say('import-figure-not-own', { code }))]
    : [];
};

const figureProblems = (row: Row, target: Target | undefined): readonly CellProblem[] => {
  const { numerator, denominator } = row.values;
  if (!target)
    return [
      problemAt(row, 'target', say('import-figure-target-unknown', { target: String(row.values.target) })),
    ];
  if (numerator === null && denominator === null)
    return [problemAt(row, 'numerator', say('import-figure-none'))];
  return [
    ...sideProblems(row, 'numerator', numeratorOf(target)),
    ...sideProblems(row, 'denominator', denominatorOf(target)),
  ];
};

const sideProblems = (
  row: Row,
  side: 'numerator' | 'denominator',
  measure: MeasureId | null,
): readonly CellProblem[] => {
  const value = row.values[side];
  if (value === null || value === undefined) return [];
  if (measure === null) return [problemAt(row, side, say('import-figure-no-side'))];
  const { title, sources } = measureOf(measure);
  if (!mayBeDeclared(measure))
    return [problemAt(row, side, say('import-figure-not-declared', { measure: title }))];
  const maySink = sources.some(({ from }) => from === 'balance');
  return Number(value) < 0 && !maySink ? [problemAt(row, side, say('import-figure-negative'))] : [];
};
