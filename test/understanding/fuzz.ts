import { readerOf, type Understood } from '../../src/commands/understand.ts';
import { isDay } from '../../src/core/day.ts';
import { chanceFrom } from '../setup/chance.ts';
import { type Mangled, manglerOf } from './mangled.ts';
import { writtenCases } from './written-cases.ts';

const TODAY = '2026-11-20';

/** A mangled text, what was understood, how to read it again, and how long it took in milliseconds. */
export type Fuzzed = Mangled & {
  readonly got: Understood;
  readonly read: (text: string) => Understood;
  readonly took: number;
};

/** Reads so many mangled texts, the same ones for a seed; throws where a reader throws or takes what is no value of its kind. */
export const fuzz = (count: number, seed: number, seen: (one: Fuzzed) => void): void => {
  const cases = writtenCases();
  const readers = new Map(cases.map((one) => [one, readerOf(one, { today: TODAY })]));
  const next = manglerOf(cases, chanceFrom(seed));
  for (let n = 0; n < count; n++) {
    const mangled = next();
    const read = readers.get(mangled.one) ?? readerOf(mangled.one, { today: TODAY });
    seen({ ...mangled, read, ...timed(mangled, read) });
  }
};

const timed = (
  { text, one }: Mangled,
  read: Fuzzed['read'],
): { readonly got: Understood; readonly took: number } => {
  try {
    const begin = performance.now();
    const got = read(text);
    const took = performance.now() - begin;
    if (got.status === 'ok' && !isOf[one.kind]?.(got.value))
      throw new Error(`took ${JSON.stringify(got.value)}`);
    return { got, took };
  } catch (cause) {
    throw new Error(`${one.kind} ${JSON.stringify(text)} is not read well`, { cause });
  }
};

const whole = (value: unknown): boolean => Number.isSafeInteger(value);
const like =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    pattern.test(String(value));

/** What a value of each kind looks like. */
const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: Number.isFinite,
  money: (value) => whole(value) && Number(value) >= 0,
  percent: (value) => Number.isFinite(value) && Number(value) >= 0,
  date: (value) => isDay(String(value)),
  period: (value) => {
    const { from, to } = value as { readonly from: string; readonly to: string };
    return isDay(from) && isDay(to) && from <= to;
  },
  phone: (value) => value === null || like(/^\+84\d{9,10}$/)(value),
  taxcode: like(/^\d{10}(?:-\d{3})?$|^\d{12}$/),
  choice: like(/^[\w-]+$/),
  intent: like(/^[a-z]+(?:\.[a-z]+)?$/),
};
