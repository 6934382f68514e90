import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import { type Facts, type Progress, type Provenance, progress } from './progress.ts';
import type { Target } from './target.ts';
import type { Pack } from './types.ts';

/** The number given to a unit, and the decision that gave it. */
export type Allocation = {
  readonly kind: 'registered' | 'assigned';
  readonly value: number;
  readonly decision: string | null;
  readonly decidedOn: Day;
};

export type TargetFacts = Facts & {
  readonly provenance: Provenance | null;
  readonly given: Allocation | null;
};

/** One target of a quota answer, everything that its sentence may need. */
export type QuotaLine = {
  readonly target: Target;
  readonly progress: Progress;
  /** "Kế hoạch …, mục II.3" */
  readonly source: { readonly document: Text; readonly section: string | null };
  readonly provenance: Provenance | null;
  readonly given: Allocation | null;
  readonly needsConfirmation: boolean;
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
  /** By target id; a target without facts is shown without figures. */
  readonly facts: Readonly<Record<string, TargetFacts>>;
  readonly today: Day;
};

/** What is left of every target of a programme for one unit; `only` narrows it to one target. */
export const quotaAnswer = ({ pack, unit, facts, today }: QuotaAsk, only?: string): QuotaAnswer => ({
  programme: pack.id,
  document: pack.document.name,
  unit,
  today,
  sample: pack.sample,
  needsConfirmation: pack.needsConfirmation,
  lines: pack.targets
    .filter((target) => !only || target.id === only)
    .map((target) => line(pack, target, { facts: facts[target.id] ?? unknown, today })),
});

/** Bars for the picture: only what has a number to reach; ratios as the numerator their floor asks for. */
export const chartRows = (answer: QuotaAnswer): readonly ChartRow[] =>
  answer.lines.flatMap(({ target, progress: { goal, done, left, waiting, denominator } }) => {
    if (goal === null || left === null) return [];
    const counts = denominator ? (done ?? 0) + left : goal;
    return [{ label: target.title, unit: target.unit, done: done ?? 0, waiting, target: counts }];
  });

export type ChartRow = {
  readonly label: Text;
  readonly unit: Text;
  readonly done: number;
  readonly waiting: number;
  readonly target: number;
};

const unknown: TargetFacts = { confirmed: null, waiting: 0, provenance: null, given: null };

const line = (
  pack: Pack,
  target: Target,
  { facts, today }: { readonly facts: TargetFacts; readonly today: Day },
): QuotaLine => ({
  target,
  progress: progress(target, facts, today),
  source: { document: pack.document.name, section: target.source?.section ?? null },
  provenance: facts.provenance,
  given: facts.given,
  needsConfirmation: pack.needsConfirmation,
});
