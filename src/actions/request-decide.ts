import { isGrassroots } from '../core/access-table.ts';
import { plusDays, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { chatById } from '../store/chats.ts';
import { lockPost } from '../store/post-ends.ts';
import { decideRequest, type PostRequest } from '../store/post-requests.ts';
import type { PostOn } from '../store/posts.ts';
import { addPerson, peopleByPhones } from '../store/roster-posts.ts';
import type { Role } from '../store/schema.ts';
import { type Action, type ActionContext, type Actor, done, refused } from './action.ts';
import { dayProblem } from './post-end.ts';
import { beginPost, endPostFrom, lastDayAfter } from './post-over.ts';
import { heldRequest, replaceable, requestGone } from './request-show.ts';
import { nextButtons } from './review-decide.ts';

type Deciding = ActionContext & { readonly actor: Actor };

/** Decides on a request as it stands now, and tells who asked in the chat that asked. */
export const requestDecide: Action = async (context, args) => {
  const { actor } = context;
  const request = await heldRequest(context, args.request);
  if (!request || !actor) return requestGone(context, args);
  const deciding = { ...context, actor };
  if (args.decision === 'decline') return declined(deciding, request, String(args.reason ?? ''));
  return request.kind === 'leave'
    ? left(deciding, request)
    : joined(deciding, request, String(args.decision ?? ''));
};

const factsOf = ({ personName, postTitle, unitName, from_day }: PostRequest) => ({
  ...{ name: personName, title: postTitle, unit: unitName, from: showDay(from_day) },
});

const declined = async (context: Deciding, request: PostRequest, reason: string) => {
  const { db, now, actor } = context;
  await decideRequest(db, request.id, { state: 'declined', by: actor.postId, at: now, reason });
  await note(context, request, 'request.declined');
  const facts = { ...factsOf(request), reason };
  return answered(context, request, {
    line: say('request-declined', facts),
    notice: message([say('request-notice-declined', facts)]),
  });
};

/** The post ends from the day that was asked for, which may have come too near its beginning meanwhile. */
const left = async (context: Deciding, request: PostRequest) => {
  const { db, now, today, actor } = context;
  const post = await lockPost(db, request.post_id ?? 0);
  if (!post) return requestGone(context, {});
  const problem = dayProblem(request.from_day, { began: post.valid_from, ends: post.valid_to, today });
  if (problem) return refused(problem.key, problem.args);
  await decideRequest(db, request.id, { state: 'approved', by: actor.postId, at: now });
  await note(context, request, 'request.approved');
  await endPostFrom(context, {
    ...{ postId: post.id, day: request.from_day, decision: request.decision, successorId: null },
  });
  return answered(context, request, {
    line: say('request-left', factsOf(request)),
    notice: message([say('request-notice-left', factsOf(request))]),
  });
};

/** Person and post are made as of the decision's day; whoever is replaced holds the post until then. */
const joined = async (context: Deciding, request: PostRequest, decision: string) => {
  const { db, now, actor } = context;
  const held = await replaceable(context, request.unit_id);
  const before = held.find(({ id }) => decision === `replace-${id}`) ?? null;
  if (decision !== 'agree' && !before) return refused('request-changed', {}, 'decision');
  const postId = await beginPost(context, {
    ...{ personId: await personOf(context, request), unitId: request.unit_id },
    ...{ role: before?.role ?? roleOf(request), title: request.postTitle, from: request.from_day },
  });
  await decideRequest(db, request.id, { state: 'approved', by: actor.postId, at: now, postId });
  await note(context, request, 'request.approved');
  if (before) await replace(context, { before, request, postId });
  const line = before
    ? say('request-joined-for', { ...factsOf(request), before: before.personName })
    : say('request-joined', factsOf(request));
  return answered(context, request, {
    line,
    notice: message(
      [say('request-notice-joined', factsOf(request))],
      [commandButton(say('button-link-request'), 'link-request', String(request.id))],
    ),
  });
};

type Replaced = { readonly before: PostOn; readonly request: PostRequest; readonly postId: number };

const replace = async (context: Deciding, { before, request, postId }: Replaced): Promise<void> => {
  const locked = await lockPost(context.db, before.id);
  const began = locked?.valid_from ?? plusDays(request.from_day, -1);
  await endPostFrom(context, {
    ...{ postId: before.id, day: lastDayAfter(request.from_day, began) },
    ...{ decision: request.decision, successorId: postId },
  });
};

/** Whose chat it is, where it is somebody's already; a number that is another's stays with them. */
const personOf = async ({ db }: Deciding, request: PostRequest): Promise<number> => {
  const known = (await chatById(db, request.chat_id))?.person_id ?? null;
  if (known !== null) return known;
  const isTaken = request.phone !== null && (await peopleByPhones(db, [request.phone])).length > 0;
  return addPerson(db, { name: request.personName, phone: isTaken ? null : request.phone });
};

/** What somebody does who follows nobody: files at the grassroots; above, a chair confirms and others work. */
const roleOf = ({ unitKind, postTitle }: PostRequest): Role => {
  if (isGrassroots(unitKind)) return 'filer';
  return /(?:^| )(?:chu tich|truong ban|chair)/.test(fold(postTitle)) && !/pho chu tich/.test(fold(postTitle))
    ? 'reviewer'
    : 'officer';
};

const note = ({ db, now, actor, chat }: Deciding, { id, kind, unit_id }: PostRequest, what: string) =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what, about: `post_request:${id}` },
    after: { kind, unit: unit_id },
  });

type Answer = { readonly line: ReturnType<typeof say>; readonly notice: Message };

const answered = async (context: Deciding, { chat_id }: PostRequest, { line, notice }: Answer) =>
  done(
    null,
    [message([line], await nextButtons(context, context.actor))],
    [{ chatId: chat_id, message: notice }],
  );
