import { setTimeout as wait } from 'node:timers/promises';
import type { Channel, Receive } from '../../ports.ts';
import { type Lanes, lanes } from '../lanes.ts';
import { type Connection, connection, type Webhook } from './connection.ts';
import { download } from './download.ts';
import { type Intake, intake } from './intake.ts';
import { type Line, lineTo, type Timing } from './line.ts';
import { persist, poll } from './polling.ts';
import { sender } from './send.ts';
import { chatOf } from './updates.ts';
import { webhookRoute } from './webhook.ts';

/** About thirty messages a second, to all chats together. */
const PER_MINUTE = 1_800;

type OnlyOne = (
  name: string,
  run: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
) => Promise<void>;

export type TelegramOptions = {
  readonly token: string;
  /** Another server that speaks the Bot API; null for Telegram's own. */
  readonly apiRoot: string | null;
  /** Null for long polling. */
  readonly webhook: Webhook | null;
  /** Runs something in one process at a time, for as long as this one is it. */
  readonly onlyOne: OnlyOne;
  readonly now: () => Date;
  readonly log: (event: string, fields: object) => void;
  /** Whether a button is of no use once it was tapped, so that its keyboard may go. All are, unless told. */
  readonly fades?: (data: string) => boolean;
  readonly timing?: Partial<Timing>;
};

/** Telegram through grammY as a typed transport: the polling loop is ours, for only we know what was committed. */
export const telegramChannel = (options: TelegramOptions): Channel => {
  const line = lineTo({ ...options, timing: { ...TIMING, ...options.timing } });
  const link = connection(line, options.webhook);
  const { receive, ...listening } = listener(options, line, link);
  return {
    name: 'telegram',
    account: line.account,
    perMinute: PER_MINUTE,
    send: sender(line),
    download: (file) => download(line, file),
    ...listening,
    ...(options.webhook ? { route: webhookRoute(options.webhook.secret, receive) } : {}),
    inviteLink: async (code) => {
      const name = link.username() ?? (await link.askName());
      return name ? `https://t.me/${name}?start=${code}` : null;
    },
  };
};

/** Hears updates by polling; with a webhook it only connects, and `receive` is what the route calls. */
const listener = (options: TelegramOptions, line: Line, link: Connection) => {
  const { fades = () => true, webhook, onlyOne } = options;
  const stopping = new AbortController();
  const inHand = lanes();
  let receiver: Receive | null = null;
  let listening: Promise<void> = Promise.resolve();
  const receive = () => (stopping.signal.aborted ? null : receiver);
  const taking = intake({ line, receive, fades, username: link.username });
  const alone = (signal: AbortSignal) =>
    onlyOne(`telegram-${line.account}`, polling({ line, inHand, taking, signal }), signal);

  return {
    start: async (given: Receive): Promise<void> => {
      receiver = given;
      const connected = await link.tryOnce();
      listening = listen({ line, connected, link, alone: webhook ? null : alone }, stopping.signal);
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await listening;
      await inHand.idle();
      await taking.idle();
    },
    receive: (update: Parameters<Intake['take']>[0]) => inHand.run(chatOf(update), () => taking.take(update)),
  };
};

type Polling = {
  readonly line: Line;
  readonly inHand: Lanes;
  readonly taking: Intake;
  readonly signal: AbortSignal;
};

const polling =
  ({ line, inHand, taking, signal }: Polling) =>
  (held: AbortSignal): Promise<void> =>
    poll({ line, lanes: inHand, take: taking.take }, AbortSignal.any([held, signal]));

type Listening = {
  readonly line: Line;
  readonly connected: boolean;
  readonly link: Connection;
  readonly alone: ((signal: AbortSignal) => Promise<void>) | null;
};

const listen = async ({ line, connected, link, alone }: Listening, signal: AbortSignal): Promise<void> => {
  if (!connected) await persist(line, signal, 'telegram.not-connected', link.connect);
  while (alone && !signal.aborted) await persist(line, signal, 'telegram.poll-ended', () => alone(signal));
};

// Ends early, and in peace, on the signal.
const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await Promise.allSettled([wait(ms, undefined, { signal })]);
};

const TIMING: Timing = { sendSeconds: 15, pollSeconds: 30, pause };
