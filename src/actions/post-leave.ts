import { dayAt, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { deciderUnit } from '../store/people-scope.ts';
import { lockPost } from '../store/post-ends.ts';
import { addRequest, expireRequests, openRequestOf } from '../store/post-requests.ts';
import { type Action, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { dayProblem } from './post-end.ts';
import { askedNotices, noteAsked, REQUEST_DAYS } from './request-ask.ts';

/** Somebody wants to leave the own post: the level above decides. */
export const postLeaveBegin: Begin = async ({ db, actor, chat, now, today }) => {
  const open = await openRequestOf(db, chat.id, { day: today, now });
  if (open) {
    const until = showDay(dayAt(open.expires_at));
    return { messages: [message([say('request-waits', { unit: open.unitName, until })], menuFor(actor))] };
  }
  if ((await deciderUnit(db, actor.unitId, today)) === null)
    return { messages: [message([say('post-leave-nobody')], menuFor(actor))] };
  return {
    subject: `post-leave:post:${actor.postId}`,
    form: null,
    slots: { title: actor.title, unit: actor.unitName },
  };
};

/** Puts the request, once however often it is sent, and tells those who decide. */
export const postLeave: Action = async (context) => {
  const { db, actor, chat, now, today, answers } = context;
  if (!actor) throw new Error('a post is left by who holds it');
  const post = await lockPost(db, actor.postId);
  const from = textIn(answers, 'from') ?? today;
  const problem = post && dayProblem(from, { began: post.valid_from, ends: post.valid_to, today });
  if (problem) return refused(problem.key, problem.args, 'from');
  await expireRequests(db, { now, day: today, chatId: chat.id });
  const id = await addRequest(db, {
    ...{ kind: 'leave', unit_id: actor.unitId, chat_id: chat.id, post_id: actor.postId },
    ...{ decision: textIn(answers, 'decision'), from_day: from, state: 'asked', asked_at: now },
    expires_at: new Date(now.getTime() + REQUEST_DAYS * 86_400_000),
  });
  if (id !== null) await noteAsked(context, id);
  const facts = { title: actor.title, unit: actor.unitName, from: showDay(from) };
  const notices = id === null ? [] : await askedNotices(context, id);
  return done(null, [message([say('post-leave-asked', facts)], menuFor(actor))], notices);
};
