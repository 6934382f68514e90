import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../../src/core/flow/types.ts';

type Case = {
  readonly id: string;
  readonly input: string;
  readonly context?: JsonObject;
  readonly expected: { readonly status: string; readonly value?: unknown };
};

/** The written cases of a kind, from `test/understanding/`. */
export const casesOf = (kind: string): readonly Case[] => {
  const path = new URL(`../../understanding/${kind}.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: readonly Case[] }).cases;
};

/** What a reading says, in the terms of the cases: nothing is stored unless the status is `ok`. */
export const told = (reading: { readonly status: string; readonly value?: unknown }): unknown =>
  reading.status === 'ok' ? { status: 'ok', value: reading.value } : { status: reading.status };

export const today = '2026-11-20';
