import { bare, marked } from '../fold.ts';
import { isSketchOf, type Known } from './choice-known.ts';
import { ask, error, ok, type Reading } from './reading.ts';
import { AROUND_CHOICES, OTHER_WORDS, PLACE_LEADS, PLACE_WORDS, SHORT_FORMS } from './words/choices.ts';
import { withoutManners } from './yes-no.ts';

/** Options with a name that is the whole text; accents may be left out, never be other ones: "đừng" is not "đúng". */
export const byWhole = (words: string, known: readonly Known[]): readonly Known[] => {
  if (words === '') return [];
  const exact = known.filter(({ names }) => names.includes(words));
  if (exact.length > 0) return exact;
  const plain = bare(words);
  return known.filter(({ names, bareNames }) =>
    names.some((name, n) => bareNames[n] === plain && isSketchOf(words, name)),
  );
};

/** Whether each accented word of a text can be one of the option's words. */
export const fits = (words: string, { names }: Known): boolean => {
  const own = names.flatMap((name) => name.split(' '));
  return words
    .split(' ')
    .every(
      (word) =>
        word === bare(word) ||
        around.has(word) ||
        fullForms.has(word) ||
        own.some((each) => isSketchOf(word, each)),
    );
};

/** "2", "số 2", "câu b", "cái thứ hai": the option at that place; null where no place is named. */
export const byPlace = (words: string, ids: readonly string[]): Reading<string> | null => {
  const spread = words.replace(/(?<=\d)[ -](?=\d)/g, '/').replace(/(?<=\d)(?=\p{L})/gu, ' ');
  const found = spread
    .split(/ ?[/&+] ?| - | (?:và|hoặc|hay|hoac|va) /)
    .map((each) => placeOf(withoutManners(each), ids.length) ?? placeOf(each, ids.length));
  if (found.length > MOST_PLACES) return null;
  if (found.some((place) => place === null)) return null;
  const named = [...new Set(found)].flatMap((place) => ids[(place ?? 0) - 1] ?? []);
  const [first] = named;
  if (first === undefined || named.length < new Set(found).size) return error('place', { max: ids.length });
  return named.length === 1 ? ok(first) : ask('several', named);
};

/** "Hai", "ba": a place where no option holds the word. */
export const byNumberWord = (words: string, ids: readonly string[]): Reading<string> | null => {
  const id = /^(?:mot|hai|ba|bon)$/.test(words) ? ids[(placeWords.get(words) ?? 0) - 1] : undefined;
  return id === undefined ? null : ok(id);
};

/** More are no answer but a key that was held. */
const MOST_PLACES = 4;

/** The place that the last word names, where all before it only lead up to it. */
const placeOf = (words: string, count: number): number | null => {
  const parts = words
    .replace('#', ' ')
    .replace(/đầu tiên|dau tien/, 'đầu')
    .replace(/(?:cuối|cuoi|sau) (?:cùng|cung)/, 'cuối')
    .trim()
    .split(' ');
  const last = parts.pop() ?? '';
  if (!parts.every((part) => leadsUp.has(part))) return null;
  if (last === 'cuối' || last === 'chót') return count;
  // "Cái sau" is the second of two; without its accent "sáu" is six as well.
  if (last === 'sau') return count === 2 && parts.includes('cái') ? count : null;
  if (/^\d{1,3}$/.test(last)) return Number(last);
  if (/^[a-f]$/.test(last)) return last.charCodeAt(0) - 96;
  return parts.length > 0 || last !== bare(last) ? (placeWords.get(last) ?? null) : null;
};

/** Options that the words are a part or an abbreviation of, or whose name stands in the words; the best way of matching decides. */
export const byPart = (words: string, known: readonly Known[]): readonly Known[] => {
  if (words.replace(/[^\p{L}\d]/gu, '').length < 2) return [];
  const full = inFull(words);
  const asked = [words, full, withoutAround(full)].filter(
    (each, at, all) => each !== '' && all.indexOf(each) === at,
  );
  for (const way of ways)
    for (const each of asked) {
      const found = way(each, known);
      if (found.length > 0) return found;
    }
  return inOtherWords(full, known);
};

type Way = (words: string, known: readonly Known[]) => readonly Known[];

