import { occasionsAt } from '../actions/occasions.ts';
import { requestButton } from '../actions/request-show.ts';
import { mayEver } from '../core/access-table.ts';
import { dayAt, plusDays } from '../core/day.ts';
import { occasionWords } from '../core/programme/date-words.ts';
import { dueFor } from '../core/programme/duties.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Item } from '../core/reminders/items.ts';
import { REVIEW_STAGE } from '../core/reminders/standing.ts';
import { isPeriod } from '../core/reports/periods.ts';
import { datesFor } from '../store/dates.ts';
import type { Tx } from '../store/db.ts';
import { packNamed } from '../store/programmes.ts';
import type { Row } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import { closingItem } from './digest-closing.ts';
import { expiringItem } from './digest-expiring.ts';
import { postAt, type Telling } from './digest-posts.ts';
import { reportItem } from './digest-reports.ts';
import { reviewItem } from './digest-reviews.ts';
import { returnedItem } from './digest-waiting.ts';
import type { Parts } from './parts.ts';
import { belowItem, isBelow } from './remind-above.ts';
import { openRequest, requestLine } from './remind-requests.ts';
import { openTask, recordButton, taskLine } from './remind-tasks.ts';

/** What a reminder says now; null where it is over. */
export const itemOf = async (parts: Parts, tx: Tx, telling: Telling): Promise<Item | null> => {
  const { reminder } = telling;
  if (reminder.programme === '')
    return (
      (await requestItem(parts, tx, telling)) ??
      (await returnedItem(parts, tx, telling)) ??
      expiringItem(tx, telling)
    );
  const { definitions } = parts;
  const pack = await packNamed(tx, { definitions, today: reminder.on_day }, reminder.programme);
  if (!pack) return null;
  if (isBelow(reminder)) return belowItem(parts, tx, pack, telling);
  if (reminder.stage.startsWith(REVIEW_STAGE)) return reviewItem(tx, pack, telling);
  return (await taskItem(tx, pack, telling)) ?? (await datedItem(parts, tx, pack, telling));
};

const requestItem = async (parts: Parts, tx: Tx, { reminder, held }: Telling): Promise<Item | null> => {
  const request = await openRequest(tx, parts.clock.now(), reminder);
  return (
    request && {
      // Also where it is told to two posts of the same person.
      ...{ key: `request ${request.id}`, kind: 'waiting', on: reminder.on_day },
      ...postAt(held, reminder.unit_id, (post) => mayEver('post.decide', post)),
      // It is open until it runs out.
      until: dayAt(request.expires_at),
      ...{ lines: [requestLine(request)], buttons: [requestButton(request)] },
    }
  );
};

const keyOf = ({ unit_id, post_id, programme, duty, period }: Row<'reminder'>): string =>
  `${unit_id} ${post_id ?? ''} ${programme} ${duty} ${period}`;

const taskItem = async (tx: Tx, pack: Pack, { reminder, held }: Telling): Promise<Item | null> => {
  const task = await openTask(tx, pack, reminder);
  return (
    task && {
      ...{ key: keyOf(reminder), kind: 'tasks', on: task.on, dueOn: task.on },
      ...postAt(held, reminder.unit_id, ({ id }) => id === reminder.post_id),
      ...{ lines: [taskLine(task, reminder.on_day)], buttons: [recordButton(task)] },
    }
  );
};

/** A report that is missing, or a review, meeting or report without a form that comes. */
const datedItem = async (parts: Parts, tx: Tx, pack: Pack, telling: Telling): Promise<Item | null> => {
  const { definitions } = parts;
  const { reminder, held } = telling;
  const { duty, period, on_day: day } = reminder;
  const unit = await unitOn(tx, reminder.unit_id, day);
  if (!unit) return null;
  if (unit.closedOn !== null && unit.closedOn <= day)
    return closingItem(parts, tx, { ...telling, pack, endedOn: unit.closedOn });
  const all = await datesFor(tx, { unitId: unit.id, day, packs: [pack] });
  const dates = all.filter(({ entry }) => entry === duty);
  const life = { openedOn: unit.openedOn, closedOn: unit.closedOn, calendar: definitions.calendar };
  const settings = dates.flatMap((date) => asDutySetting(date) ?? []);
  const due = isPeriod(period) ? dueFor(settings, life, period)[0] : undefined;
  if (due?.form) return reportItem(parts, tx, { ...telling, pack, due: { ...due, form: due.form } });
  const span = { from: plusDays(day, -3), to: plusDays(day, 14) };
  const occasions = await occasionsAt({ db: tx, definitions }, { unit, packs: [pack], dates, day, span });
  const occasion = occasions.find(({ occurrence }) => occurrence.key === period);
  return occasion
    ? {
        ...{
          key: keyOf(reminder),
          kind: 'dates',
          on: occasion.occurrence.on,
          dueOn: occasion.occurrence.on,
          isNews: true,
        },
        ...postAt(held, unit.id),
        ...{ lines: [occasionWords(occasion, day)], buttons: [] },
      }
    : null;
};
