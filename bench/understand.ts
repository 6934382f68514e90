import { cpus } from 'node:os';
import { readerOf } from '../src/commands/understand.ts';
import { type Chance, chanceFrom, oneOf } from '../test/setup/chance.ts';
import { asTyped } from '../test/understanding/as-typed.ts';
import { writtenCases } from '../test/understanding/written-cases.ts';
import { median } from './figures.ts';

const TODAY = '2026-11-20';
const ROUNDS = 9;
const WARM_UP = 3;
const IN_A_ROUND = 2_000;

/** How often each kind comes among what officers type. */
const MIX: Readonly<Record<string, number>> = {
  number: 84, money: 46, date: 63, period: 46, percent: 24, phone: 26, taxcode: 17, choice: 47, intent: 38,
}; // biome-ignore format: a table

type Read = (text: string) => unknown;
type Input = { readonly text: string; readonly read: Read };

/** How many inputs are understood in a second, of each kind and of all as they come; no text is read twice. */
export const understand = (): void => {
  console.log(`understand: inputs a second on one core, Node ${process.version}, ${cpus()[0]?.model}`);
  const chance = chanceFrom(20_261_120);
  const kinds = Object.entries(MIX).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  for (const kind of Object.keys(MIX)) tell(kind, rates(roundsOf(kind, chance)));
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => freshInputs(kinds, 4 * IN_A_ROUND, chance));
  const all = rates(rounds);
  const least = rates(rounds.map((inputs) => inputs.map(({ text }) => ({ text, read: readLeast }))));
  tell('all', all);
  tell('least', least);
  console.log(`the mix takes ${(median(least) / median(all)).toFixed(1)} times the least`);
};

/** The least that any reader must do: one form of letters, small ones, cut into words. */
const readLeast: Read = (text) => text.normalize('NFC').toLowerCase().split(' ');

const roundsOf = (kind: string, chance: Chance): readonly (readonly Input[])[] =>
  Array.from({ length: WARM_UP + ROUNDS }, () => freshInputs([kind], IN_A_ROUND, chance));

const readers = writtenCases().map((one) => ({ ...one, read: readerOf(one, { today: TODAY }) }));
const known = new Set<string>();

/** Inputs none of which was there before, so that no reader gains by keeping what it read. */
const freshInputs = (kinds: readonly string[], count: number, chance: Chance): readonly Input[] => {
  const ofKind = new Map(kinds.map((kind) => [kind, readers.filter((one) => one.kind === kind)]));
  const inputs: Input[] = [];
  while (inputs.length < count) {
    const { input, read } = oneOf(ofKind.get(oneOf(kinds, chance)) ?? [], chance);
    const text = asTyped(input, chance);
    if (!known.has(text)) inputs.push({ text, read });
    known.add(text);
  }
  return inputs;
};

/** Later rounds than those that warm up. */
const rates = (rounds: readonly (readonly Input[])[]): readonly number[] => rounds.map(rate).slice(WARM_UP);

/** By processor time, which other programs on the machine do not take. */
const rate = (inputs: readonly Input[]): number => {
  const begin = process.cpuUsage();
  for (const { text, read } of inputs) read(text);
  const { user, system } = process.cpuUsage(begin);
  return (inputs.length / (user + system)) * 1e6;
};

const tell = (name: string, figures: readonly number[]): void => {
  const slowest = Math.min(...figures);
  console.log(
    `${name.padEnd(8)} ${median(figures).toFixed(0).padStart(8)}   slowest round ${slowest.toFixed(0)}`,
  );
};
