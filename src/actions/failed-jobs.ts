import { maySeeJobs } from '../core/access.ts';
import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { type FailedJob, failedJobs, seeToFailed } from '../store/failed-jobs.ts';
import { parentOf } from '../store/units.ts';
import { type Action, type ActionContext, done } from './action.ts';

/**
 * "/congviecloi": what failed for good in the background, to be run again or dropped. For anybody but the operator at the top there is
 * no such command.
 */
export const failedJobsShow: Action = async (context) => {
  const { actor, db, today, slots } = context;
  const isTop = actor !== null && (await parentOf(db, actor.unitId, today)) === null;
  if (!actor || !maySeeJobs({ ...actor, isTop })) return done(null, [message([say('command-unknown')])]);
  const { wish, name } = slots;
  const told = typeof name === 'string' ? [await carriedOut(context, actor.postId, { wish, name })] : [];
  const jobs = await failedJobs(db);
  const list =
    jobs.length === 0 ? [say('jobs-none')] : [say('jobs-title'), ...jobs.flatMap(linesOf), say('jobs-note')];
  const buttons = jobs.flatMap(({ name: each, retryAt }) => [
    ...(retryAt
      ? []
      : [commandButton(say('button-job-retry', { job: jobName(each) }), 'failed-jobs', 'retry', each)]),
    commandButton(say('button-job-drop', { job: jobName(each) }), 'failed-jobs', 'drop', each),
  ]);
  return done(null, [message([...told, ...list], [...buttons, ...menuFor(actor)])]);
};

/** What became of it, or that somebody else has seen to it. */
const carriedOut = async (
  { db, now, chat }: ActionContext,
  postId: number,
  { wish, name }: { readonly wish: unknown; readonly name: string },
): Promise<Phrase> => {
  const job = jobName(name);
  const which = wish === 'retry' ? 'retry' : 'drop';
  const isThere = await seeToFailed(db, { wish: which, name }, { at: now, postId, chatId: chat.id });
  if (!isThere) return say('jobs-gone', { job });
  return say(which === 'retry' ? 'jobs-retry-asked' : 'jobs-dropped', { job });
};

const jobName = (name: string): Phrase => say('job-name', { name });

const linesOf = ({ name, times, lastAt, problem, wellAt, retryAt }: FailedJob): readonly Phrase[] => [
  say('jobs-line', { job: jobName(name), times, last: moment(lastAt), problem }),
  ...(retryAt ? [say('jobs-waiting')] : wellAt ? [say('jobs-well', { at: moment(wellAt) })] : []),
];

const moment = (at: Date): Phrase => say('watch-moment', { time: timeAt(at), day: showDay(dayAt(at)) });
