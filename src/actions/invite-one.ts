import { mayInvite, mayInviteSomebody } from '../core/access-people.ts';
import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import { type PostOn, postHeld, postsAt } from '../store/posts.ts';
import { addPerson, peopleByPhones } from '../store/roster-posts.ts';
import { type Role, roles } from '../store/schema.ts';
import { unitOn } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { issueInvite, openInviteOf } from './invite-issue.ts';
import { inviteMessages } from './invite-words.ts';
import { mayInviteTo } from './invites-show.ts';
import { beginPost } from './post-over.ts';
import { idIn } from './review-begin.ts';
import { ROLE_TITLES } from './role-titles.ts';
import { isWithin, relationTo } from './scope.ts';

type Deciding = ActionContext & { readonly actor: Actor };

/** One draft per officer, or per post that is named: who is invited. */
export const inviteBegin: Begin = async (context, { post: named }) => {
  const { actor } = context;
  if (!mayInviteSomebody(actor)) return { messages: [message([say('invite-not-yours')], menuFor(actor))] };
  const post = idIn(named) === null ? null : await heldPost(context, Number(named));
  if (named !== null && named !== undefined && !post)
    return { messages: [message([say('invite-gone')], menuFor(actor))] };
  return {
    subject: `invite:${post?.id ?? 'one'}:post:${actor.postId}`,
    form: null,
    slots: post ? { post: post.id } : {},
  };
};

/** A post that is held today and that this officer may invite to. */
const heldPost = async (context: Deciding, id: number): Promise<PostOn | null> => {
  const { db, today } = context;
  const post = await postHeld(db, id, today);
  return post && (await mayInviteTo(context, post)) ? post : null;
};

/** Who may be invited at a unit, and what somebody new may be there. */
export const invitePosts: Action = async (context, { found, which }) => {
  const { db, actor, today } = context;
  if (!actor) throw new Error('an officer invites');
  const unitId = Number(which ?? found);
  const unit = (await isWithin(context, unitId)) ? await unitOn(db, unitId, today) : null;
  if (!unit) return refused('allocation-unit-unknown', { name: '' }, 'unit');
  const relation = await relationTo(context, { unitId });
  const allowed = roles.filter((role) => mayInvite({ role, relation }, actor));
  if (allowed.length === 0) return refused('invite-unit-not-yours', { unit: unit.name }, 'unit');
  const held = (await postsAt(db, unitId, today)).filter(({ role }) => allowed.includes(role));
  return done({
    ...{ unitId, unit: unit.name },
    people: [
      ...held.slice(0, 20).map(({ id, personName, title }) => ({
        id: String(id),
        label: { vi: `${personName} – ${title}` },
      })),
      { id: 'new', label: { vi: 'Người mới', en: 'Somebody new' }, aliases: ['người khác', 'thêm'] },
    ],
    roles: allowed.map((role) => ({ id: role, label: ROLE_LABELS[role] })),
  });
};

const ROLE_LABELS: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  filer: { vi: 'Người gửi báo cáo', en: 'Files reports' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  reviewer: { vi: 'Người xác nhận', en: 'Confirms reports' },
  organiser: { vi: 'Ban Tổ chức', en: 'Organising department' },
  finance: { vi: 'Ban Tài chính', en: 'Finance department' },
  leader: { vi: 'Lãnh đạo', en: 'Leadership' },
  admin: { vi: 'Người vận hành', en: 'Operator' },
};

/** Makes one code, shown once. Where one may still be used, there is no second: it is revoked first. */
export const inviteMake: Action = async (context, args) => {
  const { actor, slots } = context;
  if (!actor) throw new Error('an officer invites');
  const deciding = { ...context, actor };
  const made =
    args.who === 'new' ? await newPost(deciding, Number(args.unitId)) : Number(args.who ?? slots.post);
  if (typeof made !== 'number') return refused(made.problem, {}, made.fix);
  const post = await heldPost(deciding, made);
  if (!post) return done(null, [message([say('invite-gone')], menuFor(actor))]);
  const invited = { name: post.personName, title: post.title, unit: post.unitName };
  const open = await openInviteOf(context, post.id);
  if (!open) return done(null, inviteMessages(context, invited, await issueInvite(deciding, post.id, null)));
  const until = showDay(dayAt(open.expires_at));
  return done(null, [
    message(
      [say('invite-open', { ...invited, until })],
      [
        commandButton(
          say('button-invite-revoke', { name: post.personName }),
          'invite-revoke',
          String(open.id),
        ),
        commandButton(say('button-invites'), 'invites'),
      ],
    ),
  ]);
};

type Slip = { readonly problem: string; readonly fix: string };

/** The post of a new person; who holds such a post under that name already is meant. */
const newPost = async (context: Deciding, unitId: number): Promise<number | Slip> => {
  const { db, answers, today } = context;
  const role = roles.find((each) => each === textIn(answers, 'role'));
  if (!role || !(await mayInviteTo(context, { unitId, role })))
    return { problem: 'invite-role-not-yours', fix: 'role' };
  const name = textIn(answers, 'name') ?? '';
  const known = (await postsAt(db, unitId, today)).find(
    (post) => post.role === role && fold(post.personName) === fold(name),
  );
  if (known) return known.id;
  const phone = textIn(answers, 'phone');
  if (phone && (await peopleByPhones(db, [phone])).length > 0)
    return { problem: 'post-phone-taken', fix: 'phone' };
  const title = textIn(answers, 'title') ?? ROLE_TITLES[role];
  const personId = await addPerson(db, { name, phone });
  return beginPost(context, { personId, unitId, role, title, from: today });
};
