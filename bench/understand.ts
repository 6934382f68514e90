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
type Input = { readonly kind: string; readonly text: string; readonly read: Read };
type Mangled = Input & { readonly written: string };

/**
 * How many inputs are understood in a second. Each kind and `all` are mangled on the way (slips, lost accents, strange
 * blanks) and no text is read twice; `written` is the same mix as it was typed, one kind after another at random;
 * `in order` has the kinds one after the other, as a file of cases has them.
 */
export const understand = (): void => {
  console.log(`understand: inputs a second on one core, Node ${process.version}, ${cpus()[0]?.model}`);
  const chance = chanceFrom(20_261_120);
  const kinds = Object.entries(MIX).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  for (const kind of Object.keys(MIX)) tell(kind, rates(roundsOf(kind, chance)));
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => freshInputs(kinds, 4 * IN_A_ROUND, chance));
  const asWritten = rounds.map((inputs) => inputs.map(({ written, ...one }) => ({ ...one, text: written })));
  const all = rates(rounds);
  const least = rates(rounds.map((inputs) => inputs.map((one) => ({ ...one, read: readLeast }))));
  tell('all', all);
  tell('written', rates(asWritten));
  tell('in order', rates(asWritten.map(inOrder)));
  tell('least', least);
  console.log(`the mix takes ${(median(least) / median(all)).toFixed(1)} times the least`);
};

/** The least that any reader must do: one form of letters, small ones, cut into words. */
const readLeast: Read = (text) => text.normalize('NFC').toLowerCase().split(' ');

const inOrder = (inputs: readonly Input[]): readonly Input[] =>
  inputs.toSorted((a, b) => a.kind.localeCompare(b.kind));

const roundsOf = (kind: string, chance: Chance): readonly (readonly Mangled[])[] =>
  Array.from({ length: WARM_UP + ROUNDS }, () => freshInputs([kind], IN_A_ROUND, chance));

const readers = writtenCases().map((one) => ({ ...one, read: readerOf(one, { today: TODAY }) }));
const known = new Set<string>();

/** Inputs none of which was there before, so that no reader gains by keeping what it read; `written`: before it was mangled. */
const freshInputs = (kinds: readonly string[], count: number, chance: Chance): readonly Mangled[] => {
  const ofKind = new Map(kinds.map((kind) => [kind, readers.filter((one) => one.kind === kind)]));
  const inputs: Mangled[] = [];
  while (inputs.length < count) {
    const { input, read, kind } = oneOf(ofKind.get(oneOf(kinds, chance)) ?? [], chance);
    const text = asTyped(input, chance);
    if (!known.has(text)) inputs.push({ kind, text, read, written: input });
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
