import { bare, marked } from '../fold.ts';
import { isSketch, type Line, type Strictness, type Word } from './intent-lines.ts';

/** How long the longest saying of each slot is at each place, 0 where none is, and all places with one. */
export type Said = {
  readonly lengths: Uint8Array;
  /** Whether a slot is said anywhere. */
  readonly heard: Uint8Array;
  readonly places: { readonly at: number; readonly slot: number }[];
};

export const saidIn = (line: Line, strictness: Strictness): Said => {
  const slots = SLOTS.size + 1;
  const lengths = new Uint8Array(line.words.length * slots);
  const said: Said = { lengths, heard: new Uint8Array(slots), places: [] };
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

const note = ({ lengths, heard, places }: Said, at: number, slot: number, length: number): void => {
  const known = lengthAt(lengths, at, slot);
  heard[slot] = 1;
  if (known === 0) places.push({ at, slot });
  if (length > known) lengths[at * (SLOTS.size + 1) + slot] = length;
};

export const lengthAt = (lengths: Uint8Array, at: number, slot: number): number =>
  lengths[at * (SLOTS.size + 1) + slot] ?? 0;

/** `chưa` is a word of its own, not a `chữa` without its tone. */
const isSaid = (typed: Word, full: string, strictness: Strictness): boolean =>
  typed.text === full ||
  ((strictness === 'bare' || typed.text === typed.bare || !WORDS.has(typed.text)) &&
    isSketch(typed, full, strictness));

/** A word of a saying: the slots of the sayings that end with it, and the words that may follow. */
type Node = { readonly word: string; readonly ends: number[]; readonly next: Nodes };
/** Words by their letters without accents. */
type Nodes = Map<string, Node[]>;

/** The slot of a number in digits. */
export const NUMBER = 0;
/** All sayings, from their first words on; equal groups of sayings share a slot. */
const SAYINGS: Nodes = new Map();
const SLOTS = new Map<string, number>();
const WORDS = new Set<string>();

/** The slot of a group of sayings, `(a|b)`, which are noted with it. */
export const slotOf = (group: string): number => {
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
