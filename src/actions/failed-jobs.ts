import { maySeeJobs } from '../core/access.ts';
import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { askRetry, dropFailed, type FailedJob, failedJobs } from '../store/failed-jobs.ts';
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
  const told = typeof name === 'string' ? [await carriedOut(context, String(wish), name)] : [];
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
const carriedOut = async (context: ActionContext, wish: string, name: string): Promise<Phrase> => {
  const { db, now, actor, chat } = context;
  const job = jobName(name);
  const isThere = wish === 'retry' ? await askRetry(db, name, now) : await dropFailed(db, name);
  if (!isThere) return say('jobs-gone', { job });
  await audit(db, {
    ...{ at: now, postId: actor?.postId ?? null, chatId: chat.id, what: `job.${wish}`, about: `job:${name}` },
  });
  return say(wish === 'retry' ? 'jobs-retry-asked' : 'jobs-dropped', { job });
};

const jobName = (name: string): Phrase => say('job-name', { name });

const linesOf = ({ name, times, lastAt, problem, wellAt, retryAt }: FailedJob): readonly Phrase[] => [
  say('jobs-line', { job: jobName(name), times, last: moment(lastAt), problem }),
  ...(retryAt ? [say('jobs-waiting')] : wellAt ? [say('jobs-well', { at: moment(wellAt) })] : []),
];

const moment = (at: Date): Phrase => say('watch-moment', { time: timeAt(at), day: showDay(dayAt(at)) });
