import { mayDeclareFigures } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { audit } from '../store/audit.ts';
import { recordDeclared } from '../store/declared-figures.ts';
import { ancestors } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { countIn, textIn } from './founding-facts.ts';

/** Keeps a declared figure as waiting, and says who confirms it. */
export const figureDeclare: Action = async (context) => {
  const { db, now, actor, chat, slots } = context;
  if (!actor || !mayDeclareFigures(actor)) throw new Error('a figure is stated by an officer who may');
  const measure = String(slots.measure) as MeasureId;
  const figure = figureIn(context, actor, measure);
  const id = await recordDeclared(db, figure);
  const about = {
    measure: measureOf(measure).title,
    value: shown(figure.value),
    on: showDay(figure.as_of),
  };
  if (id === null) return done(null, [message([say('figure-known', about)], menuFor(actor))]);
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'figure.declared',
    about: `declared_figure:${id}`,
    after: { measure, value: figure.value, as_of: figure.as_of },
  });
  return done(null, [
    message(
      [say('figure-declared', about), await whoConfirms(context, actor)],
      [commandButton(say('menu-quota'), 'quota'), ...menuFor(actor, 'quota')],
    ),
  ]);
};

const figureIn = ({ answers }: ActionContext, actor: Actor, measure: MeasureId) => ({
  measure,
  unit_id: actor.unitId,
  value: countIn(answers, 'value') ?? countIn(answers, 'net') ?? 0,
  as_of: textIn(answers, 'as-of') ?? '',
  source_body: textIn(answers, 'source-body') ?? '',
  document: textIn(answers, 'document'),
  how: textIn(answers, 'how') ?? '',
  recorded_by: actor.postId,
});

const whoConfirms = async ({ db, today }: ActionContext, { unitId }: Actor) => {
  const [above] = await ancestors(db, unitId, today);
  return above ? say('figure-confirmed-by', { unit: above.name }) : say('figure-confirmed-by-another');
};
