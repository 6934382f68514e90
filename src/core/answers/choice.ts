import { z } from 'zod';
import { bare, marked } from '../fold.ts';
import { bothSides, isTurned, meantRather, plainest } from './choice-contrast.ts';
import { type Known, knownOptions } from './choice-known.ts';
import { byNumberWord, byPart, byPlace, byWhole, fits, inFull, saysMore } from './choice-match.ts';
import { type AnswerKind, ask, error, LONGEST, ok, type Reading } from './reading.ts';
import { ALL_CHOICES, BETWEEN_CHOICES, NEGATIONS } from './words/choices.ts';
import { peeled, withoutManners, wordsOf, yesOrNo } from './yes-no.ts';

const label = z.union([
  z.string().transform((vi) => ({ vi })),
  z.object({ vi: z.string(), en: z.string().exactOptional() }),
]);
const option = z.object({ id: z.string(), label, aliases: z.array(z.string()).exactOptional() });
const settings = z.object({ options: z.array(option).default([]) });
type Settings = z.infer<typeof settings>;

/** One of several, kept as the option's id: by number, letter, label, a part of it, an abbreviation or an alias. */
export const choice: AnswerKind<string, Settings> = {
  kind: 'choice',
  settings,
  read: (typed, { options }) => {
    if (typed.length > LONGEST) return error('unreadable');
    const known = knownOptions(options);
    const words = wordsOf(typed);
    const reading = readWords(typed, words, known);
    return reading.status === 'ok' && /\S\s*\?/.test(typed) ? ask('unsure', [reading.value]) : reading;
  },
  show: (value, { options }) => options.find(({ id }) => id === value)?.label ?? value,
  spellings: (value: string, { options }: Settings = { options: [] }) => {
    const at = options.findIndex(({ id }) => id === value);
    return at < 0 ? [] : [options[at]?.label.vi ?? '', `số ${at + 1}`, String(at + 1)];
  },
};

const readWords = (typed: string, words: string, known: readonly Known[]): Reading<string> =>
  readAccented(words, known) ??
  readYesOrNo(typed, known) ??
  readParts(words, known) ??
  byNumberWord(
    withoutManners(words),
    known.map(({ id }) => id),
  ) ??
  error('unreadable');

/** A label or alias as a whole, then its number or letter. */
const readAccented = (words: string, known: readonly Known[]): Reading<string> | null => {
  if (allNames.has(words) && byWhole(words, known).length === 0) return settled(known);
  // "Đúng đâu" and "đâu đúng" are no: there "đâu" is more than manners.
  const plain = /(?:^| )(?:đâu|dau)(?: |$)/.test(words) ? words : withoutManners(words);
  for (const each of [words, plain]) {
    const found = byWhole(each, known);
    if (found.length > 0) return settled(found);
  }
  const ids = known.map(({ id }) => id);
  for (const each of peeled(words)) {
    const place = byPlace(each, ids);
    if (place) return place;
  }
  return null;
};

/** "Đúng" and "chưa đúng" are a yes and a no: all the words for those choose them. */
const readYesOrNo = (typed: string, known: readonly Known[]): Reading<string> | null => {
  const sides = yesAndNo(known);
  const heard = yesOrNo(typed);
  if (heard === 'unsure') return ask('unsure', sides ? [sides.yes, sides.no] : []);
  return sides && heard !== null ? ok(heard ? sides.yes : sides.no) : null;
};

const yesAndNo = (known: readonly Known[]): { readonly yes: string; readonly no: string } | null => {
  const [first, second] = known;
  if (!first || !second || known.length !== 2) return null;
  if (first.says === true && second.says === false) return { yes: first.id, no: second.id };
  if (first.says === false && second.says === true) return { yes: second.id, no: first.id };
  if (isNegated(second.label) && !isNegated(first.label)) return { yes: first.id, no: second.id };
  return isNegated(first.label) && !isNegated(second.label) ? { yes: second.id, no: first.id } : null;
};

const readParts = (words: string, known: readonly Known[]): Reading<string> | null => {
  const plain = withoutManners(words);
  const both = bothSides(plain, known);
  if (both.length > 0) return settled(both);
  const rather = meantRather(plain, known);
  if (rather) return weighed(rather, byPart(rather, known), known);
  const tries = [words, plain, bare(words), bare(plain)].filter((each, at, all) => all.indexOf(each) === at);
  for (const each of tries) {
    const found = byPart(each, known);
    if (found.length === 0) continue;
    const isOther = each !== words && each !== plain && !found.every((option) => fits(plain, option));
    return isOther
      ? ask(
          'several',
          found.map(({ id }) => id),
        )
      : weighed(each, found, known);
  }
  return denied(plain, known);
};

/** A denial, two answers at once, or an answer with a "but" is asked back even where one option matches. */
const weighed = (words: string, found: readonly Known[], known: readonly Known[]): Reading<string> => {
  const first = found.length === 1 ? found[0] : plainest(words, found);
  if (!first) return settled(found);
  const full = inFull(words);
  const others = full.split(' ').filter((word) => !holds(first, word));
  if (others.some((word) => negations.has(word)))
    return ask(
      'negated',
      known.filter((each) => each !== first).map(({ id }) => id),
    );
  if (isTurned(words, first)) return ask('unsure', [first.id]);
  const isNamed = first.names.some((name) =>
    [words, full].some(
      (said) => ` ${said} `.includes(` ${name} `) || ` ${said} `.includes(` ${bare(name)} `),
    ),
  );
  return isNamed && saysMore(words, first) ? ask('unsure', [first.id]) : ok(first.id);
};

/** Whether a word stands in an option's names; only a word typed without accents is looked for without them. */
const holds = ({ names, bare: plain }: Known, word: string): boolean =>
  names.some((name) => ` ${name} `.includes(` ${word} `)) ||
  (word === bare(word) && ` ${plain} `.includes(` ${word} `));

/** "Không phải cơ quan": the other options are offered. */
const denied = (words: string, known: readonly Known[]): Reading<string> | null => {
  const parts = words.split(' ');
  const rest = parts.filter((part) => !negations.has(part) && bare(part) !== 'phai' && !between.has(part));
  const found = rest.length < parts.length ? byPart(rest.join(' '), known) : [];
  if (found.length > 0)
    return ask(
      'negated',
      known.filter((each) => !found.includes(each)).map(({ id }) => id),
    );
  const sides = words.split(BETWEEN).map((side) => byPart(withoutManners(side), known));
  return sides.length > 1 && sides.some((side) => side.length > 0)
    ? ask(
        'several',
        sides.flat().map(({ id }) => id),
      )
    : null;
};
const BETWEEN = / (?:và|hoặc|hay|với|hoac|va|voi|or|and) /;

const isNegated = (label: string): boolean => negations.has(wordsOf(label).split(' ')[0] ?? '');

const settled = (found: readonly Known[]): Reading<string> => {
  const [first] = found;
  return first && found.length === 1
    ? ok(first.id)
    : ask(
        'several',
        found.map(({ id }) => id),
      );
};

const withBare = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [marked(word), bare(marked(word))]));
const negations = withBare(NEGATIONS);
const between = withBare(BETWEEN_CHOICES);
const allNames = withBare(ALL_CHOICES);
