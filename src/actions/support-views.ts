import { mayClaimSupports } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { idsOf } from '../core/programme/renew.ts';
import type { SupportView } from '../core/programme/support-words.ts';
import { entitlement, termsOn } from '../core/programme/supports.ts';
import type { Pack, Support } from '../core/programme/types.ts';
import type { Db } from '../store/db.ts';
import { supportDecisions, supportFacts, takenFacts, unsettledOfficers } from '../store/supports.ts';
import { parentOf } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';

type Context = Pick<ActionContext, 'db' | 'definitions' | 'today'>;

/** Whose work an officer does: a department's is that of the body it belongs to. */
export const workUnit = async (
  { db, today }: { readonly db: Db; readonly today: Day },
  actor: Pick<Actor, 'unitId' | 'unitKind'>,
) => (actor.unitKind === 'department' ? await parentOf(db, actor.unitId, today) : null) ?? actor.unitId;

/** A support as an officer's unit sees it: its terms today, what the unit may claim, and what is claimed already. */
export const supportView = async (
  context: Context,
  actor: Actor,
  { pack, support, inForce }: { readonly pack: Pack; readonly support: Support; readonly inForce: boolean },
): Promise<SupportView> => {
  const { db, today } = context;
  const unitId = await workUnit(context, actor);
  const decisions = inForce
    ? (await supportDecisions(db, pack.id, { unitId, today })).filter((one) => one.support === support.id)
    : [];
  const terms = termsOn(support, decisions, today);
  const counts = inForce && support.basis !== null && mayClaimSupports({ ...actor, role: 'officer' });
  return {
    ...{ pack, support, terms, inForce },
    mine: counts ? await minePart({ db, pack, support, decisions, unitId, today }) : null,
  };
};

type Asked = Omit<Parameters<typeof entitlement>[0], 'facts'> & {
  readonly db: Context['db'];
  readonly unitId: number;
};

const minePart = async ({ db, unitId, ...asked }: Asked): Promise<SupportView['mine']> => {
  const { pack, support, today } = asked;
  const { basis } = support;
  if (basis === null) return null;
  const span = { from: pack.document.from, to: pack.document.to ?? today };
  const scope = { unitId, programmes: idsOf(pack), span, today };
  const facts = await supportFacts(db, basis, scope);
  const isPeople = basis === 'full-time' || basis === 'part-time';
  return {
    ...entitlement({ ...asked, facts }),
    taken: await takenFacts(
      db,
      facts.map(({ subject }) => subject),
    ),
    unsettled: isPeople ? await unsettledOfficers(db, scope) : 0,
  };
};
