import type { Day } from '../day.ts';
import type { Frequency } from '../reports/periods.ts';
import type { DueRule, DutySetting } from './duties.ts';
import type { Duty, Pack, RecurringDate, ReviewEvent } from './types.ts';

/** What of a plan falls on days: a report, a review or meeting, a day that comes every year. */
export type Dated =
  | { readonly kind: 'duty'; readonly pack: Pack; readonly entry: Duty }
  | { readonly kind: 'review'; readonly pack: Pack; readonly entry: ReviewEvent }
  | { readonly kind: 'recurring'; readonly pack: Pack; readonly entry: RecurringDate };

export const datedIn = (pack: Pack): readonly Dated[] => [
  ...pack.duties.map((entry) => ({ kind: 'duty' as const, pack, entry })),
  ...pack.reviews.map((entry) => ({ kind: 'review' as const, pack, entry })),
  ...pack.recurring.map((entry) => ({ kind: 'recurring' as const, pack, entry })),
];

/** One day, a day of every period, or a day of the lunar year (`01-01`). */
export type DateRule =
  | { readonly kind: 'once'; readonly on: Day }
  | { readonly kind: 'every'; readonly every: Frequency; readonly due: DueRule }
  | { readonly kind: 'lunar'; readonly monthDay: string };

type Kept = Pick<DutySetting, 'programme' | 'form' | 'coverage' | 'correctionDays' | 'validFrom' | 'validTo'>;

/** A date as it was decided: for `unitId` and everything below, by `setBy`; both null where the plan itself names it. */
export type DateSetting = Kept & {
  readonly id: number;
  readonly entry: string;
  readonly unitId: number | null;
  readonly setBy: number | null;
  /** Null takes an earlier date back. */
  readonly rule: DateRule | null;
  readonly decision: string | null;
};

/** A date that counts from a day on, until one that no longer belongs to it. */
export type HeldDate = DateSetting & { readonly rule: DateRule; readonly kind: Dated['kind'] };

/**
 * Which dates count for a unit, and when. `line`: the unit and those above it, nearest first.
 * Of a report the nearest unit above that decided counts, for it receives the report; the unit itself only where nobody
 * above did. Of reviews and meetings the nearest, itself first. Newer rows take the place of older ones from their day
 * on; what the plan itself states counts where no unit has decided.
 */
export const heldDates = (
  settings: readonly DateSetting[],
  packs: readonly Pack[],
  line: readonly number[],
): readonly HeldDate[] =>
  packs.flatMap(datedIn).flatMap((dated) => {
    const decided = settings.filter(
      ({ programme, entry, unitId }) =>
        programme === dated.pack.id && entry === dated.entry.id && line.includes(unitId ?? NOBODY),
    );
    const ranked = decided.map((setting) => ({ setting, rank: rankOf(setting, dated.kind, line) }));
    const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((one, other) => one - other);
    const held = ranks.flatMap((rank) =>
      newestFirst(ranked.flatMap((each) => (each.rank === rank ? [each.setting] : []))),
    );
    return layered([...held.map((date) => ({ ...date, kind: dated.kind })), ...statedDates(dated)]);
  });

/** What one unit decided for one scope: each row until a newer one. */
const newestFirst = (settings: readonly DateSetting[]): readonly Omit<HeldDate, 'kind'>[] =>
  layered(settings.toSorted((one, other) => other.id - one.id)).flatMap((setting) =>
    setting.rule === null ? [] : [{ ...setting, rule: setting.rule }],
  );

const NOBODY = -1;

/** Whose decision counts first; of one unit's decisions the one for the nearest scope. */
const rankOf = ({ unitId, setBy }: DateSetting, kind: Dated['kind'], line: readonly number[]): number => {
  const distance = line.indexOf(setBy ?? NOBODY);
  const isLast = distance < 0 || (distance === 0 && kind === 'duty');
  return (isLast ? line.length : distance) * 1_000 + line.indexOf(unitId ?? NOBODY);
};

type Lasting = { readonly validFrom: Day; readonly validTo: Day | null };
type Gap = { readonly from: Day; readonly to: Day };
const EVER: Gap = { from: '0001-01-01', to: '9999-12-31' };

/** What is left of each where none before it in the list holds. */
const layered = <T extends Lasting>(inOrder: readonly T[]): readonly T[] => {
  let free: readonly Gap[] = [EVER];
  return inOrder.flatMap((one) => {
    const span = { from: one.validFrom, to: one.validTo ?? EVER.to };
    const pieces = free.map((gap) => shared(gap, span)).filter(isSome);
    free = free.flatMap((gap) => without(gap, span));
    return pieces.map(({ from, to }) => ({ ...one, validFrom: from, validTo: to === EVER.to ? null : to }));
  });
};

const shared = (one: Gap, other: Gap): Gap => ({
  from: later(one.from, other.from),
  to: earlier(one.to, other.to),
});
const without = (gap: Gap, { from, to }: Gap): readonly Gap[] =>
  [
    { from: gap.from, to: earlier(gap.to, from) },
    { from: later(gap.from, to), to: gap.to },
  ].filter(isSome);
const isSome = ({ from, to }: Gap): boolean => from < to;
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/** The date that the document itself names. */
const statedDates = (dated: Dated): readonly HeldDate[] => {
  const rule = statedRule(dated);
  if (rule === null) return [];
  const { pack, entry } = dated;
  return [
    {
      ...{
        id: 0,
        kind: dated.kind,
        programme: pack.id,
        entry: entry.id,
        unitId: null,
        setBy: null,
        rule,
        decision: null,
      },
      ...{ form: dated.kind === 'duty' ? dated.entry.form : null, coverage: null, correctionDays: 0 },
      ...{ validFrom: pack.document.from, validTo: null },
    },
  ];
};

const statedRule = (dated: Dated): DateRule | null => {
  if (dated.kind === 'review') return dated.entry.on === null ? null : { kind: 'once', on: dated.entry.on };
  if (dated.kind === 'duty') {
    const { every, statedDue } = dated.entry;
    return every === null || statedDue === null ? null : { kind: 'every', every, due: statedDue };
  }
  const { monthDay, lunar } = dated.entry;
  if (lunar !== null) return { kind: 'lunar', monthDay: lunar };
  return monthDay === null ? null : { kind: 'every', every: 'year', due: dayOfYear(monthDay) };
};

export const hasPlanDate = (dated: Dated): boolean => statedRule(dated) !== null;

/** A review that the plan wants in a year that has passed: its date is no longer missed. */
export const isOver = (dated: Dated, today: Day): boolean =>
  dated.kind === 'review' && dated.entry.year !== null && dated.entry.year < Number(today.slice(0, 4));

/** `07-28`: counted in months from the year's last. */
const dayOfYear = (monthDay: string): DueRule => ({
  day: Number(monthDay.slice(3)),
  month: Number(monthDay.slice(0, 2)) - 12,
});
