import { formOf } from '../core/definitions.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { FormItem } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { type Period, showPeriod } from '../core/reports/periods.ts';
import { movedSince, type Share } from '../core/reports/rollup.ts';
import { reportHistory, type WaitingCorrection, waitingCorrections } from '../store/report-history.ts';
import { issueOf } from '../store/report-issues.ts';
import { type Closed, closedSum } from '../store/rollups.ts';
import { unitName } from '../store/units.ts';
import { issueLine, scanButtons } from './report-issue.ts';
import { sumNamed } from './rollup-find.ts';
import { ownLines } from './rollup-history.ts';
import { closedLine, signedSum } from './rollup-lines.ts';
import type { RolledItem, Rollup } from './rollup-read.ts';
import type { Desk } from './rollup-show.ts';
import { treeView } from './rollup-views.ts';
import { coverageLine, difference, figure, listed, type SumPlace, sumButton } from './rollup-words.ts';

/** So many units stand on one screen. */
const A_PAGE = 8;

type Asked = SumPlace & { readonly item: string; readonly page: number };

/** "Vì sao số này?": which units and reports a figure came from, what was closed, what was adjusted and why. */
export const whyMessage = async (desk: Desk, asked: Asked): Promise<Message> => {
  const form = formOf(desk.definitions, asked.form);
  const item = form?.items.find(({ id }) => id === asked.item);
  if (!form || !item) return message([say('rollup-none')]);
  const name = (await unitName(desk.db, asked.unitId, desk.today)) ?? '';
  const rollup = await sumNamed(desk, asked);
  const rolled = rollup?.items.find((one) => one.item.id === item.id) ?? null;
  const view = rollup && (await treeView(desk, rollup));
  const closed = rolled && !view?.isOther ? await closedSum(desk.db, asked) : null;
  const sent = view?.isOther ? [] : await reportHistory(desk.db, asked);
  const title = say('rollup-why-title', { item: item.label, unit: name, period: showPeriod(asked.period) });
  const waiting = await waitingCorrections(desk.db, rolled ? receiptsOf(rolled) : []);
  const below = rollup && rolled ? belowPart(desk, { rollup, rolled, closed, asked, waiting }) : null;
  const own = ownLines(item, sent, rolled);
  const issue = sent[0] ? await issueOf(desk.db, sent[0].reportId) : null;
  return message(
    [
      title,
      ...(view?.lines ?? []),
      ...(below?.lines ?? []),
      ...own,
      ...(issue ? [issueLine(issue)] : []),
      ...(below === null && own.length === 0 ? [say('rollup-why-nothing')] : []),
    ],
    [
      ...(below?.buttons ?? []),
      ...scanButtons(issue),
      ...(view?.buttons(asked, asked.item) ?? []),
      ...backButtons(asked, rolled !== null),
    ],
  );
};

type Below = {
  readonly rollup: Rollup;
  readonly rolled: RolledItem;
  readonly closed: Closed | null;
  readonly asked: Asked;
  readonly waiting: readonly WaitingCorrection[];
};

const receiptsOf = ({ shares }: RolledItem): readonly string[] =>
  shares.flatMap(({ parts }) => parts.map(({ receipt }) => receipt));

const belowPart = (desk: Desk, { rollup, rolled, closed, asked, waiting }: Below) => {
  const names = new Map(rollup.units.map(({ id, name }) => [id, name]));
  const here = rolled.shares.slice(asked.page * A_PAGE, (asked.page + 1) * A_PAGE);
  const isMore = rolled.shares.length > (asked.page + 1) * A_PAGE;
  return {
    lines: [
      rolled.sum === null
        ? say('rollup-nobody')
        : say('rollup-why-sum', { value: figure(rolled.item, rolled.sum) }),
      ...here.flatMap((share) => [
        shareLine(rolled.item, share, names.get(share.unitId) ?? ''),
        ...waitingLines(rolled.item, share, waiting),
      ]),
      coverageLine(rollup.coverage, rollup.period),
      ...(closed ? closedLines(rolled, { closed, period: asked.period, names }) : []),
    ],
    buttons: [
      ...here.flatMap((share) => drillButton(desk, { share, asked, unit: names.get(share.unitId) ?? '' })),
      ...(isMore ? [sumButton(say('button-more'), asked, asked.item, String(asked.page + 1))] : []),
    ],
  };
};

/** More reports than this are counted, not listed. */
const MOST_PARTS = 4;

/** "• CĐCS A: 45 (BC-202610-000001)"; over several reports each with its own figure, over many how many there are. */
const shareLine = (item: FormItem, { value, parts }: Share, unit: string): Phrase =>
  say('rollup-why-unit', {
    unit,
    value: figure(item, value),
    receipts:
      parts.length > MOST_PARTS
        ? say('rollup-why-parts', { count: parts.length })
        : listed(
            parts.map((part) =>
              parts.length === 1
                ? { vi: part.receipt }
                : say('rollup-why-part', { receipt: part.receipt, value: figure(item, part.value) }),
            ),
          ),
  });

/** "↳ Bản sửa đang chờ xác nhận: 45 → 50": what may still change a figure that counts. */
const waitingLines = (
  item: FormItem,
  { parts }: Share,
  waiting: readonly WaitingCorrection[],
): readonly Phrase[] =>
  parts.flatMap((part) =>
    waiting.flatMap(({ receipt, answers }) => {
      const now = answers[part.item];
      if (receipt !== part.receipt || typeof now !== 'number' || now === part.value) return [];
      return [say('rollup-why-waits', { before: figure(item, part.value), now: figure(item, now), receipt })];
    }),
  );

type Drill = { readonly share: Share; readonly asked: Asked; readonly unit: string };

/** Goes on to the report of the unit below; on another tree to what it adds up to there, where others reported it. */
const drillButton = ({ definitions }: Desk, { share, asked, unit }: Drill): readonly Button[] => {
  const { unitId, parts } = share;
  const label = { vi: clipped(unit, 40) };
  if (parts.some((part) => part.unitId !== unitId))
    return [sumButton(label, { ...asked, unitId }, asked.item)];
  return parts
    .slice(0, 1)
    .flatMap(({ form, item, period }) =>
      formOf(definitions, form) ? [sumButton(label, { form, period, unitId }, item)] : [],
    );
};

type Signed = {
  readonly closed: Closed;
  readonly period: Period;
  readonly names: ReadonlyMap<number, string>;
};

/** The signed figure as it was, and beside it every unit that moved since. */
const closedLines = (
  { item, shares, sum }: RolledItem,
  { closed, period, names }: Signed,
): readonly Phrase[] => {
  const signed = signedSum(closed, item);
  const moved = movedSince(
    closed.figures.filter((one) => one.item === item.id),
    shares,
  );
  const said = (value: number | null) => (value === null ? say('rollup-not-there') : figure(item, value));
  return [
    closedLine(closed, period),
    say('rollup-why-closed', { value: said(signed) }),
    ...(moved.length === 0
      ? []
      : [say('rollup-why-drift', { value: difference(item, (sum ?? 0) - (signed ?? 0)) })]),
    ...moved.map(({ unitId, before, now }) =>
      say('rollup-why-moved', { unit: names.get(unitId) ?? '', before: said(before), now: said(now) }),
    ),
  ];
};

const backButtons = (asked: Asked, isSum: boolean): readonly Button[] => [
  ...(isSum ? [sumButton(say('button-rollup-back'), asked)] : []),
  commandButton(say('menu-duties'), 'duties'),
];
