import { mayAllocate } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { message, say, type Text } from '../core/message.ts';
import { shownShare } from '../core/programme/share-words.ts';
import type { Target } from '../core/programme/target.ts';
import { isOwnPart } from '../core/units/kinds.ts';
import { adopt, type LeftShare, leftShares } from '../store/adoptions.ts';
import { audit } from '../store/audit.ts';
import { packsEver } from '../store/programmes.ts';
import { findUnits, unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { mayAt } from './scope.ts';

/** The organiser of a level above records what becomes of the targets of a unit that ended. */
export const adoptionBegin: Begin = async (context) => {
  const { db, today, actor } = context;
  const told = (key: string) => ({ messages: [message([say(key)], menuFor(actor))] });
  if (!mayAllocate(actor)) return told('adoption-not-yours');
  const left = await leftShares(db, actor.unitId, today);
  if (left.length === 0) return told('adoption-none');
  const units = [...new Map(left.map((share) => [share.fromId, share])).values()];
  return {
    subject: `adoption:post:${actor.postId}`,
    form: null,
    slots: { units: units.map(({ fromId, fromName }) => ({ id: String(fromId), label: { vi: fromName } })) },
  };
};

const keyOf = ({ programme, target, periodFrom }: LeftShare): string =>
  `${programme}/${target}/${periodFrom}`;

const leftOf = async ({ db, actor, today }: ActionContext, from: unknown): Promise<readonly LeftShare[]> =>
  actor ? (await leftShares(db, actor.unitId, today)).filter(({ fromId }) => String(fromId) === from) : [];

/** The targets that a unit left, and the unit that a recorded succession names. */
export const adoptionLeft: Action = async (context, { from }) => {
  const left = await leftOf(context, from);
  const [first] = left;
  if (!first) return refused('adoption-gone', {}, 'from');
  const targetOf = await targetsKnown(context);
  const { successorId } = first;
  const successor = successorId === null ? null : await unitName(context.db, successorId, context.today);
  return done({
    name: first.fromName,
    closed: showDay(first.closedOn),
    several: left.length > 1,
    count: left.length,
    first: labelOf(first, targetOf(first)) as Json,
    targets: left.map((share) => ({ id: keyOf(share), label: labelOf(share, targetOf(share)) as Json })),
    successor,
  });
};

type TargetOf = (share: Pick<LeftShare, 'programme' | 'target'>) => Target | null;

const targetsKnown = async (context: ActionContext): Promise<TargetOf> => {
  const packs = await packsEver(context.db, context);
  return ({ programme, target }) => packs.get(programme)?.targets.find(({ id }) => id === target) ?? null;
};

const labelOf = ({ target: id, value, periodFrom }: LeftShare, target: Target | null): Text => {
  const [title, unit] = [target?.title ?? { vi: id }, target?.unit ?? { vi: '' }];
  const [year, number] = [periodFrom.slice(0, 4), shownShare(value)];
  return {
    vi: `${title.vi} (${year}): ${number} ${unit.vi}`.trim(),
    en: `${title.en ?? title.vi} (${year}): ${number} ${unit.en ?? unit.vi}`.trim(),
  };
};

/** The unit that takes over: one below the officer's that is still there. */
export const adoptionUnit: Action = async (context, { name, from }) => {
  const { db, actor, today } = context;
  if (!actor) throw new Error('targets are taken over on the word of an officer');
  const found = (
    await findUnits(db, { words: String(name), under: actor.unitId, day: today, limit: 7 })
  ).filter(
    ({ id, kind, closedOn }) =>
      !(closedOn && closedOn <= today) && id !== actor.unitId && String(id) !== from && !isOwnPart(kind),
  );
  const [only, ...others] = found;
  if (!only) return refused('allocation-unit-unknown', { name: String(name) }, 'successor');
  if (others.length === 0) return done({ id: only.id, name: only.name });
  return done({ units: found.map((unit) => ({ id: String(unit.id), label: { vi: unit.name } })) as Json });
};

/** Keeps which unit took a target over; the share stays with the unit and the year that it was set for. */
export const adoptionRecord: Action = async (context, args) => {
  const { db, actor, answers, today } = context;
  if (!actor || !mayAllocate(actor))
    throw new Error('an adoption is recorded by the organiser of a level above');
  const toId = Number(args.which ?? args.found);
  if (!(await mayAt(context, 'allocation.give', { unitId: toId })))
    return refused('allocation-unit-unknown', { name: textIn(answers, 'successor') ?? '' }, 'successor');
  const left = (await leftOf(context, answers.from)).filter(
    (share) => answers.how !== 'one' || keyOf(share) === answers.target,
  );
  const [first] = left;
  if (!first) return done(null, [message([say('adoption-gone')], menuFor(actor))]);
  const decidedOn = textIn(answers, 'decided-on') ?? '';
  const kept: LeftShare[] = [];
  for (const share of left) if (await record(context, actor, { share, toId })) kept.push(share);
  if (kept.length === 0) return done(null, [message([say('adoption-gone')], menuFor(actor))]);
  const targetOf = await targetsKnown(context);
  const facts = { from: first.fromName, to: (await unitName(db, toId, today)) ?? '' };
  return done(null, [
    message(
      [
        say('adoption-done', {
          ...facts,
          decision: textIn(answers, 'decision') ?? '',
          on: showDay(decidedOn),
        }),
        ...kept.map((share) => say('adoption-line', { target: labelOf(share, targetOf(share)) })),
      ],
      [commandButton(say('menu-quota'), 'quota', '', String(toId)), ...menuFor(actor, 'quota')],
    ),
  ]);
};

type Taken = { readonly share: LeftShare; readonly toId: number };

/** False where another device was faster. */
const record = async (
  { db, now, chat, answers }: ActionContext,
  actor: Actor,
  { share, toId }: Taken,
): Promise<boolean> => {
  const row = {
    ...{ programme: share.programme, target: share.target, period_from: share.periodFrom },
    ...{ from_unit_id: share.fromId, to_unit_id: toId },
    decision: textIn(answers, 'decision') ?? '',
    decided_on: textIn(answers, 'decided-on') ?? '',
  };
  const isNew = await adopt(db, { ...row, recorded_by: actor.postId, created_at: now });
  if (!isNew) return false;
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'target.adopted' },
    ...{ about: `unit:${toId}`, after: { ...row, value: share.value } },
  });
  return true;
};
