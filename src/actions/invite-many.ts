import { randomBytes } from 'node:crypto';
import { mayInvite, mayInviteSomebody } from '../core/access-people.ts';
import { plusDays, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { roles } from '../store/schema.ts';
import { findUnits } from '../store/units.ts';
import { type Unlinked, unitsWithoutPosts, unlinkedPosts } from '../store/waiting-invites.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { issueInvite, openInviteOf } from './invite-issue.ts';
import { reachOf } from './invites-show.ts';

type Deciding = ActionContext & { readonly actor: Actor };

/** What one turn makes; who is left over is invited by asking again. */
const MOST = 1_000;
const MOST_NAMED = 5;

export const inviteManyBegin: Begin = async ({ actor }) =>
  mayInviteSomebody(actor)
    ? { subject: `invite:many:post:${actor.postId}`, form: null, slots: { unit: actor.unitName } }
    : { messages: [message([say('invite-not-yours')], menuFor(actor))] };

/** How many would be invited, and who would not; looked at anew when they are. */
export const invitePlan: Action = async (context, { whom, list }) => {
  const { actor } = context;
  if (!actor) throw new Error('an officer invites');
  const { fresh, waiting, lines } = await planned({ ...context, actor }, String(whom), list);
  if (fresh.length === 0)
    return refused(waiting > 0 ? 'invite-all-waiting' : 'invite-nobody-left', { waiting }, 'whom');
  return done({
    ...{ count: fresh.length, waiting },
    text: lines.reduce((above, below) => say('lines', { above, below })) as never,
  });
};

type Plan = {
  readonly fresh: readonly Unlinked[];
  readonly waiting: number;
  readonly lines: readonly Phrase[];
};

const planned = async (context: Deciding, whom: string, list: unknown): Promise<Plan> => {
  const { db, actor, now, today } = context;
  const { unitIds: reach, relation } = await reachOf(context);
  const named = whom === 'list' ? await unitsNamed(context, String(list ?? ''), reach) : null;
  const unitIds = named?.ids ?? reach;
  const allowed = roles.filter((role) => role !== 'admin' && mayInvite({ role, relation }, actor));
  const all = await unlinkedPosts(db, { unitIds, roles: allowed, now, day: today });
  const fresh = all.filter(({ isWaiting }) => !isWaiting);
  const empty = await unitsWithoutPosts(db, unitIds, today);
  const waiting = all.length - fresh.length;
  return {
    ...{ fresh: fresh.slice(0, MOST), waiting },
    lines: [
      say('invite-plan', { count: Math.min(fresh.length, MOST) }),
      ...(waiting > 0 ? [say('invite-plan-waiting', { count: waiting })] : []),
      ...(empty.length > 0 ? [say('invite-plan-empty', some(empty))] : []),
      ...(named && named.unknown.length > 0 ? [say('invite-plan-unknown', some(named.unknown))] : []),
      ...(fresh.length > MOST ? [say('invite-plan-more', { count: fresh.length - MOST })] : []),
    ],
  };
};

const some = (names: readonly string[]) => ({
  count: names.length,
  names: names.slice(0, MOST_NAMED).join('; '),
  more: Math.max(names.length - MOST_NAMED, 0),
});

/** A unit on each line, or between semicolons, by code or name. */
const unitsNamed = async (
  { db, actor, today }: Deciding,
  list: string,
  reach: readonly number[],
): Promise<{ readonly ids: readonly number[]; readonly unknown: readonly string[] }> => {
  const within = new Set(reach);
  const ids = new Set<number>();
  const unknown: string[] = [];
  for (const line of list.split(/[\n;]+/).map((each) => each.trim())) {
    if (line === '') continue;
    const found = await findUnits(db, { words: line, under: actor.unitId, day: today, limit: 2 });
    const exact = found.filter(({ code, name }) => [fold(code), fold(name)].includes(fold(line)));
    const [one] = exact.length > 0 ? exact : found.length === 1 ? found : [];
    if (one && within.has(one.id)) ids.add(one.id);
    else unknown.push(line.slice(0, 60));
  }
  return { ids: [...ids], unknown };
};

/** Makes a code for each, in one workbook. Whoever got a code meanwhile gets no second one. */
export const inviteMakeMany: Action = async (context, { whom, list }) => {
  const { actor, today } = context;
  if (!actor || !mayInviteSomebody(actor)) throw new Error('an officer invites');
  const deciding = { ...context, actor };
  const { fresh } = await planned(deciding, String(whom), list);
  const batch = randomBytes(9).toString('hex');
  let count = 0;
  for (const { postId } of fresh) {
    if (await openInviteOf(context, postId)) continue;
    await issueInvite(deciding, postId, batch);
    count += 1;
  }
  if (count === 0) return refused('invite-nobody-left', {}, 'whom');
  return done(null, [
    {
      ...message(
        [say('invites-made', { count, until: showDay(plusDays(today, 14)) })],
        [commandButton(say('button-invites'), 'invites')],
      ),
      attachment: { kind: 'workbook', name: 'invites', post: actor.postId, args: { batch } },
    },
  ]);
};
