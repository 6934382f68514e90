import { dayAt, showDay } from '../core/day.ts';
import type { FormItem } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Sent } from '../store/report-history.ts';
import type { RolledItem } from './rollup-read.ts';
import { difference, figure } from './rollup-words.ts';

/** What the unit itself reported, revision by revision, and how that differs from what it was offered. */
export const ownLines = (
  item: FormItem,
  sent: readonly Sent[],
  rolled: RolledItem | null,
): readonly Phrase[] =>
  sent.flatMap((one): readonly Phrase[] => {
    const value = one.answers[item.id];
    if (typeof value !== 'number') return [];
    const offered = one.below?.[item.id];
    return [
      say(one.reason === null ? 'rollup-why-sent' : 'rollup-why-corrected', {
        receipt: one.receipt,
        revision: one.revision,
        day: showDay(dayAt(one.sentAt)),
        value: figure(item, value),
        reason: one.reason ?? '',
        state: say(STATES[one.state]),
      }),
      ...(rolled !== null && typeof offered === 'number' && offered !== value
        ? [adjustedLine(item, value - offered, one)]
        : []),
    ];
  });

const STATES: Readonly<Record<Sent['state'], string>> = {
  sent: 'rollup-state-sent',
  returned: 'rollup-state-returned',
  confirmed: 'rollup-state-confirmed',
  earlier: 'rollup-state-earlier',
};

const adjustedLine = (item: FormItem, by: number, { warnings }: Sent): Phrase => {
  const reason = warnings.find(({ items }) => items.includes(item.id))?.reason ?? null;
  return reason === null
    ? say('rollup-why-adjusted', { value: difference(item, by) })
    : say('rollup-why-adjusted-reason', { value: difference(item, by), reason });
};
