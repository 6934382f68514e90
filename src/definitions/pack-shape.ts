import { z } from 'zod';
import type { Pack, Renewal } from '../core/programme/types.ts';
import { conditions, day, entry, id, list, monthDay, none, text, words } from './entry-shape.ts';
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
  z.strictObject({ before: monthDay }),
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
  directors: list(id).default([]),
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
  mayHaveEnded: z.boolean().exactOptional(),
});

const baseline = z.strictObject({
  ...entry,
  asOf: text,
  values: list(z.strictObject({ label: text, value: z.number() })),
});

const support = z.strictObject({
  ...entry,
  basis: none(z.enum(['founding', 'office', 'full-time', 'part-time'])),
  within: list(id).default([]),
  amount: none(z.int().min(0)),
  per: none(text),
  period: none(z.enum(['once', 'month', 'quarter', 'year'])),
  payer: none(text),
  uses: list(text).default([]),
  conditions: list(text).default([]),
  active: z.boolean().default(true),
});

const eligibility = z.strictObject({
  ...entry,
  subject: text,
  all: conditions,
  refersTo: none(text),
  effect: text,
  asked: list(words).default([]),
});

const review = z.strictObject({
  ...entry,
  kind: z.enum(['interim', 'final', 'interim-final', 'yearly', 'milestone', 'meeting', 'assessment']),
  owner: text,
  when: text,
  year: none(z.int().min(2000).max(2100)),
  on: none(day),
  grading: z.boolean().exactOptional(),
});

/** Lunar months have up to 30 days. */
const LUNAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/;
const recurring = z.strictObject({
  ...entry,
  monthDay: none(monthDay),
  lunar: none(z.string().regex(LUNAR, 'a lunar month and day such as 01-01')),
  note: none(text),
});

const some = <T extends z.ZodType>(item: T) => list(item).default([]);

const packFields = {
  id,
  version: z.int().min(1),
  document,
  targets: some(target),
  duties: some(duty),
  tasks: some(task),
  supports: some(support),
  eligibility: some(eligibility),
  reviews: some(review),
  recurring: some(recurring),
  bodies: some(body),
  baselines: some(baseline),
  aliases: some(z.strictObject({ short: words, full: words })),
  sample: z.boolean().default(false),
  needsConfirmation: z.boolean().default(false),
};

/** A pack as `pack.yaml` writes it; what may be left out gets its default here. */
export const packShape: z.ZodType<Pack> = z.strictObject({ ...packFields, renewal: z.null().default(null) });

const renewalFields = z.strictObject({
  id,
  version: z.int().min(1),
  renews: id,
  earlier: list(id).exactOptional(),
  year: z.int().min(2000).max(2100),
  followsYear: z.boolean().default(false),
  sample: z.boolean().default(false),
  name: text,
  title: text,
});

/** A renewal: the few lines that name the pack it carries on, and the year. */
export const renewalShape: z.ZodType<Renewal> = renewalFields;

/** A pack as the database keeps it: one that officers renewed, made or changed. */
export const storedPackShape: z.ZodType<Pack> = z.strictObject({
  ...packFields,
  confirmed: list(words).exactOptional(),
  renewal: renewalFields.nullable(),
});
