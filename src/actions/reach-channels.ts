import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { type Chat, chatsOf, prefer } from '../store/chats.ts';
import { type Action, done } from './action.ts';

/** "/kenh": in which of their chats somebody is reminded; shown, and chosen by a button. */
export const channelChoose: Action = async ({ db, actor, chat, now }, { chat: wanted }) => {
  if (!actor) throw new Error('a channel is chosen by an officer');
  const chats = await chatsOf(db, actor.personId);
  const found = chats.find(({ id }) => String(id) === wanted);
  if (found || wanted === LAST) {
    await prefer(db, { personId: actor.personId, chatId: found?.id ?? null, at: now });
    await audit(db, {
      ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'channel.chosen' },
      about: `chat:${found?.id ?? LAST}`,
    });
    const chosen = found ? say('channel-chosen', { channel: nameOf(found, chats) }) : say('channel-last');
    return done(null, [message([chosen], menuFor(actor))]);
  }
  const lines = chats.map((one) => say(lineOf(one, chats, chat.id), { channel: nameOf(one, chats) }));
  if (chats.length < 2) return done(null, [message([...lines, say('channel-only')], menuFor(actor))]);
  const buttons = chats.map((one) =>
    commandButton(say('button-channel', { channel: nameOf(one, chats) }), 'channels', String(one.id)),
  );
  const last = commandButton(say('button-channel-last'), 'channels', LAST);
  return done(null, [message([say('channel-which'), ...lines], [...buttons, last])]);
};

const LAST = 'last';

const lineOf = (one: Chat, chats: readonly Chat[], here: number): string => {
  if (one.id === chosenIn(chats)) return 'channel-line-chosen';
  return one.id === here ? 'channel-line-here' : 'channel-line';
};

const chosenIn = (chats: readonly Chat[]): number | undefined =>
  chats.find(({ preferred_at }) => preferred_at !== null)?.id;

const NAMES: Readonly<Record<Chat['channel'], Phrase>> = {
  telegram: say('channel-name-telegram'),
  zalo: say('channel-name-zalo'),
  web: say('channel-name-web'),
  memory: say('channel-name-memory'),
};

/** Two chats of one channel are told apart by their place. */
const nameOf = (one: Chat, chats: readonly Chat[]): Phrase => {
  const alike = chats.filter(({ channel }) => channel === one.channel).sort((a, b) => a.id - b.id);
  const name = NAMES[one.channel];
  return alike.length < 2 ? name : say('channel-name-more', { name, number: alike.indexOf(one) + 1 });
};
