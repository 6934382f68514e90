import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../core/flow/types.ts';
import type { Case, Understood } from './understand.ts';

export type Read = { readonly one: Case; readonly got: Understood };

/** How many of each kind were understood: strict tells asking from refusing, lenient takes both as "not stored". */
export const score = (read: readonly Read[]): string => {
  const scored = read.filter(({ one }) => one.expected);
  const kinds = [...new Set(scored.map(({ one }) => one.kind))];
  const lines = kinds.map((kind) =>
    line(
      kind,
      scored.filter(({ one }) => one.kind === kind),
    ),
  );
  return [...lines, line('total', scored), ...scored.filter((each) => !isRight(each)).map(miss)].join('\n');
};

const line = (name: string, read: readonly Read[]): string => {
  const strict = read.filter(isRight).length;
  const lenient = read.filter(isHarmless).length;
  return `${name.padEnd(10)} strict ${share(strict, read.length)}  lenient ${share(lenient, read.length)}`;
};

const share = (right: number, all: number): string =>
  `${right}/${all} (${all === 0 ? '–' : ((100 * right) / all).toFixed(1)} %)`;

const isRight = ({ one, got }: Read): boolean =>
  got.status === one.expected?.status && (got.status !== 'ok' || isSame(one, got));

const isHarmless = ({ one, got }: Read): boolean =>
  got.status === 'ok' || one.expected?.status === 'ok' ? isRight({ one, got }) : true;

const isSame = ({ kind, expected }: Case, { value, slots = {} }: Understood): boolean => {
  if (kind === 'period') return isDeepStrictEqual(span(value), span(expected?.value));
  if (!isDeepStrictEqual(value, expected?.value)) return false;
  return Object.entries(expected?.slots ?? {}).every(([name, slot]) => isDeepStrictEqual(slots[name], slot));
};

/** A period is the days it covers; its label is for reading. */
const span = (value: Json | undefined): Json => {
  const { from = null, to = null } = (value ?? {}) as { readonly from?: Json; readonly to?: Json };
  return [from, to];
};

const miss = ({ one, got }: Read): string =>
  `miss ${one.id} ${one.kind} ${JSON.stringify(one.input)}: expected ${JSON.stringify(one.expected)}, got ${JSON.stringify(got)}`;
