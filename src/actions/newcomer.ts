import { dayAt, plusDays, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import { countWrongCode } from '../store/chats.ts';
import { deciderUnit, findUnitsAnywhere } from '../store/people-scope.ts';
import { addRequest, countRequests, expireRequests, openRequestOf } from '../store/post-requests.ts';
import { unitOn } from '../store/units.ts';
import { type Action, type ActionContext, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { tooManyTries } from './link.ts';
import { askedNotices, noteAsked, REQUEST_DAYS } from './request-ask.ts';

/** So often a chat may ask within a week, and so many may wait at one unit. */
const MOST_A_WEEK = 3;
const MOST_AT_A_UNIT = 5;
const MOST_UNITS = 7;

/** Anybody may say that a post is theirs now: one request at a time, and not over and over. */
export const newcomerStart: Action = async (context) => {
  const { db, chat, now, today, actor } = context;
  await expireRequests(db, { now, day: today, chatId: chat.id });
  const open = await openRequestOf(db, chat.id, { day: today, now });
  if (open) return refused('request-waits', { unit: open.unitName, until: showDay(dayAt(open.expires_at)) });
  if (await isTooOften(context)) return refused('newcomer-too-often');
  return done({ name: actor?.personName ?? null });
};

const isTooOften = async (context: ActionContext): Promise<boolean> => {
  const { db, chat, now } = context;
  const since = new Date(now.getTime() - 7 * 86_400_000);
  return (
    (await countRequests(db, { chatId: chat.id, since })) >= MOST_A_WEEK || (await tooManyTries(context))
  );
};

/** The unit that words mean. Nothing but names of units is told to somebody whom nobody knows. */
export const newcomerUnit: Action = async (context, { name }) => {
  const { db, chat, now, today } = context;
  const words = String(name);
  if (await tooManyTries(context)) return refused('newcomer-too-often');
  const found =
    fold(words).length < 3 ? [] : await findUnitsAnywhere(db, { words, day: today, limit: MOST_UNITS + 1 });
  const [only, ...others] = found;
  if (!only) {
    await countWrongCode(db, chat.id, now);
    return refused('newcomer-unit-unknown', {}, 'unit');
  }
  if (found.length > MOST_UNITS) return refused('newcomer-unit-many', {}, 'unit');
  if (others.length === 0) return done({ id: only.id, unit: only.name });
  return done({
    units: found.map((unit) => ({ id: String(unit.id), label: { vi: unit.name } })),
  });
};

/** Puts the request, and tells those who decide; nothing about the unit is told. */
export const newcomerAsk: Action = async (context, { found, which }) => {
  const { db, chat, now, today, actor, answers } = context;
  const unit = await unitOn(db, Number(which ?? found), today);
  if (!unit) return refused('newcomer-unit-unknown', {}, 'unit');
  if ((await deciderUnit(db, unit.id, today)) === null) return refused('newcomer-unit-nobody', {}, 'unit');
  if (await isTooOften(context)) return refused('newcomer-too-often');
  if ((await countRequests(db, { unitId: unit.id, now })) >= MOST_AT_A_UNIT)
    return refused('newcomer-too-often');
  const decisionOn = textIn(answers, 'decision-on') ?? today;
  const id = await addRequest(db, {
    ...{ kind: 'newcomer', unit_id: unit.id, chat_id: chat.id, post_id: null },
    ...{ name: actor?.personName ?? textIn(answers, 'name'), title: textIn(answers, 'title') },
    ...{ phone: textIn(answers, 'phone'), decision: textIn(answers, 'decision') },
    ...{ decision_on: decisionOn, from_day: decisionOn, state: 'asked', asked_at: now },
    expires_at: new Date(now.getTime() + REQUEST_DAYS * 86_400_000),
  });
  if (id !== null) await noteAsked(context, id);
  const until = showDay(plusDays(today, REQUEST_DAYS));
  return done(
    null,
    [message([say('newcomer-asked', { unit: unit.name, until })], menuFor(actor))],
    id === null ? [] : await askedNotices(context, id),
  );
};
