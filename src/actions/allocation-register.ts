import { mayRegisterShares } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { shownShare } from '../core/programme/share-words.ts';
import { shareKind, shareObjection } from '../core/programme/shares.ts';
import { sharesOf } from '../store/allocations.ts';
import { type Action, done, refused } from './action.ts';
import { recordShares, shareIn } from './allocation-record.ts';

/** Keeps what a unit means to reach; what the level above gives stands beside it. */
export const allocationRegister: Action = async (context) => {
  const { db, actor } = context;
  if (!actor || !mayRegisterShares(actor)) throw new Error('a unit registers its own targets');
  const share = await shareIn(context);
  if (!share) return refused('allocation-no-run');
  const objection = shareObjection(share.target, share.value);
  if (objection) return refused(objection, {}, shareKind(share.target) ?? 'count');
  const before = (await sharesOf(db, share.run, [actor.unitId])).filter(({ kind }) => kind === 'registered');
  const portions = [{ id: actor.unitId, name: actor.unitName, value: share.value }];
  await recordShares(context, actor, { share, portions, kind: 'registered', before });
  const { target, pack, value } = share;
  const facts = { target: target.title, value: shownShare(value), of: target.unit, unit: actor.unitName };
  return done(null, [
    message(
      [say('allocation-registered', facts)],
      [
        commandButton(say('button-share-history'), 'share-history', pack.id, String(actor.unitId)),
        ...menuFor(actor),
      ],
    ),
  ]);
};
