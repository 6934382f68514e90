import { mayRecordFoundings } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { ancestors } from '../store/units.ts';
import type { Begin } from './action.ts';

/** One draft per officer; the bodies above are offered as the one that decides. */
export const foundingBegin: Begin = async ({ db, today, actor }) => {
  if (!mayRecordFoundings(actor)) {
    return { messages: [message([say('founding-not-yours')], menuFor(actor))] };
  }
  const above = await ancestors(db, actor.unitId, today);
  const bodies = [
    { id: actor.unitName, label: { vi: actor.unitName } },
    ...above.map(({ name }) => ({ id: name, label: { vi: name } })),
  ];
  return {
    subject: `founding:post:${actor.postId}`,
    form: null,
    slots: { unitName: actor.unitName, bodies },
  };
};
