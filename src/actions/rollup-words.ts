import { kindNamed } from '../core/answers/kinds.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { FormItem, Json } from '../core/flow/types.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { isPeriod, type Period, showPeriod } from '../core/reports/periods.ts';
import type { Coverage, Missing } from '../core/reports/rollup.ts';
import { type TreeAsked, treeCode } from '../core/units/trees.ts';

/** So many names stand in one sentence. */
const NAMES = 8;

/** "3/4 đơn vị cấp dưới đã được xác nhận; chưa có: A, B." */
export const coverageLine = ({ all, confirmed, missing }: Coverage, period: Period): Phrase =>
  missing.length === 0
    ? say('rollup-complete', { all })
    : say('rollup-incomplete', { all, confirmed, names: namesOf(missing, period) });

/** The units that are missing, with the periods where these are not the period itself. */
export const namesOf = (missing: readonly Missing[], period: Period): Phrase => {
  const named = listed(missing.slice(0, NAMES).map((one) => missingName(one, period)));
  return missing.length > NAMES ? say('rollup-more', { names: named, more: missing.length - NAMES }) : named;
};

const missingName = ({ unitName, periods }: Missing, period: Period): Phrase =>
  periods.length === 1 && periods[0] === period
    ? { vi: unitName }
    : say('rollup-name', { unit: unitName, periods: listed(periods.map(showPeriod)) });

export const listed = (phrases: readonly Phrase[]): Phrase => {
  const [first = { vi: '' }, ...others] = phrases;
  return others.reduce((one: Phrase, other) => say('rollup-and', { one, other }), first);
};

/** A period that a button or words named; null where none was. */
export const periodIn = (given: Json | undefined): Period | null =>
  typeof given === 'string' && isPeriod(given) ? given : null;

/** `tree`: on another tree than that of the period's end. */
export type SumPlace = {
  readonly form: string;
  readonly period: Period;
  readonly unitId: number;
  readonly tree?: TreeAsked | null;
  /** Whose officers ask. */
  readonly viewer?: number | null;
};

/** Shows a sum, or how one item of it came to be. */
export const sumButton = (label: Phrase, place: SumPlace, ...more: readonly string[]): Button => ({
  label,
  data: sumCommand(place, ...more),
});

export const sumCommand = ({ form, period, unitId, tree }: SumPlace, ...more: readonly string[]): string => {
  const [item = '', page = ''] = more;
  const named = tree == null ? more : [item, page, tree === 'now' || tree === 'then' ? tree : treeCode(tree)];
  return commandButton({ vi: '' }, 'sum', form, period, String(unitId), ...named).data;
};

/** A figure in the terms of its item. */
export const figure = ({ kind }: Pick<FormItem, 'kind'>, value: number): string =>
  String(kindNamed(kind).show(value, {}));

/** "+9", "−3". */
export const difference = (item: Pick<FormItem, 'kind'>, value: number): string =>
  `${value < 0 ? '−' : '+'}${figure(item, Math.abs(value))}`;
