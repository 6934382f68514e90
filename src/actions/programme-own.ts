import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { lockProgramme } from '../store/programme-versions.ts';
import { type ActionContext, type Actor, done } from './action.ts';
import { textIn } from './founding-facts.ts';
import { type Asking, type Kept, keptProgramme } from './programme-read.ts';

/** A programme that the officer may decide about; null where it is not theirs. */
export const ownProgramme = async (context: Asking, id: unknown): Promise<Kept | null> => {
  const kept = await keptProgramme(context, id);
  return kept?.isOwn ? kept : null;
};

export const sorry = ({ actor }: Asking, line: ReturnType<typeof say>, draft: string | null = null) => ({
  messages: [
    message(
      [line],
      [
        ...(draft === null ? [] : [commandButton(say('button-values-each'), 'programme-values', draft)]),
        ...menuFor(actor),
      ],
    ),
  ],
});

export const begun = ({ actor }: Asking, what: string, { id, shown }: Kept, more: JsonObject = {}) => ({
  subject: `programme-${what}:${id}:post:${actor.postId}`,
  form: null,
  slots: { programme: id, name: shown.document.name as Json, ...more },
});

/** What the answers say of the decision. */
export const decidedIn = ({ answers }: ActionContext) => ({
  decision: textIn(answers, 'decision') ?? '',
  decidedOn: textIn(answers, 'decided-on') ?? '',
});

type Locked = { readonly asking: Asking; readonly kept: Kept; readonly actor: Actor };

/** The programme of a flow, locked for this turn and looked at again. */
export const locked = async (context: ActionContext): Promise<Locked | null> => {
  const { db, actor, slots } = context;
  if (!actor) throw new Error('a programme is settled by an officer');
  await lockProgramme(db, String(slots.programme));
  const asking = { ...context, actor };
  const kept = await ownProgramme(asking, slots.programme);
  return kept && { asking, kept, actor };
};

export const note = (
  { db, now, chat }: ActionContext,
  actor: Actor,
  what: string,
  id: string,
  after: object,
) =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: `programme.${what}` },
    ...{ about: `programme:${id}`, after },
  });

export const gone = (actor: Actor | null) => done(null, [message([say('programme-gone')], menuFor(actor))]);
