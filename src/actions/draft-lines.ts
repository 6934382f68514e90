import { type Phrase, say } from '../core/message.ts';
import { holdersAt } from '../store/hand-overs.ts';
import { waitingSignatures } from '../store/sign-offs.ts';
import type { ActionContext, Actor } from './action.ts';
import type { Owed } from './owed.ts';
import { reportSubject } from './report-correct.ts';
import { waitingLine } from './sign-off.ts';

/** Drafts of a unit that wait for somebody: a line for each, by what it is about. */
type Elsewhere = ReadonlyMap<string, Phrase>;

/** Drafts that were handed over, and those that wait for the head's signature. */
export const draftsElsewhere = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  { unitId }: Actor,
): Promise<Elsewhere> => {
  const holders = await holdersAt(db, unitId, today);
  const waiting = await waitingSignatures(db, unitId);
  const lines = await Promise.all(
    waiting.map(async (one) => [one.subject, await waitingLine(db, one, { unitId, day: today })] as const),
  );
  return new Map([
    ...holders.map(({ subject, name }) => [subject, say('draft-holder', { name })] as const),
    ...lines,
  ]);
};

/** What a unit's own people see below a report that is not sent. */
export const draftLines = (
  { due, postId }: Owed,
  { unitId }: Actor,
  elsewhere: Elsewhere,
): readonly Phrase[] => {
  const whose = { unit_id: unitId, post_id: postId, form: due.form ?? '', period: due.period };
  const line = elsewhere.get(reportSubject(whose));
  return line ? [line] : [];
};
