import { showDay } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import { byUrgency, type Group, groupOf, groups, type QuotaAnswer, type QuotaLine } from './quota-answer.ts';
import { figuresLine, inOneLine, otherwiseLine, paceLine, shortFigures } from './quota-figures.ts';

/** Whose targets these are, and as of when. */
export const quotaTitle = ({ document, unit, today }: QuotaAnswer): Phrase =>
  say('quota-title', { document, unit: unit.name, today: showDay(today) });

/** What has to be known about all of an answer. */
export const quotaFootnote = ({ needsConfirmation, sample }: QuotaAnswer): readonly Phrase[] =>
  needsConfirmation ? [{ vi: '' }, say(sample ? 'quota-sample-renewed' : 'quota-to-be-confirmed')] : [];

/** A block per target for a phone's screen, numbered from `first` on. */
export const quotaBlocks = (lines: readonly QuotaLine[], first = 1): readonly Phrase[] =>
  lines.flatMap((line, n) => [
    { vi: '' },
    say('quota-line', { n: first + n, title: line.target.title }),
    figuresLine(line.target, line.progress),
    ...otherwiseLine(line),
    ...paceLine(line.progress),
  ]);

/** Two lines per target, where a group of many is looked through. */
export const quotaPage = (lines: readonly QuotaLine[], first: number): readonly Phrase[] =>
  lines.flatMap(({ target, progress }, n) => [
    say('quota-line', { n: first + n, title: target.title }),
    figuresLine(target, progress),
  ]);

/** So many targets stand on a summary by name. */
const FIRST = 5;

/** A plan with many targets: how many stand where, and the most urgent by name. */
export const quotaSummary = ({ today }: QuotaAnswer, told: readonly QuotaLine[]): readonly Phrase[] => {
  const urgent = mostUrgent(told, today, FIRST);
  return [
    { vi: '' },
    say('quota-counts', { count: told.length, line: countsLine(told) }),
    ...(urgent.length > 0 ? [{ vi: '' }, say('quota-first'), ...urgent.map(bullet)] : []),
  ];
};

/** "5 đã đạt · 8 còn phải làm". */
export const countsLine = (told: readonly QuotaLine[]): Phrase =>
  inOneLine(countsByGroup(told).map(([group, count]) => say(`quota-count-${group}`, { count })));

/** The first few that are still to do, furthest behind first. */
export const mostUrgent = (
  told: readonly QuotaLine[],
  today: QuotaAnswer['today'],
  most: number,
): readonly QuotaLine[] =>
  byUrgency(
    told.filter((one) => groupOf(one) === 'todo'),
    today,
  ).slice(0, most);

export const bullet = ({ target, progress }: QuotaLine): Phrase =>
  say('quota-bullet', { title: target.title, figures: shortFigures(target, progress) });

/** How many targets every group has; empty ones left out. */
export const countsByGroup = (told: readonly QuotaLine[]): readonly (readonly [Group, number])[] =>
  groups
    .map((group) => [group, told.filter((one) => groupOf(one) === group).length] as const)
    .filter(([, count]) => count > 0);
