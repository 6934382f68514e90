import { mayImportOfficers } from '../../core/access.ts';
import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { MOST_WORKS, needsNote, type WorkResult } from '../../core/registers/work-plans.ts';
import type { Period } from '../../core/reports/periods.ts';
import { type Officer, officersAt } from '../../store/officers.ts';
import { type PlanNumbers, plansOf, type WorkPlan } from '../../store/work-plans.ts';
import type { ImportContext } from './import-kind.ts';
import { type Keepers, keepersNamed } from './keepers.ts';
import { repeatedRows } from './repeated.ts';

export type WantedWork = {
  readonly row: Row;
  readonly work: string;
  readonly result: WorkResult | null;
  readonly note: string | null;
};

/** A plan as its rows want it. */
export type WantedPlan = PlanNumbers & {
  readonly officer: Officer;
  readonly period: Period;
  readonly works: readonly WantedWork[];
  readonly known: WorkPlan | null;
};

type PlanWorld = { readonly wanted: readonly WantedPlan[]; readonly problems: readonly CellProblem[] };

export const checkWorkPlans = async (context: ImportContext, rows: readonly Row[]): Promise<PlanWorld> => {
  const { db, today } = context;
  const keepers = await keepersNamed(context, rows);
  const units = rows.flatMap((row) => keepers.of(row)?.id ?? []);
  const officers = await officersAt(db, units, today);
  const placed = rows.map((row): Placed => {
    const unitId = keepers.of(row)?.id ?? null;
    const named = officers.filter(
      (one) => one.unitId === unitId && fold(one.name) === fold(String(row.values.name)),
    );
    return { row, named, period: monthIn(row) };
  });
  const postIds = placed.flatMap(({ named }) => named.map(({ postId }) => postId));
  const wanted = wantedIn(placed, await plansOf(db, postIds, today));
  return {
    wanted,
    problems: [
      ...repeatedRows(
        placed.map(({ row, named, period }) => [row, keyOf(named[0], period, String(row.values.work))]),
        'work',
      ),
      ...placed.flatMap((one) => problemsOf(one, context, keepers)),
      ...wanted.flatMap(planProblems),
    ],
  };
};

type Placed = { readonly row: Row; readonly named: readonly Officer[]; readonly period: Period | null };

const monthIn = ({ values: { month } }: Row): Period | null => {
  const label = month !== null && typeof month === 'object' && 'label' in month ? String(month.label) : '';
  return /^\d{4}-\d{2}$/.test(label) ? label : null;
};

const keyOf = (officer: Officer | undefined, period: Period | null, work: string): string =>
  `${officer?.postId} ${period} ${fold(work)}`;

/** Rows of one officer and month are one plan. */
const wantedIn = (placed: readonly Placed[], known: readonly WorkPlan[]): readonly WantedPlan[] => {
  const plans = new Map<string, WantedPlan>();
  for (const { row, named, period } of placed) {
    const [officer, second] = named;
    if (!officer || second || period === null) continue;
    const key = `${officer.postId} ${period}`;
    const before = plans.get(key);
    const work = workIn(row);
    plans.set(
      key,
      before
        ? { ...before, works: [...before.works, work] }
        : {
            ...{ officer, period, ...numbersIn(row), works: [work] },
            known: known.find((one) => one.postId === officer.postId && one.period === period) ?? null,
          },
    );
  }
  return [...plans.values()];
};

const numbersIn = ({ values }: Row): PlanNumbers => ({
  ...{ mobilise: Number(values.mobilise), found: Number(values.found) },
  joinMembers: Number(values.join),
});

const workIn = (row: Row): WantedWork => ({
  ...{ row, work: String(row.values.work) },
  result: row.values.result as WorkResult | null,
  note: typeof row.values.note === 'string' ? row.values.note : null,
});

type Wrong = { readonly key: string; readonly problem: Say } | null;

const problemsOf = (
  { row, named, period }: Placed,
  { actor }: ImportContext,
  keepers: Keepers,
): readonly CellProblem[] => {
  const own = actor === null || mayImportOfficers(actor) || named[0]?.postId === actor.postId;
  const wrong: readonly Wrong[] = [
    keepers.problem(row, { isNew: true }),
    named.length === 0 ? { key: 'name', problem: say('import-plan-no-officer') } : null,
    named.length > 1 ? { key: 'name', problem: say('import-plan-two-officers') } : null,
    named.length === 1 && !own ? { key: 'name', problem: say('import-plan-not-yours') } : null,
    period === null ? { key: 'month', problem: say('import-plan-month') } : null,
    noteProblem(workIn(row)),
  ];
  return wrong.flatMap((each) => (each ? [problemAt(row, each.key, each.problem)] : []));
};

const noteProblem = ({ result, note }: WantedWork): Wrong =>
  result !== null && needsNote(result) && note === null
    ? { key: 'note', problem: say('import-plan-needs-note') }
    : null;

const planProblems = (plan: WantedPlan): readonly CellProblem[] => {
  const { works, known } = plan;
  const unlike = works.find(({ row }) => JSON.stringify(numbersIn(row)) !== JSON.stringify(numbersOf(plan)));
  const last = works[MOST_WORKS];
  const lost = known?.items.find(
    ({ result, work }) => result !== null && !works.some((one) => fold(one.work) === fold(work)),
  );
  const [first] = works;
  return [
    ...(unlike ? [problemAt(unlike.row, 'mobilise', say('import-plan-unlike'))] : []),
    ...(last ? [problemAt(last.row, 'work', say('import-plan-too-many', { most: MOST_WORKS }))] : []),
    ...(lost && first ? [problemAt(first.row, 'work', say('import-plan-told', { work: lost.work }))] : []),
  ];
};

const numbersOf = ({ mobilise, found, joinMembers }: PlanNumbers): PlanNumbers => ({
  ...{ mobilise, found },
  joinMembers,
});
