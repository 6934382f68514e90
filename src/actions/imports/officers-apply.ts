import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { hasEnded } from '../../core/registers/officers.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { addOfficer, employ, lockPost, type Officer } from '../../store/officers.ts';
import { addPerson, addPhone, endPost } from '../../store/roster-posts.ts';
import { OFFICER_TITLE } from '../officer-programmes.ts';
import type { ImportContext } from './import-kind.ts';
import { checkOfficers, type WantedOfficer } from './officers-check.ts';

/** Records the officers that are new; of the others, changes only what the workbook says. */
export const applyOfficers = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkOfficers(context, rows);
  const made = new Map<string, number>();
  let changed = 0;
  for (const one of wanted)
    if (one.known) changed += (await change(context, one, one.known)) ? 1 : 0;
    else await add(context, one, made);
  const added = wanted.filter(({ known }) => known === null).length;
  return [say('import-officers-done', { added, changed, kept: wanted.length - added - changed })];
};

/** Two posts of one number are one person's. */
const add = async (context: ImportContext, one: WantedOfficer, made: Map<string, number>): Promise<void> => {
  const tx = context.db as Tx;
  const { unitId, programme, name, phone, from, to, employment } = one;
  if (unitId === null || programme === null) throw new Error('an officer was about to be added to no unit');
  const known = one.person?.id ?? (phone === null ? undefined : made.get(phone));
  const person_id = known ?? (await addPerson(tx, { name, phone }));
  if (phone !== null) made.set(phone, person_id);
  const post = { person_id, unit_id: unitId, role: 'officer', title: OFFICER_TITLE } as const;
  const id = await addOfficer(
    tx,
    { ...post, programme: programme.id, valid_from: from, valid_to: to },
    { from_day: from, employment, decision: decisionIn(one.row), ...stamp(context) },
  );
  await note(context, id, { what: 'officer.recorded', after: { unit: unitId, employment, from, to } });
};

const decisionIn = ({ values }: Row): string | null =>
  typeof values.decision === 'string' ? values.decision : null;

const stamp = ({ actor, now }: ImportContext) => ({ recorded_by: actor?.postId ?? null, created_at: now });

const change = async (context: ImportContext, one: WantedOfficer, known: Officer): Promise<boolean> => {
  const tx = context.db as Tx;
  await lockPost(tx, known.postId);
  const { employment, from, to, phone } = one;
  const isOther = !hasEnded(known, context.today) && employment !== known.employment;
  const ends = to !== null && to !== known.to;
  if (isOther)
    await employ(tx, {
      ...{ post_id: known.postId, from_day: from, employment, decision: decisionIn(one.row) },
      ...stamp(context),
    });
  if (ends) await endPost(tx, known.postId, to);
  if (phone !== null) await addPhone(tx, known.personId, phone);
  if (!isOther && !ends) return false;
  const before = { employment: known.employment, to: known.to };
  await note(context, known.postId, { what: 'officer.changed', before, after: { employment, from, to } });
  return true;
};

type Note = { readonly what: string; readonly before?: object; readonly after: object };

const note = ({ db, now, actor, chatId }: ImportContext, id: number, { what, ...facts }: Note) =>
  audit(db as Tx, { at: now, postId: actor?.postId ?? null, chatId, what, about: `post:${id}`, ...facts });
