import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import { isOpenEnded, noEnd, type Target } from './target.ts';
import type { Pack, Renewal } from './types.ts';

/**
 * A plan carried into another year: periods move, every number waits to be confirmed, and no money is promised
 * until a decision is cited.
 */
export const renew = (original: Pack, renewal: Renewal, year = renewal.year): Pack => {
  const years = year - Number(original.document.from.slice(0, 4));
  return {
    ...original,
    id: renewal.id,
    version: renewal.version,
    document: {
      ...original.document,
      name: inYear(renewal.name, year),
      title: inYear(renewal.title, year),
      number: null,
      issuedOn: null,
      from: shifted(original.document.from, years),
      to: original.document.to && shifted(original.document.to, years),
    },
    targets: original.targets.map((target) => ({
      ...shiftTarget(target, years),
      title: textInOtherYear(target.title, original, year),
      note: target.note && textInOtherYear(target.note, original, year),
    })),
    tasks: original.tasks.map((task) => ({
      ...task,
      time: textInOtherYear(task.time, original, year),
      from: task.from && shifted(task.from, years),
      due: task.due && shifted(task.due, years),
    })),
    supports: original.supports.map((support) => ({ ...support, active: false })),
    reviews: original.reviews.map((review) => ({
      ...review,
      title: textInOtherYear(review.title, original, year),
      when: review.year || review.on ? textInOtherYear(review.when, original, year) : review.when,
      year: review.year && review.year + years,
      on: review.on && shifted(review.on, years),
    })),
    sample: renewal.sample,
    needsConfirmation: true,
    renewal: { ...renewal, year },
  };
};

/** How an original is carried into another year: under which id and name. Years that it spans move along in both. */
export const renewalFor = (original: Pack, year: number): Renewal => {
  const earlier = idsOf(original).slice(1);
  const id = inOtherYear(original.id, original, year);
  return {
    id: id === original.id ? `${id}-${year}` : id,
    version: 1,
    renews: original.id,
    ...(earlier.length > 0 ? { earlier } : {}),
    year,
    followsYear: false,
    sample: original.sample,
    name: textInOtherYear(unnumbered(original.document.name, original), original, year),
    title: textInOtherYear(unnumbered(original.document.title, original), original, year),
  };
};

/** The number of the old document is not that of the new one. */
const unnumbered = ({ vi, en }: Text, { document: { number } }: Pack): Text => {
  const without = (words: string): string => (number === null ? words : words.replace(`${number} `, ''));
  return { vi: without(vi), ...(en ? { en: without(en) } : {}) };
};

/** The first and the last year of a plan; alike where it names no end. */
export const yearsOf = ({
  document: { from, to },
}: Pack): { readonly first: number; readonly last: number } => ({
  first: yearOf(from),
  last: yearOf(to ?? from),
});

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * Every year that the plan spans, moved as far as its first one: "2023–2030" from 2031 on reads "2031–2038". A span that
 * reaches beyond it, as "2022–2025" in a plan for 2025, is that of another document.
 */
const inOtherYear = (words: string, original: Pack, year: number): string => {
  const { first, last } = yearsOf(original);
  const until = original.document.to === null ? Number.POSITIVE_INFINITY : last;
  const isOwn = (said: string): boolean => Number(said) >= first && Number(said) <= until;
  return words.replace(SPAN, (said) =>
    (said.match(YEAR) ?? []).every(isOwn)
      ? said.replace(YEAR, (one) => `${Number(one) + year - first}`)
      : said,
  );
};

const YEAR = /20\d\d/g;
const SPAN = /(?<!\d)20\d\d(?: ?[–-] ?20\d\d)?(?!\d)/g;

const textInOtherYear = (text: Text, original: Pack, year: number): Text => ({
  vi: inOtherYear(text.vi, original, year),
  ...(text.en ? { en: inOtherYear(text.en, original, year) } : {}),
});

/** A sample that follows the calendar, as it stands in the year of a day; any other pack as it is. */
export const packOn = (pack: Pack, today: Day): Pack => {
  const year = Number(today.slice(0, 4));
  const { renewal } = pack;
  return renewal?.followsYear && year > renewal.year ? renew(pack, renewal, year) : pack;
};

/** The ids under which a unit's facts may be kept: a renewal goes on with what the original had. */
export const idsOf = ({ id, renewal }: Pack): readonly string[] =>
  renewal ? [id, renewal.renews, ...(renewal.earlier ?? [])] : [id];

const shiftTarget = (target: Target, years: number): Target => ({
  ...target,
  from: shifted(target.from, years),
  to: isOpenEnded(target) ? noEnd : shifted(target.to, years),
});

/** A 29 February moves to the 28th of a year that has none. */
const shifted = (day: Day, years: number): Day => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') && !isLeap(Number(moved.slice(0, 4))) ? `${moved.slice(0, 8)}28` : moved;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const inYear = (text: Text, year: number): Text => ({
  vi: text.vi.replaceAll('{year}', `${year}`),
  ...(text.en ? { en: text.en.replaceAll('{year}', `${year}`) } : {}),
});
