import type { Update } from 'grammy/types';
import { type Hook, hookFrom, newPoster, type Site } from './hook.ts';
import { type Answer, type Kind, no, ok, type Payload, type World } from './world.ts';

export type Delivery = {
  readonly push: (kind: Kind, content: object) => number;
  readonly getUpdates: (payload: Payload, gone: AbortSignal) => Promise<Answer>;
  readonly setWebhook: (payload: Payload) => Answer;
  readonly info: () => object;
  /** Updates that the bot has not acknowledged. */
  readonly pending: () => readonly Update[];
};

/** Brings updates to the bot: by webhook while one is set, else to whoever polls. */
export const newDelivery = (world: World, site: Site, changed: () => void): Delivery => {
  const kept = newShelf(world);
  const polls = newPolls(changed);
  const poster = newPoster(site, kept.forget, changed);
  let hook: Hook | null = null;

  const push = (kind: Kind, content: object): number => {
    const update = { update_id: world.nextId(), [kind]: content } as Update;
    if (!kept.add(kind, update)) return update.update_id;
    if (hook) poster.enqueue(hook, update);
    else polls.end(false);
    return update.update_id;
  };

  const getUpdates = async (payload: Payload, gone: AbortSignal): Promise<Answer> => {
    if (hook) return no(409, "can't use getUpdates method while webhook is active; use deleteWebhook first");
    polls.end(true);
    const { offset = 0, limit = 100, timeout = 0, allowed_updates } = payload;
    kept.allow(allowed_updates);
    kept.forgetBefore(Number(offset));
    const waits = kept.all().length === 0 && Number(timeout) > 0;
    if (waits && (await polls.wait(Number(timeout), gone)) === 'conflict') return no(409, TERMINATED);
    return ok(kept.all().slice(0, Number(limit)));
  };

  const setWebhook = (payload: Payload): Answer => {
    const wanted = hookFrom(payload);
    if (wanted && 'ok' in wanted) return wanted;
    hook = wanted;
    poster.use(wanted);
    kept.allow(payload.allowed_updates);
    if (wanted) for (const update of kept.all()) poster.enqueue(wanted, update);
    return ok(true);
  };

  const info = () => ({
    url: hook?.url ?? '',
    pending_update_count: kept.all().length,
    ...poster.lastError(),
  });

  return { push, getUpdates, setWebhook, info, pending: kept.all };
};

const TERMINATED = 'terminated by other getUpdates request; make sure that only one bot instance is running';
const NOT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count'];
const DAY = 24 * 3_600_000;

/** Updates wait here until they are acknowledged, for a day at most. */
const newShelf = (world: World) => {
  let kept: readonly { readonly update: Update; readonly at: number }[] = [];
  let allowed: readonly unknown[] | null = null;
  const now = () => world.now().getTime();

  return {
    add: (kind: Kind, update: Update): boolean => {
      const isAllowed = allowed?.includes(kind) ?? !NOT_BY_DEFAULT.includes(kind);
      if (isAllowed) kept = [...kept, { update, at: now() }];
      return isAllowed;
    },
    all: () => kept.map(({ update }) => update),
    allow: (kinds: unknown): void => {
      if (Array.isArray(kinds)) allowed = kinds.length > 0 ? kinds : null;
    },
    forget: (id: number): void => {
      kept = kept.filter(({ update }) => update.update_id !== id);
    },
    forgetBefore: (offset: number): void => {
      kept = kept.filter(({ update, at }) => update.update_id >= offset && at > now() - DAY);
    },
  };
};

/** The one long poll that may be open. */
const newPolls = (changed: () => void) => {
  let end: (conflict: boolean) => void = () => undefined;

  const wait = (timeout: number, gone: AbortSignal): Promise<'conflict' | 'over'> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => mine(false), timeout * 1000);
      const mine = (conflict: boolean) => {
        clearTimeout(timer);
        end = () => undefined;
        resolve(conflict ? 'conflict' : 'over');
      };
      end = mine;
      gone.addEventListener('abort', () => end === mine && mine(false), { once: true });
      changed();
    });

  return { wait, end: (conflict: boolean) => end(conflict) };
};
