import { mayAllocate } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { shownShare, sumWords } from '../core/programme/share-words.ts';
import { evenly, shareKind, shareObjection } from '../core/programme/shares.ts';
import { sharesOf } from '../store/allocations.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done, type Notice, refused } from './action.ts';
import { sumBelow } from './allocation-read.ts';
import { type Answered, type Portion, recordShares, shareIn } from './allocation-record.ts';
import { textIn } from './founding-facts.ts';
import { toldOf } from './review-decide.ts';
import { mayAt } from './scope.ts';

/** Gives a unit its share, or each unit directly below an equal one, under a decision. What was given before stays. */
export const allocationAssign: Action = async (context, args) => {
  const { db, actor, answers, today } = context;
  if (!actor || !mayAllocate(actor)) throw new Error('targets are given by the organiser of a unit');
  const share = await shareIn(context);
  if (!share) return refused('allocation-no-run');
  const objection = shareObjection(share.target, share.value);
  if (objection) return refused(objection, {}, shareKind(share.target) ?? 'count');
  const portions = await portionsOf(context, actor, { share, args });
  if (portions.length === 0)
    return refused('allocation-unit-unknown', { name: textIn(answers, 'unit') ?? '' }, 'unit');
  const ids = portions.map(({ id }) => id);
  const known = await sharesOf(db, share.run, ids);
  const before = known.filter(({ kind }) => kind === 'assigned');
  await recordShares(context, actor, { share, portions, kind: 'assigned', before });
  const sum = await sumBelow(share, share.run, { db, unitId: actor.unitId, today });
  const replaced = before.map(({ unitId, value, decision }) => {
    const unit = portions.find(({ id }) => id === unitId)?.name ?? '';
    return say('allocation-replaced', {
      unit,
      value: shownShare(value),
      decision: decision ?? say('value-none'),
    });
  });
  return done(
    null,
    [receipt(context, actor, { share, portions, lines: [...replaced, sumWords(sum, share.target.unit)] })],
    await registrantsTold(context, { share, portions, known }),
  );
};

type Answering = {
  readonly share: Answered;
  readonly portions: readonly Portion[];
  readonly known: Awaited<ReturnType<typeof sharesOf>>;
};

/** Whoever registered a target for a unit is told what the level above gave it. */
const registrantsTold = async (
  context: ActionContext,
  { share, portions, known }: Answering,
): Promise<readonly Notice[]> => {
  const told: Notice[] = [];
  for (const { kind, unitId, recordedBy, value } of known) {
    const given = portions.find(({ id }) => id === unitId);
    if (kind !== 'registered' || recordedBy === null || !given) continue;
    const facts = {
      ...{ target: share.target.title, of: share.target.unit, unit: given.name },
      ...{ registered: shownShare(value), given: shownShare(given.value) },
      decision: textIn(context.answers, 'decision') ?? '',
    };
    const one = message(
      [say('allocation-answered', facts)],
      [commandButton(say('menu-quota'), 'quota', share.pack.id)],
    );
    told.push(...(await toldOf(context, recordedBy, [one])).notices);
  }
  return told;
};

type Asked = { readonly share: Answered; readonly args: JsonObject };

/** Who gets how much: the unit that was named, or every unit directly below. */
const portionsOf = async (
  context: ActionContext,
  actor: Actor,
  { share: { target, value }, args }: Asked,
): Promise<readonly Portion[]> => {
  const { answers, slots, db, today } = context;
  if (answers.how === 'even') {
    const children = await childrenOn(db, actor.unitId, today);
    const parts = shareKind(target) === 'count' ? evenly(value, children.length) : children.map(() => value);
    return children.map((child, n) => ({ ...child, value: parts[n] ?? 0 }));
  }
  const id = Number(slots.unitId ?? args.which ?? args.found);
  if (!(await mayAt(context, 'allocation.give', { unitId: id }))) return [];
  return [{ id, name: (await unitName(db, id, today)) ?? '', value }];
};

type Given = {
  readonly share: Answered;
  readonly portions: readonly Portion[];
  readonly lines: readonly Phrase[];
};

const receipt = (
  { answers }: ActionContext,
  actor: Actor,
  { share: { pack, target }, portions, lines }: Given,
): Message => {
  const [only, ...others] = portions;
  return message(
    [
      say('allocation-done', {
        target: target.title,
        decision: textIn(answers, 'decision') ?? '',
        day: showDay(textIn(answers, 'decision-on') ?? ''),
      }),
      ...portions
        .slice(0, 12)
        .map(({ name, value }) =>
          say('allocation-portion', { unit: name, value: shownShare(value), of: target.unit }),
        ),
      ...(portions.length > 12 ? [say('import-more', { count: portions.length - 12 })] : []),
      ...lines,
    ],
    [
      commandButton(say('button-allocate-more'), 'allocate'),
      ...(only && others.length === 0
        ? [commandButton(say('button-share-history'), 'share-history', pack.id, String(only.id))]
        : []),
      commandButton(say('button-shares'), 'shares', pack.id),
      ...menuFor(actor),
    ],
  );
};
