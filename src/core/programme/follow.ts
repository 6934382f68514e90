import { type Day, plusDays, plusMonths } from '../day.ts';
import type { Period, Span } from '../reports/periods.ts';
import type { Calendar } from '../reports/working-days.ts';
import { isOwnPart } from '../units/kinds.ts';
import { type Due, type DutySetting, dueFor, dueWithin } from './duties.ts';
import type { Pack, Reporter } from './types.ts';

/**
 * Where dates are decided: those of a unit itself, or of all below it that have no ground nearer to them. `depth` counts
 * the levels from the unit that looks down: of two grounds above a unit the deeper is nearer.
 */
export type Ground = {
  readonly scope: number;
  readonly depth: number;
  readonly itself: boolean;
  readonly settings: readonly DutySetting[];
};

/** What reporters on a ground owe for one period; null where they owe nothing. */
export type GroundDue = Omit<Ground, 'settings'> & { readonly due: Due | null };

/** A form that somebody below has to send, by whom, and where its dates are decided. */
export type Followed = {
  readonly form: string;
  readonly reporter: Exclude<Reporter, { kind: 'body' }>;
  readonly grounds: readonly Ground[];
};

/** The forms that a level above follows, in the order of the plans, those of units first. Two duties that ask for one form are one. */
export const followed = (packs: readonly Pack[], grounds: readonly Ground[]): readonly Followed[] => {
  const duties = packs.flatMap((pack) => pack.duties.map((duty) => ({ ...duty, programme: pack.id })));
  const forms = [...new Set(duties.flatMap(({ form }) => (form === null ? [] : [form])))];
  const all = forms.flatMap((form): readonly Followed[] => {
    const asking = duties.filter((duty) => duty.form === form);
    const reporter = joined(asking.map((duty) => duty.reporter));
    const keys = new Set(asking.map(({ programme, id }) => `${programme} ${id}`));
    const mine = grounds.map((ground) => ({
      ...ground,
      settings: ground.settings.filter(
        ({ programme, duty, form: of }) => of === form && keys.has(`${programme} ${duty}`),
      ),
    }));
    return reporter && mine.some(({ settings }) => settings.length > 0)
      ? [{ form, reporter, grounds: mine }]
      : [];
  });
  return all.toSorted(
    (one, other) => Number(one.reporter.kind === 'post') - Number(other.reporter.kind === 'post'),
  );
};

const joined = (reporters: readonly Reporter[]): Followed['reporter'] | null => {
  if (reporters.some(({ kind }) => kind === 'post')) return { kind: 'post' };
  const unitKinds = reporters.flatMap((one) => (one.kind === 'unit' ? one.unitKinds : []));
  return unitKinds.length > 0 ? { kind: 'unit', unitKinds: [...new Set(unitKinds)] } : null;
};

/** Whether a reporter stood on the day, the tables know. */
const ever = (calendar: Calendar) => ({ openedOn: '0001-01-01', closedOn: null, calendar });

/** What everybody below owes for a period; of two duties that ask for one form the earlier day counts. */
export const groundDues = ({ grounds }: Followed, period: Period, calendar: Calendar): readonly GroundDue[] =>
  grounds.map(({ settings, ...ground }) => ({
    ...ground,
    due: dueFor(settings, ever(calendar), period)[0] ?? null,
  }));

/** What was due below within a span, period by period; what was due outside of it is owed by nobody. */
export const duesWithin = (
  what: Followed,
  span: Span,
  calendar: Calendar,
): readonly { readonly period: Period; readonly grounds: readonly GroundDue[] }[] => {
  const dues = what.grounds.flatMap(({ settings }) => dueWithin(settings, ever(calendar), span));
  return [...new Set(dues.map(({ period }) => period))].sort().map((period) => ({
    period,
    grounds: groundDues(what, period, calendar).map((ground) => ({
      ...ground,
      due: ground.due && span.from <= ground.due.dueOn && ground.due.dueOn <= span.to ? ground.due : null,
    })),
  }));
};

/** What sections and groups send, which their own union follows. */
export const isOfParts = ({ reporter }: Followed): boolean =>
  reporter.kind === 'unit' && reporter.unitKinds.every(isOwnPart);

/**
 * The period that is meant where none is named: the newest that is over or due within a week; before the first such one
 * the first to come. Null where nothing was or will be due within a year.
 */
export const periodMeant = ({ grounds }: Followed, calendar: Calendar, today: Day): Period | null => {
  const span = { from: plusMonths(today, -13), to: plusMonths(today, 13) };
  const dues = distinct(grounds.flatMap(({ settings }) => dueWithin(settings, ever(calendar), span)));
  const asked = dues.filter(({ covers, dueOn }) => covers.to < today || dueOn <= plusDays(today, 7));
  const newest = asked.toSorted((one, other) => (one.covers.to > other.covers.to ? -1 : 1))[0];
  const next = dues.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
  return newest?.period ?? next?.period ?? null;
};

/** Each period once, by its earliest day. */
const distinct = (dues: readonly Due[]): readonly Due[] => {
  const latestFirst = dues.toSorted((one, other) => (one.dueOn > other.dueOn ? -1 : 1));
  return [...new Map(latestFirst.map((due) => [due.period, due])).values()];
};

/** The periods whose last day lay within the twelve months before that of a period, and has passed. */
export const periodsBefore = (
  { settings }: Ground,
  due: Due,
  { calendar, today }: { readonly calendar: Calendar; readonly today: Day },
): readonly Due[] =>
  distinct(
    dueWithin(settings, ever(calendar), { from: plusMonths(due.dueOn, -12), to: plusDays(due.dueOn, -1) }),
  ).filter(({ dueOn, covers }) => dueOn < today && covers.to < due.covers.to);

/** What was due within the last twelve months. */
export const duesPast = (
  { settings }: Ground,
  { calendar, today }: { readonly calendar: Calendar; readonly today: Day },
): readonly Due[] =>
  distinct(dueWithin(settings, ever(calendar), { from: plusMonths(today, -12), to: plusDays(today, -1) }));

/** The first and the last day on which a period's report is due below. */
export const dueSpan = (dues: readonly GroundDue[]): { readonly first: Due; readonly last: Due } | null => {
  const sorted = dues
    .flatMap(({ due }) => (due ? [due] : []))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? { first, last } : null;
};
