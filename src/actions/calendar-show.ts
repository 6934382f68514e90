import { createHash, createHmac, randomBytes } from 'node:crypto';
import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { addFeed, type Feed, lastStopped, liveFeed, revokeFeed } from '../store/calendar-feeds.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

type Ask = ActionContext & { readonly actor: Actor };

/**
 * The officer's own calendar address: shown, changed for another one, stopped, or made anew once it was. A button says which
 * address it is about.
 */
export const calendarShow: Action = async (context, { what, feed, said }) => {
  const { actor } = context;
  if (!actor) throw new Error('a calendar is given to an officer');
  const ask = { ...context, actor };
  const live = await liveFeed(ask.db, actor.postId);
  if (live) return done(null, [await onLive(ask, live, { what: what ?? null, feed: feed ?? null })]);
  const stopped = await lastStopped(ask.db, actor.postId);
  const isWanted = (what === 'new' && String(stopped?.id) === feed) || asksForNew(said);
  return done(null, [stopped && !isWanted ? stoppedMessage(ask, stopped) : await addressMessage(ask)]);
};

const asksForNew = (said: Json | undefined): boolean =>
  typeof said === 'string' && /(?:^| )(?:moi|khac|new|another)(?= |$)/.test(fold(said));

const onLive = async (ask: Ask, live: Feed, { what, feed }: JsonObject): Promise<Message> => {
  const isMeant = String(live.id) === feed;
  if (what === 'stop' && isMeant) return stoppedMessage(ask, { ...live, revoked_at: await stop(ask, live) });
  if (what === 'renew' && isMeant) {
    await stop(ask, live);
    return addressMessage(ask, say('calendar-renewed'));
  }
  return addressMessage(ask, what === 'stop' || what === 'renew' ? say('calendar-other') : null);
};

/** The address; made where there never was one, and offered where it was stopped. */
export const calendarMessage = async (ask: Ask): Promise<Message> => {
  const { db, actor } = ask;
  const stopped = (await liveFeed(db, actor.postId)) ? undefined : await lastStopped(db, actor.postId);
  return stopped ? stoppedMessage(ask, stopped) : addressMessage(ask);
};

const stoppedMessage = ({ actor, now }: Ask, { id, revoked_at: at }: Feed): Message =>
  message(
    [say('calendar-stopped', { day: showDay(dayAt(at ?? now)) })],
    [commandButton(say('button-calendar-new'), 'calendar', 'new', String(id)), ...menuFor(actor)],
  );

/** `first`: what happened before. */
const addressMessage = async (ask: Ask, first: Phrase | null = null): Promise<Message> => {
  if (!ask.calendarAt) return message([say('calendar-nowhere')], menuFor(ask.actor));
  const { feed, token } = await feedOf(ask);
  const facts = { title: ask.actor.title, unit: ask.actor.unitName, day: showDay(dayAt(feed.created_at)) };
  const before = first === null ? [] : [first];
  const lines =
    token === null
      ? [say('calendar-lost', facts)]
      : [say('calendar-address', facts), { vi: ask.calendarAt(token) }, say('calendar-private')];
  return message(
    [...before, ...lines],
    [
      commandButton(say('button-calendar-renew'), 'calendar', 'renew', String(feed.id)),
      commandButton(say('button-calendar-stop'), 'calendar', 'stop', String(feed.id)),
      ...menuFor(ask.actor),
    ],
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

const stop = async (ask: Ask, feed: Feed): Promise<Date> => {
  if (await revokeFeed(ask.db, feed.id, ask.now)) await noted(ask, 'calendar.stopped', feed);
  return ask.now;
};

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
