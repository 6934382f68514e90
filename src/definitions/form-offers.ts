import type { Check, Offer, SingleOffer } from '../core/flow/types.ts';
import { say } from '../core/message.ts';
import type { FormYaml, Item } from './form.ts';
import { balancesOf } from './form-rules.ts';

/** What units below add up to goes before everything else. */
export const offerOf = (each: Item, form: FormYaml): Offer | null => {
  const own = ownOffers(each, form);
  const [only, ...others] = own;
  if (each['from-below'].length === 0)
    return only === undefined || others.length === 0 ? (only ?? null) : { kind: 'first', of: own };
  const below: Offer = {
    kind: 'path',
    path: `slots.below.${each.id}`,
    text: say('offer-below'),
    why: `slots.belowWhy.${each.id}`,
  };
  return { kind: 'first', of: [below, ...own] };
};

const ownOffers = (each: Item, form: FormYaml): readonly SingleOffer[] => {
  if (each.offer === undefined) return [];
  if (each.offer === 'balance') return balanceOffers(each, form);
  if (each.offer === 'known')
    return [{ kind: 'path', path: `slots.known.${each.id}`, text: say('offer-register') }];
  const source = each.offer === 'previous' ? each.id : each.offer.previous;
  const text = say('offer-previous', { period: say('offer-last-period') });
  return [{ kind: 'path', path: `slots.previous.${source}`, text }];
};

const balanceOffers = (each: Item, form: FormYaml): readonly SingleOffer[] => {
  const found = form.rules.find((one) => 'balance' in one && one.balance.total === each.id);
  if (!found || !('balance' in found)) return [];
  return balancesOf(found).map((rule) => {
    const text = say(rule.moves?.are === 'counted' ? 'offer-balance-moves' : 'offer-balance');
    return { kind: 'balance', rule, text };
  });
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
