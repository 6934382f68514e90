import { bare, marked } from '../fold.ts';
import { isSketch, type Line, lineOf } from './intent-lines.ts';
import { EDIT_ITEM, RESERVED } from './intent-reserved.ts';
import { POLITE_EDGES } from './intent-words.ts';

/** A word that works in the middle of any question. */
export type Reserved =
  | { readonly kind: 'back' | 'skip' | 'cancel' | 'pause' | 'help' | 'nil' }
  | { readonly kind: 'edit'; readonly item: number | null };

/** The reserved words that an utterance consists of, manners aside; null where it says anything more. */
export const reservedIn = (whole: Line): Reserved | null => {
  if (whole.words.length > MOST_WORDS) return null;
  const line = core(whole);
  return line.words.length === 0 ? null : (editItem(line) ?? reservedPhrase(line));
};
const MOST_WORDS = 12;

/** The line without polite words at its ends. "Đã huỷ" tells of it; at the end "đã" asks for it first. */
const core = (line: Line): Line => {
  let [from, to] = [0, line.words.length];
  while (from < to && isPolite(line, from) && line.words[from]?.text !== 'đã' && !isWhole(line, from, to))
    from += 1;
  while (to > from && isPolite(line, to - 1) && !isWhole(line, from, to)) to -= 1;
  return { ...line, words: line.words.slice(from, to) };
};

const isPolite = (line: Line, at: number): boolean => {
  const word = line.words[at];
  return word !== undefined && POLITE.has(word.text);
};
const POLITE: ReadonlySet<string> = new Set(
  POLITE_EDGES.flatMap((word) => [marked(word), bare(marked(word))]),
);

/** `giúp với` is a cry for help although both words may also be manners. */
const isWhole = (line: Line, from: number, to: number): boolean =>
  reservedPhrase({ ...line, words: line.words.slice(from, to) }) !== null;

const reservedPhrase = (line: Line): Reserved | null => {
  const key = line.words.map((word) => word.bare).join(' ');
  const found = (PHRASES.get(key) ?? []).find(({ words }) =>
    line.words.every((word, n) => isSketch(word, words[n] ?? '')),
  );
  if (!found) return null;
  return found.kind === 'edit' ? { kind: 'edit', item: null } : { kind: found.kind };
};

type ReservedPhrase = { readonly kind: Reserved['kind']; readonly words: readonly string[] };
const PHRASES: ReadonlyMap<string, readonly ReservedPhrase[]> = (() => {
  const byKey = new Map<string, ReservedPhrase[]>();
  for (const kind of Object.keys(RESERVED) as (keyof typeof RESERVED)[])
    for (const phrase of RESERVED[kind]) {
      const words = lineOf(phrase).words.map((word) => word.text);
      const key = bare(words.join(' '));
      byKey.set(key, [...(byKey.get(key) ?? []), { kind, words }]);
    }
  return byKey;
})();

const editItem = (line: Line): Reserved | null => {
  const [first, ...others] = EDIT_ITEM;
  const [head, ...rest] = line.words;
  const last = rest.pop();
  if (!head || !last || !/^\d{1,3}$/.test(last.text) || !first.some((word) => isSketch(head, word)))
    return null;
  let at = 0;
  for (const words of others)
    if (words.some((word) => rest[at] && isSketch(rest[at] as never, word))) at += 1;
  return at === rest.length ? { kind: 'edit', item: Number(last.text) } : null;
};
