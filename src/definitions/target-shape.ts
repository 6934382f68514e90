import { z } from 'zod';
import { type MeasureId, measureIds } from '../core/programme/measures.ts';
import { noEnd } from '../core/programme/target.ts';
import { day, entry, id, none, text } from './entry-shape.ts';

const measure = z.enum(measureIds as [MeasureId, ...MeasureId[]]);
const targetEntry = {
  ...entry,
  unit: text,
  scope: none(text),
  from: day,
  /** `null`: the plan names no end. */
  to: day.nullable().transform((to) => to ?? noEnd),
  pace: z.enum(['linear', 'quarters', 'last-year', 'none']).default('none'),
  countsOn: z.enum(['decision', 'founding']).default('decision'),
  recurs: none(z.literal('yearly')),
  series: none(id),
  note: none(text),
};
const count = z.int().min(0);
const numberTarget = {
  comparator: z.enum(['gte', 'eq']),
  value: count,
  measure,
};
const ratioTarget = {
  comparator: z.enum(['gte', 'eq', 'gte-with-stretch', 'between']),
  min: z.number().min(0),
  stretch: none(z.number()),
  measure,
  denominator: measure,
  alternative: none(z.strictObject({ measure, words: text })),
};
/** A target of any of the nine kinds. */
export const target = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...targetEntry,
      kind: z.enum(['count', 'net-growth', 'stock-at-date']),
      ...numberTarget,
    }),
    z.strictObject({ ...targetEntry, kind: z.literal('range'), min: count, max: count, measure }),
    z.strictObject({ ...targetEntry, kind: z.enum(['percentage', 'per-unit-average']), ...ratioTarget }),
    z.strictObject({
      ...targetEntry,
      kind: z.literal('qualitative-coverage'),
      words: text,
      measure,
      denominator: measure,
    }),
    z.strictObject({
      ...targetEntry,
      kind: z.literal('allocation-rule'),
      words: text,
      value: z.number().min(0),
      measure,
      denominator: measure,
    }),
    z.strictObject({ ...targetEntry, kind: z.literal('qualitative'), words: text, measure: none(measure) }),
  ])
  .refine((one) => one.from <= one.to, { error: 'a last day that is not before the first', path: ['to'] });
