import { mayDecideOnRequest } from '../core/access-people.ts';
import { phone } from '../core/answers/phone.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { deciderUnit } from '../store/people-scope.ts';
import { lockRequest, type PostRequest, waitingRequests } from '../store/post-requests.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { idIn } from './review-begin.ts';

type Ask = Pick<ActionContext, 'db' | 'now' | 'today'>;

/** Requests to begin or leave a post that wait for this officer, as of now. */
export const requestsFor = async ({ db, now, today }: Ask, actor: Actor): Promise<readonly PostRequest[]> => {
  const all = await waitingRequests(db, { now, day: today, under: actor.unitId });
  const mine: PostRequest[] = [];
  for (const request of all) if (await isFor({ db, today }, request, actor)) mine.push(request);
  return mine;
};

const isFor = async (
  { db, today }: Pick<Ask, 'db' | 'today'>,
  request: PostRequest,
  actor: Actor,
): Promise<boolean> => {
  const decidedAt = await deciderUnit(db, request.unit_id, today);
  return mayDecideOnRequest({ decidedAt, personId: request.personId }, actor);
};

/** The request held for this turn, if it waits for this officer. */
export const heldRequest = async (
  context: ActionContext,
  named: Json | undefined,
): Promise<PostRequest | null> => {
  const { db, actor, now, today } = context;
  const id = idIn(named);
  if (id === null || !actor) return null;
  await lockRequest(db, id);
  const [found] = await waitingRequests(db, { now, day: today, id });
  return found && (await isFor(context, found, actor)) ? found : null;
};

export const requestButton = ({ id, kind, personName, unitName }: PostRequest): Button =>
  commandButton(
    say(`button-request-${kind}`, { name: clipped(personName, 24), unit: clipped(unitName, 36) }),
    'post-request',
    String(id),
  );

/** What is asked for, and the answers that one tap gives. */
export const requestShow: Action = async (context, { request: named }) => {
  const found = await heldRequest(context, named);
  if (!found) return done({ status: 'gone' });
  const held = found.kind === 'newcomer' ? await replaceable(context, found.unit_id) : [];
  return done({
    status: 'waiting',
    text: requestWords(found) as unknown as JsonObject,
    choices: [
      ...held.map(({ id, personName, title }) => ({
        id: `replace-${id}`,
        label: {
          vi: `Đồng ý, thay ${personName} (${title})`,
          en: `Agree, in place of ${personName} (${title})`,
        },
      })),
      { id: 'agree', label: agreeLabel(found, held.length), aliases: ['đồng ý', 'có', 'ok'] },
      { id: 'decline', label: { vi: 'Không đồng ý', en: 'Decline' }, aliases: ['từ chối', 'không', 'chưa'] },
    ],
  });
};

const agreeLabel = ({ kind }: PostRequest, others: number): JsonObject =>
  kind === 'newcomer' && others > 0
    ? { vi: 'Đồng ý, không thay ai', en: 'Agree, in nobody\u2019s place' }
    : { vi: 'Đồng ý', en: 'Agree' };

/** Who may be followed by a newcomer at a unit. */
export const replaceable = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  unitId: number,
): Promise<readonly PostOn[]> =>
  (await postsAt(db, unitId, today))
    .filter(({ role, programme }) => role !== 'admin' && programme === null)
    .slice(0, 8);

const PHONE = { type: 'mobile', required: true } as const;

/** The request in words, whole: that is what is decided on. */
export const requestWords = (request: PostRequest): Phrase =>
  say(`request-${request.kind}`, {
    ...{ name: request.personName, title: request.postTitle, unit: request.unitName },
    phone: request.phone === null ? say('value-none') : phone.show(request.phone, PHONE),
    decision: request.decision ?? say('value-none'),
    day: request.decision_on === null ? say('value-none') : showDay(request.decision_on),
    from: showDay(request.from_day),
  });

export const requestGone: Action = async ({ actor }) =>
  done(null, [
    message([say('request-gone')], [commandButton(say('button-people'), 'people'), ...menuFor(actor)]),
  ]);
