import type { z } from 'zod';
import type { Answer } from './failure.ts';
import { request, unwrapped, type Wire } from './http.ts';
import type { Access } from './tokens.ts';

export type Caller = {
  readonly wire: Wire;
  readonly access: Access;
  readonly openapi: string;
  readonly business: string;
  /** Headers that go with a token; empty unless a proof of the app secret is wanted. */
  readonly proof: (token: string) => Record<string, string>;
};

export type Call = {
  readonly url: string;
  /** Sent as JSON, or as a form with a file in it. Left out: a GET. */
  readonly body?: object;
};

/** A GET carries its parameters as one JSON text. */
export const asked = (url: string, data: object): Call => ({
  url: `${url}?data=${encodeURIComponent(JSON.stringify(data))}`,
});

/** Calls with the token in force. A token that turns out dead is replaced and the call made once more. */
export const call = async <T>(caller: Caller, what: Call, shape: z.ZodType<T>): Promise<Answer<T>> => {
  const first = await caller.access.token();
  if (!first.ok) return first;
  const answer = await tried(caller, what, { token: first.value, shape });
  if (answer.ok || answer.failure.todo !== 'refresh') return answer;
  const second = await caller.access.token(first.value);
  return second.ok ? tried(caller, what, { token: second.value, shape }) : second;
};

type Try<T> = { readonly token: string; readonly shape: z.ZodType<T> };

const tried = async <T>(
  { wire, proof }: Caller,
  { url, body }: Call,
  { token, shape }: Try<T>,
): Promise<Answer<T>> => {
  const headers = { access_token: token, ...proof(token) };
  const answer = await request(wire, url, { ...contentOf(body), headers: { ...headers, ...typeOf(body) } });
  return answer.ok ? unwrapped(answer.value, shape) : answer;
};

const contentOf = (body: object | undefined): Pick<RequestInit, 'method' | 'body'> => {
  if (body === undefined) return { method: 'GET' };
  return { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) };
};

// The type of a form names its boundary, which only fetch knows.
const typeOf = (body: object | undefined): Record<string, string> =>
  body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
