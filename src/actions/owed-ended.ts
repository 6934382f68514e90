import { mayFileReport } from '../core/access.ts';
import { plusDays, plusMonths } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { continues } from '../core/flow/form-items.ts';
import { closingDues } from '../core/programme/closing.ts';
import { dutySettings } from '../store/dates.ts';
import { reportFor } from '../store/duties.ts';
import { type EndedUnit, endedBelow } from '../store/ended-units.ts';
import { packsInForce } from '../store/programmes.ts';
import type { ActionContext, Actor } from './action.ts';
import type { Owed } from './owed.ts';

type Ask = ActionContext & { readonly actor: Actor };

/** So long a report of a unit that has ended is asked for. */
const MONTHS = 12;

/**
 * What units that ended directly below an officer's own have not reported: the closing report of their last days, and
 * the report before it. Nobody is left there, so their last parent files it.
 */
export const owedByEnded = async (context: Ask): Promise<readonly Owed[]> => {
  const { db, actor, today } = context;
  const ended = await endedBelow(db, actor.unitId, { from: plusMonths(today, -MONTHS), to: today });
  return (await Promise.all(ended.map((one) => owedBy(context, one)))).flat();
};

const owedBy = async (context: Ask, ended: EndedUnit): Promise<readonly Owed[]> => {
  const { db, today } = context;
  const owed = (await closingOf(context, ended)).filter(({ due }) => due.covers.from <= today);
  const all = await Promise.all(
    owed.map(async (one) => {
      const key = { unitId: ended.id, postId: null, form: one.due.form ?? '' };
      return { ...one, report: await reportFor(db, key, one.due.period) };
    }),
  );
  return all.filter(({ report }) => report === null || report.state === 'returned');
};

/** The reports that a unit leaves to its last parent when it ends: of the period of its last day, and of the one before. */
export const closingOf = async (
  { db, definitions, actor, today }: Ask,
  ended: EndedUnit,
): Promise<readonly Omit<Owed, 'report'>[]> => {
  const packs = await packsInForce(db, { definitions, today });
  const lastDay = plusDays(ended.endedOn, -1);
  const settings = await dutySettings(db, { unitId: ended.id, day: lastDay, packs });
  const known = { packs, calendar: definitions.calendar, continues: continuesIn(definitions) };
  return closingDues(settings, ended, known).flatMap(({ due, duty }) => {
    const form = formOf(definitions, due.form);
    return form && mayFileReport(actor, form.id)
      ? [{ due, title: form.title, duties: [duty], postId: null, ended }]
      : [];
  });
};

/** Only forms that go on from the report before are asked for of units that ended. */
export const continuesIn =
  (definitions: ActionContext['definitions']) =>
  (form: string): boolean => {
    const found = formOf(definitions, form);
    return found !== null && continues(found);
  };

/** Whose report it is: the officer's own unit, or the one that ended below it. */
export const whoseReport = async (
  { db, actor, today }: Ask,
  unitId: number,
): Promise<{ readonly name: string; readonly kind: string }> => {
  const own = { name: actor.unitName, kind: actor.unitKind };
  if (unitId === actor.unitId) return own;
  const [ended] = await endedBelow(db, actor.unitId, { from: '0001-01-01', to: today, id: unitId });
  return ended ?? own;
};
