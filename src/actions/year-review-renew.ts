import { mayKeepProgrammes } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { yearsOf } from '../core/programme/renew.ts';
import type { ActionContext, Actor } from './action.ts';
import { keptProgramme } from './programme-read.ts';
import type { Reviewed } from './year-review-figures.ts';

type Offer = { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] };
const NONE: Offer = { lines: [], buttons: [] };

/** A plan whose last year was reviewed may be carried on; only who keeps it is asked, and nothing counts before that. */
export const renewOffer = async (
  context: ActionContext & { readonly actor: Actor },
  { pack, review }: Reviewed,
): Promise<Offer> => {
  if (!mayKeepProgrammes(context.actor) || pack.document.to === null) return NONE;
  if (Number(review.occasion.slice(0, 4)) < yearsOf(pack).last) return NONE;
  const kept = await keptProgramme(context, pack.id);
  if (!kept?.isOwn) return NONE;
  return {
    lines: [say('year-review-renew', { document: pack.document.name })],
    buttons: [commandButton(say('button-year-review-renew'), 'programme-renew', pack.id)],
  };
};
