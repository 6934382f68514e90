import { z } from 'zod';
import { isDay } from '../core/day.ts';
import { type MeasureId, measureIds } from '../core/programme/measures.ts';
import type { Pack, Renewal } from '../core/programme/types.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');
const day = z.string().refine(isDay, 'a day such as 2026-03-15');
const words = z.string().min(1);
const text = z.strictObject({ vi: words, en: words });
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const none = <T extends z.ZodType>(inner: T) => inner.nullable().default(null);
const measure = z.enum(measureIds as [MeasureId, ...MeasureId[]]);

const source = z.strictObject({ section: words, lines: list(z.int().min(1)) });
const entry = { id, title: text, source: none(source) };

const document = z.strictObject({
  name: text,
  title: text,
  number: none(words),
  issuer: none(text),
  issuedOn: none(day),
  from: day,
  to: none(day),
  file: none(words),
  basedOn: list(words).default([]),
});

const targetEntry = {
  ...entry,
  unit: text,
  scope: none(text),
  from: day,
  to: day,
  pace: z.enum(['linear', 'quarters', 'last-year', 'none']).default('none'),
  countsOn: z.enum(['decision', 'founding']).default('decision'),
  note: none(text),
};
const count = z.int().min(0);
const numberTarget = {
  comparator: z.enum(['gte', 'eq']),
  value: count,
  measure,
};
const ratioTarget = {
  comparator: z.enum(['gte', 'eq', 'gte-with-stretch']),
  min: z.number().min(0),
  stretch: none(z.number()),
  measure,
  denominator: measure,
};
const target = z
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
    z.strictObject({ ...targetEntry, kind: z.enum(['qualitative', 'allocation-rule']), words: text }),
  ])
  .refine((one) => one.from <= one.to, { error: 'a last day that is not before the first', path: ['to'] });

const dueRule = z.union([
  z.strictObject({ day: z.int().min(1).max(31), month: z.int() }),
  z.strictObject({ lastDay: z.literal(true), month: z.int().exactOptional() }),
  z.strictObject({ before: z.string().regex(/^\d{2}-\d{2}$/, 'a month and day such as 12-31') }),
  z.strictObject({ daysAfterEnd: z.int() }),
  z.strictObject({ workingDaysAfterEnd: z.int().min(0) }),
]);

const duty = z.strictObject({
  ...entry,
  reporter: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unitKinds: z.array(id).min(1).readonly() }),
    z.strictObject({ kind: z.literal('post') }),
    z.strictObject({ kind: z.literal('body') }),
  ]),
  from: text,
  to: none(text),
  via: none(text),
  onward: none(text),
  frequency: text,
  statedDue: none(dueRule),
  form: none(id),
  note: none(text),
});

const task = z.strictObject({ ...entry, lead: none(text), coordinate: none(text), time: text });

const support = z.strictObject({
  ...entry,
  amount: none(count),
  per: none(text),
  period: none(z.enum(['once', 'month', 'quarter', 'year'])),
  payer: none(text),
  uses: list(text).default([]),
  conditions: list(text).default([]),
  active: z.boolean().default(true),
});

const condition = z.strictObject({
  field: id,
  is: z.enum(['equal', 'at-least', 'below']),
  value: z.union([z.string(), z.number(), z.boolean()]),
});
const eligibility = z.strictObject({
  ...entry,
  subject: text,
  all: z.array(condition).min(1).readonly(),
  effect: text,
});

const review = z.strictObject({
  ...entry,
  kind: z.enum(['interim', 'final', 'yearly', 'milestone']),
  owner: text,
  when: text,
  on: none(day),
});

const recurring = z.strictObject({
  ...entry,
  monthDay: none(z.string().regex(/^\d{2}-\d{2}$/, 'a month and day such as 07-28')),
  lunar: none(z.string().regex(/^\d{2}-\d{2}$/, 'a lunar month and day such as 01-01')),
  note: none(text),
});

const identified = <T extends z.ZodType<{ readonly id: string }>>(item: T) =>
  list(item)
    .refine((items) => new Set(items.map((one) => one.id)).size === items.length, 'every id once in a list')
    .default([]);

/** A pack as `pack.yaml` writes it; what may be left out gets its default here. */
export const packShape: z.ZodType<Pack> = z.strictObject({
  id,
  version: z.int().min(1),
  document,
  targets: identified(target),
  duties: identified(duty),
  tasks: identified(task),
  supports: identified(support),
  eligibility: identified(eligibility),
  reviews: identified(review),
  recurring: identified(recurring),
  aliases: list(z.strictObject({ short: words, full: words })).default([]),
  sample: z.boolean().default(false),
  needsConfirmation: z.boolean().default(false),
  renewal: z.null().default(null),
});

/** A renewal: the few lines that name the pack it carries on, and the year. */
export const renewalShape: z.ZodType<Renewal> = z.strictObject({
  id,
  version: z.int().min(1),
  renews: id,
  year: z.int().min(2000).max(2100),
  followsYear: z.boolean().default(false),
  sample: z.boolean().default(false),
  name: text,
  title: text,
});
