import { type Answer, type Failure, noAnswer } from './failure.ts';
import { type Door, type Tokens, tokensForRefresh } from './oauth.ts';

/**
 * Where the tokens are kept, for every process that speaks for the OA. Encrypt them at rest.
 *
 * `lockAndReplace` lets one caller at a time in, across all processes: it reads the pair in force, calls `next` with
 * it, stores what `next` gives (nothing for null), lets go, and only then resolves. The lock must outlast a refresh
 * (`timeoutSeconds`) and must end by itself when its process dies.
 */
export type TokenStore = {
  readonly load: () => Promise<Tokens | null>;
  readonly lockAndReplace: (next: (held: Tokens | null) => Promise<Tokens | null>) => Promise<void>;
};

/** Told whenever tokens need a person's eye, the same alarm at most once an hour. */
export type TokenAlarm = {
  /**
   * `refresh-failing`: it is tried on, messages still leave; `consent-lost`: nothing leaves any more until an
   * administrator of the OA consents anew; `refresh-ends`: nobody refreshed for weeks, and the refresh token ends soon.
   */
  readonly what: 'refresh-failing' | 'consent-lost' | 'refresh-ends';
  readonly reason: string;
  /** When the access token in force ends; null when there is none. */
  readonly accessUntil: Date | null;
  readonly refreshUntil: Date | null;
};

export type Access = {
  /** A token that works as far as anybody knows. `dead` names one that Zalo has just refused. */
  readonly token: (dead?: string | null) => Promise<Answer<string>>;
  /** Refreshes when it is time; call it at least every hour, also while nothing is sent. */
  readonly keepFresh: () => Promise<Answer<Tokens>>;
};

type Settings = {
  readonly door: Door;
  readonly store: TokenStore;
  /** How long before its end an access token is replaced. */
  readonly refreshBeforeMs: number;
  /** How long before its end an unused refresh token raises the alarm. */
  readonly warnBeforeMs: number;
  readonly alarm: (alarm: TokenAlarm) => void;
};

const HOUR_MS = 3_600_000;
/** After a refusal nobody asks again for so long, so that a queue of messages does not storm the door. */
const REST_MS = 60_000;

export const access = (settings: Settings): Access => {
  const { door, store } = settings;
  const now = () => door.now().getTime();
  const refresh = refresher(settings);

  const token = async (dead: string | null = null): Promise<Answer<string>> => {
    const answer = await refresh(dead);
    if (answer.ok) return { ok: true, value: answer.value.accessToken };
    // Refreshing early may fail while the old token still works.
    const held = await store.load();
    const works = held && held.accessToken !== dead && held.accessUntil.getTime() > now();
    return works ? { ok: true, value: held.accessToken } : answer;
  };

  return { token, keepFresh: () => refresh(null) };
};

/** Refreshes when it has to, once however many ask; `dead` is an access token that does not work any more. */
const refresher = (settings: Settings) => {
  const { door, store, refreshBeforeMs } = settings;
  const now = () => door.now().getTime();
  const tell = alarms(settings);
  const replace = replacer(settings);
  let refreshing: Promise<Answer<Tokens>> | null = null;
  let resting: { readonly until: number; readonly answer: Answer<Tokens> } | null = null;

  const isGood = (held: Tokens, dead: string | null): boolean =>
    held.accessToken !== dead && held.accessUntil.getTime() - now() > refreshBeforeMs;

  const once = async (dead: string | null): Promise<Answer<Tokens>> => {
    const answer = await replace((held) => isGood(held, dead));
    resting = answer.ok ? null : { until: now() + REST_MS, answer };
    if (!answer.ok) tell(answer.failure, await store.load());
    return answer;
  };

  return async (dead: string | null): Promise<Answer<Tokens>> => {
    const held = await store.load();
    if (held && isGood(held, dead)) return { ok: true, value: held };
    if (resting && now() < resting.until) return resting.answer;
    refreshing ??= once(dead).finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
};

/**
 * One refresh under the lock. Whoever waited for the lock finds a good pair and asks for nothing. A new pair that the
 * store could not keep is not used, but remembered, and kept at the next try: the old one is worth nothing any more.
 */
const replacer = ({ door, store }: Settings) => {
  let unkept: { readonly instead: string; readonly tokens: Tokens } | null = null;

  const next = async (held: Tokens): Promise<Answer<Tokens>> => {
    if (unkept?.instead === held.refreshToken) return { ok: true, value: unkept.tokens };
    const answer = await tokensForRefresh(door, held.refreshToken);
    if (answer.ok) unkept = { instead: held.refreshToken, tokens: answer.value };
    return answer;
  };

  return async (isGood: (held: Tokens) => boolean): Promise<Answer<Tokens>> => {
    const box: { answer: Answer<Tokens> } = { answer: NO_TOKENS };
    try {
      await store.lockAndReplace(async (held) => {
        if (!held) return null;
        const good = isGood(held);
        box.answer = good ? { ok: true, value: held } : await next(held);
        return good || !box.answer.ok ? null : box.answer.value;
      });
    } catch (error) {
      return noAnswer(`the tokens could not be kept: ${String(error)}`, true);
    }
    if (box.answer.ok) unkept = null;
    return box.answer;
  };
};

const NO_TOKENS: Answer<never> = {
  ok: false,
  failure: {
    code: null,
    kind: 'no-tokens',
    todo: 'consent',
    message: 'there are no tokens yet: an administrator of the OA has to consent first',
    uncertain: false,
  },
};

/** Raises an alarm at most once an hour. */
const alarms = ({ door, warnBeforeMs, alarm }: Settings) => {
  const told = new Map<TokenAlarm['what'], number>();
  return ({ todo, message }: Failure, held: Tokens | null): void => {
    const at = door.now().getTime();
    const ends = held !== null && held.refreshUntil.getTime() < at + warnBeforeMs;
    const what = todo === 'consent' ? 'consent-lost' : ends ? 'refresh-ends' : 'refresh-failing';
    if (at - (told.get(what) ?? 0) < HOUR_MS) return;
    told.set(what, at);
    const until = { accessUntil: held?.accessUntil ?? null, refreshUntil: held?.refreshUntil ?? null };
    alarm({ what, reason: message, ...until });
  };
};
