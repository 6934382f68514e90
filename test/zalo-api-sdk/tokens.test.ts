import { expect, test } from 'vitest';
import { newProof, proofOf, type TokenAlarm, type TokenStore } from '#zalo-api-sdk';
import { answering, clientAt, HOUR_MS, NOON, pairUntil, SENT, shelf } from './server.ts';

const PAIR = { access_token: 'access-second', refresh_token: 'refresh-second', expires_in: '90000' };
const SECOND = {
  accessToken: 'access-second',
  refreshToken: 'refresh-second',
  accessUntil: new Date(NOON.getTime() + 25 * HOUR_MS),
  refreshUntil: new Date(NOON.getTime() + 90 * 24 * HOUR_MS),
};

const listening = () => {
  const heard: TokenAlarm[] = [];
  return { heard, alarm: (one: TokenAlarm) => void heard.push(one) };
};

test('a consent is asked for by a link and its code traded for tokens that are kept', async () => {
  const { root, asked } = await answering(PAIR);
  const tokens = shelf(null);
  const zalo = clientAt(root, { tokens });
  const { verifier, challenge } = newProof();
  expect(verifier).toHaveLength(43);
  const link = new URL(zalo.consentLink({ redirectUri: 'https://cd.vn/z?a=1', challenge, state: 's' }));
  expect(link.pathname).toBe('/v4/oa/permission');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    app_id: '360846524940903967',
    redirect_uri: 'https://cd.vn/z?a=1',
    code_challenge: challenge,
    state: 's',
  });
  expect(await zalo.acceptCode('the-code', verifier)).toEqual({ ok: true, value: SECOND });
  expect(tokens.held()).toEqual(SECOND);
  expect(asked[0]).toMatchObject({
    path: '/v4/oa/access_token',
    headers: { secret_key: 'app-secret', 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    ...{ code: 'the-code', app_id: '360846524940903967', grant_type: 'authorization_code' },
    code_verifier: verifier,
  });
});

test('a challenge is the hash of its verifier, without padding', () => {
  expect(proofOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk').challenge).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
  expect(() => proofOf('too-short')).toThrow('exactly 43');
});

test('a token is refreshed hours before it ends, and the new pair kept before it is used', async () => {
  const { root, asked } = await answering(PAIR, SENT);
  const tokens = shelf(pairUntil(4));
  const order: string[] = [];
  const watched: TokenStore = {
    ...tokens,
    lockAndReplace: async (next) => {
      await tokens.lockAndReplace(next);
      order.push(`kept after ${asked.length} calls`);
    },
  };
  expect(await clientAt(root, { tokens: watched }).sendText('1', 'Chào')).toMatchObject({ ok: true });
  expect(order).toEqual(['kept after 1 calls']);
  expect(asked[1]?.headers.access_token).toBe('access-second');
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    ...{ refresh_token: 'refresh-first', app_id: '360846524940903967', grant_type: 'refresh_token' },
  });
});

test('three clients that share a store refresh once, however many messages wait', async () => {
  const { root, asked } = await answering(PAIR, ...Array.from({ length: 30 }, () => SENT));
  const tokens = shelf(pairUntil(0));
  const clients = [1, 2, 3].map(() => clientAt(root, { tokens }));
  const answers = await Promise.all(
    clients.flatMap((zalo) => Array.from({ length: 10 }, (_, at) => zalo.sendText(String(at), 'Chào'))),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(asked.filter(({ path }) => path.includes('access_token'))).toHaveLength(1);
});

test('while a token works, a refresh that fails does not stop messages, and is told at most hourly', async () => {
  const { root } = await answering('cut', SENT, SENT, 'cut', SENT, 'cut', SENT);
  const { heard, alarm } = listening();
  const time = { now: NOON };
  const zalo = clientAt(root, { tokens: shelf(pairUntil(4)), alarm, now: () => time.now });
  const later = async (minutes: number) => {
    time.now = new Date(NOON.getTime() + minutes * 60_000);
    return zalo.sendText('1', 'Chào');
  };
  for (const minutes of [0, 0.5, 2, 62]) expect(await later(minutes)).toMatchObject({ ok: true });
  expect(heard.map(({ what, accessUntil }) => [what, accessUntil])).toEqual([
    ['refresh-failing', pairUntil(4).accessUntil],
    ['refresh-failing', pairUntil(4).accessUntil],
  ]);
});

test('a refresh token that is not taken any more is an alarm, and the door is not stormed', async () => {
  const { root, asked } = await answering({ error: -14014, message: 'Invalid refresh token' });
  const { heard, alarm } = listening();
  const zalo = clientAt(root, { tokens: shelf(pairUntil(0)), alarm });
  for (let times = 0; times < 5; times += 1)
    expect(await zalo.sendText('1', 'Chào')).toMatchObject({
      failure: { kind: 'consent-lost', todo: 'consent', code: -14014 },
    });
  expect(asked).toHaveLength(1);
  expect(heard.map(({ what }) => what)).toEqual(['consent-lost']);
});

test.each([
  ['an unknown code', { error: -118, message: 'x' }, 'consent'],
  ['a wrong app', { error: -14002, message: 'x' }, 'stop'],
  ['a named error', { error: -1, error_name: 'expired' }, 'consent'],
  ['an empty body', {}, 'retry'],
  ['a broken gateway', { status: 503, body: '' }, 'retry'],
])('%s instead of tokens means: %s', async (_, reply, todo) => {
  const { root } = await answering(reply);
  expect(await clientAt(root, { tokens: shelf(pairUntil(0)) }).keepFresh()).toMatchObject({
    ok: false,
    failure: { todo },
  });
});

test('a refresh token that nobody could use for two months is the louder alarm', async () => {
  const { root } = await answering('cut');
  const { heard, alarm } = listening();
  const refreshUntil = new Date(NOON.getTime() + 29 * 24 * HOUR_MS);
  await clientAt(root, { tokens: shelf({ ...pairUntil(0), refreshUntil }), alarm }).keepFresh();
  expect(heard).toMatchObject([{ what: 'refresh-ends', refreshUntil }]);
});

test('without tokens nothing is asked, and an administrator is called', async () => {
  const { root, asked } = await answering();
  const { heard, alarm } = listening();
  expect(await clientAt(root, { tokens: shelf(null), alarm }).sendText('1', 'Chào')).toMatchObject({
    failure: { kind: 'no-tokens', todo: 'consent' },
  });
  expect([asked, heard.map(({ what }) => what)]).toEqual([[], ['consent-lost']]);
});

test('a new pair that could not be kept is not used, and is kept as soon as it can be', async () => {
  const { root, asked } = await answering(PAIR);
  const tokens = shelf(pairUntil(0));
  const time = { now: NOON };
  let broken = true;
  const store: TokenStore = {
    ...tokens,
    lockAndReplace: (next) =>
      tokens.lockAndReplace(async (held) => {
        const pair = await next(held);
        if (broken) throw new Error('the database is away');
        return pair;
      }),
  };
  const zalo = clientAt(root, { tokens: store, now: () => time.now });
  expect(await zalo.keepFresh()).toMatchObject({ failure: { todo: 'retry', uncertain: true } });
  expect(tokens.held()).toEqual(pairUntil(0));
  broken = false;
  time.now = new Date(NOON.getTime() + 61_000);
  expect(await zalo.keepFresh()).toMatchObject({ ok: true });
  expect([asked.length, tokens.held()]).toEqual([1, SECOND]);
});

test('keeping fresh does nothing while the token is good for long', async () => {
  const { root, asked } = await answering();
  expect(await clientAt(root).keepFresh()).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
});
