import { mayChangeUnit, mayKeepRoster } from '../core/access.ts';
import { type Day, laterDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { postsAt } from '../store/posts.ts';
import { ancestors, type UnitOn, unitOn } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';
import { isWithin, mayAt } from './scope.ts';
import { workUnit } from './support-views.ts';

export type Desk = ActionContext & { readonly actor: Actor };

/** A number that a button or an earlier step carries; null for anything else. */
export const idIn = (value: unknown): number | null =>
  /^[1-9]\d{0,14}$/.test(String(value ?? '')) ? Number(value) : null;

/** A unit of the officer's own or below it, as it is today, or when it will open. */
export const unitSeen = async (desk: Desk, value: unknown): Promise<UnitOn | null> => {
  const id = idIn(value);
  const known = id === null ? null : await unitOn(desk.db, id, desk.today);
  if (!known) return null;
  const day = dayOf(desk, known);
  return (await isWithin({ ...desk, today: day }, known.id)) ? unitOn(desk.db, known.id, day) : null;
};

/** A unit that is to come is looked at as of its first day. */
export const dayOf = ({ today }: Desk, { openedOn }: UnitOn): Day => laterDay(openedOn, today);

/** Whether the officer renames, moves and closes this unit. */
export const changes = async (desk: Desk, unitId: number): Promise<boolean> => {
  const { db, today, actor } = desk;
  const unit = await unitOn(db, unitId, today);
  if (!unit) return false;
  const above = (await ancestors(db, unitId, dayOf(desk, unit))).map(({ id }) => id);
  return mayChangeUnit({ unitId, above }, { ...actor, unitId: await workUnit(desk, actor) });
};

/** Whether a unit may be put below this one, or follow another, on the officer's word. */
export const receives = (desk: Desk, unitId: number): Promise<boolean> =>
  mayAt(desk, 'roster.keep', { unitId });

/** Who changes this unit: those of the nearest level above that has anybody for it. */
export const whoChanges = async ({ db, today }: Desk, unitId: number): Promise<Phrase> => {
  const above = await ancestors(db, unitId, today);
  for (const unit of above.length > 0 ? above : [{ id: unitId }]) {
    const posts = await postsAt(db, unit.id, today);
    const found = posts.filter((post) => mayKeepRoster(post)).slice(0, 3);
    const [first] = found;
    if (first)
      return say('unit-changed-by', {
        unit: first.unitName,
        people: found.map(({ personName, title }) => `${personName} (${title})`).join(', '),
      });
  }
  return say('unit-changed-above');
};

export const notFound = (actor: Actor | null): Message => message([say('unit-no-such')], menuFor(actor));
