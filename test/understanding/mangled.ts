import type { Case } from '../../src/commands/understand.ts';
import { type Chance, oneOf, upTo } from '../setup/chance.ts';

/** A text to be read as an answer of a case's kind; `from` is what it was made from, `null` for what never meant anything. */
export type Mangled = { readonly text: string; readonly one: Case; readonly from: string | null };

/** Makes texts out of cases: slips of the thumb, halves, mixtures, and plain rubbish, some of it very long. */
export const manglerOf = (cases: readonly Case[], chance: Chance): (() => Mangled) => {
  const words = [...new Set(cases.flatMap(({ input }) => input.split(/\s+/)))];
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => cases.filter((one) => one.kind === kind));
  return () => {
    const one = oneOf(oneOf(byKind, chance), chance);
    return oneOf(chance() < 0.6 ? SLIPS : RUBBISH, chance)({ one, words, cases, chance });
  };
};

type Ground = {
  readonly one: Case;
  readonly words: readonly string[];
  readonly cases: readonly Case[];
  readonly chance: Chance;
};
type Way = (ground: Ground) => Mangled;

const slip =
  (slipped: (text: string, ground: Ground) => string): Way =>
  (ground) => ({ text: slipped(ground.one.input, ground), one: ground.one, from: ground.one.input });

const rubbish =
  (made: (ground: Ground) => string): Way =>
  (ground) => ({ text: made(ground), one: ground.one, from: null });

const KEYS = [...'0123456789 .,/-+%kđdtrhqnmoaăâeêiuươôyàáảãạ'];

/** Replaces letters of a text at a place. */
const spliced = (text: string, { chance }: Ground, by: (letters: string[], at: number) => void): string => {
  const letters = [...text];
  by(letters, upTo(letters.length, chance));
  return letters.join('');
};

const SLIPS: readonly Way[] = [
  slip((text, ground) => spliced(text, ground, (letters, at) => letters.splice(at, 1))),
  slip((text, ground) => spliced(text, ground, (letters, at) => letters.splice(at, 0, letters[at] ?? ''))),
  slip((text, ground) => spliced(text, ground, (letters, at) => letters.splice(at, 1, oneOf(KEYS, ground.chance)))),
  slip((text, ground) => spliced(text, ground, (letters, at) => letters.splice(at, 0, oneOf(KEYS, ground.chance)))),
  slip((text, ground) => spliced(text, ground, (letters, at) => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''))),
  slip((text, { chance }) => text.slice(0, upTo(text.length, chance))),
  slip((text, { chance }) => text.slice(upTo(text.length, chance))),
  slip((text, { words, chance }) => `${text} ${oneOf(words, chance)}`),
  slip((text, { words, chance }) => `${oneOf(words, chance)} ${text}`),
  slip((text, { cases, chance }) => `${text} ${oneOf(cases, chance).input}`),
  slip((text) => text.split(' ').reverse().join(' ')),
  slip((text) => text.replaceAll(' ', '')),
]; // biome-ignore format: one way a line

const several = (count: number, next: () => string, between = ''): string =>
  Array.from({ length: count }, next).join(between);

const ANY = [
  ...KEYS,
  ...'()[]{}<>\\^$|?*_=~"\'#&;:!@\n\t',
  '\0',
  '\u200b',
  '\u0301',
  '\u0323',
  '\ufe0f',
  '\ud83d',
  '👍',
  '１',
  '漢',
  'ß',
  'İ',
  'ﬁ',
];

const RUBBISH: readonly Way[] = [
  rubbish(({ words, chance }) => several(1 + upTo(6, chance), () => oneOf(words, chance), ' ')),
  rubbish(({ words, chance }) => several(1 + upTo(3, chance), () => oneOf(words, chance))),
  rubbish(({ chance }) => several(1 + upTo(12, chance), () => oneOf(KEYS, chance))),
  rubbish(({ chance }) => several(1 + upTo(30, chance), () => oneOf(ANY, chance))),
  rubbish(({ chance }) => several(1 + upTo(40, chance), () => String.fromCharCode(upTo(0xffff, chance)))),
  rubbish(({ cases, chance }) => oneOf(cases, chance).input),
  rubbish(({ words, chance }) => several(40, () => oneOf(words, chance), ' ').slice(0, 200)),
  rubbish(({ words, chance }) => repeated(oneOf(words, chance), chance)),
  rubbish(({ words, chance }) => repeated(`${oneOf(words, chance)}${oneOf(ANY, chance)}`, chance)),
  rubbish(({ chance }) => repeated(oneOf(ANY, chance) + oneOf(ANY, chance), chance)),
]; // biome-ignore format: one way a line

/** The same over and over, up to what readers look into, or far beyond it. */
const repeated = (piece: string, chance: Chance): string =>
  piece.repeat(4_000).slice(0, oneOf([150, 199, 200, 239, 4_000], chance));
