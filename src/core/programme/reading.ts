import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import { type Alternative, alternativeOf, type Target } from './target.ts';
import type { Pack } from './types.ts';

/** Which of two readings of a plan's targets holds, and who decided it. `counts`: the other one. */
export type Decided = { readonly counts: boolean; readonly decision: string; readonly on: Day };

/** What a target says about a reading that was decided: "tính cả loại hoàn thành xuất sắc", or not. */
export type TargetReading = Decided & { readonly words: Text };

/** The other reading that a plan leaves open; null where it leaves none. */
export const openReading = ({ targets }: Pack): Alternative | null =>
  targets.map(alternativeOf).find((other) => other !== null) ?? null;

/** A plan as it is counted once somebody has decided how. */
export const withReading = (pack: Pack, decided: Decided | null): Pack =>
  decided === null ? pack : { ...pack, targets: pack.targets.map((target) => counted(target, decided)) };

const counted = (target: Target, decided: Decided): Target => {
  const other = alternativeOf(target);
  if (other === null || (target.kind !== 'percentage' && target.kind !== 'per-unit-average')) return target;
  const measure = decided.counts ? other.measure : target.measure;
  return { ...target, measure, alternative: null, reading: { ...decided, words: other.words } };
};

/** How a target is counted, where somebody decided it. */
export const readingOf = (target: Target): TargetReading | null =>
  ('reading' in target ? target.reading : null) ?? null;
