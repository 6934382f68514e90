import { createHash, createHmac } from 'node:crypto';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { formOf, type Incoming } from './requests.ts';
import type { Code, Grant, World } from './world.ts';

const CODE_LIFE = 10 * MINUTE;
const ACCESS_LIFE = 25 * HOUR;
const REFRESH_LIFE = 90 * DAY;

export type Reply = {
  readonly status: number;
  readonly body: object | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** How OAuth refuses: no envelope of the OA, only the lack of an `access_token` is certain. */
const refused = (error: number, error_name: string): Reply => ({ status: 200, body: { error, error_name } });

/** An administrator who opens the consent link and agrees: sends the browser back with a code. */
export const consent = (world: World, { query }: Incoming): Reply => {
  const wanted = ['app_id', 'redirect_uri', 'code_challenge', 'state'];
  const unknown = [...query.keys()].find((name) => !wanted.includes(name));
  if (query.get('app_id') !== world.app.id) return refused(-14002, 'Invalid app id');
  if (unknown !== undefined || query.get('redirect_uri') !== world.app.redirectUri)
    return refused(-14003, 'Invalid redirect uri');
  const challenge = query.get('code_challenge');
  if (world.doubts.consent === 'console link' && challenge !== world.app.challenge)
    return refused(-14003, 'Invalid redirect uri');
  if (challenge !== null && !/^[\w-]{43}$/.test(challenge)) return refused(-14003, 'Invalid code challenge');
  const code = { code: `code-${world.nextId()}`, challenge, at: world.clock.now() };
  world.codes.set(code.code, code);
  return { status: 302, body: null, headers: { location: callback(world, code, query.get('state')) } };
};

const callback = (world: World, { code }: Code, state: string | null): string => {
  const location = new URL(world.app.redirectUri);
  location.searchParams.set('code', code);
  location.searchParams.set('oa_id', world.oa.id);
  if (state !== null) location.searchParams.set('state', state);
  return location.href;
};

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['app_id', 'grant_type', 'code', 'code_verifier'],
  refresh_token: ['app_id', 'grant_type', 'refresh_token'],
};

/** Gives a new pair for a code or a refresh token, each of which works once. */
export const token = (world: World, incoming: Incoming): Reply => {
  const form = formOf(incoming);
  if (!form) return refused(-14002, 'Invalid content type');
  if (incoming.headers.secret_key !== world.app.secret) return refused(-14002, 'Invalid secret key');
  if (form.get('app_id') !== world.app.id) return refused(-14002, 'Invalid app id');
  const fields = FIELDS[form.get('grant_type') ?? ''];
  const unknown = [...form.keys()].find((name) => !fields?.includes(name));
  if (!fields || unknown !== undefined) return refused(-14002, 'Invalid parameter');
  const isGood =
    form.get('grant_type') === 'refresh_token'
      ? mayRefresh(world, form.get('refresh_token'))
      : mayExchange(world, form);
  return isGood ? given(newGrant(world)) : refused(world.doubts.refusedGrant, 'Invalid grant');
};

const mayRefresh = (world: World, refresh: string | null): boolean => {
  const grant = world.grants.at(-1);
  return grant !== undefined && grant.refresh === refresh && isAlive(world, grant.at, REFRESH_LIFE);
};

const mayExchange = (world: World, form: URLSearchParams): boolean => {
  const code = world.codes.get(form.get('code') ?? '');
  if (!code) return false;
  world.codes.delete(code.code);
  return isAlive(world, code.at, CODE_LIFE) && isProven(code, form.get('code_verifier'));
};

const isProven = ({ challenge }: Code, verifier: string | null): boolean => {
  if (verifier !== null && verifier.length !== 43) return false;
  const proof = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  return challenge === null || challenge === proof;
};

/** Makes a pair; the pair before it is dead from then on. */
export const newGrant = (world: World): Grant => {
  const id = world.nextId();
  const grant = { access: `access-${id}`, refresh: `refresh-${id}`, at: world.clock.now() };
  world.grants.push(grant);
  return grant;
};

const given = ({ access, refresh }: Grant): Reply => ({
  status: 200,
  body: { access_token: access, refresh_token: refresh, expires_in: String(ACCESS_LIFE / 1000) },
});

/** The code for a call with these headers; 0 when its token is good. */
export const tokenFault = (world: World, { access_token, appsecret_proof }: Incoming['headers']): number => {
  const grant = world.grants.find((one) => one.access === access_token);
  if (!grant) return -216;
  const isNewest = grant === world.grants.at(-1);
  if (!isNewest || !isAlive(world, grant.at, ACCESS_LIFE)) return world.doubts.expiredToken;
  const proof = createHmac('sha256', world.app.secret).update(grant.access).digest('hex');
  return world.doubts.secretProof === 'asked' && appsecret_proof !== proof ? -242 : 0;
};

const isAlive = ({ clock }: World, since: Date, life: number): boolean =>
  clock.now().getTime() < since.getTime() + life;
