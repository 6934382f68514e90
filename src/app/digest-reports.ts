import { daysBetween, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { correctReportButton, openReportButton } from '../core/flow/buttons.ts';
import { type Phrase, say } from '../core/message.ts';
import { receiverWords } from '../core/programme/date-words.ts';
import { restLines } from '../core/programme/due-words.ts';
import type { Due } from '../core/programme/duties.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Item } from '../core/reminders/items.ts';
import { reportKey } from '../core/reminders/unit-reminders.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Tx } from '../store/db.ts';
import { type ReportKey, reportFor } from '../store/duties.ts';
import { filesAt, postAt, type Telling } from './digest-posts.ts';
import type { Parts } from './parts.ts';
import { aboveLine } from './remind-above.ts';
import { signatureAwaited } from './remind-signatures.ts';

type DueReport = Due & { readonly form: string };
type Asked = Telling & { readonly pack: Pack; readonly due: DueReport };

/** A report that is not sent, or that the level above asked to have corrected; null for one that was sent. */
export const reportItem = async (
  parts: Parts,
  tx: Tx,
  { pack, reminder, held, due }: Asked,
): Promise<Item | null> => {
  const { unit_id: unitId, post_id: postId, on_day: day } = reminder;
  const { form, period } = due;
  const report = await reportFor(tx, { unitId, postId, form }, period);
  if (report !== null && report.state !== 'returned') return null;
  const title = formOf(parts.definitions, form)?.title ?? { vi: due.duty };
  const waits = report === null ? await signatureAwaited(tx, reminder, form) : null;
  const above = report === null ? await aboveLine(tx, reminder, form) : null;
  const open = report === null ? openReportButton(title, due) : correctReportButton(title, due);
  return {
    ...{
      key: reportItemKey({ unitId, postId, form }, period),
      kind: 'reports',
      on: due.dueOn,
      dueOn: due.dueOn,
    },
    ...postAt(held, unitId, (post) =>
      postId !== null ? post.id === postId : (waits?.signing.includes(post.id) ?? filesAt(post, form)),
    ),
    ...(report === null ? {} : { isReturned: true as const }),
    name: say('button-open-report', { form: title, period: showPeriod(period) }),
    lines: [
      report === null ? stateOf(due, title, day) : returnedLine(due, title),
      ...(waits ? [waits.line] : []),
      ...(above ? [above] : []),
      ...(report === null ? restLines(due, day) : []),
    ],
    details: [...receiverOf(pack, due), ...correctionOf(due, day)],
    buttons: [waits?.button ?? open],
  };
};

/** The same whether it is told because it is due or because it was returned. */
export const reportItemKey = ({ unitId, postId, form }: ReportKey, period: string): string =>
  `report ${unitId} ${reportKey(postId, form, period)}`;

const stateOf = (due: DueReport, form: Phrase, today: string): Phrase => {
  const days = daysBetween(today, due.dueOn);
  const key = days > 0 ? 'digest-before' : days === 0 ? 'digest-due' : 'digest-after';
  const facts = { form, period: showPeriod(due.period), due: showDay(due.dueOn) };
  return say(key, { ...facts, days: Math.abs(days) });
};

const returnedLine = (due: DueReport, form: Phrase): Phrase =>
  say('digest-returned', { form, period: showPeriod(due.period) });

const receiverOf = (pack: Pack, due: DueReport): readonly Phrase[] => {
  const asked = pack.duties.find(({ id }) => id === due.duty);
  const receiver = asked ? receiverWords(asked) : null;
  return receiver ? [receiver] : [];
};

const correctionOf = ({ correctionUntil }: DueReport, today: string): readonly Phrase[] =>
  correctionUntil < today ? [] : [say('digest-correction', { correction: showDay(correctionUntil) })];
