import type { Day } from '../core/day.ts';
import { type Definitions, formOf } from '../core/definitions.ts';
import { type Phrase, say } from '../core/message.ts';
import { duesPast, followed } from '../core/programme/follow.ts';
import { dutySettings } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { packsInForce } from '../store/programmes.ts';
import { histories } from '../store/standing-list.ts';
import type { UnitOn } from '../store/units.ts';

type Context = { readonly db: Db; readonly definitions: Definitions; readonly today: Day };

/** How a unit's own reports came over the last twelve months, form by form, where any came late or not at all. */
export const pastLines = async (context: Context, unit: UnitOn): Promise<readonly Phrase[]> => {
  const { db, definitions, today } = context;
  const packs = await packsInForce(db, context);
  const settings = await dutySettings(db, { unitId: unit.id, day: today, packs });
  const ground = { scope: unit.id, depth: 0, itself: true, settings };
  const forms = followed(packs, [ground]).filter(
    ({ reporter }) => reporter.kind === 'unit' && reporter.unitKinds.includes(unit.kind),
  );
  const lines: Phrase[] = [];
  for (const { form, grounds } of forms) {
    const periods = grounds
      .flatMap((one) => duesPast(one, { calendar: definitions.calendar, today }))
      .filter(({ covers }) => unit.openedOn <= covers.to && !(unit.closedOn && unit.closedOn <= covers.to))
      .map(({ period }) => period);
    const [found] = await histories(db, [{ unitId: unit.id }], { form, periods });
    const { sent = 0, late = 0 } = found ?? {};
    const facts = { due: periods.length, late, unsent: Math.max(0, periods.length - sent) };
    if (facts.late + facts.unsent > 0)
      lines.push(say('duties-past', { form: formOf(definitions, form)?.title ?? { vi: form }, ...facts }));
  }
  return lines;
};
