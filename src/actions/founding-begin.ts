import { mayRecordFoundings } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import type { Tx } from '../store/db.ts';
import { ancestors } from '../store/units.ts';
import type { Actor, Begin } from './action.ts';

/** One draft per officer; the bodies above are offered as the one that decides. */
export const foundingBegin: Begin = async ({ db, today, actor }) => {
  if (!mayRecordFoundings(actor)) {
    return { messages: [message([say('founding-not-yours')], menuFor(actor))] };
  }
  const bodies = await bodiesAbove(db, actor, today);
  return {
    subject: `founding:post:${actor.postId}`,
    form: null,
    slots: { unitName: actor.unitName, bodies },
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
