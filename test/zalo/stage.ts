import { type ZaloOptions, zaloClient } from '#zalo-api-sdk';
import { zaloChannel } from '../../src/channels/zalo/channel.ts';
import type { Channel } from '../../src/ports.ts';
import { DAY, HOUR, SECOND } from './clock.ts';
import { type Emulator, type Options, startEmulator } from './emulator.ts';

const NOON = new Date('2026-11-20T05:00:00Z');
const SITE = 'https://bot.example.vn/zalo/webhook';

export type Stage = {
  readonly channel: Channel;
  readonly emulator: Emulator;
  readonly logged: { readonly event: string; readonly fields: object }[];
  readonly close: () => Promise<void>;
};

/** The channel in front of the emulator, which delivers to its route. It has not started. */
export const stage = async (options: Options = {}, more: Partial<ZaloOptions> = {}): Promise<Stage> => {
  const site = async (request: Request): Promise<Response> =>
    (await channel.route?.fetch(request)) ?? new Response(null, { status: 404 });
  const emulator = await startEmulator({ now: () => NOON, site, ...options });
  const logged: Stage['logged'] = [];
  const { app, now, roots } = emulator;
  const channel = zaloChannel({
    zalo: zaloClient({
      ...{ app, now, roots, tokens: grantedTo(emulator), alarm: () => undefined },
      ...more,
    }),
    account: app.id,
    signing: { appId: app.id, oaSecret: app.oaSecret },
    bannerUrl: 'https://bot.example.vn/banner.png',
    reach: {
      perMinute: 100,
      template: null,
      costs: { message: 55, 'template-uid': 200, 'template-phone': 300 },
    },
    now,
    log: (event, fields) => void logged.push({ event, fields }),
  });
  await emulator.webhook.register(SITE);
  emulator.webhook.tick(TICKED);
  return { channel, emulator, logged, close: emulator.close };
};

const TICKED = [
  ...['user_send_text', 'user_send_image', 'user_send_file', 'user_send_sticker', 'user_send_location'],
  ...['user_submit_info', 'user_click_chatnow', 'follow', 'unfollow'],
];

const grantedTo = (emulator: Emulator): ZaloOptions['tokens'] => {
  const { access, refresh } = emulator.grant();
  let held = {
    ...{ accessToken: access, refreshToken: refresh },
    accessUntil: new Date(emulator.now().getTime() + 25 * HOUR),
    refreshUntil: new Date(emulator.now().getTime() + 90 * DAY),
  };
  return {
    load: async () => held,
    lockAndReplace: async (next) => {
      held = (await next(held)) ?? held;
    },
  };
};

/** Lets what was done be delivered, and what failed be tried again. */
export const settle = async ({ emulator }: Pick<Stage, 'emulator'>): Promise<void> => {
  const { deliveries, isOn } = emulator.webhook;
  const failed = () => deliveries.filter(({ status }) => status !== 200).length;
  const retries = () => deliveries.filter(({ headers }) => 'num_retry' in headers).length;
  await emulator.pass(0);
  while (isOn() && retries() < failed()) await emulator.pass(30 * SECOND);
};
