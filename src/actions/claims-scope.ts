import { maySettleClaim } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import type { Db } from '../store/db.ts';
import { type Claim, claims } from '../store/support-claims.ts';
import { parentOf } from '../store/units.ts';
import type { Actor } from './action.ts';
import { workUnit } from './support-views.ts';

type Context = { readonly db: Db; readonly today: Day };
type States = readonly Claim['state'][];

/** Claims of the officer's unit and everything below it, with whether this officer may settle each. */
export const claimsInView = async (
  context: Context,
  actor: Actor,
  { states, ids }: { readonly states: States; readonly ids?: readonly number[] },
): Promise<readonly (Claim & { readonly maySettle: boolean })[]> => {
  const { db, today } = context;
  const unitId = await workUnit(context, actor);
  const isTop = (await parentOf(db, unitId, today)) === null;
  const found = await claims(db, { unitId, whose: 'all', states, today, ...(ids ? { ids } : {}) });
  return found.map((claim) => ({
    ...claim,
    maySettle: maySettleClaim(
      { unitId: claim.unit_id, claimantId: claim.claimantId },
      { ...actor, unitId, isTop },
    ),
  }));
};

/** The claims that a button names, as far as they still stand so and this officer may settle them: `12`, `12,15`, `to-15`. */
export const claimsNamed = async (
  context: Context,
  actor: Actor,
  named: unknown,
  states: States,
): Promise<readonly Claim[]> => {
  const text = String(named ?? '');
  const [, upTo] = /^to-(\d{1,15})$/.exec(text) ?? [];
  if (upTo === undefined && !/^\d{1,15}$/.test(text)) return [];
  const found = await claimsInView(context, actor, {
    states,
    ...(upTo === undefined ? { ids: [Number(text)] } : {}),
  });
  return found
    .filter(({ id, maySettle }) => maySettle && (upTo === undefined || id <= Number(upTo)))
    .slice(0, MOST_AT_ONCE);
};

/** As many as are listed, so that nothing is settled that was not seen. */
export const MOST_AT_ONCE = 8;
