import { mayClosePeriods } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say, together } from '../core/message.ts';
import { type Period, showPeriod } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { closedSum, closeSum } from '../store/rollups.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type ActionResult, type Actor, done } from './action.ts';
import { sumNamed, sumsAt } from './rollup-find.ts';
import { closedLine, headLines, itemLine } from './rollup-lines.ts';
import type { Rollup } from './rollup-read.ts';
import { periodIn, sumButton } from './rollup-words.ts';
import { workUnit } from './support-views.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** The sum that is to be closed, as its officer is asked about it; else why there is none, or which ones there are. */
export const periodFind: Action = async (context, { form, period }) => {
  const { actor } = context;
  if (!actor || !mayClosePeriods(actor)) return over(message([say('close-not-yours')], menuFor(actor)));
  const desk = { ...context, actor };
  const named = periodIn(period);
  if (typeof form !== 'string' || named === null) return oneOf(desk, await openSums(desk, named));
  const unitId = await workUnit(context, actor);
  const rollup = await sumNamed(desk, { unitId, form, period: named });
  return rollup ? aboutOne(desk, rollup) : over(message([say('rollup-none')], menuFor(actor)));
};

const over = (told: Message) => done({ status: 'over' }, [told]);

/** Sums that are not closed yet. */
const openSums = async (desk: Desk, period: Period | null): Promise<readonly Rollup[]> => {
  const sums = await sumsAt(desk, { unitId: await workUnit(desk, desk.actor), period });
  const closed = await Promise.all(sums.map((one) => closedSum(desk.db, keyOf(one))));
  return sums.filter((_, n) => closed[n] === null);
};

const oneOf = async (desk: Desk, open: readonly Rollup[]): Promise<ActionResult> => {
  const [only, ...others] = open;
  if (!only) return over(message([say('close-all')], menuFor(desk.actor)));
  if (others.length === 0) return aboutOne(desk, only);
  return over(message([say('close-which')], open.map(closeButton)));
};

const closeButton = ({ form, period }: Rollup) =>
  commandButton(
    say('rollup-name-of', { form: form.title, period: showPeriod(period) }),
    'close',
    form.id,
    period,
  );

const aboutOne = async (desk: Desk, rollup: Rollup): Promise<ActionResult> => {
  const { form, period } = keyOf(rollup);
  const closed = await closedSum(desk.db, keyOf(rollup));
  if (closed) return over(message([say('close-before'), closedLine(closed, period)], afterButtons(rollup)));
  if (rollup.items.every(({ sum }) => sum === null))
    return over(message([say('close-nothing', namesIn(rollup))], afterButtons(rollup)));
  return done({ ...(await asked(desk, rollup)), status: 'open', form, period, seen: seenIn(rollup) });
};

const namesIn = ({ form, period }: Rollup) => ({ form: form.title, period: showPeriod(period) });

const keyOf = ({ unitId, form, period }: Rollup) => ({ unitId, form: form.id, period });

const asked = async (desk: Desk, rollup: Rollup): Promise<JsonObject> => {
  const name = (await unitName(desk.db, rollup.unitId, rollup.covers.to)) ?? '';
  const lines: readonly Phrase[] = [
    ...headLines(rollup, name, null),
    ...(rollup.covers.to >= desk.today ? [say('close-running', { to: showDay(rollup.covers.to) })] : []),
    ...rollup.items.flatMap((rolled, n) =>
      rolled.sum === null ? [] : [itemLine(rolled, n + 1, rollup, null)],
    ),
  ];
  return { lines: together(lines) as unknown as JsonObject };
};

/** Everything that was shown, in one value: what is closed is what was seen. */
const seenIn = ({ items, coverage }: Rollup): string =>
  JSON.stringify([coverage.confirmed, coverage.all, ...items.map(({ sum }) => sum)]);

/** Closes the sum that was seen, once; a second device is told who did. */
export const periodClose: Action = async (context, { form, period, seen, decision }) => {
  const { actor } = context;
  if (!actor || !mayClosePeriods(actor))
    return done(null, [message([say('close-not-yours')], menuFor(actor))]);
  if (decision !== 'close') return done(null, [message([say('close-waits')], menuFor(actor))]);
  const desk = { ...context, actor };
  const rollup = await sumNamed(desk, {
    unitId: await workUnit(context, actor),
    form: String(form),
    period: String(period) as Period,
  });
  return done(null, [
    rollup ? await closing(desk, rollup, seen) : message([say('rollup-none')], menuFor(actor)),
  ]);
};

const closing = async (desk: Desk, rollup: Rollup, seen: Json | undefined): Promise<Message> => {
  const key = keyOf(rollup);
  if ((await closedSum(desk.db, key)) === null && seen !== seenIn(rollup))
    return message([say('close-moved')], [commandButton(say('button-close'), 'close', key.form, key.period)]);
  const id = await close(desk, rollup);
  const closed = await closedSum(desk.db, key);
  if (!closed) throw new Error('a sum was expected to be closed');
  return message(
    [say(id === null ? 'close-before' : 'close-done', namesIn(rollup)), closedLine(closed, rollup.period)],
    afterButtons(rollup),
  );
};

const close = async ({ db, now, actor, chat }: Desk, rollup: Rollup): Promise<number | null> => {
  const key = keyOf(rollup);
  const id = await closeSum(db, {
    ...key,
    covers: rollup.covers,
    coverage: rollup.coverage,
    items: rollup.items.map(({ item, shares }) => ({ id: item.id, shares })),
    closedBy: actor.postId,
    now,
  });
  if (id !== null)
    await audit(db, {
      ...{
        at: now,
        postId: actor.postId,
        chatId: chat.id,
        what: 'period.closed',
        about: `period_close:${id}`,
      },
      after: { unit: key.unitId, form: key.form, period: key.period },
    });
  return id;
};

const afterButtons = (rollup: Rollup) => [
  sumButton(say('button-rollup-back'), keyOf(rollup)),
  commandButton(say('menu-duties'), 'duties'),
];
