import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { kindNamed } from '../core/answers/kinds.ts';
import { type Day, isDay } from '../core/day.ts';
import { readIntent } from '../core/flow/intents.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { score } from './understand-score.ts';

/** A typed text, the field it was typed into, and, to be scored, what a careful colleague understands. */
export type Case = {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly context?: JsonObject;
  readonly expected?: Understood;
};

/** What was understood; `slots` belong to an intent. */
export type Understood = {
  readonly status: 'ok' | 'ask' | 'error';
  readonly value?: Json;
  readonly slots?: JsonObject;
  readonly candidates?: readonly Json[];
  readonly reason?: string;
};

/** Today, and the settings of a kind where a case says nothing else. */
type Meta = { readonly today: Day; readonly defaults?: Readonly<Record<string, JsonObject>> };

/** Reads a file of cases: one JSON line per case, or, to score, the share understood by kind and every miss. */
export const understand = (input: string, options: { readonly score: boolean }): string => {
  const { meta, cases } = fileIn(input);
  const read = cases.map((one) => ({ one, got: readerOf(one, meta)(one.input) }));
  return options.score
    ? score(read)
    : read.map(({ one, got }) => JSON.stringify({ id: one.id, ...got })).join('\n');
};

/** How inputs of a case's kind are read in its context; settings that the kind does not have are passed over. */
export const readerOf = (
  { id, kind, context }: Omit<Case, 'input'>,
  { today, defaults }: Meta,
): ((input: string) => Understood) => {
  if (kind === 'intent') return (input) => intended(input, today);
  const settings: JsonObject = { ...defaults?.[kind], ...context };
  const name = kind === 'number' && settings.integer === false ? 'number' : NAMES.get(kind);
  if (!name) throw new Error(`case ${id}: expected a kind out of ${KINDS.join(', ')}, not "${kind}"`);
  const { misfit, read } = kindNamed(name);
  const wrong = misfit(settings);
  if (wrong) throw new Error(`case ${id}: its context does not fit ${kind}: ${wrong}`);
  return (input) => told(read(input, settings, { today }));
};

const NAMES: ReadonlyMap<string, string> = new Map([
  ['number', 'integer'],
  ['taxcode', 'tax-code'],
  ...['money', 'percent', 'date', 'period', 'phone', 'choice', 'yes-no', 'text'].map(
    (name) => [name, name] as const,
  ),
]);
const KINDS = [...NAMES.keys(), 'intent'];

const told = (reading: Understood): Understood =>
  reading.status === 'error'
    ? { status: 'error', ...(reading.reason ? { reason: reading.reason } : {}) }
    : reading;

const intended = (input: string, today: Day): Understood => {
  const found = readIntent(input, { today });
  if (found.status === 'none') return { status: 'ask', reason: 'unknown', candidates: [] };
  return { status: 'ok', value: found.intent, slots: { ...found.slots } };
};

const json = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const file = z.object({
  meta: z.object({
    today: z.string().refine(isDay, 'expected a day such as 2026-11-20'),
    defaults: z.record(z.string(), json).exactOptional(),
  }),
  cases: z.array(
    z.object({
      id: z.coerce.string(),
      kind: z.string(),
      input: z.string(),
      context: json.exactOptional(),
      expected: z.custom<Understood>().exactOptional(),
    }),
  ),
});

const fileIn = (input: string): z.infer<typeof file> => {
  const { data, error } = file.safeParse(JSON.parse(input.replace(/^\uFEFF/, '')));
  if (data) return data;
  const [first] = error.issues;
  throw new Error(`${first?.path.join('.')}: ${first?.message}`);
};

/** `npm run understand < FILE`, with `-- --score` for the score. */
const main = (): void => {
  try {
    console.log(understand(readFileSync(0, 'utf8'), { score: process.argv.includes('--score') }));
  } catch (error) {
    console.error(
      `expected {meta: {today}, cases: [{id, kind, input}]}: ${error instanceof Error ? error.message : error}`,
    );
    process.exit(1);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
