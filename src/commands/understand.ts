import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { kindNamed } from '../core/answers/kinds.ts';
import type { Day } from '../core/day.ts';
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

/** Reads a file of cases: one JSON line per case, or, to score, the share understood by kind and every miss. */
export const understand = (input: string, options: { readonly score: boolean }): string => {
  const { meta, cases } = JSON.parse(input) as { meta: { today: Day }; cases: readonly Case[] };
  const read = cases.map((one) => ({ one, got: understood(one, meta.today) }));
  return options.score
    ? score(read)
    : read.map(({ one, got }) => JSON.stringify({ id: one.id, ...got })).join('\n');
};

const understood = ({ kind, input, context = {} }: Case, today: Day): Understood => {
  if (kind === 'intent') return intended(input, today);
  const { question, integer, required, ...settings } = context;
  const name = kind === 'number' && integer === false ? 'number' : (NAMES[kind] ?? kind);
  return kindNamed(name).read(input, settings, { today });
};

const NAMES: Readonly<Record<string, string>> = { number: 'integer', taxcode: 'tax-code' };

const intended = (input: string, today: Day): Understood => {
  const found = readIntent(input, { today });
  if (found.status === 'none') return { status: 'ask', reason: 'unknown', candidates: [] };
  return { status: 'ok', value: found.intent, slots: { ...found.slots } };
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
