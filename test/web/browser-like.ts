import { request } from 'node:http';

/** A browser as far as the server sees one: keeps the cookie and names where a post comes from. */
export function browserLike(url: string) {
  let cookie = '';
  const go = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'sec-fetch-site': 'same-origin', cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    return response;
  };
  const json = (path: string, body: object) =>
    go(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const form = (path: string, fields: Record<string, string>) =>
    go(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { go, json, form, cookie: () => cookie };
}

/** Reads server-sent events until so many have come. */
export async function readEvents(response: Response, count: number): Promise<readonly object[]> {
  const events: object[] = [];
  let rest = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (reader && events.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = part.match(/^data: (\{.*)$/m)?.[1];
      if (data) events.push(JSON.parse(data));
    }
  }
  await reader?.cancel();
  return events;
}

/** A plain GET, for headers that `fetch` lets nobody choose. */
export const rawGet = (url: string, headers: Record<string, string>) =>
  new Promise<{ readonly status: number; readonly location: string | undefined }>((resolve, reject) => {
    const asking = request(url, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    asking.on('error', reject).end();
  });
