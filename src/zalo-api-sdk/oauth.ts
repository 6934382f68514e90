import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Answer, type Failure, failureOf, noAnswer } from './failure.ts';
import { counted } from './fields.ts';
import { request, type Wire } from './http.ts';

/** The two tokens of an OA. The access token lives 25 hours, the refresh token three months and for one use. */
export type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token ends. */
  readonly accessUntil: Date;
  /** When the refresh token ends, unless it is used before. */
  readonly refreshUntil: Date;
};

export type AppKeys = { readonly id: string; readonly secret: string };

/** A proof of who asked for consent: keep the verifier until the code comes, send the challenge along. */
export const newProof = (): { readonly verifier: string; readonly challenge: string } =>
  proofOf(randomBytes(32).toString('base64url'));

/** The proof of a fixed verifier, for a console in which the challenge is a saved setting. */
export const proofOf = (verifier: string): { readonly verifier: string; readonly challenge: string } => {
  if (!/^[\w.~-]{43}$/.test(verifier))
    throw new Error(`a verifier has exactly 43 letters, digits, - . _ ~; this one has ${verifier.length}`);
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
};

export type Consent = {
  readonly redirectUri: string;
  /** Left out: no proof is asked for. */
  readonly challenge?: string;
  /** Comes back with the code; compare it with what was sent. */
  readonly state?: string;
};

/** Where an administrator of the OA lets the app in. Zalo then opens `redirectUri?code=…&oa_id=…&state=…`. */
export const consentLink = (
  root: string,
  appId: string,
  { redirectUri, challenge, state }: Consent,
): string => {
  const asked = new URLSearchParams({ app_id: appId, redirect_uri: redirectUri });
  if (challenge !== undefined) asked.set('code_challenge', challenge);
  if (state !== undefined) asked.set('state', state);
  return `${root}/v4/oa/permission?${asked}`;
};

export type Door = {
  readonly wire: Wire;
  readonly root: string;
  readonly app: AppKeys;
  readonly now: () => Date;
};

/** Trades the code of a consent (ten minutes, one use) for the first tokens. */
export const tokensForCode = (door: Door, code: string, verifier?: string): Promise<Answer<Tokens>> =>
  exchange(door, {
    code,
    grant_type: 'authorization_code',
    ...(verifier === undefined ? {} : { code_verifier: verifier }),
  });

/** Trades a refresh token for a new pair. It cannot be used again, whether or not the answer arrives. */
export const tokensForRefresh = (door: Door, refreshToken: string): Promise<Answer<Tokens>> =>
  exchange(door, { refresh_token: refreshToken, grant_type: 'refresh_token' });

const pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds, as text. */
  expires_in: z.coerce.number().positive(),
});

const REFRESH_DAYS = 90;
const DAY_MS = 86_400_000;

const exchange = async (door: Door, grant: Record<string, string>): Promise<Answer<Tokens>> => {
  const { wire, root, app, now } = door;
  const answer = await request(wire, `${root}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: app.secret, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...grant, app_id: app.id }).toString(),
  });
  if (!answer.ok) return answer;
  const read = pair.safeParse(answer.value);
  if (!read.success) return refusal(answer.value);
  const { access_token, refresh_token, expires_in } = read.data;
  const at = now().getTime();
  return {
    ok: true,
    value: {
      accessToken: access_token,
      refreshToken: refresh_token,
      accessUntil: new Date(at + 1000 * expires_in),
      refreshUntil: new Date(at + REFRESH_DAYS * DAY_MS),
    },
  };
};

const refused = z.object({
  error: counted,
  message: z.string().optional(),
  error_name: z.string().optional(),
  error_description: z.string().optional(),
});

/**
 * No code for a used refresh token is documented, so whatever is not known to pass or to be a setting means that
 * consent is lost. -118 means something else on templates: the table of codes does not apply here.
 */
const refusal = (body: unknown): Answer<never> => {
  const read = refused.safeParse(body);
  if (!read.success) return noAnswer('neither tokens nor an error came', true);
  const { error, message, error_name, error_description } = read.data;
  const words = message ?? error_description ?? error_name ?? '';
  const known = failureOf(error, words);
  const failure: Failure =
    known.todo === 'retry' || known.todo === 'stop'
      ? known
      : { code: error, kind: 'consent-lost', todo: 'consent', message: words, uncertain: false };
  return { ok: false, failure };
};
