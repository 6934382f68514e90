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
  /** The slots without which it is not said. */
  readonly needs: readonly number[];
  readonly lift: number;
  readonly order: number;
};
/** A word of a saying: the slots of the sayings that end with it, and the words that may follow. */
type Node = { readonly word: string; readonly ends: number[]; readonly next: Nodes };
/** Words by their letters without accents. */
type Nodes = Map<string, Node[]>;

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
  for (const { at, slot } of said.heads)
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

/** What is said where: how long the longest saying of each slot is at each place, and the slots that begin phrases. */
type Said = {
  readonly lengths: Uint8Array;
  /** Whether a slot is said anywhere. */
  readonly heard: Uint8Array;
  readonly heads: { readonly at: number; readonly slot: number }[];
};
type Ground = { readonly line: Line; readonly free: readonly boolean[]; readonly said: Said };

const saidIn = (line: Line, strictness: Strictness): Said => {
  const slots = SLOTS.size + 1;
  const lengths = new Uint8Array(line.words.length * slots);
  const said: Said = { lengths, heard: new Uint8Array(slots), heads: [] };
  for (let at = 0; at < line.words.length; at++) {
    if (/^\d/.test(line.words[at]?.text ?? '')) note(said, at, NUMBER, 1);
    follow(SAYINGS, { line, at, strictness, said }, 1);
  }
  return said;
};

type Start = {
  readonly line: Line;
  readonly at: number;
  readonly strictness: Strictness;
  readonly said: Said;
};

/** Walks on from word to word as long as sayings go on with what was typed. */
const follow = (nodes: Nodes, start: Start, length: number): void => {
  const typed = start.line.words[start.at + length - 1];
  if (!typed) return;
  for (const { word, ends, next } of nodes.get(typed.bare) ?? [])
    if (isSaid(typed, word, start.strictness)) {
      for (const slot of ends) note(start.said, start.at, slot, length);
      if (next.size > 0) follow(next, start, length + 1);
    }
};

const note = ({ lengths, heard, heads }: Said, at: number, slot: number, length: number): void => {
  const known = lengthAt(lengths, at, slot);
  heard[slot] = 1;
  if (known === 0 && BY_SLOT.has(slot)) heads.push({ at, slot });
  if (length > known) lengths[at * (SLOTS.size + 1) + slot] = length;
};

const lengthAt = (lengths: Uint8Array, at: number, slot: number): number =>
  lengths[at * (SLOTS.size + 1) + slot] ?? 0;

/** `chưa` is a word of its own, not a `chữa` without its tone. */
const isSaid = (typed: Word, full: string, strictness: Strictness): boolean =>
  typed.text === full ||
  ((strictness === 'bare' || typed.text === typed.bare || !WORDS.has(typed.text)) &&
    isSketch(typed, full, strictness));

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

const NUMBER = 0;
/** All sayings, from their first words on; equal groups of sayings share a slot. */
const SAYINGS: Nodes = new Map();
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
    addSaying(SAYINGS, words, slot);
  }
  return slot;
};

const addSaying = (nodes: Nodes, [word = '', ...rest]: readonly string[], slot: number): void => {
  const alike = nodes.get(bare(word)) ?? [];
  const node: Node = alike.find((each) => each.word === word) ?? { word, ends: [], next: new Map() };
  if (!alike.includes(node)) nodes.set(bare(word), [...alike, node]);
  if (rest.length === 0) node.ends.push(slot);
  else addSaying(node.next, rest, slot);
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
