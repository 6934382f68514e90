import { zaloClient } from '#zalo-api-sdk';
import type { Log } from './app/parts.ts';
import { DEMO_ACCOUNT } from './app/sign-in.ts';
import { telegramChannel } from './channels/telegram/channel.ts';
import { webChatChannel } from './channels/web-chat/channel.ts';
import { zaloChannel } from './channels/zalo/channel.ts';
import type { Config, ZaloConfig } from './config.ts';
import { readAnswerTap } from './core/flow/buttons.ts';
import type { Channel, Clock } from './ports.ts';
import { alarm } from './store/audit.ts';
import type { Store } from './store/open.ts';
import { zaloTokens } from './store/zalo-tokens.ts';

type Wiring = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: () => Promise<Uint8Array>;
};

export const webChat = ({ demo, host, port, publicUrl }: Config) =>
  webChatChannel({ account: demo ? DEMO_ACCOUNT : 'web', host, port, publicUrl });

/** The channels that the settings turn on, besides the web chat. */
export const outsideChannels = (config: Config, wiring: Wiring): readonly Channel[] => [
  ...telegramChannels(config, wiring),
  ...(config.zalo ? [zaloOf(config, config.zalo, wiring)] : []),
];

const telegramChannels = (
  { telegram, publicUrl }: Config,
  { store, clock, log }: Wiring,
): readonly Channel[] => {
  if (!telegram) return [];
  const { token, apiRoot, webhookSecret } = telegram;
  const webhook = webhookSecret && publicUrl ? { secret: webhookSecret, publicUrl } : null;
  const wired = {
    onlyOne: store.onlyOne,
    now: clock.now,
    log: (event: string, fields: object) => log('warn', event, { ...fields }),
  };
  return [
    telegramChannel({ token, apiRoot, webhook, ...wired, fades: (data) => readAnswerTap(data) !== null }),
  ];
};

const zaloOf = (config: Config, zalo: ZaloConfig, wiring: Wiring): Channel => {
  const { appId, appSecret, oaSecret, refreshToken: seed, roots } = zalo;
  const { store, log, secret } = wiring;
  const { now } = wiring.clock;
  const raise = async (what: string, detail: string): Promise<void> => {
    log('error', what, { detail });
    try {
      await alarm(store.db, { what, about: `zalo:${appId}`, detail, at: now() });
    } catch (error) {
      log('error', 'alarm.not-kept', { what, problem: String(error) });
    }
  };
  const client = zaloClient({
    app: { id: appId, secret: appSecret },
    tokens: zaloTokens({ db: store.db, appId, secret, seed, now }),
    alarm: ({ what, reason, accessUntil }) =>
      void raise(`zalo.${what}`, `${reason}; messages leave until ${accessUntil?.toISOString() ?? 'now'}`),
    roots: given(roots),
    now,
  });
  return zaloChannel({
    ...{ zalo: client, account: appId, signing: { appId, oaSecret }, now },
    reach: reachOf(zalo),
    bannerUrl: `${base(config)}/zalo/banner.png`,
    log: (event, fields) =>
      'alarm' in fields ? void raise(event, JSON.stringify(fields)) : log('warn', event, { ...fields }),
  });
};

const reachOf = ({ reminderTemplate, perMinute, costs: [message, uid, phone] }: ZaloConfig) => ({
  perMinute,
  template: reminderTemplate,
  costs: { message, 'template-uid': uid, 'template-phone': phone },
});

const base = ({ publicUrl }: Config): string => (publicUrl ?? '').replace(/\/+$/, '');

/** Addresses without the slash at their end; what was not set stays Zalo's own. */
const given = ({ openapi, oauth, business }: ZaloConfig['roots']) => ({
  ...(openapi ? { openapi: openapi.replace(/\/+$/, '') } : {}),
  ...(oauth ? { oauth: oauth.replace(/\/+$/, '') } : {}),
  ...(business ? { business: business.replace(/\/+$/, '') } : {}),
});
