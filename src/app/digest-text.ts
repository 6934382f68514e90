import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Item, inOrder, once, onOneScreen } from '../core/reminders/items.ts';
import { isMuted, isWanted, type Wishes } from '../core/reminders/preferences.ts';
import { putOffButtons } from '../core/reminders/put-off-buttons.ts';
import type { Tx } from '../store/db.ts';
import { type PostOn, postById } from '../store/posts.ts';
import { SNOOZED } from '../store/put-off.ts';
import type { Row } from '../store/schema.ts';
import { committeesAsOne } from './digest-expiring.ts';
import { itemOf } from './digest-items.ts';
import { postsTold } from './digest-posts.ts';
import { waitingItems } from './digest-waiting.ts';
import type { Parts } from './parts.ts';
import { isBelow } from './remind-above.ts';

/** The whole of it, and what a template can say: how many there are, and the most urgent with its day. */
export type DigestText = {
  readonly message: Message;
  readonly count: number;
  readonly first: Phrase;
  readonly on: string;
  /** For which unit that one is. */
  readonly unit: string | null;
  /** Something in it is due on its very day. */
  readonly isDueToday: boolean;
  /** What the ledger has of it, one row for each thing that is told, with its line. */
  readonly told: readonly ToldThing[];
};

export type ToldThing = { readonly reminder: Row<'reminder'>; readonly line: Phrase };

type Telling = { readonly reminders: readonly Row<'reminder'>[]; readonly wishes: Wishes };

/** Made from facts as they are now: what was filed in the meantime is not asked for. */
export const digestText = async (
  parts: Parts,
  tx: Tx,
  digest: Row<'digest'>,
  { reminders, wishes }: Telling,
): Promise<DigestText | null> => {
  const held = await postsTold(tx, digest);
  const found = await itemsFound(parts, tx, digest, { reminders, wishes, held });
  const items = await itemsTold(tx, digest, { reminders, wishes, held }, found);
  const [first] = items;
  if (!first) return null;
  const { lines, buttons } = onOneScreen(items, held[0]?.unitId);
  return {
    message: message(
      [titleOf(reminders), ...(await askedBy(tx, reminders)), ...lines],
      [
        ...buttons,
        ...putOffButtons(wishes, { now: parts.clock.now(), calendar: parts.definitions.calendar }),
      ],
    ),
    count: items.length,
    first: first.name ?? first.lines[0] ?? say('digest-title'),
    on: first.until ?? first.on,
    unit: first.post?.unitName ?? null,
    isDueToday: items.some(({ dueOn }) => dueOn === digest.on_day),
    told: toldThings(items, found, reminders),
  };
};

type Held = Telling & { readonly held: readonly PostOn[] };
type Found = { readonly item: Item; readonly reminder: Row<'reminder'> };

/** What reminders say now, of every post that their officer holds. */
const itemsFound = async (
  parts: Parts,
  tx: Tx,
  { on_day: day }: Row<'digest'>,
  { reminders, wishes, held }: Held,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const reminder of reminders) {
    const item = await itemOf(parts, tx, { reminder, held });
    if (item && (isAsked(reminder) || isWanted(wishes, item, day))) found.push({ item, reminder });
  }
  return found;
};

/** What is told, each thing once, together with what waits to be confirmed. */
const itemsTold = async (
  tx: Tx,
  digest: Row<'digest'>,
  { reminders, wishes, held }: Held,
  found: readonly Found[],
): Promise<readonly Item[]> => {
  const { on_day: day } = digest;
  const waiting = isMuted(wishes, day) ? [] : await waitingItems(tx, digest, { reminders, held });
  const wanted = waiting.filter((item) => isWanted(wishes, item, day));
  return inOrder([...committeesAsOne(once(found.map(({ item }) => item))), ...wanted]);
};

/** Of several reminders of a thing the one that was planned last; what waits has one on some days only. */
const toldThings = (
  items: readonly Item[],
  found: readonly Found[],
  reminders: Telling['reminders'],
): readonly ToldThing[] =>
  items.flatMap(({ key, kind, post, lines: [line] }) => {
    const reminder =
      found.findLast(({ item }) => item.key === key)?.reminder ??
      reminders.find(({ duty, unit_id }) => kind === 'waiting' && duty === kind && unit_id === post?.unitId);
    return reminder && line ? [{ reminder, line }] : [];
  });

/** Somebody asked for it: its officer for this moment, or one above; or a duty below is overdue, which no wish hides. */
export const isAsked = (reminder: Row<'reminder'>): boolean =>
  reminder.asked_by !== null || isBelow(reminder) || reminder.stage.includes(SNOOZED);

const titleOf = (reminders: readonly Row<'reminder'>[]): Phrase =>
  say(reminders.some(({ stage }) => stage.includes(SNOOZED)) ? 'digest-put-off' : 'digest-title');

/** Whose officers asked for it, where somebody did. */
const askedBy = async (tx: Tx, reminders: readonly Row<'reminder'>[]): Promise<readonly Phrase[]> => {
  const units = new Set<string>();
  for (const { asked_by, on_day } of reminders) {
    const by = asked_by === null ? null : await postById(tx, asked_by, on_day);
    if (by) units.add(by.unitName);
  }
  return [...units].map((unit) => say('digest-asked', { unit }));
};
