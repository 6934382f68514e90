import { mayInviteSomebody } from '../core/access-people.ts';
import { type Day, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import type { Item } from '../core/reminders/items.ts';
import { beforeItsEnd, type Expiring, expirings, isExpiring } from '../core/reminders/standing.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db, Tx } from '../store/db.ts';
import { type Ends, endingSoon, endsNow } from '../store/expiring.ts';
import { postAt, type Telling } from './digest-posts.ts';

/** Whom to tell on a day of what runs out. */
export const endingReminders = async (db: Db, day: Day): Promise<readonly Reminder[]> => {
  const reminders: Reminder[] = [];
  for (const duty of expirings) reminders.push(...beforeItsEnd(duty, await endingSoon(db, duty, day), day));
  return reminders;
};

/** Something that runs out soon, with the button to see to it; null where it is over or was renewed. */
export const expiringItem = async (tx: Tx, { reminder, held }: Telling): Promise<Item | null> => {
  const { duty, period: what, person_id: personId, on_day: day } = reminder;
  const ends = isExpiring(duty) ? await endsNow(tx, duty, { what, personId, day }) : null;
  if (!ends || !isExpiring(duty)) return null;
  return {
    ...{ key: `${duty} ${what}`, kind: 'expiring', on: ends.on },
    ...postAt(held, reminder.unit_id, mayInviteSomebody),
    // Nobody has to do anything when standing in ends.
    ...(duty === 'delegation' ? { isNews: true as const } : {}),
    ...{ lines: [lineOf(duty, ends)], buttons: BUTTONS[duty] },
  };
};

const lineOf = (duty: Expiring, { on, name, count, is }: Ends): Phrase => {
  const facts = { on: showDay(on), name, count };
  if (duty === 'committee') return say(is ? 'digest-committee' : 'digest-committee-year', facts);
  if (duty === 'delegation') return say(is ? 'digest-standing-in' : 'digest-delegation', facts);
  return say(duty === 'invites' ? 'digest-invites' : 'digest-zalo-token', facts);
};

const BUTTONS: Readonly<Record<Expiring, readonly Button[]>> = {
  committee: [],
  delegation: [],
  invites: [commandButton(say('button-invites'), 'invites')],
  'zalo-token': [],
};

/** Many committees of a unit whose time ends are one line, by the day of the first. */
export const committeesAsOne = (items: readonly Item[]): readonly Item[] => {
  const units = new Set(items.map(({ post }) => post?.unitId));
  return [...units].reduce((found, unitId) => asOneAt(found, unitId), items);
};

const asOneAt = (items: readonly Item[], unitId: number | undefined): readonly Item[] => {
  const all = items
    .filter(({ key, post }) => key.startsWith(COMMITTEE) && post?.unitId === unitId)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = all;
  if (!first || all.length === 1) return items;
  const line = say('digest-committees', { count: all.length, on: showDay(first.on) });
  return [...items.filter((item) => !all.includes(item)), { ...first, lines: [line] }];
};
const COMMITTEE = 'committee ';
