import { createHash } from 'node:crypto';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, say, together } from '../core/message.ts';
import { lockReports } from '../store/review-decisions.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { countedIn, idOf, linesOf, named, PAGE, stillCounted } from './review-all-list.ts';
import { idIn } from './review-begin.ts';
import { confirm, nextButtons } from './review-decide.ts';
import { isPlain, waitingFor } from './reviews-show.ts';

/** So many are confirmed by one tap; a turn has to end. */
const TOGETHER = 500;

/**
 * Counts reports without warnings and shows the first, so that exactly those that were counted are confirmed: by id and
 * revision. `draft`: those that were counted there, once they were looked through.
 */
export const reviewAllBegin: Begin = async (context, { draft }) => {
  const { actor } = context;
  const { counted, total } = await countedNow(context, idIn(draft));
  const here = await stillCounted(context, counted.slice(0, PAGE));
  if (counted.length === 0) {
    const buttons = [commandButton(say('button-reviews'), 'reviews'), ...menuFor(actor)];
    return { messages: [message([say('reviews-none-plain')], buttons)] };
  }
  const key = createHash('sha256').update(counted.join()).digest('hex').slice(0, 32);
  return {
    subject: `review-all:${key}:post:${actor.postId}`,
    form: null,
    slots: {
      reports: counted,
      ...(counted.length > PAGE ? { isMany: true } : {}),
      ...{ count: counted.length, others: counted.length - here.length, later: total - counted.length },
      list: together(await linesOf(context, here)) as unknown as JsonObject,
    },
  };
};

const countedNow = async (context: ActionContext & { readonly actor: Actor }, draft: number | null) => {
  const before = draft === null ? null : await countedIn(context.db, context.actor, draft);
  if (before) return { counted: before, total: before.length };
  const plain = (await waitingFor(context, context.actor)).reports.filter(isPlain);
  return { counted: plain.slice(0, TOGETHER).map(named), total: plain.length };
};

/** Confirms those that were counted and still stand as they were; the others are left and told. */
export const reviewAllConfirm: Action = async (asked) => {
  const { actor, db, slots } = asked;
  if (!actor) throw new Error('reports are confirmed by an officer');
  const context = { ...asked, actor };
  const counted = slots.reports as readonly string[];
  await lockReports(db, counted.map(idOf));
  const still = await stillCounted(context, counted);
  const { notices, untold } = await confirm(context, still);
  const left = counted.length - still.length;
  const lines = [
    ...(still.length > 0 ? [say('review-all-confirmed', { count: still.length })] : []),
    ...(left > 0 ? [say('review-all-left', { count: left })] : []),
    ...(untold > 0 ? [say('review-all-untold', { count: untold })] : []),
  ];
  return done(null, [message(lines, await nextButtons(context, actor))], notices);
};
