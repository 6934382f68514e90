import { chanceFrom, upTo } from '../test/setup/chance.ts';
import { type Fuzzed, fuzz } from '../test/understanding/fuzz.ts';

const SLOWEST = 20;
/** Most of what took long was only interrupted. */
const SUSPECTS = 500;
const SAMPLE = 500;
/** No text may hold up the others for longer, in milliseconds. */
const LONGEST = 5;

/** Reads mangled texts, lists the slowest, and prints what was taken for certain, for a person to read. */
export const fuzzing = (count = '1000000', seed = '20261120'): void => {
  const slowest: Fuzzed[] = [];
  const taken: Fuzzed[] = [];
  const statuses = { ok: 0, ask: 0, error: 0 };
  const sample = sampleOf(taken, chanceFrom(Number(seed) + 1));
  fuzz(Number(count), Number(seed), (one) => {
    statuses[one.got.status] += 1;
    if (one.got.status === 'ok' && !isUnchanged(one)) sample(one);
    if (one.took > (slowest.at(-1)?.took ?? 0) || slowest.length < SUSPECTS) keepSlowest(slowest, one);
  });
  console.log(`fuzz: ${count} texts with seed ${seed}: ${JSON.stringify(statuses)}, none threw`);
  tellSlowest(slowest);
  tellTaken(taken);
};

/** The slip did not change what it means. */
const isUnchanged = ({ from, got, read }: Fuzzed): boolean =>
  from !== null && JSON.stringify(read(from).value) === JSON.stringify(got.value);

/** Every one has the same chance to be among those kept. */
const sampleOf = (taken: Fuzzed[], chance: () => number): ((one: Fuzzed) => void) => {
  let count = 0;
  return (one) => {
    const place = count++ < SAMPLE ? taken.length : upTo(count, chance);
    if (place < SAMPLE) taken[place] = one;
  };
};

const keepSlowest = (slowest: Fuzzed[], one: Fuzzed): void => {
  slowest.push(one);
  slowest.sort((a, b) => b.took - a.took);
  slowest.splice(SUSPECTS);
};

const tellSlowest = (slowest: readonly Fuzzed[]): void => {
  const again = slowest.map((one) => ({ ...one, took: Math.min(...[0, 0, 0].map(() => timeOf(one))) }));
  console.log('slowest texts, best of three, in milliseconds:');
  for (const { took, one, text } of again.sort((a, b) => b.took - a.took).slice(0, SLOWEST))
    console.log(`${took.toFixed(3).padStart(8)} ${one.kind.padEnd(8)} ${shown(text)}`);
  if (again.some(({ took }) => took > LONGEST)) throw new Error(`a text took longer than ${LONGEST} ms`);
};

const timeOf = ({ read, text }: Fuzzed): number => {
  const begin = performance.now();
  read(text);
  return performance.now() - begin;
};

const tellTaken = (taken: readonly Fuzzed[]): void => {
  console.log(`${taken.length} texts that were taken for certain, and as what:`);
  for (const { one, text, from, got } of taken.toSorted((a, b) => a.one.kind.localeCompare(b.one.kind)))
    console.log(
      `${one.kind.padEnd(8)} ${shown(text)} → ${JSON.stringify(got.value)}${from === null ? '' : ` (from ${shown(from)})`}`,
    );
};

const shown = (text: string): string =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text);
