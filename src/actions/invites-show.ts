import { invitesAll, mayInvite, mayInviteSomebody } from '../core/access-people.ts';
import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { unitsInReach } from '../store/people-scope.ts';
import { type InviteOn, lockInviteOn, revokeInvite, waitingInvites } from '../store/waiting-invites.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { idIn } from './review-begin.ts';
import { relationTo } from './scope.ts';
import { workUnit } from './support-views.ts';

type Deciding = ActionContext & { readonly actor: Actor };

const A_PAGE = 8;

/** Invites that wait to be used, each with its last day and a button that revokes it. */
export const invitesShow: Action = async (context, { page }) => {
  const { actor } = context;
  if (!actor) throw new Error('invites are shown to an officer');
  if (!mayInviteSomebody(actor)) return done(null, [message([say('invite-not-yours')], menuFor(actor))]);
  const waiting = await waitingFor({ ...context, actor });
  const at = Number(page) || 0;
  const here = waiting.slice(at * A_PAGE, (at + 1) * A_PAGE);
  const lines = [
    waiting.length > 0 ? say('invites-title', { count: waiting.length }) : say('invites-none'),
    ...here.map(({ personName, unitName, expiresAt }) =>
      say('invites-line', { name: personName, unit: unitName, until: showDay(dayAt(expiresAt)) }),
    ),
  ];
  return done(null, [message(lines, [...MAKING, ...here.map(revokeButton), ...more(waiting.length, at)])]);
};

const MAKING = [
  commandButton(say('button-invite-one'), 'invite-one'),
  commandButton(say('button-invite-many'), 'invite-many'),
];

const more = (count: number, at: number): readonly Button[] =>
  count > (at + 1) * A_PAGE ? [commandButton(say('button-more'), 'invites', String(at + 1))] : [];

const revokeButton = ({ id, personName }: InviteOn): Button =>
  commandButton(say('button-invite-revoke', { name: clipped(personName, 40) }), 'invite-revoke', String(id));

const waitingFor = async (context: Deciding): Promise<readonly InviteOn[]> => {
  const { db, actor, now, today } = context;
  const { unitIds, relation } = await reachOf(context);
  const all = await waitingInvites(db, { unitIds, now, day: today });
  return all.filter(({ role }) => mayInvite({ role, relation }, actor));
};

/** Revokes an invite that nobody has used; whoever may make it may revoke it. */
export const inviteRevoke: Action = async (context, { invite: named }) => {
  const { db, actor, now, today, chat } = context;
  const id = idIn(named);
  const invite = id === null || !actor ? null : await lockInviteOn(db, id, today);
  const theirs = invite && actor ? await mayInviteTo({ ...context, actor }, invite) : false;
  if (!invite || !actor || !theirs) return done(null, [message([say('invite-gone')], menuFor(actor))]);
  const facts = { name: invite.personName, unit: invite.unitName };
  if (invite.usedAt) return done(null, [message([say('invite-used', facts)], menuFor(actor))]);
  if (!invite.revokedAt) {
    await revokeInvite(db, invite.id, { postId: actor.postId, at: now });
    await audit(db, {
      ...{
        at: now,
        postId: actor.postId,
        chatId: chat.id,
        what: 'invite.revoked',
        about: `invite:${invite.id}`,
      },
      after: { post: invite.postId },
    });
  }
  return done(null, [
    message(
      [say('invite-revoked', facts)],
      [
        commandButton(say('button-invite-again'), 'invite-one', String(invite.postId)),
        commandButton(say('button-invites'), 'invites'),
      ],
    ),
  ]);
};

export const mayInviteTo = async (
  context: Deciding,
  { unitId, role }: { readonly unitId: number; readonly role: string },
): Promise<boolean> => mayInvite({ role, relation: await relationTo(context, { unitId }) }, context.actor);

/** The units that an officer invites for, and how they stand; a department's are those of its body. */
export const reachOf = async ({ db, actor, today }: Deciding) => {
  const isWhole = invitesAll(actor);
  const own = await workUnit({ db, today }, actor);
  return {
    unitIds: await unitsInReach(db, { own, isWhole, day: today }),
    relation: isWhole ? ('further-below' as const) : ('directly-below' as const),
  };
};
