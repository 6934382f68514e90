/** How far a union has come at an enterprise, in order. The last one needs a founding or a decision. */
export const stages = [
  'untouched',
  'contacted',
  'organising',
  'applied',
  'meeting',
  'awaiting',
  'recognised',
] as const;
export type Stage = (typeof stages)[number];

export const stageNamed = (name: unknown): Stage | null => stages.find((stage) => stage === name) ?? null;

export type StageMove = { readonly kind: 'same' | 'forward' | 'back' | 'needs-note' | 'needs-union' };

type Given = { readonly note: string | null; readonly isUnion: boolean };

/**
 * What a wish to move an enterprise comes to. Steps may be left out on the way forward; a step back needs a note, the
 * last step a founding or a decision.
 */
export const stageMove = (from: Stage, to: Stage, { note, isUnion }: Given): StageMove => {
  const distance = stages.indexOf(to) - stages.indexOf(from);
  if (distance === 0) return { kind: 'same' };
  if (distance < 0) return { kind: note === null ? 'needs-note' : 'back' };
  return { kind: to === 'recognised' && !isUnion ? 'needs-union' : 'forward' };
};
