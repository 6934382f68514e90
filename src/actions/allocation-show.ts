import { mayAllocate } from '../core/access.ts';
import { dayAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { shownShare, stepWords, sumWords } from '../core/programme/share-words.ts';
import { givenTargets, runFor } from '../core/programme/shares.ts';
import type { Pack } from '../core/programme/types.ts';
import { type ShareStep, shareHistory, waitingRegistrations } from '../store/allocations.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { runOf, sharedPacks, sumBelow } from './allocation-read.ts';
import { isWithin } from './scope.ts';

/** What was given below for every target of a plan, or how a unit's shares came to be. */
export const allocationShow: Action = async (context, { programme, history, unit }) => {
  const { actor } = context;
  if (!actor) throw new Error('shares are shown to an officer');
  const packs = (await sharedPacks(context)).filter(
    ({ id }) => typeof programme !== 'string' || id === programme,
  );
  if (packs.length === 0) return done(null, [message([say('quota-none')], menuFor(actor))]);
  const messages: Message[] = [];
  for (const pack of packs)
    messages.push(
      history === true
        ? await historyOf(context, actor, { pack, unit })
        : await sharesShown(context, actor, pack),
    );
  return done(null, messages);
};

/** A phone's screen. */
const MOST_TARGETS = 11;

const sharesShown = async (context: ActionContext, actor: Actor, pack: Pack): Promise<Message> => {
  const { db, today } = context;
  const lines: Phrase[] = [];
  const runs = givenTargets(pack).flatMap((target) => {
    const run = runFor(target, null, today);
    return run ? [{ target, run }] : [];
  });
  for (const { target, run } of runs.slice(0, MOST_TARGETS)) {
    const meant = { pack, target };
    const sum = await sumBelow(meant, runOf(meant, run), { db, unitId: actor.unitId, today });
    lines.push(say('shares-target', { target: target.title }), sumWords(sum, target.unit));
  }
  const more =
    runs.length > MOST_TARGETS ? [say('import-more-shares', { count: runs.length - MOST_TARGETS })] : [];
  return message(
    [say('shares-title', { document: pack.document.name, unit: actor.unitName }), ...lines, ...more],
    [...(await actButtons(context, actor, pack)), ...menuFor(actor)],
  );
};

const actButtons = async (context: ActionContext, actor: Actor, pack: Pack): Promise<readonly Button[]> => {
  const history = commandButton(say('button-share-history'), 'share-history', pack.id);
  if (!mayAllocate(actor)) return [history];
  const sheet = commandButton(say('button-shares-workbook'), 'workbook', 'allocations', pack.id);
  return [
    ...(await registrationButtons(context, actor)),
    commandButton(say('button-allocate'), 'allocate'),
    sheet,
  ];
};

/** Registrations of units below that wait for an answer. */
export const registrationButtons = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  actor: Actor,
): Promise<readonly Button[]> =>
  (await waitingRegistrations(db, actor.unitId, today))
    .slice(0, 5)
    .map(({ id, unitName: unit, value }) =>
      commandButton(
        say('button-registration', { unit: clipped(unit, 30), value: shownShare(value) }),
        'allocate',
        String(id),
      ),
    );

const byWhom = ({ by, title }: ShareStep): string | null => (by === null ? null : `${by} (${title})`);

type Whose = { readonly pack: Pack; readonly unit: unknown };

const MOST_STEPS = 18;

/** "Vì sao số này?": who gave or registered it, when, by which decision; the newest last. */
const historyOf = async (context: ActionContext, actor: Actor, { pack, unit }: Whose): Promise<Message> => {
  const { db, today } = context;
  const asked = typeof unit === 'string' && /^[1-9]\d{0,14}$/.test(unit) ? Number(unit) : actor.unitId;
  const unitId = (await isWithin(context, asked)) ? asked : actor.unitId;
  const steps = await shareHistory(db, pack.id, unitId);
  const name = (await unitName(db, unitId, today)) ?? actor.unitName;
  const lines = pack.targets.flatMap((target) => {
    const own = steps.filter((step) => step.target === target.id);
    const told = own.flatMap((step) =>
      stepWords({ ...step, recordedOn: dayAt(step.recordedAt), by: byWhom(step) }),
    );
    return own.length === 0 ? [] : [say('shares-target', { target: target.title }), ...told];
  });
  const shown = lines.slice(-MOST_STEPS);
  return message(
    [
      say('share-history-title', { document: pack.document.name, unit: name }),
      ...(lines.length === 0 ? [say('share-history-none')] : []),
      ...(shown.length < lines.length ? [say('share-history-cut')] : []),
      ...shown,
    ],
    menuFor(actor),
  );
};
