import { createHash, createHmac, randomBytes } from 'node:crypto';
import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { addFeed, type Feed, liveFeed, revokeFeed } from '../store/calendar-feeds.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

type Ask = ActionContext & { readonly actor: Actor };

/** The officer's own calendar address: shown, changed for another one, or stopped. A button says which address it is about. */
export const calendarShow: Action = async (context, { what, feed }) => {
  const { actor } = context;
  if (!actor) throw new Error('a calendar is given to an officer');
  const ask = { ...context, actor };
  const live = await liveFeed(ask.db, actor.postId);
  if ((what === 'renew' || what === 'stop') && live && String(live.id) === feed) {
    await stop(ask, live);
    return done(null, [what === 'stop' ? stopped(ask) : await calendarMessage(ask, say('calendar-renewed'))]);
  }
  if (what === 'stop')
    return done(null, [live ? await calendarMessage(ask, say('calendar-other')) : stopped(ask)]);
  return done(null, [await calendarMessage(ask, what === 'renew' ? say('calendar-other') : null)]);
};

/** The address, made where there is none; `first`: what happened before. */
export const calendarMessage = async (ask: Ask, first: Phrase | null = null): Promise<Message> => {
  if (!ask.calendarAt) return message([say('calendar-nowhere')], menuFor(ask.actor));
  const { feed, token } = await feedOf(ask);
  const made = showDay(dayAt(feed.created_at));
  const buttons = [
    commandButton(say('button-calendar-renew'), 'calendar', 'renew', String(feed.id)),
    commandButton(say('button-calendar-stop'), 'calendar', 'stop', String(feed.id)),
    ...menuFor(ask.actor),
  ];
  const facts = { title: ask.actor.title, unit: ask.actor.unitName, day: made };
  const before = first === null ? [] : [first];
  return token === null
    ? message([...before, say('calendar-lost', facts)], buttons)
    : message(
        [...before, say('calendar-address', facts), { vi: ask.calendarAt(token) }, say('calendar-private')],
        buttons,
      );
};

/** Its token is null where the installation has another key by now than the one that it was made with. */
const feedOf = async (ask: Ask): Promise<{ readonly feed: Feed; readonly token: string | null }> => {
  const { db, actor } = ask;
  const feed = (await liveFeed(db, actor.postId)) ?? (await made(ask));
  const token = tokenFrom(await ask.secret(), feed.seed);
  return { feed, token: hashOf(token) === feed.token_hash ? token : null };
};

const made = async ({ db, actor, chat, now, secret }: Ask): Promise<Feed> => {
  const seed = randomBytes(18).toString('base64url');
  const tokenHash = hashOf(tokenFrom(await secret(), seed));
  const isNew = await addFeed(db, { postId: actor.postId, seed, tokenHash, locale: chat.locale, at: now });
  const feed = await liveFeed(db, actor.postId);
  if (!feed) throw new Error(`the calendar of post ${actor.postId} was stopped while it was made`);
  if (isNew) await noted({ db, actor, chat, now }, 'calendar.given', feed);
  return feed;
};

const stop = async (ask: Ask, feed: Feed): Promise<void> => {
  if (await revokeFeed(ask.db, feed.id, ask.now)) await noted(ask, 'calendar.stopped', feed);
};

const stopped = ({ actor }: Ask): Message => message([say('calendar-stopped')], menuFor(actor));

const noted = (
  { db, actor, chat, now }: Pick<Ask, 'db' | 'actor' | 'chat' | 'now'>,
  what: string,
  { id }: Feed,
): Promise<unknown> =>
  audit(db, { at: now, postId: actor.postId, chatId: chat.id, what, about: `calendar:${id}` });

const tokenFrom = (secret: Uint8Array, seed: string): string =>
  createHmac('sha256', secret).update(`calendar:${seed}`).digest('base64url');

/** As it stands in the database. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
