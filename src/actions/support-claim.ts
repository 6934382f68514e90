import { mayClaimSupports } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say, type Text } from '../core/message.ts';
import { readNumbers } from '../core/programme/left-out.ts';
import {
  batchOf,
  batchText,
  choicesOf,
  conditionsText,
  MOST_IN_A_CLAIM,
  namesOf,
  takenLines,
} from '../core/programme/support-batch.ts';
import { showMoney } from '../core/programme/support-words.ts';
import { type SupportDue, sumOf, type Taken, takenBy } from '../core/programme/supports.ts';
import { audit } from '../store/audit.ts';
import { packsEver } from '../store/programmes.ts';
import { recordClaim } from '../store/support-claims.ts';
import { takenFacts } from '../store/supports.ts';
import { type Action, type ActionContext, type Begin, type BeginResult, done, refused } from './action.ts';
import { supportNamed } from './support-setting.ts';
import { supportView, workUnit } from './support-views.ts';

const told = (actor: Parameters<typeof menuFor>[0], ...lines: readonly Phrase[]): BeginResult => ({
  messages: [message(lines, menuFor(actor))],
});

/** What may still be claimed, as the registers stand now; or why nothing may. */
export const supportClaimBegin: Begin = async (context, { programme, support }) => {
  const { actor } = context;
  if (!mayClaimSupports(actor)) return told(actor, say('support-claim-not-yours'));
  const found = await supportNamed(context, programme, support);
  if (!found || found.support.basis === null) return told(actor, say('support-none'));
  const view = await supportView(context, actor, { ...found, inForce: true });
  const { terms, mine } = view;
  const title = found.support.title;
  const dues = mine?.dues ?? [];
  const taken = await nameProgrammes(context, mine?.taken ?? []);
  const open = dues.filter((due) => takenBy(due, taken) === null);
  if (open.length === 0 && dues.length === 0 && !terms.active)
    return told(actor, say('support-claim-off', { title }));
  if (open.length === 0 && terms.period === null)
    return told(actor, say('support-claim-no-period', { title }));
  if (open.length === 0)
    return told(actor, say('support-claim-nothing', { title }), ...takenLines(dues, taken, null));
  const choices = choicesOf(open);
  return {
    subject: `support-claim:${found.pack.id}:${found.support.id}:${context.today}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ programme: found.pack.id, support: found.support.id, basis: found.support.basis },
      ...{ title, document: found.pack.document.name, unitName: actor.unitName },
      conditions: found.support.conditions as unknown as Json,
      dues: open as unknown as Json,
      elsewhere: elsewhere(takenLines(dues, taken, found.pack.id)),
      periods: choices.length > 0 ? (choices as unknown as Json) : null,
    },
  };
};

/** What another programme pays for already is said, and left out. */
const elsewhere = ([first, ...more]: readonly Phrase[]): Json =>
  first ? (say('support-claim-elsewhere', { first, more: more.length }) as unknown as Json) : null;

/** The programme's own name in place of its id. */
const nameProgrammes = async (context: ActionContext, taken: readonly Taken[]) => {
  const packs = await packsEver(context.db, context);
  return taken.map((one) => {
    const pack = packs.get(one.programme);
    const support = pack?.supports.find(({ id }) => id === one.support);
    return { ...one, programmeName: pack?.document.name ?? null, supportTitle: support?.title ?? null };
  });
};

type Slots = {
  readonly programme: string;
  readonly support: string;
  readonly basis: 'founding' | 'office' | 'full-time' | 'part-time';
  readonly title: Text;
  readonly conditions: readonly Text[];
  readonly dues: readonly SupportDue[];
};

/** The list that is claimed, without what the officer leaves out. */
export const supportClaimList: Action = async ({ slots }, { period, leftOut }) => {
  const { dues, basis, conditions } = slots as unknown as Slots;
  const whole = batchOf(dues, period);
  const names = namesOf(whole);
  const without = typeof leftOut === 'string' ? readNumbers(leftOut, names.length) : [];
  if (without === null) return refused('support-left-out-unreadable', { last: names.length }, 'left-out');
  if (without.length === names.length) return refused('support-left-out-all', {}, 'left-out');
  const rest = withoutNumbers(whole, without);
  return done({
    ...(batchText(rest, basis) as unknown as JsonObject),
    conditions: conditionsText(conditions) as unknown as Json,
    more: Math.max(0, new Set(dues.map(({ subject }) => subject)).size - names.length),
    most: MOST_IN_A_CLAIM,
  });
};

const withoutNumbers = (dues: readonly SupportDue[], numbers: readonly number[]): readonly SupportDue[] => {
  const gone = new Set(numbers.map((n) => namesOf(dues)[n - 1]?.subject));
  return dues.filter(({ subject }) => !gone.has(subject));
};

/** Keeps the claim; refused with the other claim's name where a fact was claimed in the meantime. */
export const supportClaim: Action = async (context, { period, leftOut }) => {
  const { db, now, today, actor, chat, slots } = context;
  if (!actor || !mayClaimSupports(actor)) throw new Error('support is claimed by an officer of the unit');
  const { programme, support, basis, title, conditions, dues } = slots as unknown as Slots;
  const whole = batchOf(dues, period);
  const wanted = withoutNumbers(
    whole,
    (typeof leftOut === 'string' && readNumbers(leftOut, namesOf(whole).length)) || [],
  );
  const stale = await staleness(context, wanted);
  if (stale) return done(null, [message(stale, menuFor(actor))]);
  const claim = await recordClaim(
    db,
    {
      ...{ programme, support, basis, unit_id: await workUnit(context, actor), amount: sumOf(wanted) },
      attested: JSON.stringify(conditions),
      decision: wanted[0]?.decision ?? null,
      ...{ claimed_by: actor.postId, claimed_at: now, today },
    },
    wanted,
  );
  if (!claim) {
    const taken = await nameProgrammes(
      context,
      await takenFacts(
        db,
        wanted.map(({ subject }) => subject),
      ),
    );
    return done(null, [
      message([say('support-claim-taken'), ...takenLines(wanted, taken, null)], menuFor(actor)),
    ]);
  }
  const after = { programme, support, unit: claim.unit_id, amount: claim.amount, lines: wanted.length };
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'support.claimed' },
    ...{ about: `support_claim:${claim.id}`, after },
  });
  const facts = { number: claim.number, title, sum: showMoney(claim.amount), count: wanted.length };
  return done(null, [
    message(
      [say('support-claimed', facts)],
      [commandButton(say('button-claims'), 'claims'), ...menuFor(actor)],
    ),
  ]);
};

/** What was listed is claimed only as long as it still holds: the registers, the terms, and no other claim. */
const staleness = async (
  context: ActionContext,
  wanted: readonly SupportDue[],
): Promise<readonly Phrase[] | null> => {
  const { actor, slots } = context;
  const found = actor ? await supportNamed(context, slots.programme, slots.support) : null;
  if (!actor || !found) return [say('support-claim-changed')];
  const { mine } = await supportView(context, actor, { ...found, inForce: true });
  const taken = await nameProgrammes(context, mine?.taken ?? []);
  if (wanted.some((due) => takenBy(due, taken) !== null))
    return [say('support-claim-taken'), ...takenLines(wanted, taken, null)];
  const holds = (due: SupportDue) =>
    mine?.dues.some(
      (one) => one.subject === due.subject && one.period === due.period && one.amount === due.amount,
    );
  return wanted.every(holds) ? null : [say('support-claim-changed')];
};
