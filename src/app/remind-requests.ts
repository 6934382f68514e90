import { requestsFor } from '../actions/request-show.ts';
import { DECIDING_ROLES } from '../core/access-people.ts';
import { type Day, dayAt, daysBetween, showDay } from '../core/day.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db, Tx } from '../store/db.ts';
import { deciderUnit } from '../store/people-scope.ts';
import { type PostRequest, waitingRequests } from '../store/post-requests.ts';
import { postsAt, postsOf } from '../store/posts.ts';
import type { Row } from '../store/schema.ts';

const DUTY = 'post-request';

/** Days after it was put on which a request that waits is told of once more. */
const STAGES = [1, 3, 7, 12];

/** Requests about posts that nobody answered yet, for those who decide. */
export const requestReminders = async (db: Db, now: Date): Promise<readonly Reminder[]> => {
  const day = dayAt(now);
  const reminders: Reminder[] = [];
  for (const request of await waitingRequests(db, { now, day })) {
    const stage = STAGES.findLast((days) => daysBetween(dayAt(request.asked_at), day) >= days);
    const unitId = stage === undefined ? null : await deciderUnit(db, request.unit_id, day);
    if (unitId !== null)
      reminders.push(...(await remindersOf(db, { request, unitId, stage: stage ?? 0, day })));
  }
  return reminders;
};

type Staged = {
  readonly request: PostRequest;
  readonly unitId: number;
  readonly stage: number;
  readonly day: Day;
};

const remindersOf = async (db: Db, { request, unitId, stage, day }: Staged): Promise<readonly Reminder[]> =>
  (await postsAt(db, unitId, day))
    .filter(({ role, personId }) => DECIDING.has(role) && personId !== request.personId)
    .map(({ personId }) => ({
      ...{ programme: '', duty: DUTY, unitId, postId: null, period: String(request.id) },
      ...{ stage: `waits-${stage}`, personId, reason: say('remind-reason-waits', { days: stage }) },
    }));

const DECIDING: ReadonlySet<string> = new Set(DECIDING_ROLES);

/** The request of a reminder, if it is one and still waits for that person. */
export const openRequest = async (
  tx: Tx,
  now: Date,
  { duty, period, person_id: personId, on_day: day }: Row<'reminder'>,
): Promise<PostRequest | null> => {
  if (duty !== DUTY) return null;
  for (const { id, ...post } of await postsOf(tx, personId, day)) {
    const waiting = await requestsFor({ db: tx, now, today: day }, { ...post, postId: id });
    const found = waiting.find((request) => String(request.id) === period);
    if (found) return found;
  }
  return null;
};

export const requestLine = ({ personName, unitName, asked_at }: PostRequest): Phrase =>
  say('digest-request', { name: personName, unit: unitName, asked: showDay(dayAt(asked_at)) });
