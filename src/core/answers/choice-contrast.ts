import { bare, marked } from '../fold.ts';
import type { Known } from './choice-known.ts';
import { byPart, inFull, withoutAround } from './choice-match.ts';
import { BETWEEN_CHOICES, DENIALS, EXCLUSIONS } from './words/choices.ts';
import { withoutManners } from './yes-no.ts';

/** The options named on both sides of an "hoặc" or "và", where they are not one and the same; else none. */
export const bothSides = (words: string, known: readonly Known[]): readonly Known[] => {
  const said = words.split(BETWEEN);
  if (said.length < 2) return [];
  const sides = said.map((side) => byPart(withoutManners(side), known));
  const named = [...new Set(sides.flat())];
  return sides.every((side) => side.length > 0) && named.length > 1 ? named : [];
};

/** "Hợp tác xã chứ không phải FDI", "không phải nhà nước mà là hợp tác xã": what is meant, where the denied part is another option; else null. */
export const meantRather = (words: string, known: readonly Known[]): string | null => {
  const { meant, denied } = (RATHER.exec(words) ?? INSTEAD.exec(words))?.groups ?? {};
  if (meant === undefined || denied === undefined) return null;
  const [kept, left] = [byPart(withoutManners(meant), known), byPart(withoutManners(denied), known)];
  const chosen = kept.length === 1 ? kept[0] : plainest(withoutManners(meant), kept);
  const isClear = chosen !== undefined && left.length > 0 && (left.length > 1 || left[0] !== chosen);
  return isClear ? withoutManners(meant) : null;
};

/** Of several with the same words, the one that they end where all others exclude them: "nhà nước" is not "ngoài khu vực nhà nước". */
export const plainest = (words: string, found: readonly Known[]): Known | undefined =>
  [words, withoutAround(words)].map((each) => plainEnd(` ${bare(inFull(each))}`, found)).find((one) => one);

const plainEnd = (tail: string, found: readonly Known[]): Known | undefined => {
  const heads = found.map((each) => ({ each, head: headOf(each, tail) }));
  const plain = heads.filter(({ head }) => head !== null && exclusionsIn(head.split(' ')).length === 0);
  const [first] = plain;
  if (!first || plain.length > 1 || heads.some(({ head }) => head === null)) return undefined;
  const start = withoutAround(first.head ?? '');
  return heads.every(({ each }) => each.bareNames.some((name) => name.startsWith(start)))
    ? first.each
    : undefined;
};

/** What stands in a name before the words that end it. */
const headOf = ({ bareNames }: Known, tail: string): string | null =>
  bareNames
    .map((name) => ` ${name}`)
    .find((name) => name.endsWith(tail))
    ?.slice(1, -tail.length) ?? null;

/** "Áp dụng" where only "không áp dụng" is offered, "khu vực nhà nước" where only "ngoài khu vực nhà nước" is, and a plain "không", say too little. */
export const isTurned = (words: string, { names, initials }: Known): boolean => {
  const full = inFull(words);
  if (names.includes(full) || bare(words) === initials) return false;
  const typed = bare(full).split(' ');
  const label = bare(names[0] ?? '').split(' ');
  const head = label.slice(0, Math.max(0, label.indexOf(typed[0] ?? '')));
  return full === 'không' || exclusionsIn(head).some((word) => !typed.includes(word));
};

/** "Ngoài" leaves out what follows it, but in "nước ngoài" it does not. */
const exclusionsIn = (words: readonly string[]): readonly string[] =>
  words.filter((word, n) => exclusions.has(word) && !(word === 'ngoai' && words[n - 1] === 'nuoc'));

const withBare = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [marked(word), bare(marked(word))]));
const exclusions = withBare(EXCLUSIONS);

const anyOf = (words: readonly string[]): string => [...withBare(words)].join('|');
const BETWEEN = new RegExp(` (?:${anyOf(BETWEEN_CHOICES)}) `);
const RATHER = new RegExp(`^(?<meant>.+?) (?:chứ |chớ |chu )?(?:${anyOf(DENIALS)}) (?<denied>.+)$`);
const INSTEAD = new RegExp(`^(?:${anyOf(DENIALS)}) (?<denied>.+?) (?:mà là|ma la|mà|ma|là|la) (?<meant>.+)$`);
