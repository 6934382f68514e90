import { mayKeepProgrammes } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Message, message, say, type Text } from '../core/message.ts';
import { yearsOf } from '../core/programme/renew.ts';
import { postsAt } from '../store/posts.ts';
import { topsOf } from '../store/quota-trees.ts';
import { planOwners } from '../store/year-review-planning.ts';
import type { ActionContext, Notice } from './action.ts';
import type { Reviewed } from './year-review-figures.ts';

/**
 * A plan whose last year was reviewed by the unit whose plan it is may be carried on: its organisers are asked, and nothing
 * counts before they have confirmed it. Empty where there is nothing to carry on.
 */
export const renewOffers = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  { pack, review, unit }: Reviewed,
): Promise<readonly Notice[]> => {
  if (pack.document.to === null || pack.targets.length === 0) return [];
  if (Number(review.occasion.slice(0, 4)) < yearsOf(pack).last) return [];
  const owners = (await planOwners(db)).get(pack.id) ?? [];
  const isOwn =
    owners.length > 0 ? owners.includes(unit.id) : (await topsOf(db, [unit.id], today)).has(unit.id);
  if (!isOwn) return [];
  const organisers = (await postsAt(db, unit.id, today)).filter(
    (post) => post.programme === null && mayKeepProgrammes(post),
  );
  const told = new Map(organisers.toReversed().map(({ personId, id }) => [personId, id]));
  return [...told].map(([personId, postId]) => ({
    ...{ personId, postId, message: offer(pack.document.name, pack.id) },
  }));
};

const offer = (document: Text, id: string): Message =>
  message(
    [say('year-review-renew', { document })],
    [commandButton(say('button-year-review-renew'), 'programme-renew', id)],
  );
