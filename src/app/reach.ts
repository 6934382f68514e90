import { dayAt, monthBegan } from '../core/day.ts';
import { templateValues } from '../core/reach/template.ts';
import { chooseWay, type Reachable, type Road } from '../core/reach/way.ts';
import type { Channel, Sent } from '../ports.ts';
import { alarmOnce } from '../store/audit.ts';
import { type Chat, setReachable, setSilent } from '../store/chats.ts';
import type { Db, Tx } from '../store/db.ts';
import type { Letter, OutboxMessage } from '../store/outbox.ts';
import { postById } from '../store/posts.ts';
import { leftSince, phoneOf, triedFor } from '../store/reach.ts';
import { planAgain } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import type { DigestText } from './digest-text.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

export type Found = { readonly chat: Chat; readonly road: Road };

/** The cheapest way to a person that will arrive, or null where there is none (`core/reach/way.ts`). */
export const roadFor = async (
  parts: Parts,
  tx: Tx,
  digest: Row<'digest'>,
  chats: readonly Chat[],
): Promise<Found | null> => {
  const now = parts.clock.now();
  const listed = chats.flatMap((chat) => {
    const channel = channelOf(parts, chat);
    return channel ? [{ chat, channel }] : [];
  });
  const hasPrices = listed.some(({ channel }) => channel.terms !== undefined);
  const hasPhone = hasPrices && (await phoneOf(tx, digest.person_id)) !== null;
  const { road, reason } = chooseWay({
    chats: listed.map(({ chat, channel }) => reachable(chat, channel, { chosen: chosenOf(chats), hasPhone })),
    now,
    left: hasPrices ? await leftSince(tx, monthBegan(now)) : 0,
    tried: await triedFor(tx, digest.id),
  });
  const chat = chats.find(({ id }) => id === road?.chat);
  if (road && chat) return { chat, road };
  parts.log('info', 'remind.no-way', { digest: digest.id, reason });
  if (reason === 'budget') await noteSpent(tx, now);
  return null;
};

const channelOf = ({ channels }: Parts, { channel, account }: Chat): Channel | undefined =>
  channels.find((one) => one.name === channel && one.account === account);

/** The chat that was chosen last, if any. */
const chosenOf = (chats: readonly Chat[]): number | null =>
  chats
    .filter(({ preferred_at }) => preferred_at !== null)
    .sort((a, b) => Number(b.preferred_at) - Number(a.preferred_at))[0]?.id ?? null;

const reachable = (
  chat: Chat,
  channel: Channel,
  { chosen, hasPhone }: { readonly chosen: number | null; readonly hasPhone: boolean },
): Reachable => ({
  ...{ chat: chat.id, chosen: chat.id === chosen, rings: channel.rings ?? true, hasPhone },
  ...{ lastInboundAt: chat.last_inbound_at, silentAt: chat.silent_at, terms: channel.terms ?? null },
});

/** An operator hears of it once a month. */
const noteSpent = (tx: Tx, at: Date): Promise<unknown> =>
  alarmOnce(tx, {
    ...{ what: 'remind.budget', about: `month:${dayAt(at).slice(0, 7)}`, at },
    detail: 'reminders that cost money do not leave: set a budget in the chat (/ngansach)',
  });

/** A digest as the road carries it: whole, or as values of the template. */
export const letterOn = async (
  parts: Parts,
  tx: Tx,
  { chat, road }: Found,
  text: DigestText,
): Promise<OutboxMessage> => {
  const words = parts.words(chat.locale);
  if (road.way === 'message') return rendered(words, text.message);
  const holder = chat.post_id === null ? null : await postById(tx, chat.post_id, dayAt(parts.clock.now()));
  const { count, first, on, unit } = text;
  const about = { name: holder?.personName ?? '', unit: unit ?? holder?.unitName ?? '' };
  const values = templateValues({ ...about, count, on, first: words(first) });
  return { text: Object.values(values).join(' · '), buttons: [], values };
};

/** A reminder that would have to wait takes another way instead. */
export const noWay = (letter: Letter, sent: Sent): Sent =>
  sent.sent === 'unreachable' && sent.parked && letter.digest_id !== null
    ? { sent: 'refused', reason: sent.reason, because: 'way' }
    : sent;

/** What a message that left cost after all, in đồng; nothing where that is not known. */
export const costOf = ({ terms }: Channel, sent: Sent): { readonly cost?: number } => {
  if (sent.sent !== 'sent' || sent.price === 'unknown') return {};
  if (sent.price === 'billed') return { cost: terms?.costs.message ?? 0 };
  return sent.price === 'template-uid' || sent.price === 'template-phone'
    ? { cost: terms?.costs[sent.price] ?? 0 }
    : { cost: 0 };
};

type Refusal = { readonly now: Date; readonly because?: 'silence' | 'way' | undefined };

/** Marks the chat as far as it is concerned, and lets a reminder look for another way. */
export const refusedThere = async (db: Db, letter: Letter, { now, because }: Refusal): Promise<void> => {
  if (because === undefined) await setReachable(db, letter.chat_id, false);
  if (because === 'silence') await setSilent(db, letter.chat_id, now);
  if (letter.digest_id !== null) await planAgain(db, letter.digest_id);
};
