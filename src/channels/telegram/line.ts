import { Api } from 'grammy';

/** How long things may take. Only tests give their own. */
export type Timing = {
  readonly sendSeconds: number;
  readonly pollSeconds: number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** What every part of this channel needs: the way to Telegram, the clock and the log. */
export type Line = {
  readonly token: string;
  /** The bot id: the part of a token before its colon. */
  readonly account: string;
  readonly apiRoot: string;
  /** For everything that answers at once. */
  readonly api: Api;
  /** For the long poll, which Telegram holds open. */
  readonly pollApi: Api;
  readonly timing: Timing;
  readonly now: () => Date;
  readonly log: (event: string, fields: object) => void;
};

export const lineTo = (
  parts: Pick<Line, 'token' | 'timing' | 'now' | 'log'> & { apiRoot: string | null },
): Line => {
  const { token, timing, now, log } = parts;
  const apiRoot = (parts.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '');
  return {
    ...{ token, timing, now, log, apiRoot },
    account: token.split(':', 1).join(),
    api: new Api(token, { apiRoot, timeoutSeconds: timing.sendSeconds }),
    // The server ends a poll by itself; a connection that died in silence must not hold us for ever.
    pollApi: new Api(token, { apiRoot, timeoutSeconds: timing.pollSeconds + 15 }),
  };
};

/** A courtesy to the person, such as stopping a button's spinner: when it fails, nothing is lost. */
export const courteously = async (line: Line, act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    line.log('telegram.courtesy-failed', { reason: reasonOf(error, line.token) });
  }
};

/** Why a call failed, in one line without the token (network errors carry the whole address). */
export const reasonOf = (error: unknown, token: string): string =>
  (error instanceof Error ? textOf(error) : String(error)).replaceAll(token, '<token>');

// grammY keeps the cause of a network failure apart, in `error`.
const textOf = (error: Error & { error?: unknown }): string =>
  error.error instanceof Error ? `${error.message} ${error.error.message}` : error.message;
