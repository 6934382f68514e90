import { mayFileReport } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import type { Text } from '../core/message.ts';
import {
  type Due,
  type DutyContext,
  type DutySetting,
  due,
  dueFor,
  dueWithin,
} from '../core/programme/duties.ts';
import type { Duty } from '../core/programme/types.ts';
import { calendarSpan, type Period } from '../core/reports/periods.ts';
import { dutySettings } from '../store/dates.ts';
import { reportFor } from '../store/duties.ts';
import type { EndedUnit } from '../store/ended-units.ts';
import { packsInForce } from '../store/programmes.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';

/** A report that an officer's unit or post owes, and what was sent for it. */
export type Owed = {
  readonly due: Due;
  readonly title: Text;
  /** Those of the plans that ask for it: by the same form, for the same period. */
  readonly duties: readonly Duty[];
  /** Set when the reporter is the post, not its unit. */
  readonly postId: number | null;
  readonly report: Row<'report'> | null;
  /** Whose it is, where the unit has ended and its last parent reports for it. */
  readonly ended?: EndedUnit;
};

type Ask = ActionContext & { readonly actor: Actor };

/** Which reports are asked after: those of a period, or what is to be handed in while it runs. */
export type OwedAsk = { readonly period: Period; readonly within: boolean };

/** What an officer has to report, oldest first: for the running and the last period, or as asked. */
export const owedBy = async (context: Ask, asked: OwedAsk | null = null): Promise<readonly Owed[]> => {
  const { db, today, actor, definitions } = context;
  const packs = await packsInForce(db, context);
  const settings = await dutySettings(db, { unitId: actor.unitId, day: today, packs });
  const duties = new Map(packs.flatMap(({ id, duties: all }) => all.map((one) => [`${id} ${one.id}`, one])));
  const mine = settings.filter(({ programme, duty }) => {
    const found = duties.get(`${programme} ${duty}`);
    return found !== undefined && isFor(found, actor);
  });
  const unit = await unitOn(db, actor.unitId, today);
  const life = {
    openedOn: unit?.openedOn ?? today,
    closedOn: unit?.closedOn ?? null,
    calendar: definitions.calendar,
  };
  const dues = asked === null ? due(mine, life, today) : duesAsked(mine, life, asked);
  const begun = dues.filter(({ covers }) => covers.from <= today);
  const owed = onePerReport(begun).flatMap((one) => {
    const form = one.form === null ? null : formOf(definitions, one.form);
    return form
      ? [
          {
            due: one,
            title: form.title,
            duties: begun
              .filter((other) => other.form === one.form && other.period === one.period)
              .flatMap(({ programme, duty }) => duties.get(`${programme} ${duty}`) ?? []),
            postId: form.reporter === 'post' ? actor.postId : null,
            form: form.id,
          },
        ]
      : [];
  });
  return Promise.all(
    owed.map(async ({ form, ...one }) => ({
      ...one,
      report: await reportFor(db, { unitId: actor.unitId, postId: one.postId, form }, one.due.period),
    })),
  );
};

const duesAsked = (
  settings: readonly DutySetting[],
  life: DutyContext,
  { period, within }: OwedAsk,
): readonly Due[] => {
  const of = dueFor(settings, life, period);
  return within ? [...dueWithin(settings, life, calendarSpan(period)), ...of] : of;
};

/** Two plans may ask for the same report of the same period: it is owed once, by the earlier day. */
export const onePerReport = (dues: readonly Due[]): readonly Due[] =>
  [...dues]
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .filter(
      ({ form, period }, at, all) =>
        all.findIndex((other) => other.form === form && other.period === period) === at,
    );

/** A unit's report is filed by whoever holds a post there that files; a post's own by that officer alone. */
export const isFor = ({ reporter, form }: Pick<Duty, 'reporter' | 'form'>, actor: Actor): boolean => {
  if (reporter.kind === 'post') return actor.programme !== null;
  return (
    reporter.kind === 'unit' &&
    reporter.unitKinds.includes(actor.unitKind) &&
    mayFileReport(actor, form) &&
    actor.programme === null
  );
};
