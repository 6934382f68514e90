import type { Day } from '../core/day.ts';
import type { Instance } from '../core/programme/instances.ts';
import { givenTargets, planNumber, type ShareSum, shareKind, sumOfShares } from '../core/programme/shares.ts';
import type { Target } from '../core/programme/target.ts';
import type { Pack } from '../core/programme/types.ts';
import { type Adopted, adoptedBy } from '../store/adoptions.ts';
import { type ShareRun, sharesBelow, sharesOf } from '../store/allocations.ts';
import type { Db } from '../store/db.ts';
import { packsInForce } from '../store/programmes.ts';
import { childrenOn, topsOf } from '../store/quota-trees.ts';
import type { ActionContext, Actor } from './action.ts';

type Known = Pick<ActionContext, 'definitions' | 'today'> & {
  readonly db: Db;
  /** Left out, or null for the operator: every plan is theirs. */
  readonly actor?: Pick<Actor, 'unitId'> | null;
};

/** The plans in force that are an officer's business and have something to give. */
export const sharedPacks = async (known: Known): Promise<readonly Pack[]> =>
  (await packsInForce(known.db, known, known.actor?.unitId ?? null)).filter(
    (pack) => givenTargets(pack).length > 0,
  );

/** A target as an answer names it: `binh-duong-2025/s000-vp-dai-dien-kcn`. */
export const choiceOf = (pack: Pack, target: Target): string => `${pack.id}/${target.id}`;

export type Meant = { readonly pack: Pack; readonly target: Target };

export const meantBy = (packs: readonly Pack[], choice: string): Meant | null => {
  for (const pack of packs) {
    const target = givenTargets(pack).find((one) => choiceOf(pack, one) === choice);
    if (target) return { pack, target };
  }
  return null;
};

export const runOf = ({ pack }: Meant, { target }: Instance): ShareRun => ({
  programme: pack.id,
  target: target.id,
  from: target.from,
});

type Where = { readonly db: Db; readonly unitId: number; readonly today: Day };

/** A unit's own number: what it was given, or, at the top, what the plan asks for. */
export const ownNumber = async (
  meant: Meant,
  run: ShareRun,
  { db, unitId, today }: Where,
): Promise<number | null> => {
  const shares = await sharesOf(db, run, [unitId]);
  const given = shares.find(({ kind }) => kind === 'assigned') ?? shares[0];
  if (given) return given.value;
  return (await topsOf(db, [unitId], today)).has(unitId) ? planNumber(meant.target) : null;
};

/** Shares of units that ended count where they were taken over. */
const adoptedBelow = async (run: ShareRun, { db, unitId, today }: Where): Promise<readonly Adopted[]> => {
  const unitIds = (await childrenOn(db, unitId, today)).map(({ id }) => id);
  const taken = await adoptedBy(db, { programme: run.programme, unitIds, day: today });
  return taken.filter(({ target, periodFrom }) => target === run.target && periodFrom === run.from);
};

/**
 * What the units directly below have, assigned before registered, held against the own number. `ahead`: what some of
 * them, or the unit itself, are about to be given.
 */
export const sumBelow = async (
  meant: Meant,
  run: ShareRun,
  where: Where,
  ahead: readonly (readonly [unitId: number, value: number])[] = [],
): Promise<ShareSum> => {
  const kind = shareKind(meant.target) ?? 'count';
  const below = await sharesBelow(where.db, run, where.unitId, where.today);
  const assigned = new Map([
    ...below.flatMap((share) => (share.kind === 'assigned' ? [[share.unitId, share.value] as const] : [])),
    ...ahead.filter(([id]) => id !== where.unitId),
  ]);
  for (const { toId, value } of kind === 'count' ? await adoptedBelow(run, where) : [])
    assigned.set(toId, (assigned.get(toId) ?? 0) + value);
  const own = ahead.find(([id]) => id === where.unitId)?.[1] ?? (await ownNumber(meant, run, where));
  return sumOfShares(kind, own, [...assigned.values()]);
};
