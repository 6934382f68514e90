import { z } from 'zod';
import type { Pack, Renewal } from '../core/programme/types.ts';
import { day, entry, id, list, none, text, words } from './entry-shape.ts';
import { target } from './target-shape.ts';

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
  every: none(z.enum(['week', 'month', 'quarter', 'half-year', 'nine-months', 'year'])),
  statedDue: none(dueRule),
  form: none(id),
  note: none(text),
});

const task = z.strictObject({
  ...entry,
  lead: none(text),
  coordinate: none(text),
  leads: list(id).default([]),
  coordinators: list(id).default([]),
  time: text,
  from: none(day),
  due: none(day),
  ongoing: z.boolean().default(false),
});

const body = z.strictObject({
  id,
  name: text,
  kind: z.enum(['union', 'party', 'state', 'other']),
  unitKinds: list(id).default([]),
});

const baseline = z.strictObject({
  ...entry,
  asOf: text,
  values: list(z.strictObject({ label: text, value: z.number() })),
});

const support = z.strictObject({
  ...entry,
  amount: none(z.int().min(0)),
  per: none(text),
  period: none(z.enum(['once', 'month', 'quarter', 'year'])),
  payer: none(text),
  uses: list(text).default([]),
  conditions: list(text).default([]),
  active: z.boolean().default(true),
});

const condition = z.strictObject({
  field: id,
  is: z.enum(['equal', 'at-least', 'below', 'includes']),
  value: z.union([z.string(), z.number(), z.boolean()]),
});
const eligibility = z.strictObject({
  ...entry,
  subject: text,
  all: list(condition).default([]),
  refersTo: none(text),
  effect: text,
});

const review = z.strictObject({
  ...entry,
  kind: z.enum(['interim', 'final', 'yearly', 'milestone', 'meeting', 'assessment']),
  owner: text,
  when: text,
  year: none(z.int().min(2000).max(2100)),
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
  bodies: identified(body),
  baselines: identified(baseline),
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
