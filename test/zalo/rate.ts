import { MINUTE } from './clock.ts';
import { type Answer, no } from './errors.ts';
import type { World } from './world.ts';

export type Limits = { readonly app: number; readonly oa: number };
export type Counted = { readonly refusal: Answer | null; readonly headers: Readonly<Record<string, string>> };

/** Counts requests of each minute of the world's clock; templates by phone are counted apart from the rest. */
export const newLimiter = (world: World, limits: Limits) => {
  const counts = new Map<string, { readonly minute: number; readonly count: number }>();
  return (family: 'oa' | 'zbs'): Counted => {
    const minute = Math.floor(world.clock.now().getTime() / MINUTE);
    const before = counts.get(family);
    const count = before?.minute === minute ? before.count + 1 : 1;
    counts.set(family, { minute, count });
    const limit = Math.min(limits.app, limits.oa);
    const remain = String(Math.max(0, limit - count));
    const headers = { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remain': remain };
    const level = limits.app <= limits.oa ? 'of the app' : 'of the OA';
    return { refusal: count > limit ? no(-32, level) : null, headers };
  };
};
