import { mayRemindBelow } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { groundDues } from '../core/programme/follow.ts';
import { nextPeriod, type Period, previousPeriod, showPeriod } from '../core/reports/periods.ts';
import type { Which } from '../store/standing-list.ts';
import type { Branch, Counts } from '../store/standings.ts';
import type { Desk, Following } from './missing-scope.ts';

type Place = { readonly form: string; readonly period: Period; readonly unit: number };

const placeOf = ({ form, period, unit }: Following): Place => ({ form: form.id, period, unit: unit.id });

/** Who has sent for this form, period and unit: the sum, or a page of a list. */
const viewButton = (
  label: Phrase,
  { form, period, unit }: Place,
  view: Which | 'sum' | 'forms' = 'sum',
  page = 0,
): Button =>
  commandButton(
    label,
    'missing',
    ...[form, period, String(unit)],
    ...(page > 0 ? [view, String(page)] : view === 'sum' ? [] : [view]),
  );

/** Down one level. */
export const branchButtons = (found: Following, all: readonly Branch[]): readonly Button[] =>
  all.flatMap(({ unitId, name }) =>
    unitId === null
      ? []
      : [viewButton({ vi: clipped(name ?? String(unitId), 40) }, { ...placeOf(found), unit: unitId })],
  );

export const listButtons = {
  next: (found: Following, view: Which | 'sum', page: number): readonly Button[] => [
    viewButton(say('button-next-page'), placeOf(found), view, page),
  ],
  /** The lists that hold something, the one that is shown left out. */
  lists: (found: Following, sum: Counts, shown?: Which): readonly Button[] =>
    (['missing', 'late', 'nil'] as const).flatMap((which) => {
      const count = which === 'missing' ? sum.all - sum.sent : sum[which];
      return count === 0 || which === shown
        ? []
        : [viewButton(say(`button-missing-${which}`, { count }), placeOf(found), which)];
    }),
};

/** What can be done about those who have not sent. */
export const doButtons = (
  { actor }: Pick<Desk, 'actor'>,
  found: Following,
  sum: Counts,
): readonly Button[] => {
  const { form, period, unit } = placeOf(found);
  const place = [form, period, String(unit)];
  const count = sum.all - sum.sent;
  return [
    ...(count > 0 && mayRemindBelow(actor)
      ? [commandButton(say('button-missing-remind', { count }), 'missing-remind', ...place)]
      : []),
    ...(count > 0 ? [commandButton(say('button-missing-message'), 'missing-message', ...place)] : []),
    commandButton(say('button-workbook'), 'workbook', 'missing', place.join(',')),
    ...(count > 0 && mayRemindBelow(actor) ? [commandButton(say('button-unreachable'), 'unreachable')] : []),
  ];
};

/** The periods beside, the other forms, and the way up. */
export const otherButtons = (
  { definitions, today }: Pick<Desk, 'definitions' | 'today'>,
  found: Following,
): readonly Button[] => {
  const place = placeOf(found);
  const beside = [previousPeriod(found.period), nextPeriod(found.period)].filter((period) =>
    groundDues(found.what, period, definitions.calendar).some(({ due }) => due && due.covers.from <= today),
  );
  return [
    ...beside.map((period) =>
      viewButton(say('button-missing-period', { period: showPeriod(period) }), { ...place, period }),
    ),
    ...(found.others.length > 0 ? [viewButton(say('button-missing-forms'), place, 'forms')] : []),
    ...(found.unit.id === found.home
      ? []
      : [viewButton(say('button-missing-up'), { ...place, unit: upFrom(found) })]),
  ];
};

const upFrom = ({ unit, home }: Following): number => unit.parentId ?? home;

/** Every other form that units below have to send, for its own period. */
export const formButtons = (
  { others, unit }: Following,
  { definitions }: Pick<Desk, 'definitions'>,
): readonly Button[] =>
  others.flatMap(({ form }) => {
    const found = formOf(definitions, form);
    return found ? [commandButton(found.title, 'missing', form, '', String(unit.id))] : [];
  });
