import { mayFollowReports } from '../core/access.ts';
import { type Act, isGrassroots, may, type Relation, reaches, relationOf } from '../core/access-table.ts';
import type { Day } from '../core/day.ts';
import type { Db } from '../store/db.ts';
import { unitsDirectlyBelow } from '../store/rollups.ts';
import { ancestors } from '../store/units.ts';
import { workUnit } from './support-views.ts';

/** Whether an officer follows reports of others: at the grassroots only where sections or groups stand below. */
export const followsReports = async (
  { db, today }: { readonly db: Db; readonly today: Day },
  actor: { readonly unitId: number; readonly unitKind: string; readonly role: string },
): Promise<boolean> =>
  mayFollowReports(actor) &&
  (!isGrassroots(actor.unitKind) || (await unitsDirectlyBelow(db, actor.unitId, today)).length > 0);

type Officer = { readonly unitId: number; readonly unitKind?: string };
type Seen<O> = { readonly db: Db; readonly actor: O | null; readonly today: Day };
type Asked = { readonly unitId: number | null; readonly on?: Day };

/** Whether an officer may do this to a unit, by how it stands today or, for the past, stood on a day that is asked about. */
export const mayAt = async (
  context: Seen<{ readonly unitId: number; readonly unitKind: string; readonly role: string }>,
  act: Act,
  asked: Asked,
): Promise<boolean> => {
  const { actor } = context;
  if (actor === null) return false;
  const relation = await relationTo(context, asked);
  return relation !== null && may(act, actor, relation);
};

/** Whether a unit is the officer's own or below it, as of today. */
export const isWithin = async (context: Seen<Officer>, unitId: number | null): Promise<boolean> => {
  const relation = await relationTo(context, { unitId });
  return relation !== null && reaches('figures.see', relation);
};

/** How a unit stands to the officer's, whose department's work is its body's; null where there is nobody or nothing. */
export const relationTo = async (
  { db, actor, today }: Seen<Officer>,
  { unitId, on = today }: Asked,
): Promise<Relation | null> => {
  if (actor === null || unitId === null || !Number.isSafeInteger(unitId)) return null;
  const officer = { unitId: await workUnit({ db, today }, { unitKind: '', ...actor }) };
  if (unitId === officer.unitId) return 'own';
  const line = async (id: number, day: Day) => (await ancestors(db, id, day)).map((unit) => unit.id);
  const above = await line(unitId, today);
  if (above.includes(officer.unitId)) return relationOf({ unitId, above }, officer);
  const before = on === today ? [] : await line(unitId, on);
  return relationOf({ unitId, above, before, aboveOfficer: await line(officer.unitId, today) }, officer);
};
