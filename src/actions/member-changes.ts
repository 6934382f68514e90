import { isGrassroots } from '../core/access-table.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Form, JsonObject } from '../core/flow/types.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import {
  type MemberChanges,
  type MemberMove,
  type MoveKind,
  memberChanges,
  SIGNS,
} from '../core/reports/member-changes.ts';
import { calendarSpan, type Period, periodOf, previousPeriod, showPeriod } from '../core/reports/periods.ts';
import { membersMoving, membersStaying } from '../store/member-changes.ts';
import { unitOn } from '../store/units.ts';
import { type Action, done } from './action.ts';
import { placesAt, sumNamed } from './rollup-find.ts';
import type { SumAsked, SumContext } from './rollup-read.ts';
import type { Desk } from './rollup-show.ts';
import { difference, figure, periodIn, sumButton } from './rollup-words.ts';
import { mayAt } from './scope.ts';
import { workUnit } from './support-views.ts';

/** So many units stand on one screen. */
const A_PAGE = 8;

type Counted = MemberChanges & { readonly unreported: number };

/** How members below came and went in the period of a sum; null where the sum says nothing of members. */
export const changesIn = async (
  { db }: SumContext,
  { unitId, form, period, covers }: SumAsked,
): Promise<Counted | null> => {
  const unit = await unitOn(db, unitId, covers.to);
  const told = toldBy(unit?.kind);
  if (!addsUp(form, told)) return null;
  const asked = { unitId, form: told, period, covers };
  const { unreported, ...stayed } = await membersStaying(db, asked);
  return { ...memberChanges(stayed, await membersMoving(db, asked)), unreported };
};

/** The sum's own lines: what came or went with its union, and where to read how. */
export const movedWith = (
  changes: MemberChanges | null,
  place: SumAsked,
): { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] } =>
  changes === null || changes.moves.length === 0
    ? { lines: [], buttons: [] }
    : { lines: [say('members-moved'), ...totalLines(changes)], buttons: [changesButton(place)] };

const changesButton = ({ form, period, unitId }: SumAsked, page = 0): Button =>
  commandButton(
    say(page === 0 ? 'button-member-changes' : 'button-more'),
    'members',
    ...[form.id, period, String(unitId), String(page)],
  );

const KINDS: readonly MoveKind[] = ['founded', 'received', 'handed-over', 'merged', 'dissolved'];

/** "Tiếp nhận: +505 đoàn viên (2 đơn vị)", for each way in or out. */
const totalLines = ({ moves }: MemberChanges): readonly Phrase[] =>
  KINDS.flatMap((kind) => {
    const some = moves.filter((one) => one.kind === kind);
    const members = some.reduce((sum, one) => sum + one.members, 0);
    return some.length === 0
      ? []
      : [say(`members-${kind}`, { value: signed(SIGNS[kind] * members), units: some.length })];
  });

const INTEGER = { kind: 'integer' };
const signed = (value: number): string => (value === 0 ? '0' : difference(INTEGER, value));

/** Opening, every way in and out, and closing; below it each unit that moved, with where and by which decision. */
export const membersShow: Action = async (context, args) => {
  const { actor } = context;
  if (!actor) throw new Error('sums are shown to an officer');
  return done(null, [await shown({ ...context, actor }, args)]);
};

const shown = async (desk: Desk, args: JsonObject): Promise<Message> => {
  const unitId = Number(args.unit) || (await workUnit(desk, desk.actor));
  const period = periodIn(args.period) ?? previousPeriod(periodOf(desk.today, 'month'));
  const sum = (await isSeen(desk, unitId, period))
    ? await sumAsked(desk, { unitId, period, form: args.form })
    : null;
  const changes = sum && (await changesIn(desk, sum));
  if (!sum || !changes || isUntold(changes)) return message([say('members-none')], menuFor(desk.actor));
  const name = (await unitOn(desk.db, unitId, sum.covers.to))?.name ?? '';
  const page = /^\d{1,4}$/.test(String(args.page ?? '')) ? Number(args.page) : 0;
  const here = changes.moves.slice(page * A_PAGE, (page + 1) * A_PAGE);
  return message(
    [
      say('members-title', { period: showPeriod(sum.period), unit: name }),
      ...balanceLines(changes),
      ...(here.length > 0 ? [{ vi: '' }, say('members-why'), ...here.map(moveLine)] : []),
      ...notes(changes),
    ],
    [
      ...(changes.moves.length > (page + 1) * A_PAGE ? [changesButton(sum, page + 1)] : []),
      ...((await sumNamed(desk, { unitId, form: sum.form.id, period: sum.period }))
        ? [sumButton(say('button-rollup-back'), { unitId, form: sum.form.id, period: sum.period })]
        : []),
      commandButton(say('menu-duties'), 'duties'),
    ],
  );
};

/** Nobody below ever told of members, up to that period. */
const isUntold = ({ opening, closing, moves }: MemberChanges): boolean =>
  opening === 0 && closing === 0 && moves.length === 0;

const isSeen = (desk: Desk, unitId: number, period: Period): Promise<boolean> =>
  mayAt(desk, 'figures.see', { unitId, on: calendarSpan(period).to });

type Wanted = { readonly unitId: number; readonly period: Period; readonly form: unknown };

/** Members are told of by unions, whether or not a level between them has to report their sum. */
const sumAsked = async (desk: Desk, { unitId, period, form }: Wanted): Promise<SumAsked | null> => {
  const places = await placesAt(desk, { unitId, period });
  const named =
    typeof form === 'string' && form !== '' ? places.filter((one) => one.form.id === form) : places;
  const unit = await unitOn(desk.db, unitId, calendarSpan(period).to);
  return named.find((one) => addsUp(one.form, toldBy(unit?.kind))) ?? null;
};

/** The form in which those below a unit tell of their members. */
const toldBy = (kind = ''): string => (isGrassroots(kind) ? 'thang-to' : 'thang-cdcs');

const addsUp = ({ items }: Form, told: string): boolean =>
  items.some(({ below }) => below.some((from) => from.form === told));

const balanceLines = (changes: MemberChanges): readonly Phrase[] => [
  say('members-opening', { value: figure(INTEGER, changes.opening) }),
  say('members-joined', { value: signed(changes.joined) }),
  ...(changes.transferredIn === 0 ? [] : [say('members-in', { value: signed(changes.transferredIn) })]),
  ...(changes.transferredOut === 0 ? [] : [say('members-out', { value: signed(-changes.transferredOut) })]),
  say('members-left', { value: signed(-changes.leftOther) }),
  ...totalLines(changes),
  ...(changes.unexplained === 0 ? [] : [say('members-unexplained', { value: signed(changes.unexplained) })]),
  say('members-closing', { value: figure(INTEGER, changes.closing) }),
];

const moveLine = ({ kind, name, members, other, day, decision }: MemberMove): Phrase =>
  say(`members-move-${kind}`, {
    unit: name,
    value: figure(INTEGER, members),
    other: other ?? '',
    day: day === null ? '' : showDay(day),
    decision: decision ?? say('members-no-decision'),
  });

const notes = ({ unreported }: Counted): readonly Phrase[] =>
  unreported === 0 ? [] : [{ vi: '' }, say('members-unreported', { units: unreported })];
