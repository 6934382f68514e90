import { reaches } from '../core/access-table.ts';
import { dayAt, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { publishedSums } from '../store/published-sums.ts';
import { type Closed, closedSum } from '../store/rollups.ts';
import { ancestors, unitName } from '../store/units.ts';
import { signedSum } from './rollup-lines.ts';
import type { Desk } from './rollup-show.ts';
import { figure, type SumPlace, sumButton } from './rollup-words.ts';
import { relationTo } from './scope.ts';
import { workUnit } from './support-views.ts';

/** So many stand on one screen. */
const MOST = 8;

const publishedOf = async (desk: Desk) => {
  const line = await ancestors(desk.db, await workUnit(desk, desk.actor), desk.today);
  return publishedSums(desk.db, { units: line.map(({ id }) => id), limit: MOST });
};

/** Leads to what the units above have closed, if they have closed anything. */
export const publishedButton = async (desk: Desk): Promise<readonly Button[]> =>
  (await publishedOf(desk)).length === 0
    ? []
    : [commandButton(say('button-published'), 'sum', '', '', 'above')];

/** Which sums the units above have closed. */
export const publishedList = async (desk: Desk): Promise<Message> => {
  const found = await publishedOf(desk);
  const buttons = await Promise.all(
    found.map(async ({ unitId, form, period }) => {
      const unit = (await unitName(desk.db, unitId, desk.today)) ?? '';
      const title = formOf(desk.definitions, form)?.title ?? { vi: form };
      return sumButton(
        say('published-name', { unit: clipped(unit, 40), form: title, period: showPeriod(period) }),
        { unitId, form, period },
      );
    }),
  );
  return message(
    [say(found.length === 0 ? 'published-none' : 'published-which')],
    [...buttons, commandButton(say('menu-duties'), 'duties')],
  );
};

/**
 * A closed sum of a unit above, as it was signed: the figures alone. Who has not sent is seen by a unit and its superiors only,
 * so units below are not named. Null where the unit is not above, or has closed nothing.
 */
export const publishedSum = async (desk: Desk, place: SumPlace): Promise<Message | null> => {
  const relation = await relationTo(desk, { unitId: place.unitId });
  if (relation === null || !reaches('sums.published', relation)) return null;
  const form = formOf(desk.definitions, place.form);
  const closed = await closedSum(desk.db, place);
  if (!form || !closed) return null;
  const unit = (await unitName(desk.db, place.unitId, desk.today)) ?? '';
  return message(
    [
      say('published-title', { form: form.title, period: showPeriod(place.period), unit }),
      signedLine(closed),
      ...form.items.flatMap((item) => {
        const sum = signedSum(closed, item);
        return sum === null ? [] : [say('published-item', { label: item.label, value: figure(item, sum) })];
      }),
    ],
    [
      commandButton(say('button-published'), 'sum', '', '', 'above'),
      commandButton(say('menu-duties'), 'duties'),
    ],
  );
};

const signedLine = ({ closedAt, owed, missing }: Closed) =>
  say('published-closed', {
    day: showDay(dayAt(closedAt)),
    all: owed,
    confirmed: owed - missing.length,
  });
