import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import type { Tx } from '../../store/db.ts';
import { carryOut, endedBy, type UnitPlan } from '../../store/unit-plans.ts';
import { shapesBelow } from '../../store/unit-shapes.ts';
import { touchesOf } from '../../store/unit-touches.ts';
import type { ImportContext } from './import-kind.ts';
import { checkUnitChanges, type WantedChange } from './unit-changes-check.ts';

/** Writes every change in the order of its day; one that stands already is passed over. */
export const applyUnitChanges = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkUnitChanges(context, rows);
  let kept = 0;
  for (const { plan, recording } of wanted) {
    const outcome = await carryOut(context.db as Tx, plan, recording);
    if (outcome.status === 'refused')
      throw new Error(`a change that was tried out is refused: ${outcome.problem.key}`);
    if (outcome.status === 'already') kept += 1;
  }
  return [say('import-changes-done', { changed: wanted.length - kept, kept })];
};

const KINDS: readonly UnitPlan['kind'][] = ['rename', 'move', 'close', 'merge', 'split'];

/** How many units change in which way, and what hangs on those that move or end. */
export const foreseeUnitChanges = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkUnitChanges(context, rows);
  const counts = KINDS.flatMap((kind) => {
    const count = wanted.filter(({ plan }) => plan.kind === kind).length;
    return count === 0 ? [] : [say(`import-changes-${kind}`, { count })];
  });
  const touched = await touchedBy(context, wanted);
  return [
    say('import-changes-ahead'),
    ...counts,
    ...TOUCHES.flatMap((what) =>
      touched[what] === 0 ? [] : [say(`import-touches-${what}`, { count: touched[what] })],
    ),
    ...(wanted.some(({ recording }) => recording.day < context.today) ? [say('import-changes-past')] : []),
  ];
};

const TOUCHES = ['below', 'people', 'drafts', 'waiting', 'foundings', 'shares', 'sentSince'] as const;
type Touched = Readonly<Record<(typeof TOUCHES)[number], number>>;

/** People are counted where their unit ends: their posts end with it. */
const touchedBy = async ({ db, now }: ImportContext, wanted: readonly WantedChange[]): Promise<Touched> => {
  const sums = { below: 0, people: 0, drafts: 0, waiting: 0, foundings: 0, shares: 0, sentSince: 0 };
  for (const { plan, recording } of wanted) {
    if (plan.kind === 'rename') continue;
    const found = await touchesOf(db, plan.unitId, { day: recording.day, now });
    sums.below += (await shapesBelow(db, plan.unitId, recording.day)).length;
    sums.people += endedBy(plan).length > 0 ? found.people.length : 0;
    for (const what of ['drafts', 'waiting', 'foundings', 'shares', 'sentSince'] as const)
      sums[what] += Number(found[what]);
  }
  return sums;
};
