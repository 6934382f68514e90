import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { titleIn } from '../core/flow/resume.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { headsAmong } from '../core/reports/sign-off.ts';
import { audit } from '../store/audit.ts';
import type { Db, Tx } from '../store/db.ts';
import { type Draft, lockDraft } from '../store/drafts.ts';
import { postsAt } from '../store/posts.ts';
import {
  askSignature,
  isSignOffRequired,
  signatureWaited,
  standInsOf,
  type WaitingSignature,
  waitingSignatures,
} from '../store/sign-offs.ts';
import { type ActionContext, type ActionResult, type Actor, done, refused } from './action.ts';
import { titleOfDraft } from './draft-flow.ts';

type Context = ActionContext & { readonly actor: Actor };

/** Somebody who signs for a unit today; `forPostId`: the head whom they stand in for. */
export type Signer = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly forPostId: number | null;
};

/** The heads of a unit, and those who stand in for them. */
export const signersOf = async (db: Db, unitId: number, day: string): Promise<readonly Signer[]> => {
  const heads = headsAmong(await postsAt(db, unitId, day));
  const standIns = await standInsOf(db, { postIds: heads.map(({ id }) => id), day });
  return [...heads.map((head) => ({ ...head, forPostId: null })), ...standIns];
};

/** How an officer signs for the own unit; null where that is for others. */
export const signerIn = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  actor: Actor,
): Promise<Signer | null> =>
  (await signersOf(db, actor.unitId, today)).find(({ id }) => id === actor.postId) ?? null;

/** Whose signature a report needs that this officer sends: nobody's, the own one, which sending gives, or the head's. */
export const signatureNeeded = async (
  context: ActionContext,
  actor: Actor,
): Promise<'none' | 'own' | 'head'> => {
  if (!(await isSignOffRequired(context.db, actor.unitId))) return 'none';
  return (await signerIn(context, actor)) === null ? 'head' : 'own';
};

/** Whether an officer heads a unit that asks for signatures, so that somebody may stand in for that. */
export const signsForUnit = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  { unitId, postId }: Actor,
): Promise<boolean> =>
  (await isSignOffRequired(db, unitId)) &&
  headsAmong(await postsAt(db, unitId, today)).some(({ id }) => id === postId);

/** Hands a finished report to the unit's head instead of sending it; the draft stays as it is. */
export const askToSign = async (context: Context): Promise<ActionResult> => {
  const { db, actor, now, today, draft } = context;
  const row = draft ? await lockDraft(db, draft.id) : undefined;
  if (!draft || !row) throw new Error('a report is signed as a draft');
  const signers = await signersOf(db, actor.unitId, today);
  if (signers.length === 0) return refused('sign-nobody');
  const wish = { draftId: row.id, revision: draft.revision, postId: actor.postId, at: now };
  const isNew = await askSignature(db, wish);
  const facts = { title: titleOfDraft(row), by: actor.personName, names: namesOf(signers) };
  if (isNew) await note(context, { what: 'report.sign-asked', draftId: row.id });
  const notice = message([say('sign-notice', facts)], [signButton(facts.title, row.id)]);
  return {
    ...done(
      null,
      [message([say('sign-asked', facts)], [withdrawButton(row.id), ...menuFor(actor)])],
      isNew ? signers.map(({ personId, id }) => ({ personId, postId: id, message: notice })) : [],
    ),
    stays: true,
  };
};

export const note = (
  { db, now, actor, chat }: Context,
  { what, draftId, after }: { readonly what: string; readonly draftId: number; readonly after?: object },
): Promise<unknown> =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what, about: `draft:${draftId}` },
    ...(after ? { after } : {}),
  });

/** Who signs for a unit, by name. */
const signerNames = async (db: Db, unitId: number, day: string): Promise<string> =>
  namesOf(await signersOf(db, unitId, day));

/** "↳ Đang chờ … ký trong đơn vị, từ 28/11/2026". */
export const waitingLine = async (
  db: Db,
  { askedAt }: WaitingSignature,
  { unitId, day }: { readonly unitId: number; readonly day: string },
): Promise<Phrase> =>
  say('sign-line', { names: await signerNames(db, unitId, day), day: showDay(dayAt(askedAt)) });

const namesOf = (signers: readonly Signer[]): string =>
  [...new Set(signers.map(({ personName }) => personName))].join(', ');

export const signButton = (title: Phrase, draftId: number) =>
  commandButton(say('button-sign', { title }), 'sign', String(draftId));

const withdrawButton = (draftId: number) =>
  commandButton(say('button-sign-withdraw'), 'sign-withdraw', String(draftId));

/** What is told where a draft that waits for the head is opened; null where it does not wait. */
export const signMessage = async (db: Tx, row: Draft, day: string): Promise<Message | null> => {
  const waited = await signatureWaited(db, row);
  if (!waited || !(await isSignOffRequired(db, row.unit_id))) return null;
  const signers = await signersOf(db, row.unit_id, day);
  const facts = { title: titleOfDraft(row), names: namesOf(signers), ...since(waited) };
  return message(
    [say('sign-waits', facts)],
    [
      commandButton(say('button-view'), 'draft', String(row.id), 'view'),
      withdrawButton(row.id),
      commandButton(say('menu-duties'), 'duties'),
    ],
  );
};

const since = ({ askedAt }: WaitingSignature) => ({ time: timeAt(askedAt), day: showDay(dayAt(askedAt)) });

/** What waits for this officer's signature, each with what it is called. */
export const signaturesFor = async (
  context: Pick<ActionContext, 'db' | 'today'>,
  actor: Actor,
): Promise<readonly (WaitingSignature & { readonly title: Phrase })[]> => {
  const all = await waitingSignatures(context.db, actor.unitId);
  if (all.length === 0 || (await signerIn(context, actor)) === null) return [];
  return all.map((one) => ({ ...one, title: titleIn(one.state) ?? say('draft-title-other') }));
};
