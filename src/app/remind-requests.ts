import { requestsFor } from '../actions/request-show.ts';
import { DECIDING_ROLES } from '../core/access-people.ts';
import { dayAt, showDay } from '../core/day.ts';
import { type Phrase, say } from '../core/message.ts';
import { type Since, type Waiting, whileWaiting } from '../core/reminders/standing.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db, Tx } from '../store/db.ts';
import { deciderUnit } from '../store/people-scope.ts';
import { type PostRequest, waitingRequests } from '../store/post-requests.ts';
import { postsAt, postsOf } from '../store/posts.ts';
import type { Row } from '../store/schema.ts';

const DUTY: Waiting = 'post-request';

/** Requests about posts that nobody answered yet, for those who decide. */
export const requestReminders = async (db: Db, now: Date): Promise<readonly Reminder[]> => {
  const day = dayAt(now);
  const waiting: Since[] = [];
  for (const request of await waitingRequests(db, { now, day })) {
    const since = dayAt(request.asked_at);
    const unitId = since < day ? await deciderUnit(db, request.unit_id, day) : null;
    const holders = unitId === null ? [] : await postsAt(db, unitId, day);
    for (const { role, personId } of holders)
      if (unitId !== null && DECIDING.has(role) && personId !== request.personId)
        waiting.push({ unitId, personId, what: String(request.id), since });
  }
  return whileWaiting(DUTY, waiting, day);
};

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
