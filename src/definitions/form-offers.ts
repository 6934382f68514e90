import type { Check, Offer, SingleOffer } from '../core/flow/types.ts';
import { say } from '../core/message.ts';
import type { FormYaml, Item } from './form.ts';

/** What units below add up to goes before everything else. */
export const offerOf = (each: Item, form: FormYaml): Offer | null => {
  const own = ownOffer(each, form);
  if (each['from-below'].length === 0) return own;
  const below: Offer = {
    kind: 'path',
    path: `slots.below.${each.id}`,
    text: say('offer-below'),
    why: `slots.belowWhy.${each.id}`,
  };
  return own === null ? below : { kind: 'first', of: [below, own] };
};

const ownOffer = (each: Item, form: FormYaml): SingleOffer | null => {
  if (each.offer === undefined) return null;
  if (each.offer === 'balance') {
    const found = form.rules.find((one) => 'balance' in one && one.balance.total === each.id);
    return found && 'balance' in found
      ? { kind: 'balance', rule: found.balance, text: say('offer-balance') }
      : null;
  }
  if (each.offer === 'known')
    return { kind: 'path', path: `slots.known.${each.id}`, text: say('offer-register') };
  const source = each.offer === 'previous' ? each.id : each.offer.previous;
  return {
    kind: 'path',
    path: `slots.previous.${source}`,
    text: say('offer-previous', { period: say('offer-last-period') }),
  };
};

/** A figure that is not what units below add up to is asked about. */
export const adjustmentOf = ({ id: item, label, ...each }: Item): readonly Check[] =>
  each['from-below'].length === 0
    ? []
    : [
        {
          kind: 'check',
          id: `below-${item}`,
          rule: { kind: 'same', item, path: `slots.below.${item}` },
          hard: false,
          unless: [],
          asksWhy: true,
          problem: say('check-below', { label }),
          fix: item,
        },
      ];
