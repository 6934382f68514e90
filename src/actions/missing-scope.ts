import { isGrassroots } from '../core/access-table.ts';
import { type Day, daysBetween } from '../core/day.ts';
import { type Definitions, formOf } from '../core/definitions.ts';
import type { Form } from '../core/flow/types.ts';
import {
  dueSpan,
  type Followed,
  followed,
  type GroundDue,
  groundDues,
  isOfParts,
  periodMeant,
} from '../core/programme/follow.ts';
import { formsMeant } from '../core/programme/follow-asked.ts';
import { calendarSpan, type Period } from '../core/reports/periods.ts';
import type { Db } from '../store/db.ts';
import { groundsUnder } from '../store/grounds.ts';
import type { StandingsAsk } from '../store/owing.ts';
import { packsInForce } from '../store/programmes.ts';
import { reportersBelow } from '../store/standings.ts';
import { type UnitOn, unitOn } from '../store/units.ts';
import type { Actor } from './action.ts';
import { followsReports, mayAt } from './scope.ts';
import { workUnit } from './support-views.ts';

export type Desk = {
  readonly db: Db;
  readonly definitions: Definitions;
  readonly today: Day;
  readonly actor: Pick<Actor, 'unitId' | 'unitKind' | 'role'>;
};

/** What is asked for; all of it may be left open. */
export type FollowAsk = {
  readonly form: string | null;
  readonly period: Period | null;
  readonly unitId: number | null;
  readonly said: string;
};

/** Whose reports are looked at: one form and period, of everybody below one unit. */
export type Following = {
  readonly unit: UnitOn;
  /** The officer's own unit. */
  readonly home: number;
  readonly form: Form;
  readonly period: Period;
  readonly what: Followed;
  readonly dues: readonly GroundDue[];
  readonly asked: StandingsAsk;
  /** The other forms that units below have to send. */
  readonly others: readonly Followed[];
};

/** Why there is nothing to look at: a key of `locales/`. */
export type NotFollowing = {
  readonly why: 'missing-not-yours' | 'missing-no-unit' | 'missing-no-duty' | 'missing-no-period';
};

/** Which reports are meant, checked for rights as of today, or as of the period for a unit that has moved since. */
export const following = async (desk: Desk, ask: FollowAsk): Promise<Following | NotFollowing> => {
  const { db, definitions, today, actor } = desk;
  if (!(await followsReports(desk, actor))) return { why: 'missing-not-yours' };
  const home = await workUnit(desk, actor);
  const day = ask.period === null ? today : calendarSpan(ask.period).to;
  const unitId = ask.unitId ?? home;
  const unit = (await mayAt(desk, 'reports.follow', { unitId, on: day }))
    ? await unitOn(db, unitId, day)
    : null;
  if (!unit) return { why: 'missing-no-unit' };
  const packs = await packsInForce(db, { definitions, today });
  const all = followed(packs, await groundsUnder(db, { unitId, day, packs }));
  const kinds = [
    ...new Set(all.flatMap(({ reporter }) => (reporter.kind === 'unit' ? reporter.unitKinds : []))),
  ];
  const there = await reportersBelow(db, { unitId, day, kinds });
  const here = all.filter(({ reporter }) =>
    reporter.kind === 'post' ? there.posts : reporter.unitKinds.some((kind) => there.kinds.includes(kind)),
  );
  const meant = chosen(desk, here, ask, isGrassroots(unit.kind));
  if (!meant) return { why: 'missing-no-duty' };
  const { what, form } = meant;
  const period = ask.period ?? periodMeant(what, definitions.calendar, today);
  const dues = period === null ? [] : groundDues(what, period, definitions.calendar);
  if (period === null || dues.every(({ due }) => due === null)) return { why: 'missing-no-period' };
  return {
    ...{ unit, home, form, period, what, dues },
    asked: { under: unitId, form: form.id, period, reporter: what.reporter, grounds: dues },
    others: here.filter((one) => one !== what),
  };
};

/**
 * The form that was named; else, of those that the words may mean, the one whose day is nearest. What sections and groups
 * send is followed by their own union: a level above it sees that only where it is named, or alone.
 */
const chosen = (
  { definitions, today }: Desk,
  here: readonly Followed[],
  { form, period, said }: FollowAsk,
  isOwnUnion: boolean,
): { readonly what: Followed; readonly form: Form } | null => {
  const named = here.find((one) => one.form === form);
  const meantAll = formsMeant(here, { said, period }, definitions);
  const ofUnions = isOwnUnion ? meantAll : meantAll.filter((one) => !isOfParts(one));
  const meant = named ?? nearest(ofUnions.length > 0 ? ofUnions : meantAll, definitions, today);
  const found = meant && formOf(definitions, meant.form);
  return meant && found ? { what: meant, form: found } : null;
};

const nearest = (all: readonly Followed[], definitions: Definitions, today: Day): Followed | undefined => {
  const away = (one: Followed): number => {
    const period = periodMeant(one, definitions.calendar, today);
    const span = period && dueSpan(groundDues(one, period, definitions.calendar));
    return span ? Math.abs(daysBetween(today, span.first.dueOn)) : Number.POSITIVE_INFINITY;
  };
  return all.map((one) => ({ one, days: away(one) })).toSorted((a, b) => a.days - b.days)[0]?.one;
};
