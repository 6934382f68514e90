import { savedSoFar } from '../core/flow/resume.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Draft } from '../store/drafts.ts';
import { holdersAt } from '../store/hand-overs.ts';
import { waitingSignatures } from '../store/sign-offs.ts';
import type { ActionContext, Actor } from './action.ts';
import { flowOfDraft } from './draft-flow.ts';
import type { Owed } from './owed.ts';
import { reportSubject } from './report-correct.ts';
import { waitingLine } from './sign-off.ts';

/** A line for each draft, by what it is about. */
type Lines = ReadonlyMap<string, Phrase>;

/** The drafts of a unit's reports: those that an officer may simply go on with, and those that wait for somebody. */
export type DraftsAt = { readonly begun: Lines; readonly elsewhere: Lines };

export const draftsAt = async (
  context: Pick<ActionContext, 'db' | 'today' | 'definitions'>,
  actor: Actor,
  open: readonly Draft[],
): Promise<DraftsAt> => ({
  begun: draftsBegun(context, open),
  elsewhere: await draftsElsewhere(context, actor),
});

/** Drafts that were handed over, and those that wait for the head's signature. */
const draftsElsewhere = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  { unitId }: Actor,
): Promise<Lines> => {
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

/** How far drafts of reports have come, by what they are about; none of those in which nothing was answered yet. */
const draftsBegun = ({ definitions }: Pick<ActionContext, 'definitions'>, drafts: readonly Draft[]): Lines =>
  new Map(
    drafts
      .filter(({ flow }) => flow === 'report')
      .flatMap((row) => {
        const { flow, state } = flowOfDraft(definitions, row);
        const line = state.slots.mode === undefined ? savedSoFar(flow, state) : null;
        return line ? [[row.subject, line] as const] : [];
      }),
  );

/** What a unit's own people see below a report that is not sent. */
export const draftLines = (owed: Owed, actor: Actor, { begun, elsewhere }: DraftsAt): readonly Phrase[] => {
  const subject = subjectOf(owed, actor);
  const line = owed.report === null ? (elsewhere.get(subject) ?? begun.get(subject)) : elsewhere.get(subject);
  return line ? [line] : [];
};

/** Whether a report of the officer's own unit was begun and waits for nobody else. */
export const isHalfDone = (owed: Owed, actor: Actor, { begun, elsewhere }: DraftsAt): boolean => {
  const subject = subjectOf(owed, actor);
  return !owed.ended && begun.has(subject) && !elsewhere.has(subject);
};

/** What the draft of a report that is owed is about. */
const subjectOf = ({ due, postId }: Owed, { unitId }: Actor): string =>
  reportSubject({ unit_id: unitId, post_id: postId, form: due.form ?? '', period: due.period });
