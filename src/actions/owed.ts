import { mayFileReports } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import type { Text } from '../core/message.ts';
import { type Due, due } from '../core/programme/duties.ts';
import type { Duty } from '../core/programme/types.ts';
import { dutySettings, reportFor } from '../store/duties.ts';
import { packsInForce } from '../store/programmes.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';

/** A report that an officer's unit or post owes, and what was sent for it. */
export type Owed = {
  readonly due: Due;
  readonly title: Text;
  /** Set when the reporter is the post, not its unit. */
  readonly postId: number | null;
  readonly report: Row<'report'> | null;
};

/** What an officer has to report for the running and the last period, oldest first. */
export const owedBy = async (
  context: ActionContext & { readonly actor: Actor },
): Promise<readonly Owed[]> => {
  const { db, today, actor, definitions } = context;
  const settings = await dutySettings(db, actor.unitId, today);
  const packs = new Map((await packsInForce(db, context)).map((pack) => [pack.id, pack]));
  const mine = settings.filter(({ programme, duty }) => {
    const found = packs.get(programme)?.duties.find(({ id }) => id === duty);
    return found !== undefined && isFor(found, actor);
  });
  const unit = await unitOn(db, actor.unitId, today);
  const life = {
    openedOn: unit?.openedOn ?? today,
    closedOn: unit?.closedOn ?? null,
    calendar: definitions.calendar,
  };
  const dues = due(mine, life, today).filter(({ covers }) => covers.from <= today);
  const owed = dues.flatMap((one) => {
    const form = one.form === null ? null : formOf(definitions, one.form);
    return form
      ? [
          {
            due: one,
            title: form.title,
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

/** A unit's report is filed by whoever holds a post there that files; a post's own by that officer alone. */
const isFor = ({ reporter }: Duty, actor: Actor): boolean => {
  if (reporter.kind === 'post') return actor.programme !== null;
  return (
    reporter.kind === 'unit' &&
    reporter.unitKinds.includes(actor.unitKind) &&
    mayFileReports(actor) &&
    actor.programme === null
  );
};
