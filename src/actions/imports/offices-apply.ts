import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import {
  addOffice,
  changeOffice,
  lockOffice,
  type Office,
  type OfficeFacts,
  pauseOffice,
  resumeOffice,
} from '../../store/offices.ts';
import type { ImportContext } from './import-kind.ts';
import { checkOffices, type WantedOffice } from './offices-check.ts';

/** Adds the offices that are new; of the others, changes only what the workbook says. */
export const applyOffices = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkOffices(context, rows);
  let changed = 0;
  for (const one of wanted)
    if (one.known) changed += (await change(context, one, one.known)) ? 1 : 0;
    else await add(context, one);
  const added = wanted.filter(({ known }) => known === null).length;
  return [say('import-offices-done', { added, changed, kept: wanted.length - added - changed })];
};

const textIn = ({ values }: Row, key: string): string | null =>
  typeof values[key] === 'string' ? String(values[key]) : null;

/** What the row says; what it leaves empty is not told, and stays. */
const toldFacts = ({ row, days }: WantedOffice): OfficeFacts => ({
  ...(textIn(row, 'zone') === null ? {} : { zone: textIn(row, 'zone') }),
  ...(textIn(row, 'place') === null ? {} : { place: textIn(row, 'place') }),
  ...(typeof row.values.fixed === 'boolean' ? { fixed_place: row.values.fixed } : {}),
  ...(days.openedOn === null ? {} : { opened_on: days.openedOn }),
  ...(textIn(row, 'decision') === null ? {} : { decision: textIn(row, 'decision') }),
  ...(days.closedOn === null ? {} : { closed_on: days.closedOn }),
  ...(textIn(row, 'closeDecision') === null ? {} : { close_decision: textIn(row, 'closeDecision') }),
});

const add = async (context: ImportContext, one: WantedOffice): Promise<void> => {
  const tx = context.db as Tx;
  const { unitId, name, days } = one;
  if (unitId === null || days.openedOn === null)
    throw new Error('an office was about to be added to no unit');
  const facts = { ...toldFacts(one), unit_id: unitId, name, opened_on: days.openedOn };
  const id = await addOffice(tx, {
    ...facts,
    recorded_by: context.actor?.postId ?? null,
    created_at: context.now,
  });
  if (id === null) throw new Error('an office of this name was opened while the workbook was brought in');
  await restFrom(context, one, { id, pausedFrom: null, restedFrom: null });
  await note(context, id, { what: 'office.opened', after: facts });
};

const change = async (context: ImportContext, one: WantedOffice, known: Office): Promise<boolean> => {
  const tx = context.db as Tx;
  await lockOffice(tx, known.id);
  const facts = changedFacts(toldFacts(one), known);
  const rested = await restFrom(context, one, known);
  if (!rested && Object.keys(facts).length === 0) return false;
  await changeOffice(tx, known.id, facts);
  const before = { state: known.state, opened_on: known.openedOn, place: known.place, zone: known.zone };
  await note(context, known.id, { what: 'office.changed', before, after: { ...facts, ...one.days } });
  return true;
};

/** Keeps a pause that the row tells of, and its end; whether there was anything new. */
const restFrom = async (
  context: ImportContext,
  { row, days: { pausedFrom, resumedOn } }: WantedOffice,
  { id, ...before }: Pick<Office, 'id' | 'pausedFrom' | 'restedFrom'>,
): Promise<boolean> => {
  const tx = context.db as Tx;
  const begins = pausedFrom !== null && pausedFrom !== before.restedFrom;
  const ends = resumedOn !== null && (begins || before.pausedFrom !== null);
  if (begins)
    await pauseOffice(tx, {
      ...{ office_id: id, from_day: pausedFrom, to_day: null, note: textIn(row, 'note') },
      recorded_by: context.actor?.postId ?? null,
    });
  if (ends) await resumeOffice(tx, id, resumedOn);
  return begins || ends;
};

type Note = { readonly what: string; readonly before?: object; readonly after: object };

const note = ({ db, now, actor, chatId }: ImportContext, id: number, { what, ...facts }: Note) =>
  audit(db as Tx, { at: now, postId: actor?.postId ?? null, chatId, what, about: `office:${id}`, ...facts });

const changedFacts = (told: OfficeFacts, known: Office): OfficeFacts => {
  const before: Readonly<Record<keyof OfficeFacts, unknown>> = {
    zone: known.zone,
    place: known.place,
    fixed_place: known.fixedPlace,
    opened_on: known.openedOn,
    decision: known.decision,
    closed_on: known.closedOn,
    close_decision: known.closeDecision,
  };
  return Object.fromEntries(
    Object.entries(told).filter(([key, value]) => before[key as keyof OfficeFacts] !== value),
  );
};
