import type { Day } from '../core/day.ts';
import { type Item, inOrder, once } from '../core/reminders/items.ts';
import type { Tx } from '../store/db.ts';
import type { Row } from '../store/schema.ts';
import { committeesAsOne } from './digest-expiring.ts';
import { itemOf } from './digest-items.ts';
import { postsTold } from './digest-posts.ts';
import { isAboutWaiting, waitingItems } from './digest-waiting.ts';
import type { Parts } from './parts.ts';

type Asked = { readonly reminders: readonly Row<'reminder'>[]; readonly personId: number; readonly day: Day };

/** What reminders of one person would say on a day, whenever they are told; what is over is left out. */
export const itemsToday = async (
  parts: Parts,
  tx: Tx,
  { reminders, personId, day }: Asked,
): Promise<readonly Item[]> => {
  const told = { person_id: personId, on_day: day };
  const held = await postsTold(tx, told);
  const found: Item[] = [];
  for (const reminder of reminders) {
    const item = await itemOf(parts, tx, { reminder: { ...reminder, on_day: day }, held });
    if (item) found.push(item);
  }
  const waiting = reminders.some(isAboutWaiting) ? await waitingItems(tx, told, { reminders, held }) : [];
  return inOrder([...committeesAsOne(once(found)), ...waiting]);
};
