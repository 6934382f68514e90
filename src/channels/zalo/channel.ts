import type { Zalo, ZaloEvent } from '#zalo-api-sdk';
import type { Channel, Inbound, Receive } from '../../ports.ts';
import { lanes } from '../lanes.ts';
import { download } from './download.ts';
import { chatOf, inboundOf } from './events.ts';
import type { Line } from './line.ts';
import { mayCarry } from './pieces.ts';
import { sender } from './send.ts';
import { webhookRoute } from './webhook.ts';

/** Zalo waits two seconds for its 200. */
const PATIENCE_MS = 1_400;
const MOST_BUTTONS = 5;

/** A Zalo Official Account: what people do comes by webhook, what we say goes out as consultation messages. */
export const zaloChannel = (line: Line): Channel => {
  const { receive, oaId, ...listening } = listener(line);
  const { signing, now, log } = line;
  return {
    ...{ name: 'zalo', account: line.account, mostButtons: MOST_BUTTONS, patienceMs: PATIENCE_MS },
    perMinute: line.reach.perMinute,
    send: sender(line),
    terms: {
      freeHours: 48,
      lastHours: 7 * 24,
      costs: line.reach.costs,
      templates: line.reach.template !== null,
    },
    takesFile: mayCarry,
    download: (file) => download(line, file),
    ...listening,
    route: webhookRoute({ signing, oaId, now, log, take: receive }),
    tend: async () => void (await line.zalo.keepFresh()),
    inviteLink: async () => null,
  };
};

const listener = (line: Line) => {
  const inHand = lanes();
  let receiver: Receive | null = null;
  let oaId: string | null = null;

  return {
    oaId: () => oaId,
    start: async (given: Receive): Promise<void> => {
      receiver = given;
      oaId = await askWho(line);
    },
    stop: async (): Promise<void> => {
      receiver = null;
      await inHand.idle();
    },
    receive: async (event: ZaloEvent): Promise<'done' | 'again'> => {
      const keep = receiver;
      if (!keep) return 'again';
      const inbound = read(line, event, oaId);
      return inbound ? inHand.run(chatOf(event), () => received(line, keep, inbound)) : 'done';
    },
  };
};

/** The OA that we speak for; null while Zalo is out of reach, which keeps nobody from listening. */
const askWho = async ({ zalo, log }: { readonly zalo: Zalo; readonly log: Line['log'] }) => {
  const answer = await zalo.oaProfile();
  if (answer.ok) return answer.value.oaId || null;
  log('zalo.not-connected', { reason: `${answer.failure.kind}: ${answer.failure.message}` });
  return null;
};

/** An app may serve several OAs, and hears of them all: only ours is answered. */
const read = (line: Line, event: ZaloEvent, oaId: string | null): Inbound | null => {
  if (oaId !== null && event.oaId !== null && event.oaId !== oaId) {
    line.log('zalo.other-oa', { event: event.name });
    return null;
  }
  if (event.name === 'unknown')
    line.log('zalo.unknown-event', { event: event.event, problem: event.problem });
  return inboundOf(event, { account: line.account, at: line.now() });
};

const received = async (line: Line, keep: Receive, inbound: Inbound): Promise<'done' | 'again'> => {
  try {
    return await keep(inbound);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    line.log('zalo.receive-failed', { event: inbound.eventId, reason, alarm: true });
    return 'again';
  }
};
