import { type Day, showDay } from '../day.ts';
import type { Text } from '../message.ts';
import { isOpenEnded, type Target } from './target.ts';
import { taskDue } from './task-time.ts';
import type { Pack, Task } from './types.ts';

/**
 * One number or day of a plan that somebody has to stand for. `end`: which end of a band or of a floor with a stretch, or
 * (`by`) the day by which a target has to be reached. Keys hold no dot: a target's id, `<id>_to` for its upper end,
 * `<id>_by`, `task_<id>`, `review_<id>`.
 */
export type PlanValue = {
  readonly key: string;
  readonly title: Text;
  readonly kind: 'integer' | 'number' | 'percent' | 'day';
  readonly end: 'from' | 'to' | 'by' | null;
  readonly value: number | Day;
  readonly unit: Text | null;
};

/** Every number and day of a plan, in its order. Words without a number have none. */
export const valuesOf = ({ document, targets, tasks, reviews }: Pack): readonly PlanValue[] => [
  ...targets.flatMap((target) => [...targetValues(target), ...milestone(target, document.to)]),
  ...tasks.flatMap((task) => dayValue(`task_${task.id}`, task.title, dayOf(task, document.to))),
  ...reviews.flatMap(({ id, title, on }) => dayValue(`review_${id}`, title, on)),
];

/** Values that nobody has confirmed yet. */
export const openValues = (pack: Pack): readonly PlanValue[] =>
  valuesOf(pack).filter(({ key }) => !isConfirmed(pack, key));

export const isConfirmed = ({ needsConfirmation, confirmed }: Pack, key: string): boolean =>
  !needsConfirmation || (confirmed ?? []).includes(key);

/** The last day of a task, where it is not that of the plan itself; also one that only words name ("quý I/2022"). */
const dayOf = (task: Task, end: Day | null): Day | null => {
  const due = taskDue(task);
  return due.kind !== 'day' || (task.due === null && due.on === end) ? null : due.on;
};

const dayValue = (key: string, title: Text, value: Day | null): readonly PlanValue[] =>
  value === null ? [] : [{ key, title, kind: 'day', end: null, value, unit: null }];

/** A target that is due before the plan ends has a day of its own. */
const milestone = (target: Target, end: Day | null): readonly PlanValue[] =>
  target.to === end || isOpenEnded(target)
    ? []
    : [{ key: `${target.id}_by`, title: target.title, kind: 'day', end: 'by', value: target.to, unit: null }];

const targetValues = (target: Target): readonly PlanValue[] => {
  const { id, title, unit } = target;
  const of = (value: number, kind: PlanValue['kind'], end: PlanValue['end'] = null): PlanValue => ({
    key: end === 'to' ? `${id}_to` : id,
    ...{ title, kind, end, value, unit: kind === 'percent' ? null : unit },
  });
  switch (target.kind) {
    case 'count':
    case 'net-growth':
    case 'stock-at-date':
      return [of(target.value, 'integer')];
    case 'range':
      return [of(target.min, 'integer', 'from'), of(target.max, 'integer', 'to')];
    case 'allocation-rule':
      return [of(target.value, 'percent')];
    case 'percentage':
    case 'per-unit-average': {
      const kind = target.kind === 'percentage' ? 'percent' : 'number';
      return target.stretch === null
        ? [of(target.min, kind)]
        : [of(target.min, kind, 'from'), of(target.stretch, kind, 'to')];
    }
    default:
      return [];
  }
};

/** What somebody said of values, by key; null: not now. */
export type Given = Readonly<Record<string, number | Day | null>>;

export type Settled = {
  readonly pack: Pack;
  readonly confirmed: readonly PlanValue[];
  readonly changed: readonly { readonly before: PlanValue; readonly value: number | Day }[];
  /** Changed by somebody else since it was asked about: left as they are now. */
  readonly overtaken: readonly PlanValue[];
};

/** Confirms or changes values as they were seen; one that is no longer what was seen stays untouched. */
export const settle = (
  pack: Pack,
  { seen, given }: { readonly seen: Given; readonly given: Given },
): Settled => {
  const said = valuesOf(pack).flatMap((value) => {
    const to = given[value.key];
    return to === undefined || to === null ? [] : [{ value, to }];
  });
  const fresh = said.filter(({ value }) => seen[value.key] === value.value);
  const changed = fresh.filter(({ value, to }) => value.value !== to);
  const confirmed = new Set([...(pack.confirmed ?? []), ...fresh.map(({ value }) => value.key)]);
  const next = changed.reduce((so, { value, to }) => withValue(so, value, to), pack);
  return {
    pack: { ...next, confirmed: [...confirmed].sort() },
    confirmed: fresh.filter(({ value, to }) => value.value === to).map(({ value }) => value),
    changed: changed.map(({ value, to }) => ({ before: value, value: to })),
    overtaken: said.filter((one) => !fresh.includes(one)).map(({ value }) => value),
  };
};

const withValue = (pack: Pack, { key, end }: PlanValue, to: number | Day): Pack => ({
  ...pack,
  targets: pack.targets.map((target) => {
    if (`${target.id}_by` === key) return { ...target, to: String(to) };
    const isMeant = target.id === key || `${target.id}_to` === key;
    return isMeant && typeof to === 'number' ? withNumber(target, to, end === 'to') : target;
  }),
  tasks: pack.tasks.map((task) => (`task_${task.id}` === key ? dueOn(task, String(to)) : task)),
  reviews: pack.reviews.map((one) => (`review_${one.id}` === key ? { ...one, on: String(to) } : one)),
});

/** Another day takes the place of the words that named the old one. */
const dueOn = (task: Task, due: Day): Task => ({
  ...task,
  due,
  time: { vi: showDay(due), en: showDay(due) },
});

const withNumber = (target: Target, to: number, isUpper: boolean): Target => {
  if (target.kind === 'range') return { ...target, [isUpper ? 'max' : 'min']: to };
  if (target.kind === 'percentage' || target.kind === 'per-unit-average')
    return { ...target, [isUpper ? 'stretch' : 'min']: to };
  return 'value' in target ? { ...target, value: to } : target;
};

/** A target whose upper end came to lie below its lower one, or its last day before its first. */
export const upsideDown = ({ targets }: Pack): Target | null =>
  targets.find((target) => {
    if (target.to < target.from) return true;
    if (target.kind === 'range') return target.max < target.min;
    return 'stretch' in target && target.stretch !== null && target.stretch < target.min;
  }) ?? null;

/** A draft of which every value was confirmed, as it is put in force. */
export const asDecided = (pack: Pack): Pack => {
  const { confirmed: _, ...rest } = pack;
  return { ...rest, needsConfirmation: false };
};
