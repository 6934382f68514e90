/** Chance that comes the same every time: numbers from 0 up to 1, from a seed. */
export type Chance = () => number;

/** A 32-bit counter, stirred ("mulberry32", public domain). */
export const chanceFrom = (seed: number): Chance => {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** A whole number from 0 up to `below`. */
export const upTo = (below: number, chance: Chance): number => Math.floor(chance() * below);

/** One of a list that is not empty. */
export const oneOf = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[upTo(list.length, chance)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};
