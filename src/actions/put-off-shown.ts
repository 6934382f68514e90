import { commandButton } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { type Item, onOneScreen } from '../core/reminders/items.ts';
import { momentChoice } from '../core/reminders/moment-choice.ts';
import { momentName, momentNamed } from '../core/reminders/moment-name.ts';
import { momentText } from '../core/reminders/moment-words.ts';
import { putOffs } from '../store/put-off-list.ts';
import type { Row } from '../store/schema.ts';
import type { WishDesk } from './reminders-show.ts';

/** What an officer wants to hear of again at one moment, as far as it is still open. */
export type PutOff = { readonly at: Date; readonly items: readonly Item[] };

/** What somebody put off, the next moment first. */
export const putOffOf = async ({
  db,
  actor,
  now,
  itemsOf,
}: Omit<WishDesk, 'chat'>): Promise<readonly PutOff[]> => {
  const all = await putOffs(db, { personId: actor.personId, now });
  const names = new Set(all.map(minuteOf));
  const found: PutOff[] = [];
  for (const name of names) {
    const items = await itemsOf(
      actor.personId,
      all.filter((reminder) => minuteOf(reminder) === name),
    );
    found.push({ at: momentNamed(name) ?? now, items });
  }
  return found.filter(({ items }) => items.length > 0);
};

const minuteOf = ({ not_before: at }: Row<'reminder'>): string => (at ? momentName(at) : '');

/** So many of a moment are named. */
const SHOWN = 5;

/** `spoken`: the unit that the chat speaks for, which goes without saying. */
export const putOffLines = ({ at, items }: PutOff, spoken: number): readonly Phrase[] => {
  const short = items.map(({ details, ...item }) => ({ ...item, lines: item.lines.slice(0, 1) }));
  return [
    say('put-off-at', { moment: momentText(at) }),
    ...onOneScreen(short.slice(0, SHOWN), spoken).lines,
    ...(items.length > SHOWN ? [say('put-off-more', { count: items.length - SHOWN })] : []),
  ];
};

/** Takes back what was put off to a moment. */
export const putOffButton = ({ at }: PutOff): Button =>
  commandButton(say('button-put-off-back', { moment: momentText(at) }), 'reminders', backName(at));

/** To be chosen from, where there are several. */
export const putOffChoices = (all: readonly PutOff[]): Json =>
  all.length < 2 ? null : all.map(({ at }) => momentChoice(backName(at), at));

const backName = (at: Date): string => `back-${momentName(at)}`;

/** The moment of such a choice or button; null for any other. */
export const backNamed = (name: Json | undefined): Date | null => {
  const [, moment] = /^back-(.+)$/.exec(String(name)) ?? [];
  return momentNamed(moment);
};
