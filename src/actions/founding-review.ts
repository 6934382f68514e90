import { mayDecideOn } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { foundingById, lockFounding } from '../store/foundings.ts';
import { confirmFounding, lastDecision, returnFounding } from '../store/review-decisions.ts';
import { reviewSeats, type WaitingFounding, waitingFoundings } from '../store/reviews.ts';
import { type Action, type ActionContext, done } from './action.ts';
import { decidedLine, idIn } from './review-begin.ts';
import { deciderOf, nextButtons, toldOf } from './review-decide.ts';

/** The founding as its reviewer is asked about it; "gone" where it waits no more, or is not theirs to confirm. */
export const foundingShow: Action = async (context, { founding }) => {
  const found = await theirs(context, founding);
  if (!found) return done({ status: 'gone' });
  const row = await foundingById(context.db, found.id);
  return done({
    status: 'waiting',
    ...{ name: row.name, unit: found.unitName, receipt: row.receipt },
    enterprise: row.enterprise ?? none,
    taxCode: row.tax_code ?? none,
    workers: row.workers ?? none,
    members: row.members,
    founded: showDay(row.founded_on),
    decision: row.decision_number ?? none,
    decided: row.decision_on === null ? none : showDay(row.decision_on),
    body: row.deciding_body ?? none,
    counted: showDay(row.counted_on),
  });
};

const none = { key: 'value-none' } as const;

/** Confirms it, so that it counts, and tells who recorded it. */
export const foundingConfirm: Action = async (context, { founding }) => {
  const { db, actor } = context;
  const found = await theirs(context, founding);
  if (!found || !actor) return done(null, [message([await goneLine(context, founding)], menuFor(actor))]);
  const deciding = { ...context, actor };
  await confirmFounding(db, found.id, deciderOf(deciding, found));
  await audit(db, {
    ...{ at: context.now, postId: actor.postId, chatId: context.chat.id, what: 'founding.confirmed' },
    ...{ about: `founding:${found.id}`, before: { state: 'waiting' }, after: { state: 'confirmed' } },
  });
  const row = await foundingById(db, found.id);
  const facts = { name: row.name, receipt: row.receipt };
  const { notices } = await toldOf(context, row.recorded_by, [
    message([say('founding-notice-confirmed', facts)]),
  ]);
  return done(
    null,
    [message([say('founding-confirmed', facts)], await nextButtons(context, actor))],
    notices,
  );
};

/** Asks for corrections with what was said, and tells who recorded it. */
export const foundingReturn: Action = async (context, { founding, comment }) => {
  const { db, actor } = context;
  const found = await theirs(context, founding);
  if (!found || !actor) return done(null, [message([await goneLine(context, founding)], menuFor(actor))]);
  const said = String(comment ?? '');
  await returnFounding(db, { id: found.id, comment: said }, deciderOf({ ...context, actor }, found));
  await audit(db, {
    ...{ at: context.now, postId: actor.postId, chatId: context.chat.id, what: 'founding.returned' },
    ...{ about: `founding:${found.id}`, before: { state: 'waiting' }, after: { state: 'returned' } },
  });
  const row = await foundingById(db, found.id);
  const facts = { name: row.name, receipt: row.receipt, comment: said };
  const { notices, isTold } = await toldOf(context, row.recorded_by, [
    message([say('founding-notice-returned', facts)], [foundingChangeButton(row)]),
  ]);
  const lines = [say('founding-returned', facts), ...(isTold ? [] : [say('review-untold')])];
  return done(null, [message(lines, await nextButtons(context, actor))], notices);
};

/** Opens a founding again as it was recorded. */
export const foundingChangeButton = ({ id, name }: { readonly id: number; readonly name: string }) =>
  commandButton(say('button-founding-change', { name: clipped(name, 40) }), 'founding-change', String(id));

export const foundingGone: Action = async (context, { founding }) =>
  done(null, [
    message(
      [await goneLine(context, founding)],
      [commandButton(say('button-reviews'), 'reviews'), ...menuFor(context.actor)],
    ),
  ]);

const goneLine = async ({ db, actor, today }: ActionContext, founding: Json | undefined): Promise<Phrase> => {
  const id = idIn(founding);
  const seats = actor ? await reviewSeats(db, actor, today) : [];
  const decided = id === null || seats.length === 0 ? null : await lastDecision(db, { founding: id });
  return decided ? decidedLine(decided) : say('founding-gone');
};

const theirs = async (
  { db, actor, today }: ActionContext,
  founding: Json | undefined,
): Promise<WaitingFounding | null> => {
  const id = idIn(founding);
  if (id === null || !actor) return null;
  await lockFounding(db, id);
  const seats = await reviewSeats(db, actor, today);
  const [found] = await waitingFoundings(db, { seats, day: today, ids: [id] });
  return found && seats.some((seat) => mayDecideOn(found, seat)) ? found : null;
};
