import { mayKeepRegisters } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { sameName } from '../core/registers/same-name.ts';
import { audit } from '../store/audit.ts';
import { addOffice, officesAt } from '../store/offices.ts';
import { unitName } from '../store/units.ts';
import { type Action, type Begin, done, refused } from './action.ts';
import { notYours } from './enterprises-show.ts';
import { textIn } from './founding-facts.ts';
import { workUnit } from './support-views.ts';

/** One draft per officer. */
export const officeOpenBegin: Begin = async (context) => {
  const { actor, db, today } = context;
  if (!mayKeepRegisters(actor)) return { messages: [notYours(actor)] };
  const unit = (await unitName(db, await workUnit(context, actor), today)) ?? actor.unitName;
  return { subject: `office:post:${actor.postId}`, form: null, slots: { unitName: unit } };
};

/** A unit has no two offices of one name at a time. */
export const officeNamed: Action = async (context, { name }) => {
  const { actor, db, today } = context;
  if (!actor) throw new Error('an office is opened by an officer');
  const own = await officesAt(db, [await workUnit(context, actor)], today);
  const known = own.find((one) => one.closedOn === null && sameName(one.name, String(name)));
  return known
    ? refused('office-name-known', { name: known.name, day: showDay(known.openedOn) }, 'name')
    : done({ status: 'free' });
};

/** Adds an office to the register of the officer's unit; a department's is that of the body it belongs to. */
export const officeOpen: Action = async (context) => {
  const { db, now, actor, chat, answers } = context;
  if (!actor || !mayKeepRegisters(actor))
    throw new Error('an office is opened by an officer above the grassroots');
  const facts = {
    unit_id: await workUnit(context, actor),
    name: textIn(answers, 'name') ?? '',
    place: textIn(answers, 'place'),
    fixed_place: typeof answers.fixed === 'boolean' ? answers.fixed : null,
    opened_on: textIn(answers, 'opened-on') ?? '',
    decision: textIn(answers, 'decision'),
  };
  const id = await addOffice(db, { ...facts, recorded_by: actor.postId, created_at: now });
  if (id === null) return officeNamed(context, { name: facts.name });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'office.opened', about: `office:${id}` },
    after: facts,
  });
  return done(null, [
    message(
      [say('office-opened-told', { name: facts.name, day: showDay(facts.opened_on) })],
      [
        commandButton(say('button-office-show'), 'office', String(id)),
        commandButton(say('button-office-open'), 'office-open'),
        commandButton(say('button-offices'), 'offices'),
      ],
    ),
  ]);
};
