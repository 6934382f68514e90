import { dayAt, showDay, timeAt } from '../core/day.ts';
import type { FormItem } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import { type Period, showPeriod } from '../core/reports/periods.ts';
import { movedSince, sumOf, tenthsOfPercent } from '../core/reports/rollup.ts';
import type { Closed } from '../store/rollups.ts';
import type { RolledItem, Rollup } from './rollup-read.ts';
import { coverageLine, difference, figure, namesOf } from './rollup-words.ts';

/** What a sum is about, who is missing, and whether it was closed. */
export const headLines = (rollup: Rollup, unitName: string, closed: Closed | null): readonly Phrase[] => [
  say('rollup-title', { form: rollup.form.title, period: showPeriod(rollup.period), unit: unitName }),
  coverageLine(rollup.coverage, rollup.period),
  ...(closed ? [closedLine(closed, rollup.period)] : []),
];

/** Who closed it, when, and without whom. */
export const closedLine = ({ closedAt, closedBy, owed, missing }: Closed, period: Period): Phrase =>
  say(missing.length === 0 ? 'rollup-closed-complete' : 'rollup-closed', {
    day: showDay(dayAt(closedAt)),
    time: timeAt(closedAt),
    name: closedBy,
    all: owed,
    confirmed: owed - missing.length,
    names: namesOf(missing, period),
  });

/** "3. Đoàn viên kết nạp mới: 120; chốt 111, chênh lệch sau chốt +9". A closed sum is never moved. */
export const itemLine = (rolled: RolledItem, n: number, rollup: Rollup, closed: Closed | null): Phrase => {
  const { item, sum } = rolled;
  const signed = closed ? signedSum(closed, item) : sum;
  return say('rollup-item', {
    n,
    label: item.label,
    value: signed === null ? say('rollup-nobody') : figure(item, signed),
    share: shareOf(rolled, rollup),
    after: closed ? driftOf(rolled, closed) : { vi: '' },
  });
};

export const signedSum = ({ figures }: Closed, { id }: FormItem): number | null =>
  sumOf(figures.filter((one) => one.item === id));

/** How far a sum has moved since it was closed; nothing where it did not. */
const driftOf = ({ item, shares, sum }: RolledItem, closed: Closed): Phrase => {
  const frozen = closed.figures.filter((one) => one.item === item.id);
  if (movedSince(frozen, shares).length === 0) return { vi: '' };
  return say('rollup-drift', { value: difference(item, (sum ?? 0) - (sumOf(frozen) ?? 0)) });
};

/** Of a part its share of the whole, worked out anew from both sums. */
const shareOf = ({ item, sum }: RolledItem, { items }: Rollup): Phrase => {
  const whole = items.find((one) => one.item.id === item.partOf)?.sum ?? null;
  const tenths = tenthsOfPercent(sum, whole);
  return tenths === null ? { vi: '' } : say('rollup-share', { value: percent(tenths) });
};

const percent = (tenths: number): string => `${Math.trunc(tenths / 10)},${tenths % 10}%`;
