import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { unitName } from '../store/units.ts';
import type { Begin } from './action.ts';
import { changes, notFound, unitSeen, whoChanges } from './unit-scope.ts';
import { type ChangeKind, unitButton } from './units-show.ts';

/** What is changed of which unit; who may not is told who can. */
const beginning =
  (kind: ChangeKind): Begin =>
  async (context, { unitId }) => {
    const { actor, db, today } = context;
    const unit = await unitSeen(context, unitId);
    if (!unit) return { messages: [notFound(actor)] };
    const { id, name, code, parentId, closedOn } = unit;
    const sorry = (key: string, args = {}) => ({
      messages: [message([say(key, args)], [unitButton(id, say('button-unit-show'))])],
    });
    if (!(await changes(context, id)))
      return { messages: [message([await whoChanges(context, id)], menuFor(actor))] };
    if (closedOn !== null) return sorry('unit-is-closed', { name, day: showDay(closedOn) });
    if (parentId === null && kind !== 'rename') return sorry('unit-top-only-renamed', { name });
    const parent = parentId === null ? null : await unitName(db, parentId, today);
    return {
      subject: `unit-${kind}:unit:${id}:post:${actor.postId}`,
      form: null,
      slots: { kind, unitId: id, name, code, parent: parent ?? '' },
    };
  };

export const unitRenameBegin = beginning('rename');
export const unitMoveBegin = beginning('move');
export const unitCloseBegin = beginning('close');
export const unitMergeBegin = beginning('merge');
export const unitSplitBegin = beginning('split');
