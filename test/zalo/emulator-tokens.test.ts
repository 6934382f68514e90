import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { closeAfterEach, started } from './ask.ts';
import { DAY, MINUTE } from './clock.ts';

closeAfterEach();

const VERIFIER = 'a'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const CALLBACK = 'https://bot.example.vn/zalo/callback';
const refreshBy = (refresh_token: string) => ({ grant_type: 'refresh_token', refresh_token });
const exchange = (code: string, code_verifier = VERIFIER) => ({
  ...{ grant_type: 'authorization_code', code, code_verifier },
});

test('a refresh token works once, and the pair before it is dead', async () => {
  const { emulator, token, grant, get, business } = await started();
  const fresh = await token(refreshBy(grant.refresh));
  expect(fresh).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    expires_in: '90000',
  });
  expect(await token(refreshBy(grant.refresh))).toMatchObject({ error: -14014 });
  expect((await get('/v2.0/oa/getoa')).error).toBe(-216);
  expect((await business('/message/quota')).error).toBe(-124);
  expect(await token(refreshBy(fresh.refresh_token ?? ''))).toHaveProperty('access_token');
  expect(emulator.calls.filter(({ path }) => path === '/v4/oa/access_token')).toHaveLength(3);
});

test('of refreshes at once, one wins', async () => {
  const { token, grant } = await started();
  const answers = await Promise.all([1, 2, 3].map(() => token(refreshBy(grant.refresh))));
  expect(answers.filter((answer) => answer.access_token)).toHaveLength(1);
});

test('a refresh token lives for three months, and the code of its refusal is in doubt', async () => {
  const { emulator, token, grant } = await started({ doubts: { refusedGrant: -118 } });
  await emulator.pass(90 * DAY);
  expect(await token(refreshBy(grant.refresh))).toMatchObject({ error: -118 });
});

test('a refresh whose answer is lost has used the token up', async () => {
  const { emulator, token, grant } = await started();
  emulator.failNext('/v4/oa/access_token', 'lost');
  await expect(token(refreshBy(grant.refresh))).rejects.toThrow();
  expect(await token(refreshBy(grant.refresh))).toMatchObject({ error: -14014 });
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['the secret in the body', { secret_key: 'app-secret' }, {}],
  ['a wrong secret', {}, { secret_key: 'x' }],
  ['another app', { app_id: '1' }, { secret_key: 'app-secret' }],
  ['an unknown field', { redirect_uri: CALLBACK }, { secret_key: 'app-secret' }],
  ['an unknown grant', { grant_type: 'password' }, { secret_key: 'app-secret' }],
  ['JSON', {}, { secret_key: 'app-secret', 'content-type': 'application/json' }],
])('a refresh with %s is refused with HTTP 200, and the token stays good', async (_, fields, headers) => {
  const { token, grant } = await started();
  expect((await token({ ...refreshBy(grant.refresh), ...fields }, headers)).access_token).toBeUndefined();
  expect(await token(refreshBy(grant.refresh))).toHaveProperty('access_token');
});

type Back = { readonly code: string } | { readonly error: number };

test('where a proof of the app secret is asked for, a call without it is refused', async () => {
  const { emulator, grant } = await started({ doubts: { secretProof: 'asked' } });
  const ask = async (more: Record<string, string>) => {
    const headers = { access_token: grant.access, ...more };
    const response = await fetch(`${emulator.roots.openapi}/v2.0/oa/getoa`, { headers });
    return ((await response.json()) as { error: number }).error;
  };
  const appsecret_proof = createHmac('sha256', 'app-secret').update(grant.access).digest('hex');
  expect(await ask({})).toBe(-242);
  expect(await ask({ appsecret_proof })).toBe(0);
});

const consentAt = async (root: string, fields: Record<string, string>): Promise<Back> => {
  const query = new URLSearchParams({ app_id: '360846524940903967', redirect_uri: CALLBACK, ...fields });
  const response = await fetch(`${root}/v4/oa/permission?${query}`, { redirect: 'manual' });
  const location = response.headers.get('location');
  if (location === null) return { error: ((await response.json()) as { error: number }).error };
  const { searchParams } = new URL(location);
  return { code: '', ...Object.fromEntries(searchParams) };
};

const codeAt = async (root: string): Promise<string> => {
  const back = await consentAt(root, { code_challenge: CHALLENGE });
  return 'code' in back ? back.code : '';
};

test('an administrator who agrees sends back a code, which works once with its verifier', async () => {
  const { emulator, token } = await started();
  const back = await consentAt(emulator.roots.oauth, { code_challenge: CHALLENGE, state: 's1' });
  expect(back).toEqual({ code: expect.any(String), oa_id: '388613280878808645', state: 's1' });
  const code = 'code' in back ? back.code : '';
  expect(await token(exchange(code))).toHaveProperty('access_token');
  expect(await token(exchange(code))).toMatchObject({ error: -14014 });
});

test('a code dies after ten minutes, with a wrong verifier and with one of another length', async () => {
  const { emulator, token } = await started();
  const code = () => codeAt(emulator.roots.oauth);
  expect(await token(exchange(await code(), 'b'.repeat(43)))).toMatchObject({ error: -14014 });
  expect(await token(exchange(await code(), 'a'.repeat(44)))).toMatchObject({ error: -14014 });
  const late = await code();
  await emulator.pass(10 * MINUTE);
  expect(await token(exchange(late))).toMatchObject({ error: -14014 });
});

test('a consent link of another app, address or shape is refused', async () => {
  const { emulator } = await started();
  const { oauth } = emulator.roots;
  expect(await consentAt(oauth, { app_id: '1' })).toEqual({ error: -14002 });
  expect(await consentAt(oauth, { redirect_uri: 'https://other.example.vn' })).toEqual({ error: -14003 });
  expect(await consentAt(oauth, { code_challenge: 'short' })).toEqual({ error: -14003 });
  expect(await consentAt(oauth, { code_challenge_method: 'S256' })).toEqual({ error: -14003 });
});

test("where only the console's link works, a challenge of one's own is refused", async () => {
  const { emulator, token } = await started({
    doubts: { consent: 'console link' },
    app: { challenge: CHALLENGE },
  });
  const other = createHash('sha256').update('b'.repeat(43)).digest('base64url');
  expect(await consentAt(emulator.roots.oauth, { code_challenge: other })).toEqual({ error: -14003 });
  expect(await token(exchange(await codeAt(emulator.roots.oauth)))).toHaveProperty('access_token');
});
