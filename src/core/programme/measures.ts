import { cases } from './measures/cases.ts';
import { coverage } from './measures/coverage.ts';
import { finance } from './measures/finance.ts';
import { grades } from './measures/grades.ts';
import { members } from './measures/members.ts';
import { officers } from './measures/officers.ts';
import { party } from './measures/party.ts';
import { partyBodies } from './measures/party-bodies.ts';
import { profiles } from './measures/profiles.ts';
import { itemsOf, type Measure, type Measures } from './measures/sources.ts';
import { standing } from './measures/standing.ts';
import { unions } from './measures/unions.ts';

/** Every number that a target may name, and every way to get it. A pack that names another is refused. */
const measures = {
  ...unions,
  ...standing,
  ...officers,
  ...party,
  ...members,
  ...coverage,
  ...partyBodies,
  ...profiles,
  ...grades,
  ...finance,
  ...cases,
} as const satisfies Measures;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as readonly MeasureId[];

/** The definition of a measure, in the wide type that callers loop over. */
export const measureOf = (id: MeasureId): Measure => measures[id];

/** Every form item that stands rather than happens: its newest value is what a unit has. */
export const stockItems = (): readonly { readonly form: string; readonly item: string }[] =>
  measureIds
    .map(measureOf)
    .filter(({ kind }) => kind === 'stock')
    .flatMap(({ sources }) => sources.flatMap(itemsOf));
