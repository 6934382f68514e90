import { mayConfirmFigure } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { audit } from '../store/audit.ts';
import { type DeclaredFigure, decideDeclared, lockDeclared } from '../store/declared-figures.ts';
import { ancestors } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

/** The figure as its confirmer is asked about it; "gone" where it waits no more, or is not theirs to confirm. */
export const figureShow: Action = async (context, { figure }) => {
  const found = await theirs(context, figure);
  if (!found) return done({ status: 'gone' });
  const { title } = measureOf(found.measure as MeasureId);
  return done({
    status: 'waiting',
    unit: found.unitName,
    measure: { vi: title.vi, en: title.en ?? title.vi },
    value: shown(found.value),
    on: showDay(found.as_of),
    body: found.source_body,
    document: found.document ?? { key: 'value-none' },
    how: found.how,
  });
};

/** Confirms it, so that it counts, or asks for another look. */
export const figureDecide: Action = async (context, { figure, decision, comment }) => {
  const { db, now, actor, chat } = context;
  const found = await theirs(context, figure);
  if (!found || !actor) return done(null, [goneMessage(actor)]);
  const state = decision === 'confirm' ? 'confirmed' : 'returned';
  const why = state === 'returned' && typeof comment === 'string' ? comment : null;
  await decideDeclared(db, found.id, { state, by: actor.postId, at: now, comment: why });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: `figure.${state}`,
    about: `declared_figure:${found.id}`,
    before: { state: 'sent' },
    after: { state },
  });
  const { title } = measureOf(found.measure as MeasureId);
  return done(null, [
    message(
      [
        say(state === 'confirmed' ? 'figure-confirmed' : 'figure-returned', {
          measure: title,
          unit: found.unitName,
        }),
      ],
      menuFor(actor),
    ),
  ]);
};

export const figureGone: Action = async ({ actor }) => done(null, [goneMessage(actor)]);

const goneMessage = (actor: Actor | null) => message([say('figure-gone')], menuFor(actor));

const theirs = async (
  { db, actor, today }: ActionContext,
  figure: Json | undefined,
): Promise<DeclaredFigure | null> => {
  const id = /^[1-9]\d{0,14}$/.test(String(figure)) ? Number(figure) : null;
  const found = id === null || !actor ? null : await lockDeclared(db, id, today);
  if (!found || !actor || found.state !== 'sent') return null;
  const above = (await ancestors(db, found.unit_id, today)).map((unit) => unit.id);
  const standing = { unitId: found.unit_id, above, personId: found.personId };
  return mayConfirmFigure(standing, actor) ? found : null;
};
