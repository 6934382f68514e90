import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { noState } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { compared } from '../core/reports/compare.ts';
import { calendarSpan, showPeriod } from '../core/reports/periods.ts';
import type { Db } from '../store/db.ts';
import { draftById } from '../store/drafts.ts';
import { revisionOf, saidBefore } from '../store/reports.ts';
import { reviewSeats, type Waiting, waitingReports } from '../store/reviews.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { formOfReport, idIn } from './review-begin.ts';
import { isPlain } from './reviews-show.ts';

/** So many are shown at a time. */
export const PAGE = 12;

/** A report as it was counted: "417.2" is revision 2 of report 417. */
export const named = ({ id, revision }: Pick<Waiting, 'id' | 'revision'>): string => `${id}.${revision}`;

export const idOf = (one: string): number => Number(one.split('.')[0]);

/** A page of the reports that were counted to be confirmed together; what changed since is not shown, only counted. */
export const reviewAllList: Action = async (context, args) => {
  const { actor, db, draft } = context;
  if (!actor) throw new Error('what is confirmed together is shown to an officer');
  const id = idIn(args.draft) ?? draft?.id ?? null;
  const all = id === null ? null : await countedIn(db, actor, id);
  if (id === null || all === null)
    return done(null, [
      message(
        [say('review-list-gone')],
        [commandButton(say('button-reviews'), 'reviews'), ...menuFor(actor)],
      ),
    ]);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(idIn(args.page) ?? 0, pages - 1);
  const here = all.slice(page * PAGE, (page + 1) * PAGE);
  const still = await stillCounted({ ...context, actor }, here);
  const lines = [
    say('review-list-title', { count: all.length, page: page + 1, pages }),
    ...(await linesOf(context, still)),
    ...(still.length < here.length
      ? [say('review-list-changed', { count: here.length - still.length })]
      : []),
  ];
  const isMore = page + 1 < pages;
  return done(null, [
    message(lines, [
      ...(isMore
        ? [commandButton(say('button-next-page'), 'review-list', String(id), String(page + 1))]
        : []),
      commandButton(say('button-review-listed', { count: all.length }), 'review-all', String(id)),
      commandButton(say('button-reviews'), 'reviews'),
    ]),
  ]);
};

/** What an officer's own draft counted, also where it is over; null where there is no such draft. */
export const countedIn = async (
  db: Db,
  { postId }: Pick<Actor, 'postId'>,
  id: number,
): Promise<readonly string[] | null> => {
  const row = await draftById(db, id);
  if (row?.flow !== 'review-all' || row.post_id !== postId) return null;
  const { slots } = row.state as { readonly slots?: { readonly reports?: readonly string[] } };
  return slots?.reports ?? null;
};

/** Those of some that still stand as they were counted, in their order. */
export const stillCounted = async (
  { db, today, actor }: Pick<ActionContext, 'db' | 'today'> & { readonly actor: Actor },
  all: readonly string[],
): Promise<readonly Waiting[]> => {
  const seats = await reviewSeats(db, actor, today);
  const waiting = await waitingReports(db, { seats, day: today, ids: all.map(idOf) });
  const byName = new Map(waiting.filter(isPlain).map((report) => [named(report), report]));
  return all.flatMap((one) => byName.get(one) ?? []);
};

export const linesOf = async (
  context: ActionContext,
  reports: readonly Waiting[],
): Promise<readonly Phrase[]> => {
  const lines: Phrase[] = [];
  for (const report of reports) lines.push(await lineOf(context, report));
  return lines;
};

/** "• CĐCS May Hoa Mai, tháng 11/2026: Đoàn viên kết nạp mới 45 (kỳ trước 40); …". */
const lineOf = async (context: ActionContext, report: Waiting): Promise<Phrase> => {
  const { db } = context;
  const facts = { unit: report.unitName, period: showPeriod(report.period) };
  if (report.nil) return say('review-all-nil', facts);
  const form = formOfReport(context, report);
  const { answers } = await revisionOf(db, report.id, report.revision);
  const { from, to } = calendarSpan(report.period);
  const past = await saidBefore(db, report.id, `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`);
  const counted = compared(form, { period: report.period, coversTo: to, answers }, past)
    .filter(({ item }) => item.measure !== null)
    .slice(0, 3);
  const figures = counted.flatMap(({ item, value, last }) => {
    const ask = itemsAsked(form).find(({ id }) => id === item.id);
    if (!ask) return [];
    const told = { label: ask.label, value: shown(ask, noState, value) };
    return last === null
      ? [say('review-all-figure', told)]
      : [say('review-all-figure-last', { ...told, last: shown(ask, noState, last) })];
  });
  const [first, ...others] = figures;
  if (!first) return say('review-all-bare', facts);
  return say('review-all-line', {
    ...facts,
    figures: others.reduce((one, other) => say('review-and', { one, other }), first),
  });
};
