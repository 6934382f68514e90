import { COUNTED } from '../answers/words/polite.ts';
import { type Line, lineOf } from './intent-lines.ts';
import { isNamed, type NameFound, type Names, nameAt, namesOf } from './item-names.ts';
import { between, isSplit, slice } from './line-parts.ts';
import { phraseAt, phraseSet } from './phrase-set.ts';
import { DIVIDING } from './several-words.ts';
import type { Ask, Given } from './types.ts';

/** What a line gives to which items, and what it says besides. `named`: how many names it holds, "45 đoàn viên" being none. */
export type Several = {
  readonly given: readonly Given[];
  readonly left: readonly string[];
  readonly named: number;
};

/**
 * Reads "45 tăng, 12 giảm" or "lao động 320 (nữ 180), đoàn phí 12 triệu": names with a value on either side. A value is
 * kept as typed, for the reader of its item. A value without a name, at the beginning, is of the item that is `asked`.
 */
export const readSeveral = (text: string, asks: readonly Ask[], asked: string | null = null): Several => {
  const names = namesOf(asks);
  if (text.length > LONGEST_LINE || names.length === 0) return { given: [], left: [], named: 0 };
  const line = lineOf(text);
  const clauses = joinedPairs(clausesOf(line, { asks, names }));
  const found: Found = { given: [], left: [], parent: asked === null ? null : [asked], named: 0 };
  return clauses.reduce(
    (so, clause, n) => read(so, clause, { line, asks, asked: n === 0 ? asked : null }),
    found,
  );
};
/** Longer texts are stories. */
export const LONGEST_LINE = 600;

/** A name, or words between names that may be a value. */
type Piece =
  | {
      readonly kind: 'name';
      readonly items: readonly string[];
      readonly text: string;
      readonly counted: boolean;
    }
  | { readonly kind: 'value'; readonly text: string };
type NamePiece = Extract<Piece, { kind: 'name' }>;
type Clause = readonly Piece[];
type Found = Several & { readonly parent: readonly string[] | null };

type Known = { readonly asks: readonly Ask[]; readonly names: Names };

const clausesOf = (line: Line, { asks, names }: Known): readonly Clause[] => {
  const clauses: Piece[][] = [[]];
  let from = 0;
  const close = (to: number): void => {
    const text = between(line, from, to);
    if (text !== '') clauses.at(-1)?.push({ kind: 'value', text });
  };
  for (let at = 0; at < line.words.length; ) {
    const name = nameAt(line, at, names);
    const begins = isSplit(line, at) || phraseAt(line, at, DIVIDING_WORDS) > 0;
    if (name || (at > from && begins)) close(at);
    if (begins && at > 0) clauses.push([]);
    if (name || begins) from = at;
    if (name) clauses.at(-1)?.push(pieceOf(line, at, name, asks));
    at += name?.length ?? 1;
    if (name) from = at;
  }
  close(line.words.length);
  return clauses.filter((clause) => clause.length > 0);
};

const DIVIDING_WORDS = phraseSet(DIVIDING);

const pieceOf = (line: Line, at: number, { items, length }: NameFound, asks: readonly Ask[]): NamePiece => ({
  kind: 'name',
  items,
  text: slice(line, at, at + length),
  counted: !items.every((id) => isPart(asks, id)) && phraseAt(line, at, COUNTED_WORDS) === length,
});

const isPart = (asks: readonly Ask[], id: string): boolean =>
  asks.some((ask) => ask.id === id && ask.partOf !== null);

/** "45 đoàn viên": what is counted, not a name of its own. */
const COUNTED_WORDS = phraseSet(COUNTED);

/** "nữ (180)", "kết nạp\n45": a name whose value stands alone behind it. */
const joinedPairs = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause, at): readonly Clause[] => {
    if (isValue(clause) && isName(clauses[at - 1])) return [];
    const next = clauses[at + 1];
    return [isName(clause) && next && isValue(next) ? [...clause, ...next] : clause];
  });
const isName = (clause: Clause | undefined): boolean => clause?.length === 1 && clause[0]?.kind === 'name';
const isValue = (clause: Clause): boolean => clause.length === 1 && clause[0]?.kind === 'value';

