import { menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Arg, message, say } from '../core/message.ts';
import { aims } from '../core/programme/instances.ts';
import { shownShare, sumWords } from '../core/programme/share-words.ts';
import { givenTargets, runFor, shareKind } from '../core/programme/shares.ts';
import type { Target } from '../core/programme/target.ts';
import { isOwnPart } from '../core/units/kinds.ts';
import { findUnits } from '../store/units.ts';
import { type Action, done, refused } from './action.ts';
import { choiceOf, meantBy, ownNumber, runOf, sharedPacks, sumBelow } from './allocation-read.ts';

/** The targets of the plan that was chosen. */
export const allocationPlan: Action = async (context, { programme, only }) => {
  const pack = (await sharedPacks(context)).find(({ id }) => id === (programme ?? only));
  if (!pack) return refused('quota-none');
  return done({
    targets: givenTargets(pack).map((target) => ({
      id: choiceOf(pack, target),
      label: target.title as Json,
    })),
  });
};

/** What has to be known of a target before a number is asked for. */
export const allocationAbout: Action = async (context, { target, choice, mode }) => {
  const { db, actor, today } = context;
  const meant = meantBy(await sharedPacks(context), String(target ?? choice));
  if (!meant || !actor) return refused('quota-none');
  const kind = shareKind(meant.target) ?? 'count';
  const run = runFor(meant.target, null, today);
  const where = { db, unitId: actor.unitId, today };
  const standing = run
    ? mode === 'register'
      ? say('allocation-own', { own: shownOwn(await ownNumber(meant, runOf(meant, run), where)) })
      : sumWords(await sumBelow(meant, runOf(meant, run), where), meant.target.unit)
    : say('allocation-no-run');
  return done({
    title: meant.target.title as Json,
    unit: meant.target.unit as Json,
    measure: kind,
    standing: standing as Json,
    years: yearsOf(meant.target, today),
  });
};

const shownOwn = (own: number | null): Arg => (own === null ? say('value-none') : shownShare(own));

/** A target that begins anew every year is given for this year or the next; any other for its one run. */
const yearsOf = (target: Target, today: string): Json => {
  if (target.recurs === null) return null;
  const [aim] = aims([target], today);
  const runs = aim ? [aim.now, ...aim.coming.slice(0, 1)] : [];
  return runs.map(({ year }) => ({ id: String(year), label: { vi: `Năm ${year}`, en: `Year ${year}` } }));
};

/** The unit below that a name means. */
export const allocationUnit: Action = async (context, { name }) => {
  const { db, actor, today } = context;
  if (!actor) throw new Error('targets are given by an officer');
  const found = (
    await findUnits(db, { words: String(name), under: actor.unitId, day: today, limit: 7 })
  ).filter(
    ({ id, kind, closedOn }) => !(closedOn && closedOn <= today) && id !== actor.unitId && !isOwnPart(kind),
  );
  const [only, ...others] = found;
  if (!only) return refused('allocation-unit-unknown', { name: String(name) }, 'unit');
  if (others.length === 0) return done({ id: only.id, name: only.name });
  return done({ units: found.map((unit) => ({ id: String(unit.id), label: { vi: unit.name } })) as Json });
};

/** The workbook in which many units are given their shares at once. */
export const allocationSheet: Action = async (context, { target }) => {
  const { actor } = context;
  const meant = meantBy(await sharedPacks(context), String(target));
  if (!actor || !meant) return refused('quota-none');
  return done(null, [
    {
      ...message([say('workbook-allocations')], menuFor(actor)),
      attachment: {
        kind: 'workbook',
        name: 'allocations',
        post: actor.postId,
        args: { programme: meant.pack.id, target: meant.target.id },
      },
    },
  ]);
};
