import { type Phrase, say, type Text } from '../message.ts';
import { showPeriod } from '../reports/periods.ts';
import { BASES } from './support-words.ts';
import type { Pack, SupportBasis } from './types.ts';

/** As much of a claim as its words need. */
export type ClaimFacts = {
  readonly programme: string;
  readonly support: string;
  readonly basis: SupportBasis;
  readonly facts: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
};

export const titleOf = (
  packs: ReadonlyMap<string, Pack>,
  { programme, support }: Pick<ClaimFacts, 'programme' | 'support'>,
): Text => packs.get(programme)?.supports.find(({ id }) => id === support)?.title ?? { vi: support };

/** "tháng 11/2026", "tháng 9/2026 đến tháng 11/2026", or "một lần". */
export const whenOf = ({
  firstPeriod,
  lastPeriod,
}: Pick<ClaimFacts, 'firstPeriod' | 'lastPeriod'>): Phrase => {
  if (firstPeriod === null || lastPeriod === null) return say('support-period-once');
  return firstPeriod === lastPeriod
    ? showPeriod(firstPeriod)
    : say('support-period-span', { from: showPeriod(firstPeriod), to: showPeriod(lastPeriod) });
};

/** "Hỗ trợ hoạt động văn phòng đại diện, 6 văn phòng, tháng 11/2026". */
export const whatOf = (packs: ReadonlyMap<string, Pack>, claim: ClaimFacts): Phrase => {
  const facts = { title: titleOf(packs, claim), count: claim.facts, unit: say(BASES[claim.basis]) };
  return claim.firstPeriod === null
    ? say('claims-what-once', facts)
    : say('claims-what', { ...facts, period: whenOf(claim) });
};

/** Where a claim stands, in a word. */
export const STATES = {
  claimed: 'claims-is-claimed',
  confirmed: 'claims-is-confirmed',
  paid: 'claims-is-paid',
  returned: 'claims-is-returned',
} as const;
