import { mayClosePeriods } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { calendarSpan, type Period, showPeriod } from '../core/reports/periods.ts';
import { closedSum } from '../store/rollups.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { sumNamed, sumsAt } from './rollup-find.ts';
import { headLines, itemLine } from './rollup-lines.ts';
import { publishedButton, publishedList, publishedSum } from './rollup-published.ts';
import type { RolledItem, Rollup } from './rollup-read.ts';
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
  const isNamed = typeof form === 'string' && period !== null;
  if (!(await isSeen(desk, unitId, period)))
    return (isNamed ? await publishedSum(desk, { unitId, form, period }) : null) ?? none(desk);
  if (!isNamed) return choice(desk, unitId, period);
  const page = Number(args.page) || 0;
  const asked = { unitId, form, period };
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

const choice = async (desk: Desk, unitId: number, period: Period | null): Promise<Message> => {
  const sums = await sumsAt(desk, { unitId, period });
  const [only, ...others] = sums;
  if (!only) return none(desk);
  if (others.length === 0) return screen(desk, only, 0);
  return message(
    [say('rollup-which')],
    [...sums.map((one) => sumButton(nameOf(one), placeOf(one))), ...(await publishedButton(desk))],
  );
};

const nameOf = ({ form, period }: Rollup): Phrase =>
  say('rollup-name-of', { form: form.title, period: showPeriod(period) });

const placeOf = ({ unitId, form, period }: Rollup) => ({ unitId, form: form.id, period });

const screen = async (desk: Desk, rollup: Rollup, page: number): Promise<Message> => {
  const place = placeOf(rollup);
  const closed = await closedSum(desk.db, place);
  const name = (await unitName(desk.db, rollup.unitId, rollup.covers.to)) ?? '';
  const here = rollup.items
    .map((rolled, n) => ({ rolled, n: n + 1 }))
    .slice(page * A_PAGE, (page + 1) * A_PAGE);
  const isMore = rollup.items.length > (page + 1) * A_PAGE;
  return message(
    [...headLines(rollup, name, closed), ...here.map(({ rolled, n }) => itemLine(rolled, n, rollup, closed))],
    [
      ...here.flatMap(({ rolled, n }) => (rolled.sum === null ? [] : [whyButton(rollup, rolled.item, n)])),
      ...(isMore ? [sumButton(say('button-more'), place, '', String(page + 1))] : []),
      ...(await endButtons(desk, rollup, closed !== null)),
    ],
  );
};

const whyButton = (rollup: Rollup, { id }: RolledItem['item'], n: number): Button =>
  sumButton(say('button-rollup-why', { n }), placeOf(rollup), id);

const endButtons = async (desk: Desk, rollup: Rollup, isClosed: boolean): Promise<readonly Button[]> => {
  const isOwn = rollup.unitId === (await workUnit(desk, desk.actor));
  const { form, period, unitId } = placeOf(rollup);
  return [
    commandButton(say('button-rollup-workbook'), 'workbook', 'rollup', `${form}/${period}/${unitId}`),
    ...(isOwn && !isClosed && mayClosePeriods(desk.actor)
      ? [commandButton(say('button-close'), 'close', form, period)]
      : []),
    commandButton(say('menu-duties'), 'duties'),
  ];
};
