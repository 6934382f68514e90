import type { Form, JsonObject } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import { difference, figure } from './rollup-words.ts';

type Offers = { readonly offered: JsonObject; readonly now: JsonObject; readonly answers: JsonObject };

/** Sums that were taken as they were offered and have moved since: said, never put in the figure's place. */
export const movedLines = (form: Form, { offered, now, answers }: Offers): readonly Phrase[] =>
  form.items.flatMap((item) => {
    const [before, after] = [offered[item.id], now[item.id]];
    if (typeof before !== 'number' || typeof after !== 'number') return [];
    if (before === after || answers[item.id] !== before) return [];
    return [
      say('rollup-moved', {
        label: item.label,
        now: figure(item, after),
        by: difference(item, after - before),
      }),
    ];
  });
