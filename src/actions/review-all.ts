import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { type JsonObject, noState } from '../core/flow/types.ts';
import { message, type Phrase, say, together } from '../core/message.ts';
import { compared } from '../core/reports/compare.ts';
import { calendarSpan, showPeriod } from '../core/reports/periods.ts';
import { revisionOf, saidBefore } from '../store/reports.ts';
import { lockReports } from '../store/review-decisions.ts';
import type { Waiting } from '../store/reviews.ts';
import { type Action, type ActionContext, type Begin, done } from './action.ts';
import { formOfReport } from './review-begin.ts';
import { confirm, nextButtons } from './review-decide.ts';
import { isPlain, waitingFor } from './reviews-show.ts';

/** So many are shown, and confirmed, together. */
const TOGETHER = 12;

/** Shows reports without warnings, so that exactly these are confirmed: by id and revision. */
export const reviewAllBegin: Begin = async (context) => {
  const { actor } = context;
  const plain = (await waitingFor(context, actor)).reports.filter(isPlain);
  const here = plain.slice(0, TOGETHER);
  if (here.length === 0) {
    const buttons = [commandButton(say('button-reviews'), 'reviews'), ...menuFor(actor)];
    return { messages: [message([say('reviews-none-plain')], buttons)] };
  }
  const lines: Phrase[] = [];
  for (const report of here) lines.push(await lineOf(context, report));
  const named = here.map(({ id, revision }) => `${id}.${revision}`);
  return {
    subject: `review-all:${named.join(',')}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ reports: named, count: here.length, total: plain.length },
      list: together(lines) as unknown as JsonObject,
    },
  };
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

/** Confirms those that were shown and still stand as they were shown; the others are left and told. */
export const reviewAllConfirm: Action = async (asked) => {
  const { actor, db, slots } = asked;
  if (!actor) throw new Error('reports are confirmed by an officer');
  const context = { ...asked, actor };
  const named = slots.reports as readonly string[];
  await lockReports(
    db,
    named.map((one) => Number(one.split('.')[0])),
  );
  const still = (await waitingFor(context, actor)).reports.filter(
    (report) => isPlain(report) && named.includes(`${report.id}.${report.revision}`),
  );
  const { notices, untold } = await confirm(context, still);
  const left = named.length - still.length;
  const lines = [
    ...(still.length > 0 ? [say('review-all-confirmed', { count: still.length })] : []),
    ...(left > 0 ? [say('review-all-left', { count: left })] : []),
    ...(untold > 0 ? [say('review-all-untold', { count: untold })] : []),
  ];
  return done(null, [message(lines, await nextButtons(context, actor))], notices);
};
