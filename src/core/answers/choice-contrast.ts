import { bare, marked } from '../fold.ts';
import type { Known } from './choice-known.ts';
import { byPart, inFull } from './choice-match.ts';
import { BETWEEN_CHOICES, DENIALS, EXCLUSIONS, NEGATIONS } from './words/choices.ts';
import { withoutManners } from './yes-no.ts';

/** The options named on both sides of an "hoặc" or "và", where they are not one and the same; else none. */
export const bothSides = (words: string, known: readonly Known[]): readonly Known[] => {
  const sides = words.split(BETWEEN).map((side) => byPart(withoutManners(side), known));
  const named = [...new Set(sides.flat())];
  return sides.length > 1 && sides.every((side) => side.length > 0) && named.length > 1 ? named : [];
};

/** "Hợp tác xã chứ không phải FDI", "không phải nhà nước mà là hợp tác xã": what is meant, the denied part left out; null where nothing is denied so. */
export const meantRather = (words: string): string | null => {
  const meant = RATHER.exec(words)?.[1] ?? INSTEAD.exec(words)?.[1];
  return meant === undefined ? null : withoutManners(meant);
};

/** Of several with the same words, the one that they end where all others exclude them: "nhà nước" is not "ngoài khu vực nhà nước". */
export const plainest = (words: string, found: readonly Known[]): Known | undefined => {
  const tail = ` ${bare(inFull(words))}`;
  const ending = found.filter((each) => each.bareNames.some((name) => name.endsWith(tail)));
  const plain = ending.filter((each) => !excludes(each, tail));
  const [first] = plain;
  if (!first || plain.length > 1 || ending.length < found.length) return undefined;
  const head = headOf(first, tail);
  return found.every((each) => each === first || each.bareNames.some((name) => name.startsWith(head)))
    ? first
    : undefined;
};

const headOf = ({ bareNames }: Known, tail: string): string =>
  bareNames.find((name) => name.endsWith(tail))?.slice(0, -tail.length) ?? '';

const excludes = (option: Known, tail: string): boolean =>
  headOf(option, tail)
    .split(' ')
    .some((word) => exclusions.has(word));

/** "Áp dụng" where only "không áp dụng" is offered, and a plain "không", say too little to choose it. */
export const isTurned = (words: string, { names, initials }: Known): boolean => {
  const full = inFull(words);
  if (names.includes(full) || bare(words) === initials) return false;
  const label = names[0]?.split(' ') ?? [];
  return (
    full === 'không' ||
    (negations.has(label[0] ?? '') && !full.split(' ').some((word) => negations.has(word)))
  );
};

const withBare = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [marked(word), bare(marked(word))]));
const negations = withBare(NEGATIONS);
const exclusions = withBare(EXCLUSIONS);

const anyOf = (words: readonly string[]): string => [...withBare(words)].join('|');
const BETWEEN = new RegExp(` (?:${anyOf(BETWEEN_CHOICES)}) `);
const RATHER = new RegExp(`^(.+?) (?:chứ |chớ |chu )?(?:${anyOf(DENIALS)}) .+$`);
const INSTEAD = new RegExp(`^(?:${anyOf(DENIALS)}) .+? (?:mà là|ma la|mà|ma|là|la) (.+)$`);
