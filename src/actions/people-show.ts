import { mayEndPost, mayInviteSomebody } from '../core/access-people.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { forPost } from '../core/flow/for-post.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, say } from '../core/message.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import { findUnits, unitOn } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done, refused } from './action.ts';
import { inEachPost } from './own-posts.ts';
import { requestButton, requestsFor } from './request-show.ts';
import { isWithin, relationTo } from './scope.ts';

/** The own post, what waits to be decided about others', and where to go on. */
export const peopleShow: Action = async (context) => {
  const { actor } = context;
  if (!actor) throw new Error('posts are shown to an officer');
  const waiting = await requestsFor(context, actor);
  const [, ...others] = await inEachPost({ ...context, actor });
  const lines = [
    say('people-own', { title: actor.title, unit: actor.unitName }),
    ...others.map(({ title, unitName }) => say('people-own-other', { title, unit: unitName })),
    ...(waiting.length > 0 ? [say('people-waiting', { count: waiting.length })] : []),
  ];
  const more = mayInviteSomebody(actor)
    ? [
        commandButton(say('button-people-unit'), 'people-unit'),
        commandButton(say('button-invites'), 'invites'),
      ]
    : [];
  return done(null, [
    message(lines, [
      ...others.map(workAsButton),
      ...waiting.map(requestButton),
      commandButton(say('button-post-leave'), 'post-leave'),
      ...more,
      ...menuFor(actor),
    ]),
  ]);
};

const workAsButton = ({ postId, title, unitName }: Actor): Button => {
  const names = { title: clipped(title, 24), unit: clipped(unitName, 40) };
  return forPost(commandButton(say('button-work-as', names), 'people'), postId);
};

const MOST_UNITS = 7;

/** The unit, own or below, that words mean; one, or several to choose from. */
export const peopleUnit: Action = async ({ db, actor, today }, { name }) => {
  if (!actor) throw new Error('units are named by an officer');
  const words = String(name);
  const found = await findUnits(db, { words, under: actor.unitId, day: today, limit: MOST_UNITS });
  const [only, ...others] = found;
  if (!only) return refused('allocation-unit-unknown', { name: words }, 'unit');
  if (others.length === 0) return done({ id: only.id });
  return done({ units: found.map(({ id, name: label }) => ({ id: String(id), label: { vi: label } })) });
};

/** Who holds a post at a unit; a button for each that this officer may end. */
export const peoplePosts: Action = async (context, { unit, found, which }) => {
  const { db, actor, today } = context;
  if (!actor) throw new Error('posts are shown to an officer');
  const unitId = Number(unit ?? which ?? found);
  if (!mayInviteSomebody(actor) || !(await isWithin(context, unitId)))
    return done(null, [message([say('people-not-yours')], menuFor(actor))]);
  const name = (await unitOn(db, unitId, today))?.name ?? '';
  const posts = await postsAt(db, unitId, today);
  const lines = [
    say(posts.length > 0 ? 'people-at' : 'people-nobody', { unit: name }),
    ...posts.map((post) => say('people-line', { name: post.personName, title: post.title })),
  ];
  const ending = await endButtons(context, posts);
  return done(null, [
    message(lines, [
      ...ending,
      commandButton(say('button-invite-one'), 'invite-one'),
      ...(ending.length === 0 ? menuFor(actor) : []),
    ]),
  ]);
};

const endButtons = async (context: ActionContext, posts: readonly PostOn[]): Promise<readonly Button[]> => {
  const { actor } = context;
  const [first] = posts;
  if (!actor || !first) return [];
  const relation = await relationTo(context, { unitId: first.unitId });
  return posts
    .filter(({ role, personId }) => mayEndPost({ role, personId, relation }, actor))
    .slice(0, 20)
    .map(({ id, personName }) =>
      commandButton(say('button-post-end', { name: clipped(personName, 40) }), 'post-end', String(id)),
    );
};
