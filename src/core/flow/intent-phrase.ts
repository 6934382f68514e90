import { GROUPS } from './intent-groups.ts';
import type { Line, Strictness } from './intent-lines.ts';
import { PHRASES } from './intent-phrases.ts';
import { lengthAt, NUMBER, type Said, saidIn, slotOf } from './intent-sayings.ts';
import type { IntentName } from './intents.ts';

/** What must be said next: one of the sayings of a slot; `far` lets a few other words come before it. */
type Element = {
  readonly slot: number;
  readonly number: string | null;
  readonly optional: boolean;
  readonly far: boolean;
};
type Pattern = {
  readonly intent: IntentName;
  readonly elements: readonly Element[];
  /** The slots without which it is not said. */
  readonly needs: readonly number[];
  readonly lift: number;
  readonly order: number;
};
/** A phrase found in a line: which words it took, and the numbers that it names. */
export type Found = {
  readonly intent: IntentName;
  readonly taken: ReadonlySet<number>;
  readonly numbers: Readonly<Record<string, string>>;
};

/** Other words that may stand where a phrase has `…`. */
const FAR = 6;
const LIFT: Readonly<Record<string, number>> = { '-': -1.5, '': 0, '+': 1, '++': 5, '++++': 9 };

/** The phrase with the most words said; `free` tells which words may be passed over. */
export const bestPhrase = (line: Line, free: readonly boolean[], strictness: Strictness): Found | null => {
  const said = saidIn(line, strictness);
  let best: Match | null = null;
  for (const { at, slot } of said.places)
    for (const pattern of BY_SLOT.get(slot) ?? []) {
      if (!pattern.needs.every((need) => said.heard[need])) continue;
      const match = matched(pattern, at, { line, free, said });
      if (match && (!best || isBetter(match, best))) best = match;
    }
  return best && found(best, line);
};

type Step = {
  readonly at: number;
  readonly length: number;
  readonly skipped: number;
  readonly number: string | null;
};
type Match = { readonly pattern: Pattern; readonly steps: readonly Step[]; readonly weight: number };

/** Of two that say as much, the one that begins first, then the one that stands first in the lists. */
const isBetter = (one: Match, other: Match): boolean => {
  if (one.weight !== other.weight) return one.weight > other.weight;
  return one.steps[0]?.at === other.steps[0]?.at && one.pattern.order < other.pattern.order;
};

const found = ({ pattern: { intent }, steps }: Match, line: Line): Found => {
  const taken = new Set<number>();
  const numbers: Record<string, string> = {};
  for (const { at, length, number } of steps) {
    for (let n = at; n < at + length; n++) taken.add(n);
    if (number) numbers[number] = line.words[at]?.text ?? '';
  }
  return { intent, taken, numbers };
};

type Ground = { readonly line: Line; readonly free: readonly boolean[]; readonly said: Said };

const matched = (pattern: Pattern, start: number, ground: Ground): Match | null => {
  const steps: Step[] = [];
  let at = start;
  let weight = pattern.lift;
  for (const element of pattern.elements) {
    const step = nextStep(element, at, ground);
    if (!step && element.optional) continue;
    if (!step) return null;
    steps.push(step);
    weight += step.length - step.skipped * 0.25;
    at = step.at + step.length;
  }
  return { pattern, steps, weight };
};

/** Where an element stands next, passing over free words, and over a few others where the phrase allows it. */
const nextStep = (
  { slot, far, number }: Element,
  from: number,
  { line, free, said }: Ground,
): Step | null => {
  let skipped = 0;
  for (let at = from; at < line.words.length; at++) {
    const length = lengthAt(said.lengths, at, slot);
    if (length > 0) return { at, length, skipped, number };
    if (!free[at]) skipped += 1;
    if (skipped > (far ? FAR : 0)) return null;
  }
  return null;
};

const PIECES = /\([^)]*\)\??|…\??|[^\s()]+/g;

const patternsOf = (intent: IntentName, phrase: string): readonly Omit<Pattern, 'order'>[] => {
  const sign = /^[+-]*/.exec(phrase)?.[0] ?? '';
  const elements: Element[] = [];
  let far = false;
  for (const [piece] of phrase.slice(sign.length).matchAll(PIECES)) {
    if (!piece.startsWith('…')) elements.push({ ...elementOf(piece), far });
    far = piece.startsWith('…') || (far && (elements.at(-1)?.optional ?? false));
  }
  const lift = LIFT[sign] ?? 0;
  const needs = elements.flatMap(({ slot, optional }) => (optional ? [] : [slot]));
  const whole = { intent, elements, needs, lift };
  return elements[0]?.optional ? [whole, { ...whole, elements: elements.slice(1) }] : [whole];
};

const elementOf = (piece: string): Omit<Element, 'far'> => {
  const optional = piece.endsWith('?');
  const name = optional ? piece.slice(0, -1) : piece;
  if (name.startsWith('#')) return { slot: NUMBER, number: name.slice(1), optional };
  const group = name.startsWith('@') ? GROUPS[name.slice(1)] : name;
  if (!group) throw new Error(`a phrase names an unknown group: ${name}`);
  return { slot: slotOf(group), number: null, optional };
};

const PATTERNS = PHRASES.flatMap(([intent, phrases]) =>
  phrases.flatMap((phrase) => patternsOf(intent, phrase)),
).map((pattern, order): Pattern => ({ ...pattern, order }));

/** Patterns by what they begin with. */
const BY_SLOT: ReadonlyMap<number, readonly Pattern[]> = (() => {
  const bySlot = new Map<number, Pattern[]>();
  for (const pattern of PATTERNS) {
    const head = pattern.elements[0]?.slot ?? NUMBER;
    bySlot.set(head, [...(bySlot.get(head) ?? []), pattern]);
  }
  return bySlot;
})();