type Place = { readonly line: Line; readonly asks: readonly Ask[]; readonly asked: string | null };

const read = (so: Found, whole: Clause, { asks, asked }: Place): Found => {
  const [first] = whole;
  const isAlone = asked !== null && first?.kind === 'value' && whole.length === 1;
  const lead = isAlone ? given(so, [{ said: first.text, items: [asked], text: first.text }], [asked]) : so;
  const clause = isAlone ? whole.slice(1) : withoutCounted(agreeing(whole));
  const pairs = pairsIn(clause);
  if (pairs === null) {
    const names = clause.filter((piece) => piece.kind === 'name' && !piece.counted);
    const said = clause.map(({ text }) => text).join(' ');
    return { ...lead, left: [...lead.left, said], named: lead.named + names.length };
  }
  return pairs.reduce((now, pair) => namedValue(now, pair, asks), lead);
};

type Pair = { readonly name: NamePiece; readonly value: string; readonly isUnit: boolean };

const namedValue = (so: Found, { name, value, isUnit }: Pair, asks: readonly Ask[]): Found => {
  const isOfWhole = name.items.every((id) => isPart(asks, id));
  const isShared = name.items.length > 1 && isOfWhole && so.parent !== null;
  const items = isShared ? name.items.filter((id) => isPartOf(asks, id, so.parent ?? [])) : name.items;
  const said = isUnit ? `${value} ${name.text}` : `${name.text} ${value}`;
  if (items.length === 0) return { ...so, left: [...so.left, said], named: so.named + 1 };
  const next = given(so, [{ said, items, text: value }], isOfWhole ? so.parent : items);
  return { ...next, named: next.named + (isUnit ? 0 : 1) };
};

const isPartOf = (asks: readonly Ask[], id: string, wholes: readonly string[]): boolean =>
  asks.some((ask) => ask.id === id && (wholes.includes(ask.partOf ?? '') || wholes.includes(id)));

const given = (so: Found, more: readonly Given[], parent: readonly string[] | null): Found => ({
  ...so,
  given: [...so.given, ...more],
  parent,
});

/** "tổng đoàn viên cuối tháng": two names side by side are the one item that both may mean. */
const agreeing = (clause: Clause): Clause =>
  clause.reduce<Clause>((so, piece) => {
    const before = so.at(-1);
    if (before?.kind !== 'name' || piece.kind !== 'name') return so.concat(piece);
    const items = before.items.filter((id) => piece.items.includes(id));
    const both = { ...piece, items, text: `${before.text} ${piece.text}`, counted: false };
    return items.length > 0 ? so.slice(0, -1).concat(both) : so.concat(piece);
  }, []);

/** "kết nạp 45 đoàn viên" and "đoàn viên giảm 12": the counted noun is not a second name. */
const withoutCounted = (clause: Clause): Clause => {
  const isCounted = (at: number): boolean => {
    const piece = clause.at(at);
    return piece?.kind === 'name' && piece.counted;
  };
  const names = clause.filter(isNamed).length;
  if (names <= clause.length - names || names < 2) return clause;
  if (isCounted(-1) && clause.at(-2)?.kind === 'value') return clause.slice(0, -1);
  return isCounted(0) ? clause.slice(1) : clause;
};

/** Names and values that alternate, one of each; null where it is not clear which belongs to which. */
const pairsIn = (clause: Clause): readonly Pair[] | null => {
  const pairs: Pair[] = [];
  for (let at = 0; at < clause.length; at += 2) {
    const [one, other] = [clause[at], clause[at + 1]];
    if (one?.kind === 'name' && other?.kind === 'value')
      pairs.push({ name: one, value: other.text, isUnit: false });
    else if (one?.kind === 'value' && other?.kind === 'name')
      pairs.push({ name: other, value: one.text, isUnit: other.counted });
    else return null;
  }
  const starts = new Set(clause.filter((_, at) => at % 2 === 0).map(({ kind }) => kind));
  return starts.size > 1 ? null : pairs;
};
