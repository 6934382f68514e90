import type { Day } from '../day.ts';

/** What units told of their members in a period: each number as confirmed, and 0 where nothing is. */
export type Members = {
  readonly opening: number;
  readonly joined: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
  readonly leftOther: number;
  readonly closing: number;
};

/**
 * A unit that does not stand below another from a period's beginning to its end. `opening` and `closing` are the last
 * confirmed ones where it did not report. `was`: it stood there at the beginning; `stands`: on its last day in the period.
 */
export type Mover = Members & {
  readonly unitId: number;
  readonly name: string;
  readonly was: boolean;
  readonly stands: boolean;
  readonly isNew: boolean;
  readonly hasEnded: boolean;
  /** Who goes on with what ended; null: nobody. */
  readonly heir: string | null;
  /** Where it came from or went to. */
  readonly other: string | null;
  readonly day: Day | null;
  readonly decision: string | null;
};

/** How members came or went without being admitted or leaving: with their union. */
export type MoveKind = 'founded' | 'received' | 'handed-over' | 'merged' | 'dissolved';

export type MemberMove = Pick<Mover, 'unitId' | 'name' | 'other' | 'day' | 'decision'> & {
  readonly kind: MoveKind;
  readonly members: number;
};

/** Members below a unit over a period, such that opening, changes and `unexplained` add up to closing. */
export type MemberChanges = Members & {
  readonly moves: readonly MemberMove[];
  /** By which the reports of the units do not add up themselves. */
  readonly unexplained: number;
};

/** Adds up those that stayed and those that moved, were founded or ended. */
export const memberChanges = (stayed: Members, movers: readonly Mover[]): MemberChanges => {
  const there = movers.filter(({ stands }) => stands);
  const sum = (item: keyof Members, of: readonly Mover[]) =>
    of.reduce((total, one) => total + one[item], stayed[item]);
  const moves = movers.flatMap(movesOf);
  const members = {
    opening: sum(
      'opening',
      movers.filter(({ was }) => was),
    ),
    joined: sum('joined', there),
    transferredIn: sum('transferredIn', there),
    transferredOut: sum('transferredOut', there),
    leftOther: sum('leftOther', there),
    closing: sum(
      'closing',
      there.filter(({ hasEnded }) => !hasEnded),
    ),
  };
  const moved = moves.reduce((total, { kind, members: count }) => total + SIGNS[kind] * count, 0);
  const flows = members.joined + members.transferredIn - members.transferredOut - members.leftOther;
  return { ...members, moves, unexplained: members.closing - (members.opening + flows + moved) };
};

export const SIGNS: Readonly<Record<MoveKind, 1 | -1>> = {
  founded: 1,
  received: 1,
  'handed-over': -1,
  merged: -1,
  dissolved: -1,
};

/** One that came and ended in the same period did both. */
const movesOf = (one: Mover): readonly MemberMove[] => {
  const { unitId, name, other, day, decision, heir } = one;
  const move = (kind: MoveKind, members: number): readonly MemberMove[] =>
    members === 0
      ? []
      : [{ unitId, name, kind, members, day, decision, other: kind === 'merged' ? heir : other }];
  return [
    ...(one.stands && !one.was ? move(one.isNew ? 'founded' : 'received', one.opening) : []),
    ...(one.was && !one.stands ? move('handed-over', one.opening) : []),
    ...(one.stands && one.hasEnded ? move(heir === null ? 'dissolved' : 'merged', one.closing) : []),
  ];
};
