import { kindNamed } from '../answers/kinds.ts';
import { type Day, showDay } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import type { ShareSum } from './shares.ts';

/** A share as officers write it: `1.810`, `82,5`. */
export const shownShare = (value: number): string =>
  String(kindNamed(Number.isInteger(value) ? 'integer' : 'number').show(value, {}));

/** What was given below, held against the own number; more than it is allowed, and said. */
export const sumWords = (sum: ShareSum, unit: Text): Phrase => {
  const own = sum.own === null ? say('value-none') : shownShare(sum.own);
  if (sum.units === 0) return say('shares-none', { own, unit });
  if (sum.kind === 'rate')
    return say('shares-rates', { own, units: sum.units, lowest: shownShare(sum.lowest), below: sum.below });
  const base = { own, unit, units: sum.units, sum: shownShare(sum.sum) };
  if (sum.rest === null) return say('shares-sum', base);
  if (sum.rest < 0) return say('shares-over', { ...base, over: shownShare(-sum.rest) });
  return say('shares-rest', { ...base, rest: shownShare(sum.rest) });
};

/** One step of a share's history. */
export type StepFacts = {
  readonly kind: 'registered' | 'assigned';
  readonly value: number;
  readonly decision: string | null;
  readonly decidedOn: Day;
  readonly recordedOn: Day;
  readonly by: string | null;
  readonly note: string | null;
};

export const stepWords = ({
  kind,
  value,
  decision,
  decidedOn,
  recordedOn,
  by,
  note,
}: StepFacts): readonly Phrase[] => [
  say(kind === 'assigned' ? 'share-step-assigned' : 'share-step-registered', {
    value: shownShare(value),
    decision: decision ?? say('value-none'),
    day: showDay(decidedOn),
    recorded: showDay(recordedOn),
    by: by ?? say('share-by-operator'),
  }),
  ...(note === null ? [] : [say('share-step-note', { note })]),
];
