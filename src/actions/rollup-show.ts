import { mayClosePeriods } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { calendarSpan, type Period, showPeriod } from '../core/reports/periods.ts';
import { type TreeAsked, treeIn } from '../core/units/trees.ts';
import { closedSum } from '../store/rollups.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { changesIn, movedWith } from './member-changes.ts';
import { sumNamed, sumsAt } from './rollup-find.ts';
import { headLines, itemLine } from './rollup-lines.ts';
import { publishedButton, publishedList, publishedSum } from './rollup-published.ts';
import type { RolledItem, Rollup } from './rollup-read.ts';
import { treeView } from './rollup-views.ts';
import { whyMessage } from './rollup-why.ts';
import { periodIn, type SumPlace, sumButton } from './rollup-words.ts';
import { mayAt } from './scope.ts';
import { workUnit } from './support-views.ts';

/** So many items stand on one screen, each with its button. */
const A_PAGE = 8;

export type Desk = ActionContext & { readonly actor: Actor };

/** What units below add up to: which sums there are, one of them, or how one of its items came to be. */
export const rollupShow: Action = async (context, args) => {
  const { actor } = context;
  if (!actor) throw new Error('sums are shown to an officer');
  return done(null, [await shown({ ...context, actor }, args)]);
};

const shown = async (desk: Desk, args: JsonObject): Promise<Message> => {
  if (asksAbove(args)) return publishedList(desk);
  const unitId = Number(args.unit) || (await workUnit(desk, desk.actor));
  const { form, item } = args;
  const period = periodIn(args.period);
  const tree = treeIn(args.tree);
  const isNamed = typeof form === 'string' && period !== null;
  if (!(await isSeen(desk, unitId, period)))
    return (isNamed ? await publishedSum(desk, { unitId, form, period }) : null) ?? none(desk);
  if (!isNamed) return choice(desk, { unitId, period, tree });
  const page = Number(args.page) || 0;
  const asked = { unitId, form, period, tree, viewer: await workUnit(desk, desk.actor) };
  if (typeof item === 'string' && item !== '') return whyMessage(desk, { ...asked, item, page });
  const rollup = await sumNamed(desk, asked);
  return rollup ? screen(desk, rollup, page) : none(desk);
};

const asksAbove = ({ unit, said }: JsonObject): boolean =>
  unit === 'above' ||
  (typeof said === 'string' && fold(said).includes('chot') && fold(said).includes('cap tren'));

/** An officer of a department sees what its body sees; a unit that has moved on is seen up to when it did. */
const isSeen = (desk: Desk, unitId: number, period: Period | null): Promise<boolean> =>
  mayAt(desk, 'figures.see', { unitId, ...(period === null ? {} : { on: calendarSpan(period).to }) });

/** Whether there is such a sum, and this officer may see it. */
export const isSummedFor = async (desk: Desk, { unitId, form, period }: SumPlace): Promise<boolean> => {
  const named = periodIn(period);
  if (named === null || !(await isSeen(desk, unitId, named))) return false;
  return (await sumNamed(desk, { unitId, form, period: named })) !== null;
};

const none = async (desk: Desk): Promise<Message> =>
  message([say('rollup-none')], [...(await publishedButton(desk)), ...menuFor(desk.actor)]);

type Wanted = { readonly unitId: number; readonly period: Period | null; readonly tree: TreeAsked | null };

const choice = async (desk: Desk, { unitId, period, tree }: Wanted): Promise<Message> => {
  const sums = await sumsAt(desk, {
    ...{ unitId, period, tree },
    viewer: await workUnit(desk, desk.actor),
  });
  const [only, ...others] = sums;
  if (!only) return none(desk);
  if (others.length === 0) return screen(desk, only, 0);
  return message(
    [say('rollup-which')],
    [
      ...sums.map((one) => sumButton(nameOf(one), { ...placeOf(one), tree })),
      ...(await publishedButton(desk)),
    ],
  );
};

const nameOf = ({ form, period }: Rollup): Phrase =>
  say('rollup-name-of', { form: form.title, period: showPeriod(period) });

const placeOf = ({ unitId, form, period }: Rollup): SumPlace => ({ unitId, form: form.id, period });

const screen = async (desk: Desk, rollup: Rollup, page: number): Promise<Message> => {
  const view = await treeView(desk, rollup);
  const place = { ...placeOf(rollup), tree: view.asked };
  const closed = view.isOther ? null : await closedSum(desk.db, place);
  const name = (await unitName(desk.db, rollup.unitId, view.day)) ?? '';
  const here = rollup.items
    .map((rolled, n) => ({ rolled, n: n + 1 }))
    .slice(page * A_PAGE, (page + 1) * A_PAGE);
  const isMore = rollup.items.length > (page + 1) * A_PAGE;
  const moved = movedWith(view.isOther ? null : await changesIn(desk, rollup), rollup);
  const [title, ...more] = headLines(rollup, name, closed);
  return message(
    [
      ...(title ? [title] : []),
      ...view.lines,
      ...more,
      ...here.map(({ rolled, n }) => itemLine(rolled, n, rollup, closed)),
      ...moved.lines,
    ],
    [
      ...here.flatMap(({ rolled, n }) => (rolled.sum === null ? [] : [whyButton(place, rolled.item, n)])),
      ...(isMore ? [sumButton(say('button-more'), place, '', String(page + 1))] : []),
      ...moved.buttons,
      ...view.buttons(place),
      ...(await endButtons(desk, rollup, { isClosed: closed !== null, isOther: view.isOther })),
    ],
  );
};

const whyButton = (place: SumPlace, { id }: RolledItem['item'], n: number): Button =>
  sumButton(say('button-rollup-why', { n }), place, id);

type Shown = { readonly isClosed: boolean; readonly isOther: boolean };

/** A sum on another tree is looked at only: neither closed nor taken away. */
const endButtons = async (
  desk: Desk,
  rollup: Rollup,
  { isClosed, isOther }: Shown,
): Promise<readonly Button[]> => {
  const duties = commandButton(say('menu-duties'), 'duties');
  if (isOther) return [duties];
  const isOwn = rollup.unitId === (await workUnit(desk, desk.actor));
  const { form, period, unitId } = placeOf(rollup);
  return [
    commandButton(say('button-rollup-workbook'), 'workbook', 'rollup', `${form}/${period}/${unitId}`),
    ...(isOwn && !isClosed && mayClosePeriods(desk.actor)
      ? [commandButton(say('button-close'), 'close', form, period)]
      : []),
    duties,
  ];
};
