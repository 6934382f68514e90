import { mayKeepRegisters } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import { type Stage, stageMove, stageNamed } from '../core/registers/stages.ts';
import { audit } from '../store/audit.ts';
import { foundedFor, type UnionLink } from '../store/enterprise-unions.ts';
import {
  addStage,
  type Enterprise,
  enterpriseOf,
  lockEnterprise,
  tellWorkers,
} from '../store/enterprises.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { notYours, stageName } from './enterprises-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** Moves an enterprise to another stage, from today. Gives `note` where a step back has to be explained first. */
export const enterpriseMove: Action = async (context, { enterprise, stage, note }) => {
  const { actor, db } = context;
  if (!actor || !mayKeepRegisters(actor)) return done({}, [notYours(actor)]);
  const desk = { ...context, actor };
  const to = stageNamed(stage);
  const found = await lockedEnterprise(desk, enterprise);
  if (!found || !to) return done({}, [message([say('enterprise-no-such')], menuFor(actor))]);
  const told = typeof note === 'string' ? note : null;
  const union = to === 'recognised' ? await foundedFor(db, found.taxCode, context.today) : null;
  switch (stageMove(found.stage, to, { note: told, isUnion: union !== null }).kind) {
    case 'same':
      return done({}, [answer(found, 'enterprise-stage-same', to)]);
    case 'needs-union':
      return done({}, [needsUnion(found)]);
    case 'needs-note':
      return done({ note: true, name: found.name, stage: stageName(to) as unknown as Json });
    case 'forward':
    case 'back':
      await move(desk, found, { to, note: told, union });
      return done({}, [answer(found, 'enterprise-stage-moved', to)]);
  }
};

/** The enterprise that a button names, held against others until the turn is kept. */
const lockedEnterprise = async (
  { db, actor, today }: Desk,
  enterprise: unknown,
): Promise<Enterprise | null> => {
  if (typeof enterprise !== 'string' || !/^[1-9]\d{0,14}$/.test(enterprise)) return null;
  await lockEnterprise(db, Number(enterprise));
  return enterpriseOf(db, Number(enterprise), { unitId: actor.unitId, day: today });
};

const answer = (one: Enterprise, key: string, stage: Stage): Message =>
  message([say(key, { name: one.name, stage: stageName(stage) })], [openButton(one), backButton]);

const openButton = ({ id }: Enterprise) =>
  commandButton(say('button-enterprise-open'), 'enterprise', String(id));

const backButton = commandButton(say('button-enterprises'), 'enterprises');

const needsUnion = (one: Enterprise): Message =>
  message(
    [say('enterprise-needs-union', { name: one.name, code: one.taxCode })],
    [commandButton(say('menu-found'), 'found'), openButton(one)],
  );

type Move = { readonly to: Stage; readonly note: string | null; readonly union: UnionLink | null };

const move = async (
  { db, actor, chat, now, today }: Desk,
  found: Enterprise,
  { to, note, union }: Move,
): Promise<void> => {
  const who = { recorded_by: actor.postId, created_at: now };
  await addStage(db, { enterprise_id: found.id, stage: to, from_day: today, note, ...union, ...who });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'enterprise.moved',
    about: `enterprise:${found.id}`,
    before: { stage: found.stage },
    after: { stage: to, ...union },
  });
};

/** Keeps how many work at an enterprise today. */
export const enterpriseWorkers: Action = async (context, { enterprise, workers }) => {
  const { actor, db, now, today, chat } = context;
  if (!actor || !mayKeepRegisters(actor)) return done({}, [notYours(actor)]);
  const found = await lockedEnterprise({ ...context, actor }, enterprise);
  if (!found) return done({}, [message([say('enterprise-no-such')], menuFor(actor))]);
  if (typeof workers !== 'number') return done({ name: found.name });
  const row = { enterprise_id: found.id, as_of: today, workers, recorded_by: actor.postId, created_at: now };
  await tellWorkers(db, row);
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'enterprise.workers',
    about: `enterprise:${found.id}`,
    before: { workers: found.workers },
    after: { workers },
  });
  return done({}, [
    message([say('enterprise-workers-told', { name: found.name, workers })], [openButton(found), backButton]),
  ]);
};
