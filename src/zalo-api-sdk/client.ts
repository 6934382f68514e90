import { createHmac } from 'node:crypto';
import type { Caller } from './call.ts';
import type { Answer } from './failure.ts';
import type { Rate } from './http.ts';
import { type AppKeys, type Consent, consentLink, type Door, type Tokens, tokensForCode } from './oauth.ts';
import { type People, people } from './people.ts';
import { type Sending, sending } from './sending.ts';
import { type Templates, templates } from './templates.ts';
import { access, type TokenAlarm, type TokenStore } from './tokens.ts';
import { type Uploads, uploads } from './uploads.ts';

export type ZaloOptions = {
  readonly app: AppKeys;
  readonly tokens: TokenStore;
  /** Told when tokens need a person's eye. */
  readonly alarm: (alarm: TokenAlarm) => void;
  /** Other servers that speak the same protocol, without a slash at the end. */
  readonly roots?: { readonly openapi?: string; readonly oauth?: string; readonly business?: string };
  readonly timeoutSeconds?: number;
  /** An access token is replaced so long before its end. */
  readonly refreshBeforeHours?: number;
  /** From so many days before its end, failing to use the refresh token is the louder alarm. */
  readonly warnBeforeDays?: number;
  /** Send `template_type` with buttons; see the page of documentation for this and the next. */
  readonly namedButtonTemplate?: boolean;
  /** Send the header `appsecret_proof` with every call. */
  readonly appSecretProof?: boolean;
  readonly now?: () => Date;
};

export type Zalo = Sending &
  Templates &
  Uploads &
  People & {
    readonly consentLink: (consent: Consent) => string;
    /** Trades the code of a consent for tokens and stores them. */
    readonly acceptCode: (code: string, verifier?: string) => Promise<Answer<Tokens>>;
    /** Refreshes the tokens when it is time. Call it hourly, also while nothing is sent. */
    readonly keepFresh: () => Promise<Answer<Tokens>>;
    /** What the last answer said about the rate; null until one did. */
    readonly rate: () => Rate | null;
  };

/** The OA's side of the OpenAPI. Nothing here throws for what Zalo or the network did. */
export const zaloClient = (options: ZaloOptions): Zalo => {
  let rate: Rate | null = null;
  const wire = {
    timeoutSeconds: options.timeoutSeconds ?? 15,
    onRate: (told: Rate) => {
      rate = told;
    },
  };
  const { app, tokens, now = () => new Date() } = options;
  const door: Door = { wire, root: options.roots?.oauth ?? OAUTH, app, now };
  const caller = callerOf(options, door);
  return {
    ...sending(caller, { namedButtonTemplate: options.namedButtonTemplate ?? false }),
    ...templates(caller),
    ...uploads(caller),
    ...people(caller),
    consentLink: (consent) => consentLink(door.root, app.id, consent),
    acceptCode: (code, verifier) => acceptCode(door, tokens, { code, ...(verifier ? { verifier } : {}) }),
    keepFresh: caller.access.keepFresh,
    rate: () => rate,
  };
};

const OAUTH = 'https://oauth.zaloapp.com';
const OPENAPI = 'https://openapi.zalo.me';
const BUSINESS = 'https://business.openapi.zalo.me';
const HOUR_MS = 3_600_000;

const callerOf = (options: ZaloOptions, door: Door): Caller => {
  const { app, tokens, alarm, roots, refreshBeforeHours = 5, warnBeforeDays = 30 } = options;
  const times = {
    refreshBeforeMs: refreshBeforeHours * HOUR_MS,
    warnBeforeMs: warnBeforeDays * 24 * HOUR_MS,
  };
  return {
    wire: door.wire,
    access: access({ door, store: tokens, alarm, ...times }),
    openapi: roots?.openapi ?? OPENAPI,
    business: roots?.business ?? BUSINESS,
    proof: options.appSecretProof ? proofWith(app.secret) : () => ({}),
  };
};

const proofWith = (secret: string) => (token: string) => ({
  appsecret_proof: createHmac('sha256', secret).update(token).digest('hex'),
});

/** The code is single-use too: it is traded under the lock, and what comes is stored before anybody sees it. */
const acceptCode = async (
  door: Door,
  tokens: TokenStore,
  { code, verifier }: { readonly code: string; readonly verifier?: string },
): Promise<Answer<Tokens>> => {
  const box: { answer?: Answer<Tokens> } = {};
  await tokens.lockAndReplace(async () => {
    box.answer = await tokensForCode(door, code, verifier);
    return box.answer.ok ? box.answer.value : null;
  });
  if (!box.answer) throw new Error('the token store let nobody in');
  return box.answer;
};
