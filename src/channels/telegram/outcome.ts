import { GrammyError, HttpError } from 'grammy';
import type { Sent } from '../../ports.ts';
import { type Line, reasonOf } from './line.ts';

/** What a failed call means for the message. Anything but Telegram's answer or the network is our mistake. */
export const outcomeOf = (error: unknown, line: Line): Exclude<Sent, { sent: 'sent' }> => {
  const reason = reasonOf(error, line.token);
  if (error instanceof HttpError) return { sent: 'unreachable', reason, retryAt: null };
  if (!(error instanceof GrammyError)) throw error;
  if (error.error_code === 429)
    return { sent: 'unreachable', reason, retryAt: retryAt(error, line.now()), pauses: true };
  if (error.error_code >= 500) return { sent: 'unreachable', reason, retryAt: null };
  return { sent: isGone(error) ? 'refused' : 'rejected', reason };
};

/** Whether Telegram will never accept this token, however often it is tried. */
export const isBadToken = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

export const isConflict = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 409;

/** How long Telegram asks to wait, in milliseconds; 0 when it does not say. */
export const waitAsked = (error: unknown): number =>
  error instanceof GrammyError ? 1000 * (error.parameters.retry_after ?? 0) : 0;

const retryAt = (error: GrammyError, now: Date): Date | null => {
  const wait = waitAsked(error);
  return wait > 0 ? new Date(now.getTime() + wait) : null;
};

// Some of these come with 400, although they speak of the person and not of the message.
const GONE = /chat not found|user not found|user is deactivated|PEER_ID_INVALID|upgraded to a supergroup/i;

const isGone = (error: GrammyError): boolean => error.error_code === 403 || GONE.test(error.description);
