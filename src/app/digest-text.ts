import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Item, inOrder, onOneScreen } from '../core/reminders/items.ts';
import type { Tx } from '../store/db.ts';
import { postById } from '../store/posts.ts';
import { remindersOf } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { itemOf } from './digest-items.ts';
import { waitingItem } from './digest-waiting.ts';
import type { Parts } from './parts.ts';

/** The whole of it, and what a template can say: how many there are, and the most urgent with its day. */
export type DigestText = {
  readonly message: Message;
  readonly count: number;
  readonly first: Phrase;
  readonly on: string;
};

/** Made from facts as they are now: what was filed in the meantime is not asked for. */
export const digestText = async (parts: Parts, tx: Tx, digest: Row<'digest'>): Promise<DigestText | null> => {
  const reminders = await remindersOf(tx, digest.person_id, digest.on_day);
  const found: (Item | null)[] = [];
  for (const reminder of reminders) found.push(await itemOf(parts, tx, reminder));
  found.push(await waitingItem(tx, digest, reminders));
  const items = inOrder(found.filter((item) => item !== null));
  const [first] = items;
  if (!first) return null;
  const { lines, buttons } = onOneScreen(items);
  return {
    message: message([say('digest-title'), ...(await askedBy(tx, reminders)), ...lines], buttons),
    count: items.length,
    first: first.name ?? first.lines[0] ?? say('digest-title'),
    on: first.until ?? first.on,
  };
};

/** Whose officers asked for it, where somebody did. */
const askedBy = async (tx: Tx, reminders: readonly Row<'reminder'>[]): Promise<readonly Phrase[]> => {
  const asker = reminders.findLast(({ asked_by }) => asked_by !== null);
  const by = asker?.asked_by ? await postById(tx, asker.asked_by, asker.on_day) : null;
  return by ? [say('digest-asked', { unit: by.unitName })] : [];
};
