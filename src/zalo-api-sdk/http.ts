import { z } from 'zod';
import { type Answer, failureOf, noAnswer } from './failure.ts';
import { counted } from './fields.ts';
import { parseJson } from './json.ts';

/** How many calls the last answer allowed and left, as Zalo counted; null where it did not say. */
export type Rate = { readonly limit: number; readonly remain: number };

export type Wire = {
  readonly timeoutSeconds: number;
  readonly onRate: (rate: Rate) => void;
};

/** One HTTP call whose answer is JSON. Everything that the network does comes back as a value. */
export const request = async (wire: Wire, url: string, init: RequestInit): Promise<Answer<unknown>> => {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(1000 * wire.timeoutSeconds),
    });
    const rate = rateIn(response.headers);
    if (rate) wire.onRate(rate);
    return bodyOf(response.status, await response.text());
  } catch (error) {
    return noAnswer(reasonOf(error), !neverLeft(error));
  }
};

const bodyOf = (status: number, text: string): Answer<unknown> => {
  if (status === 429) return { ok: false, failure: failureOf(-32, `HTTP ${status}`) };
  if (status >= 500) return noAnswer(`HTTP ${status}`, true);
  try {
    return { ok: true, value: parseJson(text) };
  } catch {
    return noAnswer(`HTTP ${status}, and no JSON came`, true);
  }
};

const envelope = z.object({ error: counted, message: z.string().optional() });

/** Zalo answers 200 to a failed call as well: what counts is `error` in the body. */
export const unwrapped = <T>(body: unknown, shape: z.ZodType<T>): Answer<T> => {
  const read = envelope.safeParse(body);
  if (!read.success) return noAnswer('the answer has no "error"', true);
  const { error, message = '' } = read.data;
  if (error !== 0) return { ok: false, failure: failureOf(error, message) };
  const value = shape.safeParse(body);
  if (value.success) return { ok: true, value: value.data };
  // It was carried out, so trying again would do it twice.
  const reason = `the answer has another shape: ${value.error.issues[0]?.path.join('.')}`;
  return {
    ok: false,
    failure: { code: 0, kind: 'unknown', todo: 'alert', message: reason, uncertain: true },
  };
};

const rateIn = (headers: Headers): Rate | null => {
  const [limit, remain] = [headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remain')];
  return limit === null || remain === null ? null : { limit: Number(limit), remain: Number(remain) };
};

/** Node keeps what went wrong on the network in `cause`. No address is in it: it could carry a token. */
const reasonOf = (error: unknown): string => {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  return causes.flatMap((one) => (one instanceof Error ? [codeOf(one) ?? one.message] : [])).join(': ');
};

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const neverLeft = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && NEVER_LEFT.has(codeOf(error.cause) ?? '');
