import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { showMoney } from '../core/programme/support-words.ts';
import { sumOf } from '../core/programme/supports.ts';
import { audit } from '../store/audit.ts';
import { confirmClaims, payClaims, returnClaims } from '../store/claim-steps.ts';
import { type Claim, claimLines } from '../store/support-claims.ts';
import {
  type Action,
  type ActionContext,
  type ActionResult,
  type Begin,
  done,
  type Notice,
} from './action.ts';
import { claimsNamed } from './claims-scope.ts';
import { textIn } from './founding-facts.ts';

type States = readonly Claim['state'][];

/** Begins what finance does with one claim or with those that were listed; told where there is nothing to do. */
const beginWith =
  (what: string, states: States): Begin =>
  async (context, { claims }) => {
    const found = await claimsNamed(context, context.actor, claims, states);
    if (found.length === 0)
      return { messages: [message([say('claims-nothing-to-do')], menuFor(context.actor))] };
    const ids = found.map(({ id }) => id);
    const [only] = found;
    return {
      subject: `${what}:${ids.join(',')}:post:${context.actor.postId}`,
      form: null,
      slots: {
        ...{ ids, count: found.length, sum: showMoney(sumOf(found)) },
        numbers: found.map(({ number }) => number).join(', '),
        single: found.length === 1 && only ? only.number : null,
      },
    };
  };

export const claimsConfirmBegin = beginWith('claims-confirm', ['claimed']);
export const claimsPayBegin = beginWith('claims-pay', ['confirmed']);
export const claimsReturnBegin = beginWith('claims-return', ['claimed', 'confirmed']);

/** Confirms what still waits and still stands; a founding that was taken back stops its claim. */
export const claimsConfirm: Action = (context) =>
  settle(context, ['claimed'], 'support.confirmed', async (claims) => {
    const standing = await stillStanding(context, claims);
    const ids = await confirmClaims(context.db, { ids: standing, ...stamp(context) });
    return { ids, key: 'claims-confirmed', gone: claims.length - standing.length };
  });

/** Marks as paid under one document, on one day. */
export const claimsPay: Action = (context) =>
  settle(context, ['confirmed'], 'support.paid', async (claims) => {
    const document = textIn(context.answers, 'document') ?? '';
    const on = textIn(context.answers, 'paid-on') ?? '';
    const ids = await payClaims(context.db, {
      ids: claims.map(({ id }) => id),
      ...stamp(context),
      document,
      on,
    });
    return { ids, key: 'claims-paid', after: { document, on } };
  });

/** Asks for corrections, with the reason; what was claimed may be claimed anew. */
export const claimsReturn: Action = (context) =>
  settle(context, ['claimed', 'confirmed'], 'support.returned', async (claims) => {
    const reason = textIn(context.answers, 'reason') ?? '';
    const ids = await returnClaims(context.db, {
      ids: claims.map(({ id }) => id),
      ...stamp(context),
      reason,
    });
    return { ids, key: 'claims-returned' };
  });

type Settled = {
  readonly ids: readonly number[];
  readonly key: string;
  readonly gone?: number;
  readonly after?: object;
};

const settle = async (
  context: ActionContext,
  states: States,
  what: string,
  apply: (claims: readonly Claim[]) => Promise<Settled>,
): Promise<ActionResult> => {
  const { actor, slots } = context;
  if (!actor) throw new Error('claims are settled by finance');
  const wanted = slots.ids as readonly number[];
  const found: Claim[] = [];
  for (const id of wanted) found.push(...(await claimsNamed(context, actor, String(id), states)));
  const { ids, key, gone = 0, after = {} } = await applyTo(found, apply);
  for (const id of ids) await note(context, what, id, after);
  const done_ = found.filter(({ id }) => ids.includes(id));
  const facts = {
    count: ids.length,
    sum: showMoney(sumOf(done_)),
    numbers: done_.map(({ number }) => number).join(', '),
  };
  return done(
    null,
    [
      message(
        [
          ...(ids.length > 0 ? [say(key, facts)] : []),
          ...(gone > 0 ? [say('claims-gone', { count: gone })] : []),
          ...(wanted.length - ids.length - gone > 0
            ? [say('claims-meanwhile', { count: wanted.length - ids.length - gone })]
            : []),
        ],
        [commandButton(say('button-claims'), 'claims'), ...menuFor(actor)],
      ),
    ],
    claimantsTold(context, key, done_),
  );
};

const TOLD: Readonly<Record<string, string>> = {
  'claims-confirmed': 'claims-confirmed-told',
  'claims-paid': 'claims-paid-told',
  'claims-returned': 'claims-returned-told',
};

/** Whoever claimed is told at once, one message each. */
const claimantsTold = (
  { answers }: ActionContext,
  key: string,
  claims: readonly Claim[],
): readonly Notice[] =>
  [...new Set(claims.map(({ claimantId }) => claimantId))].map((personId) => {
    const theirs = claims.filter(({ claimantId }) => claimantId === personId);
    const facts = {
      ...{ count: theirs.length, sum: showMoney(sumOf(theirs)) },
      ...{ numbers: theirs.map(({ number }) => number).join(', '), reason: textIn(answers, 'reason') ?? '' },
      document: textIn(answers, 'document') ?? '',
    };
    return {
      personId,
      message: message([say(TOLD[key] ?? key, facts)], [commandButton(say('button-claims'), 'claims')]),
    };
  });

const applyTo = async (
  found: readonly Claim[],
  apply: (claims: readonly Claim[]) => Promise<Settled>,
): Promise<Settled> => (found.length > 0 ? apply(found) : { ids: [], key: 'claims-meanwhile' });

const stillStanding = async ({ db }: ActionContext, claims: readonly Claim[]): Promise<readonly number[]> => {
  const ids = claims.map(({ id }) => id);
  const gone = (await claimLines(db, ids)).filter(({ state }) => state === 'gone');
  return ids.filter((id) => !gone.some(({ claimId }) => claimId === id));
};

const stamp = ({ actor, now }: ActionContext) => ({ by: actor?.postId ?? 0, at: now });

const note = ({ db, now, actor, chat }: ActionContext, what: string, id: number, after: object) =>
  audit(db, {
    ...{ at: now, postId: actor?.postId ?? null, chatId: chat.id, what },
    ...{ about: `support_claim:${id}`, after },
  });
