import { mayRecordFoundings } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import type { Tx } from '../store/db.ts';
import { foundingById, returnedFoundings } from '../store/foundings.ts';
import { lastDecision } from '../store/review-decisions.ts';
import { ancestors } from '../store/units.ts';
import type { Actor, Begin, BeginResult } from './action.ts';
import { idIn } from './review-begin.ts';
import { answersFrom } from './union-found.ts';

/** One draft per officer, and per founding that is corrected; the bodies above are offered as the one that decides. */
export const foundingBegin: Begin = async (context, { founding }) => {
  const { db, today, actor } = context;
  if (!mayRecordFoundings(actor)) {
    return { messages: [message([say('founding-not-yours')], menuFor(actor))] };
  }
  const bodies = await bodiesAbove(db, actor, today);
  if (typeof founding === 'string') return corrected(context, { id: idIn(founding), bodies });
  return {
    subject: `founding:post:${actor.postId}`,
    form: null,
    slots: { unitName: actor.unitName, bodies },
  };
};

type Returned = { readonly id: number | null; readonly bodies: JsonObject[] };

/** A founding as it was recorded: everything stands until the officer changes it. */
const corrected = async (
  { db, actor }: Parameters<Begin>[0],
  { id, bodies }: Returned,
): Promise<BeginResult> => {
  const returned = await returnedFoundings(db, actor.unitId);
  const meant = returned.find((one) => one.id === id);
  if (!meant) return { messages: [message([say('founding-change-gone')], menuFor(actor))] };
  const decided = await lastDecision(db, { founding: meant.id });
  return {
    subject: `founding-change:${meant.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ unitName: actor.unitName, bodies, founding: meant.id, comment: decided?.comment ?? '–' },
      sent: answersFrom(await foundingById(db, meant.id)),
    },
  };
};

/** The bodies that may recognise a union: the officer's own unit and those above it. */
export const bodiesAbove = async (db: Tx, actor: Actor, today: string) => {
  const above = await ancestors(db, actor.unitId, today);
  return [actor.unitName, ...above.map(({ name }) => name)].map((name) => ({
    id: name,
    label: { vi: name },
  }));
};
