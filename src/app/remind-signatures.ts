import { reportSubject } from '../actions/report-correct.ts';
import { signButton, signersOf, waitingLine } from '../actions/sign-off.ts';
import { titleIn } from '../core/flow/resume.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import type { Tx } from '../store/db.ts';
import type { Row } from '../store/schema.ts';
import { waitingSignatures } from '../store/sign-offs.ts';

/** A report that is finished and waits for its unit's head: since when, the button for it, and the posts that sign. */
export type Awaited = { readonly line: Phrase; readonly button: Button; readonly signing: readonly number[] };

/** What is told of a report that is missing because it waits within its unit; null where it does not. */
export const signatureAwaited = async (
  tx: Tx,
  { unit_id, post_id, period, on_day: day }: Row<'reminder'>,
  form: string,
): Promise<Awaited | null> => {
  const subject = reportSubject({ unit_id, post_id, form, period });
  const found = (await waitingSignatures(tx, unit_id)).find((one) => one.subject === subject);
  if (!found) return null;
  const line = await waitingLine(tx, found, { unitId: unit_id, day });
  const signers = await signersOf(tx, unit_id, day);
  return {
    ...{ line, button: signButton(titleIn(found.state) ?? say('draft-title-other'), found.draftId) },
    signing: signers.map(({ id }) => id),
  };
};
