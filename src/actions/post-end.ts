import { mayEndPost } from '../core/access-people.ts';
import { type Day, plusDays, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Message } from '../core/message.ts';
import { message, type Phrase, say } from '../core/message.ts';
import type { Problem } from '../core/result.ts';
import { lockPost } from '../store/post-ends.ts';
import { type PostOn, postById, postsAt } from '../store/posts.ts';
import { addPerson, peopleByPhones } from '../store/roster-posts.ts';
import {
  type Action,
  type ActionContext,
  type Actor,
  type Begin,
  done,
  type Notice,
  refused,
} from './action.ts';
import { textIn } from './founding-facts.ts';
import { issueInvite, openInviteOf } from './invite-issue.ts';
import { inviteMessages } from './invite-words.ts';
import { beginPost, endPostFrom } from './post-over.ts';
import { idIn } from './review-begin.ts';
import { relationTo } from './scope.ts';

type Deciding = ActionContext & { readonly actor: Actor };

/** One draft per post and officer: from which day, by which decision, and who follows. */
export const postEndBegin: Begin = async (context, { post: named }) => {
  const { actor, db, today } = context;
  const id = idIn(named);
  const post = id === null ? null : await postById(db, id, today);
  if (!post || !(await mayEnd(context, post)))
    return { messages: [message([say('post-end-not-yours')], menuFor(actor))] };
  const ends = (await lockPost(db, post.id))?.valid_to ?? null;
  if (ends !== null && ends <= today)
    return { messages: [message([say('post-end-already', { from: showDay(ends) })], menuFor(actor))] };
  const held = await postsAt(db, post.unitId, today);
  const others = held.filter(({ personId, role }) => personId !== post.personId && role !== 'admin');
  return {
    subject: `post-end:${post.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ post: post.id, name: post.personName, title: post.title, unit: post.unitName },
      people: [
        ...others.map(({ id: other, personName, title }) => ({
          id: String(other),
          label: { vi: `${personName} – ${title}` },
        })),
        { id: 'new', label: { vi: 'Người khác', en: 'Somebody else' }, aliases: ['người mới', 'khác'] },
      ],
    },
  };
};

const mayEnd = async (context: Deciding, post: PostOn): Promise<boolean> => {
  const relation = await relationTo(context, { unitId: post.unitId });
  return mayEndPost({ ...post, relation }, context.actor);
};

/** The day is looked at as soon as it is said, and once more when the post is ended. */
export const postEndDay: Action = async ({ db, today }, { from, post }) => {
  const locked = await lockPost(db, Number(post));
  const problem =
    locked && dayProblem(String(from), { began: locked.valid_from, ends: locked.valid_to, today });
  return problem ? refused(problem.key, problem.args, 'from') : done(null);
};

/** Ends the post from the day, or hands it on; rights and what others did meanwhile are looked at now. */
export const postEnd: Action = async (context, args) => {
  const { db, actor, today, answers, slots } = context;
  if (!actor) throw new Error('a post is ended by an officer');
  const deciding = { ...context, actor };
  const locked = await lockPost(db, Number(slots.post));
  const post = locked ? await postById(db, locked.id, today) : null;
  if (!locked || !post || !(await mayEnd(deciding, post)))
    return done(null, [message([say('post-end-not-yours')], menuFor(actor))]);
  const from = textIn(answers, 'from') ?? today;
  const problem = dayProblem(from, { began: locked.valid_from, ends: locked.valid_to, today });
  if (problem) return refused(problem.key, problem.args, 'from');
  const next = args.how === 'hand-over' ? await successor(deciding, post, from) : null;
  if (next && 'problem' in next) return refused(next.problem, {}, next.fix);
  await endPostFrom(deciding, {
    ...{ postId: post.id, day: from, decision: textIn(answers, 'decision') },
    successorId: next?.postId ?? null,
  });
  return done(null, await told(deciding, { post, from, next }), noticesOf({ post, from, next, today }));
};

const MOST_AHEAD = 366;

/** What is wrong with a day on which a post is to end; null where nothing is. */
export const dayProblem = (
  from: Day,
  { began, ends, today }: { readonly began: Day; readonly ends: Day | null; readonly today: Day },
): Problem | null => {
  if (ends !== null && ends <= today) return { key: 'post-end-already', args: { from: showDay(ends) } };
  if (from <= began) return { key: 'post-end-too-early', args: { began: showDay(began) } };
  return from > plusDays(today, MOST_AHEAD) ? { key: 'post-end-too-far', args: {} } : null;
};

type Next = {
  readonly postId: number;
  readonly personId: number;
  readonly name: string;
  readonly isNew: boolean;
};
type Slip = { readonly problem: string; readonly fix: string };

/** A colleague or somebody new gets a post of the same role and title; one who holds such a post keeps it. */
const successor = async (context: Deciding, post: PostOn, from: Day): Promise<Next | Slip> => {
  const { db, answers, today } = context;
  const chosen = textIn(answers, 'successor');
  const like = { unitId: post.unitId, role: post.role, title: post.title, from };
  if (chosen !== 'new') {
    const other = (await postsAt(db, post.unitId, today)).find(({ id }) => String(id) === chosen);
    if (!other) return { problem: 'post-successor-gone', fix: 'successor' };
    const postId =
      other.role === post.role ? other.id : await beginPost(context, { ...like, personId: other.personId });
    return { postId, personId: other.personId, name: other.personName, isNew: false };
  }
  const phone = textIn(answers, 'phone');
  if (phone && (await peopleByPhones(db, [phone])).length > 0)
    return { problem: 'post-phone-taken', fix: 'phone' };
  const name = textIn(answers, 'name') ?? '';
  const personId = await addPerson(db, { name, phone });
  return { postId: await beginPost(context, { ...like, personId }), personId, name, isNew: true };
};

type Ended = { readonly post: PostOn; readonly from: Day; readonly next: Next | null };

const told = async (context: Deciding, { post, from, next }: Ended): Promise<readonly Message[]> => {
  const facts = {
    ...{ name: post.personName, title: post.title, unit: post.unitName, from: showDay(from) },
    next: next?.name ?? '',
  };
  const lines: Phrase[] = [
    say(next ? 'post-handed-over' : 'post-ended', facts),
    say(from <= context.today ? 'post-ended-now' : 'post-ends-then', facts),
  ];
  if (!next?.isNew) return [message(lines, menuFor(context.actor))];
  if (from > context.today || (await openInviteOf(context, next.postId)))
    return [message([...lines, say('post-invite-later', facts)], menuFor(context.actor))];
  const invited = { name: next.name, title: post.title, unit: post.unitName };
  const issued = await issueInvite(context, next.postId, null);
  return [message(lines), ...inviteMessages(context, invited, issued)];
};

/** Who follows is told; who leaves later is told too. Whoever has left is told at the next message. */
const noticesOf = ({ post, from, next, today }: Ended & { readonly today: Day }): readonly Notice[] => {
  const facts = { name: post.personName, title: post.title, unit: post.unitName, from: showDay(from) };
  return [
    ...(next && !next.isNew
      ? [{ personId: next.personId, message: message([say('post-notice-next', facts)]) }]
      : []),
    ...(from > today
      ? [{ personId: post.personId, message: message([say('post-notice-ends', facts)]) }]
      : []),
  ];
};
