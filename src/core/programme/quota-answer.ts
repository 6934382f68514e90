import { type Day, daysBetween } from '../day.ts';
import type { Text } from '../message.ts';
import { type Aim, aims, type Instance, keyOf } from './instances.ts';
import { progress } from './progress.ts';
import type { Facts, Progress, Provenance, Verdict } from './progress-types.ts';
import { alternativeOf, type Target } from './target.ts';
import type { Pack } from './types.ts';

/** The number given to a unit, and the decision that gave it. */
export type Allocation = {
  readonly kind: 'registered' | 'assigned';
  readonly value: number;
  readonly decision: string | null;
  readonly decidedOn: Day;
};

export type TargetFacts = Facts & {
  /** What the other reading of the target counts. */
  readonly alternative?: Pick<Facts, 'confirmed' | 'waiting'>;
  readonly provenance: Provenance | null;
  readonly given: Allocation | null;
};

/** A run of a target that is over, with the figure that it ended with. */
export type ClosedRun = { readonly instance: Instance; readonly progress: Progress };

/** One target of a quota answer, everything that its sentence may need. */
export type QuotaLine = {
  readonly aim: Aim;
  /** The run of today, or the one that ended last. */
  readonly target: Target;
  readonly progress: Progress;
  /** How the target stands if it is read the other way; null where there is no other. */
  readonly otherwise: { readonly words: Text; readonly progress: Progress } | null;
  /** Earlier runs, newest first, of which figures were read. */
  readonly closed: readonly ClosedRun[];
  /** "Kế hoạch …, mục II.3" */
  readonly source: { readonly document: Text; readonly section: string | null };
  readonly provenance: Provenance | null;
  readonly given: Allocation | null;
};

export type QuotaAnswer = {
  readonly programme: string;
  readonly document: Text;
  readonly unit: { readonly id: number; readonly name: string };
  readonly today: Day;
  readonly sample: boolean;
  readonly needsConfirmation: boolean;
  readonly lines: readonly QuotaLine[];
};

export type QuotaAsk = {
  readonly pack: Pack;
  readonly unit: { readonly id: number; readonly name: string };
  /** By run; one without facts is shown without figures. */
  readonly facts: Readonly<Record<string, TargetFacts>>;
  readonly today: Day;
};

/** What is left of every target of a programme for one unit. */
export const quotaAnswer = ({ pack, unit, facts, today }: QuotaAsk): QuotaAnswer => ({
  programme: pack.id,
  document: pack.document.name,
  unit,
  today,
  sample: pack.sample,
  needsConfirmation: pack.needsConfirmation,
  lines: aims(pack.targets, today).map((aim) => line(pack, aim, { facts, today })),
});

const unknown: TargetFacts = { confirmed: null, waiting: 0, provenance: null, given: null };

const line = (pack: Pack, aim: Aim, { facts, today }: Pick<QuotaAsk, 'facts' | 'today'>): QuotaLine => {
  const { target } = aim.now;
  const known = facts[keyOf(aim.now)] ?? unknown;
  return {
    aim,
    target,
    progress: progress(target, known, today),
    otherwise: otherwise(target, known, today),
    closed: aim.closed.flatMap((instance) => {
      const then = facts[keyOf(instance)];
      return then ? [{ instance, progress: progress(instance.target, then, today) }] : [];
    }),
    source: { document: pack.document.name, section: target.source?.section ?? null },
    provenance: known.provenance,
    given: known.given,
  };
};

const otherwise = (target: Target, known: TargetFacts, today: Day): QuotaLine['otherwise'] => {
  const other = alternativeOf(target);
  if (!other || !known.alternative) return null;
  return { words: other.words, progress: progress(target, { ...known, ...known.alternative }, today) };
};

/** A unit to which nothing was given, and which has nothing to show for it, need not read about it. */
export const isWorthTelling = ({ progress: { verdict, done, waiting } }: QuotaLine): boolean =>
  verdict !== 'not-allocated' || (done ?? 0) !== 0 || waiting !== 0;

/** Whether there is a number to reach, so that units can be put in order. */
export const isNumbered = ({ progress: { goal, verdict } }: QuotaLine): boolean =>
  goal !== null && verdict !== 'not-judged';

/** What an officer looks at together: still to do, done, without a figure, without a number, not of this time. */
export const groups = ['todo', 'done', 'unknown', 'words', 'other'] as const;
export type Group = (typeof groups)[number];

export const groupOf = ({ progress: { verdict } }: QuotaLine): Group => GROUPS[verdict];

const GROUPS: Readonly<Record<Verdict, Group>> = {
  'on-the-way': 'todo',
  missed: 'todo',
  reached: 'done',
  exceeded: 'done',
  'above-exact': 'done',
  stretched: 'done',
  'above-band': 'done',
  'no-figure': 'unknown',
  'no-denominator': 'unknown',
  'empty-denominator': 'unknown',
  'not-judged': 'words',
  'not-begun': 'other',
  'not-allocated': 'other',
};

/** Furthest behind its course first; without a course, what is missing counts by the time that has passed. */
export const byUrgency = (lines: readonly QuotaLine[], today: Day): readonly QuotaLine[] =>
  lines
    .map((one) => ({ one, urgency: urgencyOf(one, today) }))
    .sort((one, other) => other.urgency - one.urgency)
    .map(({ one }) => one);

const urgencyOf = ({ target, progress: { done, left, pace } }: QuotaLine, today: Day): number => {
  const whole = (done ?? 0) + (left ?? 0);
  if (whole <= 0) return left ? 1 : -1;
  if (pace) return -pace.difference / whole;
  return ((left ?? 0) / whole) * passed(target, today);
};

const passed = ({ from, to }: Target, today: Day): number => {
  if (today >= to) return 1;
  return today <= from ? 0 : daysBetween(from, today) / daysBetween(from, to);
};
