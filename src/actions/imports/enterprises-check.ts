import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { type Stage, stageMove, stageNamed } from '../../core/registers/stages.ts';
import { type UnionLink, unionsFor } from '../../store/enterprise-unions.ts';
import { type Enterprise, enterprisesByTaxCode } from '../../store/enterprises.ts';
import type { ImportContext } from './import-kind.ts';
import { type Keepers, keepersNamed } from './keepers.ts';
import { repeatedRows } from './repeated.ts';

/** What a row comes to. */
export type WantedEnterprise = {
  readonly row: Row;
  readonly unitId: number | null;
  readonly known: Enterprise | null;
  /** Null: it stays where it is. */
  readonly stage: Stage | null;
  readonly union: UnionLink | null;
};

export type EnterpriseWorld = {
  readonly wanted: readonly WantedEnterprise[];
  readonly problems: readonly CellProblem[];
};

export const checkEnterprises = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<EnterpriseWorld> => {
  const { db, today } = context;
  const codes = rows.map(codeIn);
  const known = new Map((await enterprisesByTaxCode(db, codes, today)).map((one) => [one.taxCode, one]));
  const unions = await unionsFor(db, codes, today);
  const keepers = await keepersNamed(context, rows);
  const wanted = rows.map((row): WantedEnterprise => {
    const before = known.get(codeIn(row)) ?? null;
    const union = unions.get(codeIn(row)) ?? null;
    const given = row.values.code !== null || before === null ? keepers.of(row) : null;
    return {
      row,
      known: before,
      union,
      unitId: given?.id ?? before?.unitId ?? null,
      stage: stageWanted(row, before, union),
    };
  });
  return {
    wanted,
    problems: [
      ...repeatedRows(
        rows.map((row) => [row, codeIn(row)] as const),
        'taxCode',
      ),
      ...wanted.flatMap((one) => problemsOf(one, keepers)),
    ],
  };
};

const codeIn = ({ values }: Row): string => String(values.taxCode);

/** A new enterprise has some stage: that of its union, or none at all. */
const stageWanted = (row: Row, known: Enterprise | null, union: UnionLink | null): Stage | null => {
  const told = stageNamed(row.values.stage);
  if (known) return told === known.stage ? null : told;
  return told ?? (union ? 'recognised' : 'untouched');
};

const problemsOf = (one: WantedEnterprise, keepers: Keepers): readonly CellProblem[] => {
  const { row, known } = one;
  if (known && !keepers.reaches(known.unitId))
    return [problemAt(row, 'taxCode', say('import-enterprise-elsewhere'))];
  const wrong = [keepers.problem(row, { isNew: known === null }), stageProblem(one), ruleProblem(row)];
  return wrong.flatMap((each) => (each ? [problemAt(row, each.key, each.problem)] : []));
};

type Wrong = { readonly key: string; readonly problem: Say } | null;

const stageProblem = ({ row, known, stage, union }: WantedEnterprise): Wrong => {
  if (stage === null) return null;
  const isUnion = union !== null || row.values.decision !== null;
  const note = typeof row.values.note === 'string' ? row.values.note : null;
  const { kind } = stageMove(known?.stage ?? 'untouched', stage, { note, isUnion });
  if (kind === 'needs-union') return { key: 'stage', problem: say('import-enterprise-needs-union') };
  return kind === 'needs-note' ? { key: 'stage', problem: say('import-enterprise-needs-note') } : null;
};

/** No plan says what makes an enterprise eligible: whoever declares it names the rule. */
const ruleProblem = ({ values }: Row): Wrong =>
  values.eligible !== null && values.rule === null
    ? { key: 'eligible', problem: say('import-enterprise-needs-rule') }
    : null;
