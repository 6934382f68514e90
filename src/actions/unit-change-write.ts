import { showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { postsAt } from '../store/posts.ts';
import { carryOut, endedBy, type UnitPlan } from '../store/unit-plans.ts';
import { lockTree, shapeOf } from '../store/unit-shapes.ts';
import { type Action, done, type Notice, refused } from './action.ts';
import { lookedAt, type Preview, seenIn } from './unit-looked-at.ts';
import { mayCarryOut, planOf } from './unit-plan.ts';
import { type Desk, notFound } from './unit-scope.ts';
import { unitButton } from './units-show.ts';

/** Writes the change that was previewed, in this one turn; if anything moved meanwhile, nothing is written and that is said. */
export const unitChange: Action = async (context, args) => {
  const { actor, slots, db } = context;
  const plan = planOf(slots, args);
  if (!actor || !plan) return done(null, [notFound(actor)]);
  const desk = { ...context, actor };
  if (args.confirm !== 'write') return done(null, [told(say('unit-not-written'), plan)]);
  await lockTree(db);
  if (!(await mayCarryOut(desk, plan))) return done(null, [notFound(actor)]);
  const preview = await lookedAt(desk, plan, { day: String(args.day), decision: String(args.decision) });
  if (seenIn(preview) !== args.seen) return done(null, [moved(plan)]);
  const notices = await noticesOf(desk, preview);
  const { day, decision } = preview;
  const outcome = await carryOut(db, plan, {
    ...{ day, decision, now: context.now, today: context.today },
    ...{ postId: actor.postId, chatId: context.chat.id },
  });
  if (outcome.status === 'refused') return refused(outcome.problem.key, outcome.problem.args, 'day');
  if (outcome.status === 'already') return done(null, [told(say('unit-written-before'), plan)]);
  return done(null, [await written(desk, preview, outcome.unitIds)], notices);
};

const told = (line: Phrase, { unitId }: UnitPlan): Message =>
  message([line], [unitButton(unitId, say('button-unit-show'))]);

const moved = ({ unitId, kind }: UnitPlan): Message => {
  const change = kind === 'merge-new' ? 'merge' : kind;
  return message(
    [say('unit-preview-moved')],
    [
      commandButton(say(`button-unit-${change}`), `unit-${change}`, String(unitId)),
      unitButton(unitId, say('button-unit-show')),
    ],
  );
};

const written = async (
  { db, today }: Desk,
  { plan, day, touched }: Preview,
  made: readonly number[],
): Promise<Message> => {
  const name = touched[0]?.unit.name ?? '';
  const facts = { name, day: showDay(day) };
  const others = made.filter((id) => id !== plan.unitId);
  const shown = await Promise.all(others.map((id) => shapeOf(db, id)));
  return message(
    [
      say(`unit-written-${plan.kind}`, facts),
      ...(plan.kind === 'split' || plan.kind === 'merge-new'
        ? shown.map((one) => say('unit-written-new', { name: one.name, code: one.code }))
        : []),
      ...(day > today ? [say('unit-written-later', facts)] : []),
    ],
    [
      unitButton(plan.unitId, say('button-unit-show')),
      ...shown.slice(0, 4).map((one) => unitButton(one.id, { vi: one.name })),
    ],
  );
};

/** Those who work at a unit that moves or ends are told, and those who take over. */
const noticesOf = async (desk: Desk, preview: Preview): Promise<readonly Notice[]> => {
  const { plan, day, decision, target, touched } = preview;
  if (plan.kind === 'rename') return [];
  const targetId = 'targetId' in plan ? plan.targetId : null;
  const facts = { day: showDay(day), decision, to: target ?? '', by: desk.actor.personName };
  const notices: Notice[] = [];
  for (const { unit } of touched) {
    const key = endedBy(plan).includes(unit.id) ? 'end' : plan.kind;
    const people = [
      ...(await postsAt(desk.db, unit.id, desk.today)),
      ...(targetId === null ? [] : await postsAt(desk.db, targetId, desk.today)),
    ];
    const line = say(target === null ? `unit-notice-${key}` : `unit-notice-${key}-to`, {
      ...{ ...facts, name: unit.name },
    });
    for (const personId of new Set(people.map((post) => post.personId)))
      if (personId !== desk.actor.personId) notices.push({ personId, message: message([line]) });
  }
  return notices;
};
