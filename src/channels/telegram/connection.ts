import { type Line, reasonOf } from './line.ts';
import { isBadToken } from './outcome.ts';
import { ALLOWED_UPDATES } from './updates.ts';
import { WEBHOOK_PATH } from './webhook.ts';

export type Webhook = { readonly secret: string; readonly publicUrl: string };

export type Connection = {
  readonly connect: () => Promise<void>;
  /** True when connected, false when Telegram is out of reach. Throws when it does not know the token. */
  readonly tryOnce: () => Promise<boolean>;
  /** The bot's name, null until it was connected. */
  readonly username: () => string | null;
  /** Asks for the bot's name without connecting; null when Telegram is out of reach. */
  readonly askName: () => Promise<string | null>;
};

/** Asks Telegram who we are and, with a webhook, tells it where to deliver. */
export const connection = (line: Line, webhook: Webhook | null): Connection => {
  let username: string | null = null;

  const connect = async (): Promise<void> => {
    const me = await line.api.getMe();
    username = me.username;
    if (webhook) await register(line, webhook);
  };

  const tryOnce = async (): Promise<boolean> => {
    try {
      await connect();
      return true;
    } catch (error) {
      const reason = reasonOf(error, line.token);
      if (isBadToken(error)) throw new Error(`TELEGRAM_BOT_TOKEN is not accepted by Telegram: ${reason}`);
      line.log('telegram.not-connected', { reason });
      return false;
    }
  };

  const askName = async (): Promise<string | null> => {
    try {
      return (await line.api.getMe()).username;
    } catch (error) {
      line.log('telegram.not-connected', { reason: reasonOf(error, line.token) });
      return null;
    }
  };

  return { connect, tryOnce, askName, username: () => username };
};

const register = (line: Line, { secret, publicUrl }: Webhook): Promise<true> =>
  line.api.setWebhook(`${publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`, {
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
  });
