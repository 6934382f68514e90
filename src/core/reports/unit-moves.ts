import { type Phrase, say } from '../message.ts';

/** A unit that moved in or out with its unions in a period. `came`: it stands there now; else it stood there. */
export type MovedUnit = { readonly name: string; readonly came: boolean; readonly unions: number };

/** How many unions came, less those that went. */
export const netOf = (moved: readonly MovedUnit[]): number =>
  moved.reduce((sum, { came, unions }) => sum + (came ? unions : -unions), 0);

/** "tiếp nhận 2 CĐCS (A, B), bàn giao 1 CĐCS (C)"; null where nothing moved. */
export const movesWords = (moved: readonly MovedUnit[]): Phrase | null => {
  const [came, left] = [moved.filter((one) => one.came), moved.filter((one) => !one.came)];
  const received = came.length === 0 ? null : say('moves-received', wayOf(came));
  const handedOver = left.length === 0 ? null : say('moves-handed-over', wayOf(left));
  return received && handedOver
    ? say('moves-both', { first: received, second: handedOver })
    : (received ?? handedOver);
};

/** So many units are named; others are counted. */
const BY_NAME = 3;

const wayOf = (some: readonly MovedUnit[]) => ({
  units: some.length,
  unions: some.reduce((sum, one) => sum + one.unions, 0),
  names: some
    .slice(0, BY_NAME)
    .map(({ name }) => name)
    .join(', '),
  others: Math.max(0, some.length - BY_NAME),
});
