import type { Phrase } from '../message.ts';
import { shortFigures } from '../programme/quota-figures.ts';
import type { PlanValue } from '../programme/values.ts';
import type { ReviewFigures } from './figures.ts';

/** A number for the next plan, and what the last one came to. */
export type Proposal = { readonly value: number; readonly came: Phrase };

/**
 * What a review proposes for a value of the next plan: what was wanted, or what was done where that was more. Only for what
 * is counted or measured; a rate is never proposed above a hundred. Null: nothing is known.
 */
export const proposalFor = (value: PlanValue, { lines }: ReviewFigures): Proposal | null => {
  if (value.kind === 'day' || typeof value.value !== 'number' || value.end === 'to') return null;
  const line = lines.find(({ target }) => target.id === value.key);
  if (!line || line.target.kind === 'allocation-rule') return null;
  const { done, rate } = line.progress;
  const came = value.kind === 'integer' ? done : rate === null ? null : Math.floor(rate);
  if (came === null) return null;
  const most = value.kind === 'percent' ? 100 : Number.MAX_SAFE_INTEGER;
  return {
    value: Math.max(value.value, Math.min(came, most)),
    came: shortFigures(line.target, line.progress),
  };
};
