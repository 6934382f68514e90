import { mayKeepProgrammes } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Message, message, say, type Text } from '../core/message.ts';
import { renewalFor, yearsOf } from '../core/programme/renew.ts';
import { postsAt } from '../store/posts.ts';
import { topsOf } from '../store/quota-trees.ts';
import { planOwners } from '../store/year-review-planning.ts';
import type { YearReview } from '../store/year-reviews.ts';
import type { ActionContext, Actor, Notice } from './action.ts';
import { takenBy } from './programme-record.ts';
import type { Reviewed } from './year-review-figures.ts';

type Reading = Pick<ActionContext, 'db' | 'definitions' | 'today'>;

/**
 * A plan whose last year was reviewed by the unit whose plan it is may be carried on: its organisers are asked, and nothing
 * counts before they have confirmed it. Empty where there is nothing to carry on.
 */
export const renewOffers = async (context: Reading, about: Reviewed): Promise<readonly Notice[]> => {
  const { db, today } = context;
  const { pack, unit } = about;
  if (!(await mayGoOn(context, about))) return [];
  const organisers = (await postsAt(db, unit.id, today)).filter(
    (post) => post.programme === null && mayKeepProgrammes(post),
  );
  const told = new Map(organisers.toReversed().map(({ personId, id }) => [personId, id]));
  return [...told].map(([personId, postId]) => ({
    ...{ personId, postId, message: offer(pack.document.name, pack.id) },
  }));
};

/** Whether the plan may be carried on after this review of its last year, and has not been. */
const mayGoOn = async (context: Reading, { pack, review, unit }: Reviewed): Promise<boolean> => {
  const { db, today } = context;
  const { last } = yearsOf(pack);
  if (pack.document.to === null || pack.targets.length === 0) return false;
  if (Number(review.occasion.slice(0, 4)) < last) return false;
  if (await takenBy(context, renewalFor(pack, last + 1).id)) return false;
  const owners = (await planOwners(db)).get(pack.id) ?? [];
  return owners.length > 0 ? owners.includes(unit.id) : (await topsOf(db, [unit.id], today)).has(unit.id);
};

/** The offer once more, for an organiser who comes back to a confirmed review of their unit. */
export const renewButtons = async (
  context: Reading & { readonly actor: Actor },
  about: Reviewed,
  { unitId, state }: Pick<YearReview, 'unitId' | 'state'>,
): Promise<readonly Button[]> => {
  const { actor } = context;
  const isTheirs = unitId === actor.unitId && actor.programme === null && mayKeepProgrammes(actor);
  if (state !== 'confirmed' || !isTheirs || !(await mayGoOn(context, about))) return [];
  const { id, document } = about.pack;
  return [
    commandButton(say('button-year-review-renew-of', { document: document.name }), 'programme-renew', id),
  ];
};

const offer = (document: Text, id: string): Message =>
  message(
    [say('year-review-renew', { document })],
    [commandButton(say('button-year-review-renew'), 'programme-renew', id)],
  );
