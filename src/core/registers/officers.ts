import type { Day } from '../day.ts';

/** How an officer employed under a programme works: all of the time (chuyên trách), or beside other work (kiêm nhiệm). */
export type Employment = 'full-time' | 'part-time';

export const officerChanges = ['full-time', 'part-time', 'end'] as const;
/** Works otherwise from a day on, or ends: a day then is the last one. */
export type OfficerChange = (typeof officerChanges)[number];

export const officerChangeNamed = (name: unknown): OfficerChange | null =>
  officerChanges.find((change) => change === name) ?? null;

/** As much of an officer's post as its changes depend on. */
export type OfficerDays = {
  /** Null: not recorded. */
  readonly employment: Employment | null;
  /** The newest day on which the post, or its employment, began. */
  readonly since: Day;
  /** The first day on which it is no longer held; null while it goes on. */
  readonly to: Day | null;
};

export const hasEnded = ({ to }: OfficerDays, today: Day): boolean => to !== null && to <= today;

/** What may be done with a post as it stands. */
export const officerChangesOf = (officer: OfficerDays, today: Day): readonly OfficerChange[] =>
  hasEnded(officer, today) ? [] : officerChanges.filter((change) => change !== officer.employment);

export type OfficerProblem = 'ended' | 'same' | 'too-early' | 'too-late';

/** Why a change cannot be; null where it can. Without a day only whether it may be at all. */
export const officerProblem = (
  officer: OfficerDays,
  { change, day, today }: { readonly change: OfficerChange; readonly day: Day | null; readonly today: Day },
): OfficerProblem | null => {
  const { employment, since, to } = officer;
  if (hasEnded(officer, today)) return 'ended';
  if (change === employment) return 'same';
  if (day === null) return null;
  if (day < since || (change !== 'end' && employment !== null && day === since)) return 'too-early';
  return change !== 'end' && to !== null && day >= to ? 'too-late' : null;
};
