import type { JsonObject } from '../core/flow/types.ts';
import { type Closed, closedSum } from '../store/rollups.ts';
import { closedLine, signedSum } from './rollup-lines.ts';
import { type Rollup, readRollup, type SumAsked, type SumContext } from './rollup-read.ts';
import { coverageLine, sumCommand } from './rollup-words.ts';
import { withMoves } from './unit-moves.ts';

/** What a report is begun with of the units below: sums by item, how each came to be, and who is missing. */
export const belowFor = async (context: SumContext, asked: SumAsked): Promise<JsonObject> => {
  const rollup = await readRollup(context, asked);
  if (rollup === null) return {};
  const closed = await closedSum(context.db, place(asked));
  const sums = await withMoves(context, asked, sumsOf(rollup, closed));
  const { all, confirmed } = closed ? coverageThen(closed) : rollup.coverage;
  const about = closed ? closedLine(closed, asked.period) : coverageLine(rollup.coverage, asked.period);
  return {
    below: sums,
    belowWhy: Object.fromEntries(Object.keys(sums).map((item) => [item, sumCommand(place(asked), item)])),
    belowAll: all,
    belowConfirmed: confirmed,
    belowText: about as unknown as JsonObject,
  };
};

const coverageThen = ({ owed, missing }: Closed) => ({ all: owed, confirmed: owed - missing.length });

/** What the units below add up to at the moment of sending; null where nothing is added up. */
export const belowNow = async (context: SumContext, asked: SumAsked): Promise<JsonObject | null> => {
  const rollup = await readRollup(context, asked);
  return rollup && withMoves(context, asked, sumsOf(rollup, await closedSum(context.db, place(asked))));
};

/** Sums by item: as they were closed, where they were, else as they stand. */
const sumsOf = (rollup: Rollup, closed: Closed | null): Readonly<Record<string, number>> => {
  const sums = rollup.items.map(({ item, sum }) => [item.id, closed ? signedSum(closed, item) : sum]);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== null));
};

const place = ({ unitId, form, period }: SumAsked) => ({ unitId, form: form.id, period });
