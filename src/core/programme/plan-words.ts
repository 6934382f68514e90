import { showNumber } from '../answers/limits.ts';
import { type Day, showDay } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Pack } from './types.ts';
import { isConfirmed, openValues, type PlanValue, valuesOf } from './values.ts';

/** A number or day of a plan as officers write it, with its unit: "132 CĐCS", "80%", "30/06/2026". */
export const shownValue = ({ kind, unit }: PlanValue, value: number | Day): Phrase => {
  if (kind === 'day') return { vi: showDay(String(value)) };
  const number = showNumber(Number(value));
  if (kind === 'percent') return { vi: `${number}%` };
  return unit ? say('programme-value-of', { value: number, unit }) : { vi: number };
};

/** What is meant by a value: a target's title, and which end of it. */
export const valueName = ({ title, end }: PlanValue): Phrase =>
  end === null ? title : say(ENDS[end], { title });

const ENDS = {
  from: 'programme-value-from',
  to: 'programme-value-to',
  by: 'programme-value-by',
} as const;

/** Every value of a plan, a line each, with its mark. */
export const valueLines = (pack: Pack): readonly Phrase[] =>
  valuesOf(pack).map((value) =>
    say(isConfirmed(pack, value.key) ? 'programme-value-confirmed' : 'programme-value-open', {
      name: valueName(value),
      value: shownValue(value, value.value),
    }),
  );

/** From when to when a plan is for. */
export const spanWords = ({ document: { from, to } }: Pack): Phrase =>
  to === null
    ? say('programme-span-open', { from: showDay(from) })
    : say('programme-span', { from: showDay(from), to: showDay(to) });

/** What a plan holds, and how much of it waits to be confirmed. */
export const contentLines = (pack: Pack): readonly Phrase[] => {
  const [all, open] = [valuesOf(pack).length, openValues(pack).length];
  const off = pack.supports.filter(({ active }) => !active).length;
  return [
    spanWords(pack),
    say('programme-holds', {
      targets: pack.targets.length,
      duties: pack.duties.length,
      tasks: pack.tasks.length,
    }),
    ...(pack.needsConfirmation
      ? [say(open > 0 ? 'programme-open' : 'programme-all-confirmed', { all, open })]
      : []),
    ...(off > 0 ? [say('programme-supports-off', { count: off })] : []),
  ];
};
