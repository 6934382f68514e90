import { shown } from '../flow/shown.ts';
import { type Ask, type Json, type JsonObject, noState } from '../flow/types.ts';
import { clipped } from '../fold.ts';

/** "2. Hạn chế, tồn tại: tập huấn cán bộ …": what may be chosen to be looked at again. */
export const optionsOf = (asks: readonly Ask[], answers: JsonObject): Json =>
  asks.map((ask, n) => {
    const text = shown(ask, noState, answers[ask.id] ?? null);
    const said =
      typeof text === 'string' || typeof text === 'number' ? `: ${String(text).replace(/\.$/, '')}` : '';
    const { vi, en } = 'vi' in ask.label ? ask.label : { vi: ask.id, en: ask.id };
    const named = (label: string): string => clipped(`${n + 1}. ${label}${said}`, 58);
    return { id: ask.id, label: { vi: named(vi), en: named(en ?? vi) } };
  });
