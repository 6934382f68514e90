import { bare, marked } from '../fold.ts';
import { GROUPS } from './intent-groups.ts';
import { isSketch, type Line, type Strictness, type Word } from './intent-lines.ts';
import { PHRASES } from './intent-phrases.ts';
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
  readonly lift: number;
  readonly order: number;
};
type Saying = { readonly slot: number; readonly words: readonly string[] };

/** A phrase found in a line: which words it took, and the numbers that it names. */
export type Found = {
  readonly intent: IntentName;
  readonly weight: number;
  readonly taken: ReadonlySet<number>;
  readonly numbers: Readonly<Record<string, string>>;
};

/** Other words that may stand where a phrase has `…`. */
const FAR = 6;
const LIFT: Readonly<Record<string, number>> = { '-': -1.5, '': 0, '+': 1, '++': 5, '++++': 9 };

/** The phrase with the most words said; `free` tells which words may be passed over. */
export const bestPhrase = (line: Line, free: readonly boolean[], strictness: Strictness): Found | null => {
  const said = line.words.map((_, at) => sayingsAt(line, at, strictness));
  let best: Match | null = null;
  for (const [at, here] of said.entries())
    for (const slot of here.keys())
      for (const pattern of BY_SLOT.get(slot) ?? []) {
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

const found = ({ pattern, steps, weight }: Match, line: Line): Found => ({
  intent: pattern.intent,
  weight,
  taken: new Set(steps.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n))),
  numbers: Object.fromEntries(
    steps.flatMap(({ number, at }) => (number ? [[number, line.words[at]?.text ?? '']] : [])),
  ),
});

/** What is said at a place: each slot with the length of its longest saying. */
type Said = ReadonlyMap<number, number>;
type Ground = { readonly line: Line; readonly free: readonly boolean[]; readonly said: readonly Said[] };

const sayingsAt = (line: Line, at: number, strictness: Strictness): Said => {
  const lengths = new Map<number, number>();
  const word = line.words[at];
  if (word && /^\d/.test(word.text)) lengths.set(NUMBER, 1);
  for (const { slot, words } of SAYINGS.get(word?.bare ?? '') ?? [])
    if (
      (lengths.get(slot) ?? 0) < words.length &&
      words.every((full, n) => isSaid(line.words[at + n], full, strictness))
    )
      lengths.set(slot, words.length);
  return lengths;
};

/** `chưa` is a word of its own, not a `chữa` without its tone. */
const isSaid = (typed: Word | undefined, full: string, strictness: Strictness): boolean =>
  typed !== undefined &&
  (typed.text === full ||
    ((strictness === 'bare' || typed.text === typed.bare || !WORDS.has(typed.text)) &&
      isSketch(typed, full, strictness)));

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
    const length = said[at]?.get(slot);
    if (length) return { at, length, skipped, number };
    if (!free[at]) skipped += 1;
    if (skipped > (far ? FAR : 0)) return null;
  }
  return null;
};

const NUMBER = 0;
/** Sayings by their first word without accents; equal groups of sayings share a slot. */
const SAYINGS = new Map<string, Saying[]>();
const SLOTS = new Map<string, number>();
const WORDS = new Set<string>();

const slotOf = (group: string): number => {
  const known = SLOTS.get(group);
  if (known !== undefined) return known;
  const slot = SLOTS.size + 1;
  SLOTS.set(group, slot);
  for (const saying of new Set(group.replace(/[()]/g, '').split('|').map(marked))) {
    const words = saying.split(' ');
    for (const word of words) WORDS.add(word);
    const head = bare(words[0] ?? '');
    SAYINGS.set(head, [...(SAYINGS.get(head) ?? []), { slot, words }]);
  }
  return slot;
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
  const whole = { intent, elements, lift };
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
