/** How a reminder travels: as an ordinary message, or as an approved template by user id or by phone number. */
export type Way = 'message' | 'template-uid' | 'template-phone';

/** What a channel charges, in đồng, and until when; `templates` says whether one is approved for reminders. */
export type Terms = {
  /** Hours since the person last did something, within which a message is free … */
  readonly freeHours: number;
  /** … and within which it arrives at all. */
  readonly lastHours: number;
  readonly costs: Readonly<Record<Way, number>>;
  readonly templates: boolean;
};

/** A chat in which a person can be written to. */
export type Reachable = {
  readonly chat: number;
  /** The person said that reminders belong here. */
  readonly chosen: boolean;
  /** A message there makes a phone ring; a page in a browser does not. */
  readonly rings: boolean;
  readonly lastInboundAt: Date | null;
  /** When the channel said that only templates arrive there. */
  readonly silentAt: Date | null;
  readonly hasPhone: boolean;
  /** null: every message is free, at any time. */
  readonly terms: Terms | null;
};

export type Road = {
  readonly chat: number;
  readonly way: Way;
  readonly price: 'free' | 'billed' | 'template-uid' | 'template-phone';
  /** In đồng, as expected. */
  readonly cost: number;
};

/** `chosen`: where the person wants it; `cheapest`: no cheaper one was left. Without a road, what stood in the way. */
export type Choice =
  | { readonly road: Road; readonly reason: 'chosen' | 'cheapest' }
  | { readonly road: null; readonly reason: 'no-chat' | 'silent' | 'refused' | 'budget' };

export type Asked = {
  /** The one used last first. */
  readonly chats: readonly Reachable[];
  readonly now: Date;
  /** Đồng that this month still allows. */
  readonly left: number;
  /** What was tried for this reminder and refused. */
  readonly tried: readonly Pick<Road, 'chat' | 'way'>[];
};

/**
 * The cheapest way that will arrive, in the chosen chat before any other. Without a chosen one a free message comes first
 * wherever it rings or was used last, then what is cheapest, then a page that does not ring.
 */
export const chooseWay = ({ chats, now, left, tried }: Asked): Choice => {
  if (chats.length === 0) return { road: null, reason: 'no-chat' };
  const all = chats
    .flatMap((chat, place) => roadsTo(chat, now).map((road) => ({ road, rank: rankOf(chat, place) })))
    .sort((a, b) => a.rank - b.rank || a.road.cost - b.road.cost);
  if (all.length === 0) return { road: null, reason: 'silent' };
  const open = all.filter(
    ({ road }) => !tried.some(({ chat, way }) => chat === road.chat && way === road.way),
  );
  if (open.length === 0) return { road: null, reason: 'refused' };
  const found = open.find(({ road }) => road.cost <= Math.max(left, 0));
  if (!found) return { road: null, reason: 'budget' };
  return { road: found.road, reason: found.rank === CHOSEN ? 'chosen' : 'cheapest' };
};

const CHOSEN = 0;
const rankOf = ({ chosen, rings }: Reachable, place: number): number => {
  if (chosen) return CHOSEN;
  return rings || place === 0 ? 1 : 2;
};

const HOUR_MS = 3_600_000;

/** Every way into a chat that is open now, the cheap ones first. */
const roadsTo = (to: Reachable, now: Date): readonly Road[] => {
  const { chat, terms, hasPhone } = to;
  if (!terms) return [{ chat, way: 'message', price: 'free', cost: 0 }];
  const { lastHours, costs, templates } = terms;
  const free = isFree(to, terms, now);
  const template = (way: 'template-uid' | 'template-phone'): Road => ({
    chat,
    way,
    price: way,
    cost: costs[way],
  });
  return [
    ...(free ? [{ chat, way: 'message', price: 'free', cost: 0 } as const] : []),
    ...(!free && silenceOf(to, now) <= lastHours * HOUR_MS
      ? [{ chat, way: 'message', price: 'billed', cost: costs.message } as const]
      : []),
    ...(templates ? [template('template-uid')] : []),
    ...(templates && hasPhone ? [template('template-phone')] : []),
  ];
};

/** Whether an ordinary message to a chat costs nothing now. */
const isFree = (
  to: Pick<Reachable, 'lastInboundAt' | 'silentAt'>,
  { freeHours }: Terms,
  now: Date,
): boolean => silenceOf(to, now) <= freeHours * HOUR_MS;

const silenceOf = (
  { lastInboundAt, silentAt }: Pick<Reachable, 'lastInboundAt' | 'silentAt'>,
  now: Date,
): number => {
  if (lastInboundAt === null) return Number.POSITIVE_INFINITY;
  if (silentAt !== null && silentAt >= lastInboundAt) return Number.POSITIVE_INFINITY;
  return now.getTime() - lastInboundAt.getTime();
};