/** Whether words stand in a text, as words of their own. */
const has = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) return true;
  }
  return false;
};

const ways: readonly Way[] = [
  (words, known) => byWhole(words, known),
  (words, known) =>
    /^[\p{L}\d]{2,}$/u.test(words) ? known.filter(({ initials }) => initials === bare(words)) : [],
  (words, known) =>
    known.filter(
      ({ names, bareNames }) =>
        names.some((name) => has(name, words)) || bareNames.some((name) => has(name, words)),
    ),
  (words, known) => {
    const said = words.split(' ');
    const ordered = known.filter(({ parts, bareParts }) =>
      parts.some((name, n) => inOrder(said, name, bareParts[n] ?? [])),
    );
    return ordered.length > 0
      ? known.filter((each) => ordered.includes(each) || rivals(each, ordered, words))
      : [];
  },
  (words, known) =>
    /^[\p{L}\d]{3,}$/u.test(words) ? known.filter(({ initials }) => initials.includes(bare(words))) : [],
  (words, known) => longestNamed(words, known),
];

/** "Ngoài nước" is in order in "ngoài khu vực nhà nước", and means "nước ngoài" as well. */
const rivals = (option: Known, ordered: readonly Known[], words: string): boolean =>
  words.split(' ').every((word) => has(option.bare, bare(word))) &&
  ordered.every((each) => pairsIn(option, words) >= pairsIn(each, words));

/** How many neighbours of the words are neighbours in the names too. */
const pairsIn = ({ bare: own }: Known, words: string): number => {
  const parts = bare(words).split(' ');
  return parts.filter((part, n) => n > 0 && has(own, `${parts[n - 1]} ${part}`)).length;
};

/** Every word stands in the name, in this order: "đúng chưa" is not "chưa đúng". */
const inOrder = (said: readonly string[], name: readonly string[], bareName: readonly string[]): boolean => {
  let at = 0;
  for (const word of said) {
    while (at < name.length && name[at] !== word && bareName[at] !== word) at += 1;
    if (at++ >= name.length) return false;
  }
  return true;
};

/** "Bên em ngoài nhà nước" names "ngoài nhà nước", not the shorter "nhà nước" within it. */
const longestNamed: Way = (words, known) => {
  const named = known.flatMap((each) =>
    each.names.flatMap((name, n) => (isIn(words, name, each.bareNames[n] ?? name) ? [{ each, name }] : [])),
  );
  const outer = named.filter(
    ({ name }) => !named.some((other) => other.name !== name && has(other.name, name)),
  );
  return [...new Set(outer.map(({ each }) => each))];
};

const isIn = (words: string, name: string, bareName: string): boolean =>
  name.length > 1 && (has(words, name) || has(words, bareName));

/** Whether words are left that neither the option nor manners account for: "đúng nhưng thiếu 3". */
export const saysMore = (words: string, { bare: names }: Known): boolean =>
  inFull(withoutManners(words))
    .split(' ')
    .some((word) => !around.has(word) && !has(names, bare(word)));

const inOtherWords: Way = (words, known) => {
  for (const [said, meant] of otherWords)
    if (has(words, said)) return byPart(words.replace(said, meant), known);
  return [];
};

export const inFull = (words: string): string =>
  words
    .split(' ')
    .map((word) => fullForms.get(word) ?? word)
    .join(' ');

export const withoutAround = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !around.has(word))
    .join(' ');

const fullForms = new Map(
  SHORT_FORMS.flatMap(([short, full]) => [
    [bare(marked(short)), marked(full)] as const,
    [marked(short), marked(full)] as const,
  ]),
);
const otherWords = OTHER_WORDS.map(([said, meant]) => [marked(said), marked(meant)] as const).flatMap(
  ([said, meant]) => [[said, meant] as const, [bare(said), meant] as const],
);
const around = new Set(
  AROUND_CHOICES.flatMap((phrase) => phrase.split(' ')).flatMap((word) => [marked(word), bare(marked(word))]),
);
const leadsUp = new Set(PLACE_LEADS.flatMap((word) => [marked(word), bare(marked(word))]));
const placeWords = new Map(
  PLACE_WORDS.flatMap(([word, place]) => [
    [marked(word), place] as const,
    [bare(marked(word)), place] as const,
  ]),
);
