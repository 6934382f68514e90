import type { Day } from '../day.ts';

/** Where a representative office stands: at work, resting for a while, or closed for good. */
export const officeStates = ['active', 'paused', 'closed'] as const;
export type OfficeState = (typeof officeStates)[number];

export const officeChanges = ['pause', 'resume', 'close'] as const;
export type OfficeChange = (typeof officeChanges)[number];

export const officeChangeNamed = (name: unknown): OfficeChange | null =>
  officeChanges.find((change) => change === name) ?? null;

/** As much of an office as its changes depend on. Every day is the first one on which something holds. */
export type OfficeDays = {
  readonly state: OfficeState;
  readonly openedOn: Day;
  /** The pause that goes on. */
  readonly pausedFrom: Day | null;
  /** When it last went back to work, or last began to rest: nothing is recorded before that. */
  readonly changedOn: Day | null;
};

/** What may be done with an office as it stands. */
export const changesOf = (state: OfficeState): readonly OfficeChange[] =>
  (({ active: ['pause', 'close'], paused: ['resume', 'close'], closed: [] }) as const)[state];

export type OfficeProblem = 'closed' | 'paused' | 'not-paused' | 'too-early';

/** Why a change from a day on cannot be; null where it can. Without a day only whether it may be at all. */
export const changeProblem = (
  office: OfficeDays,
  change: OfficeChange,
  day: Day | null,
): OfficeProblem | null => {
  if (office.state === 'closed') return 'closed';
  if (change === 'pause' && office.pausedFrom !== null) return 'paused';
  if (change === 'resume' && office.pausedFrom === null) return 'not-paused';
  return day !== null && isTooEarly(office, change, day) ? 'too-early' : null;
};

/** It rests and goes back to work on different days; it may rest again, or close, on the day of the last change. */
const isTooEarly = ({ openedOn, changedOn }: OfficeDays, change: OfficeChange, day: Day): boolean => {
  const last = changedOn ?? openedOn;
  if (change === 'resume') return day <= last;
  return change === 'close' ? day <= openedOn || day < last : day < last;
};

/** The last day before which a change cannot be: said where it was tried. */
export const changedLast = ({ openedOn, changedOn }: OfficeDays): Day => changedOn ?? openedOn;
