import { continuesIn } from '../actions/owed-ended.ts';
import { daysBetween, plusDays, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { openReportButton } from '../core/flow/buttons.ts';
import { say } from '../core/message.ts';
import { type ClosingDue, closingDues } from '../core/programme/closing.ts';
import { restLines } from '../core/programme/due-words.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Item } from '../core/reminders/items.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { dutySettings } from '../store/dates.ts';
import type { Tx } from '../store/db.ts';
import { reportFor } from '../store/duties.ts';
import { parentOf, type UnitOn, unitOn } from '../store/units.ts';
import { filesAt, postAt, type Telling } from './digest-posts.ts';
import type { Parts } from './parts.ts';

type Asked = Telling & { readonly pack: Pack; readonly endedOn: string };

/** A report that a unit which has ended left to the one above it; null once it was sent. */
export const closingItem = async (
  { definitions }: Pick<Parts, 'definitions'>,
  tx: Tx,
  { pack, reminder, held, endedOn }: Asked,
): Promise<Item | null> => {
  const { unit_id: unitId, duty, period, on_day: day } = reminder;
  const lastDay = plusDays(endedOn, -1);
  const unit = await unitOn(tx, unitId, lastDay);
  if (!unit) return null;
  const settings = await dutySettings(tx, { unitId, day: lastDay, packs: [pack] });
  const known = { packs: [pack], calendar: definitions.calendar, continues: continuesIn(definitions) };
  const ended = { kind: unit.kind, openedOn: unit.openedOn, endedOn };
  const found = closingDues(settings, ended, known).find(
    ({ due }) => due.duty === duty && due.period === period,
  );
  if (!found) return null;
  const report = await reportFor(tx, { unitId, postId: null, form: found.due.form }, found.due.period);
  if (report !== null && report.state !== 'returned') return null;
  const title = formOf(definitions, found.due.form)?.title ?? { vi: duty };
  return {
    ...itemOf(found.due, { unit, day, title }),
    ...postAt(held, (await parentOf(tx, unitId, lastDay)) ?? 0, (post) => filesAt(post, found.due.form)),
  };
};

type Told = { readonly unit: UnitOn; readonly day: string; readonly title: { readonly vi: string } };

const itemOf = (due: ClosingDue['due'], { unit, day, title }: Told): Item => {
  const days = daysBetween(day, due.dueOn);
  const names = { form: title, period: showPeriod(due.period), unit: unit.name, due: showDay(due.dueOn) };
  const words = { ...names, days: Math.abs(days) };
  const line =
    days > 0
      ? say('digest-closing-before', words)
      : say(days === 0 ? 'digest-closing-due' : 'digest-closing-after', words);
  return {
    ...{ key: `closing ${unit.id} ${due.form} ${due.period}`, kind: 'reports', on: due.dueOn },
    name: say('button-closing-report', names),
    lines: [line, ...restLines(due, day)],
    buttons: [openReportButton(title, due, { id: unit.id, name: unit.name })],
  };
};
