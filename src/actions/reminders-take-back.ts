import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, say } from '../core/message.ts';
import { momentText } from '../core/reminders/moment-words.ts';
import { isMuted, type Wishes } from '../core/reminders/preferences.ts';
import { audit } from '../store/audit.ts';
import { takeBack } from '../store/put-off-list.ts';
import { putOffButton, putOffOf } from './put-off-shown.ts';
import type { WishDesk } from './reminders-show.ts';

/** Takes back what was put off to a moment; without one, what there is, where that is one moment alone. */
export const takenBack = async (desk: WishDesk, wishes: Wishes, named?: Date): Promise<Message> => {
  const all = await putOffOf(desk);
  const [only, ...others] = all;
  if (!named && others.length > 0)
    return message([say('flow-reminders-back')], [...all.map(putOffButton), ...menuFor(desk.actor)]);
  const at = named ?? only?.at;
  if (!at) return message([say('put-off-none')], menuFor(desk.actor));
  const { db, actor, now, today, chat } = desk;
  const count = await takeBack(db, { personId: actor.personId, at, now });
  if (count === 0) return message([say('put-off-gone', { moment: momentText(at) })], menuFor(actor));
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'reminders.put-off.taken-back' },
    ...{ about: `person:${actor.personId}`, before: { at: at.toISOString() } },
  });
  const told = isMuted(wishes, today)
    ? say('put-off-taken-back-muted', { moment: momentText(at), until: showDay(wishes.mutedUntil ?? today) })
    : say('put-off-taken-back', { moment: momentText(at) });
  return message([told], menuFor(actor));
};
