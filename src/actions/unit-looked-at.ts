import type { Day } from '../core/day.ts';
import { type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { UnitShape } from '../core/units/changes.ts';
import { endedBy, type UnitPlan } from '../store/unit-plans.ts';
import { shapeOf, shapesBelow } from '../store/unit-shapes.ts';
import { type Touches, touchesOf } from '../store/unit-touches.ts';
import { owedBy } from './owed.ts';
import { closingOf } from './owed-ended.ts';
import type { Desk } from './unit-scope.ts';

/** A unit that a change touches, and all that hangs on it. */
export type Touched = {
  readonly unit: UnitShape;
  readonly parent: string;
  readonly touches: Touches;
  /** What stands directly below it and goes on. */
  readonly below: readonly UnitShape[];
  /** Reports that are due and were not sent. */
  readonly owed: readonly Phrase[];
  /** Reports of its last days that its parent will owe for it. */
  readonly closing: readonly Phrase[];
};

/** A change as it was looked at before it is written. */
export type Preview = {
  readonly plan: UnitPlan;
  readonly day: Day;
  readonly today: Day;
  readonly decision: string;
  /** Who takes over, or where the unit moves; null: nobody. */
  readonly target: string | null;
  readonly touched: readonly Touched[];
};

type When = { readonly day: Day; readonly decision: string };

export const lookedAt = async (desk: Desk, plan: UnitPlan, { day, decision }: When): Promise<Preview> => {
  const touched: Touched[] = [];
  const ended = endedBy(plan);
  for (const id of new Set([plan.unitId, ...ended]))
    touched.push(await touchedUnit(desk, id, { day, ends: ended.includes(id) }));
  return { plan, day, decision, today: desk.today, target: await targetName(desk, plan), touched };
};

const targetName = async ({ db }: Desk, plan: UnitPlan): Promise<string | null> => {
  if (plan.kind === 'merge-new') return plan.name;
  if (plan.kind === 'split') return plan.stays ? null : (plan.names[plan.heir] ?? null);
  const id = 'targetId' in plan ? plan.targetId : null;
  return id === null ? null : (await shapeOf(db, id)).name;
};

type Asked = { readonly day: Day; readonly ends: boolean };

const touchedUnit = async (desk: Desk, id: number, { day, ends }: Asked): Promise<Touched> => {
  const { db, now } = desk;
  const unit = await shapeOf(db, id);
  return {
    unit,
    parent: unit.parentId === null ? '' : (await shapeOf(db, unit.parentId)).name,
    touches: await touchesOf(db, id, { day, now }),
    below: (await shapesBelow(db, id, day)).filter(({ closedOn }) => closedOn === null),
    owed: await owedOf(desk, unit, ends ? day : null),
    closing: ends ? await closingReportsOf(desk, unit, day) : [],
  };
};

/** What its own officers would still have to send today; of a unit that ends, for periods that end before. */
const owedOf = async (desk: Desk, unit: UnitShape, end: Day | null): Promise<readonly Phrase[]> => {
  const place = { unitId: unit.id, unitKind: unit.kind };
  const owed = await owedBy({
    ...desk,
    actor: { ...desk.actor, ...place, role: 'filer', programme: null },
  });
  return owed
    .filter(({ report, postId, due }) => report === null && postId === null && (!end || due.covers.to < end))
    .map(({ title, due }) => say('unit-owed-one', { form: title, period: showPeriod(due.period) }));
};

const closingReportsOf = async (desk: Desk, unit: UnitShape, endedOn: Day): Promise<readonly Phrase[]> => {
  if (unit.parentId === null) return [];
  const actor = { ...desk.actor, unitId: unit.parentId, role: 'filer' as const, programme: null };
  const owed = await closingOf({ ...desk, actor }, { ...unit, endedOn });
  return owed
    .filter(({ due }) => due.covers.to >= endedOn)
    .map(({ title, due }) => say('unit-owed-one', { form: title, period: showPeriod(due.period) }));
};

/** Everything that was shown, in one value: what is written is what was seen. */
export const seenIn = ({ touched, target }: Preview): string =>
  JSON.stringify([
    target,
    ...touched.map(({ unit, touches, below }) => [unit, touches, below.map(({ id }) => id)]),
  ]);
