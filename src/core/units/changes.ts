import { isGrassroots } from '../access-table.ts';
import { type Day, showDay } from '../day.ts';
import type { Problem } from '../result.ts';
import { isOwnPart } from './kinds.ts';

/** A unit in its newest shape, as far as a change of it depends on that. */
export type UnitShape = {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly ownership: string | null;
  readonly name: string;
  readonly parentId: number | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  /** The days from which its newest name and its newest parent hold. */
  readonly nameSince: Day;
  readonly parentSince: Day | null;
};

/** What stands in the way of another name from a day on; null: nothing. */
export const renameProblem = (unit: UnitShape, name: string, day: Day): Problem | null =>
  closedProblem(unit) ??
  (unit.name === name ? problem('unit-same-name', { name, day: showDay(unit.nameSince) }) : null) ??
  earlyProblem(unit, unit.nameSince, day);

/** A place in the tree that a unit is to move to; `isBelow`: it stands below that unit, then or later. */
export type Target = { readonly unit: UnitShape; readonly isBelow: boolean };

/** What stands in the way of another unit above from a day on. */
export const moveProblem = (unit: UnitShape, target: Target, day: Day): Problem | null =>
  closedProblem(unit) ??
  (target.unit.id === unit.parentId
    ? problem('unit-same-parent', { name: unit.name, parent: target.unit.name })
    : null) ??
  targetProblem(unit, target, day) ??
  (mayStandBelow(unit.kind, target.unit.kind)
    ? null
    : problem('unit-parent-unfit', { name: unit.name, parent: target.unit.name })) ??
  earlyProblem(unit, unit.parentSince ?? unit.openedOn, day);

export type Ending = {
  readonly day: Day;
  /** Who goes on with its work; null: nobody. */
  readonly heir: Target | null;
  /** What stands directly below it, from that day on or later. */
  readonly below: readonly UnitShape[];
};

/** What stands in the way of an end on a day, the first one on which the unit is no longer there. */
export const endProblem = (unit: UnitShape, { day, heir, below }: Ending): Problem | null => {
  const since = [unit.openedOn, unit.nameSince, unit.parentSince ?? unit.openedOn].sort().at(-1) ?? '';
  const late = below.find((one) => (one.parentSince ?? '') >= day);
  return (
    closedProblem(unit) ??
    (heir ? targetProblem(unit, heir, day) : null) ??
    (unit.parentId === null && heir === null ? problem('unit-top-needs-heir', { name: unit.name }) : null) ??
    earlyProblem(unit, since, day) ??
    (late
      ? problem('unit-below-early', { name: late.name, day: showDay(late.parentSince ?? late.openedOn) })
      : null) ??
    unfitProblem(unit, heir, below)
  );
};

const unfitProblem = (
  { name }: UnitShape,
  heir: Target | null,
  below: readonly UnitShape[],
): Problem | null => {
  const unfit =
    heir && below.find((one) => one.closedOn === null && !mayStandBelow(one.kind, heir.unit.kind));
  return heir && unfit ? problem('unit-heir-unfit', { name, heir: heir.unit.name, below: unfit.name }) : null;
};

/** Nothing but sections, groups and offices of its own stands below a grassroots union, or below one of these. */
const mayStandBelow = (kind: string, parentKind: string): boolean =>
  isOwnPart(kind) || !(isGrassroots(parentKind) || isOwnPart(parentKind));

/** What becomes of a unit whose parent ends: an office of its own ends with it, and so do other parts where nobody follows. */
export const endsWithParent = (kind: string, hasHeir: boolean): boolean =>
  kind === 'department' || (isOwnPart(kind) && !hasHeir);

const closedProblem = ({ name, closedOn }: UnitShape): Problem | null =>
  closedOn === null ? null : problem('unit-is-closed', { name, day: showDay(closedOn) });

const targetProblem = (unit: UnitShape, { unit: to, isBelow }: Target, day: Day): Problem | null => {
  if (to.id === unit.id) return problem('unit-is-itself', { name: to.name });
  if (isBelow) return problem('unit-below-itself', { name: unit.name, target: to.name });
  if (to.closedOn !== null)
    return problem('unit-target-closed', { name: to.name, day: showDay(to.closedOn) });
  return to.openedOn > day
    ? problem('unit-target-young', { name: to.name, day: showDay(to.openedOn) })
    : null;
};

const earlyProblem = ({ name }: UnitShape, since: Day, day: Day): Problem | null =>
  day > since ? null : problem('unit-change-early', { name, day: showDay(since) });

const problem = (key: string, args: Problem['args']): Problem => ({ key, args });
