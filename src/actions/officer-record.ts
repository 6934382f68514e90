import { mayEmployOfficers } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { message, say, type Text } from '../core/message.ts';
import { idsOf } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { type Employment, hasEnded } from '../core/registers/officers.ts';
import { audit } from '../store/audit.ts';
import { addOfficer, lockUnit, officersAt } from '../store/officers.ts';
import { postsAt } from '../store/posts.ts';
import { addPerson, addPhone, peopleByPhones } from '../store/roster-posts.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { notYours } from './enterprises-show.ts';
import { textIn } from './founding-facts.ts';
import { employingPacks, OFFICER_TITLE } from './officer-programmes.ts';
import { employmentName } from './officers-show.ts';
import { workUnit } from './support-views.ts';

/** One draft per officer; the programme is asked for where several employ officers. */
export const officerBegin: Begin = async (context) => {
  const { actor, db, today } = context;
  if (!mayEmployOfficers(actor)) return { messages: [message([say('officers-not-yours')], [listButton])] };
  const packs = await employingPacks(context);
  const [only, ...others] = packs;
  if (!only) return { messages: [message([say('officers-no-programme')], [listButton])] };
  const unit = (await unitName(db, await workUnit(context, actor), today)) ?? actor.unitName;
  return {
    subject: `officer:post:${actor.postId}`,
    form: null,
    slots: {
      unitName: unit,
      programme: only.id,
      programmes: others.length > 0 ? (packs.map(choiceOf) as unknown as Json) : null,
    },
  };
};

const listButton = commandButton(say('button-officers'), 'officers');

const choiceOf = ({ id, document }: Pack): { id: string; label: Text } => ({ id, label: document.name });

/** Whether somebody of this name is here already: an officer of the programme, or in another post. Nobody records themselves. */
export const officerNamed: Action = async (context, { name, programme, same }) => {
  const { actor, db, today, slots } = context;
  if (!actor) throw new Error('an officer is recorded by an officer');
  const unitId = await workUnit(context, actor);
  const ids = await idsNamed(context, String(programme ?? slots.programme));
  const officer = (await officersAt(db, [unitId], today)).find(
    (one) => ids.includes(one.programme) && fold(one.name) === fold(String(name)) && !hasEnded(one, today),
  );
  if (officer) return refused('officer-known', { name: officer.name, day: showDay(officer.since) }, 'name');
  const known = (await postsAt(db, unitId, today)).find(
    ({ personName }) => fold(personName) === fold(String(name)),
  );
  if (same === 'same' && known?.personId === actor.personId)
    return refused('officer-not-oneself', {}, 'name');
  return done(known ? { person: known.personId, title: known.title } : { person: null });
};

/** A renewed programme goes on with the officers of the one before it. */
const idsNamed = async (context: ActionContext, id: string): Promise<readonly string[]> => {
  const pack = (await employingPacks(context)).find((one) => one.id === id);
  return pack ? idsOf(pack) : [id];
};

/** A number is one person's; whose it is otherwise is not told. */
export const officerPhone: Action = async ({ db }, { name, phone }) => {
  if (typeof phone !== 'string') return done({});
  const [owner] = await peopleByPhones(db, [phone]);
  return owner && fold(owner.name) !== fold(String(name))
    ? refused('import-phone-taken', {}, 'phone')
    : done({});
};

/** Makes the post, and its person where nobody of that name is meant; nobody records themselves. */
export const officerRecord: Action = async (context) => {
  const { db, now, today, actor, chat, answers, slots } = context;
  if (!actor || !mayEmployOfficers(actor)) return done(null, [notYours(actor)]);
  const unitId = await workUnit(context, actor);
  await lockUnit(db, unitId);
  const named = await officerNamed(context, {
    name: answers.name ?? null,
    programme: answers.programme ?? null,
  });
  if (!named.ok) return named;
  const reached = await officerPhone(context, { name: answers.name ?? null, phone: answers.phone ?? null });
  if (!reached.ok) return reached;
  const personId = await personFor(context, (named.value as JsonObject).person);
  if (personId === actor.personId) return refused('officer-not-oneself', {}, 'name');
  const from = textIn(answers, 'from') ?? today;
  const employment = answers.employment as Employment;
  const programme = textIn(answers, 'programme') ?? String(slots.programme);
  const postId = await addOfficer(
    db,
    {
      ...{ person_id: personId, unit_id: unitId, role: 'officer', title: OFFICER_TITLE },
      programme,
      valid_from: from,
    },
    {
      ...{ from_day: from, employment, decision: textIn(answers, 'decision') },
      ...{ recorded_by: actor.postId, created_at: now },
    },
  );
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'officer.recorded', about: `post:${postId}` },
    after: { unit: unitId, programme, employment, from },
  });
  return done(null, [recorded(actor, { postId, employment, from, answers })]);
};

/** The person of the post that is meant, of the number, or a new one. */
const personFor = async ({ db, answers }: ActionContext, here: Json | undefined): Promise<number> => {
  const phone = textIn(answers, 'phone');
  const [owner] = phone === null ? [] : await peopleByPhones(db, [phone]);
  const known = owner?.id ?? (answers.same === 'same' && typeof here === 'number' ? here : null);
  const id = known ?? (await addPerson(db, { name: textIn(answers, 'name') ?? '', phone }));
  if (known !== null && phone !== null) await addPhone(db, known, phone);
  return id;
};

type Recorded = {
  readonly postId: number;
  readonly employment: Employment;
  readonly from: string;
  readonly answers: JsonObject;
};

const recorded = (actor: Actor, { postId, employment, from, answers }: Recorded) =>
  message(
    [
      say('officer-recorded', {
        ...{ name: textIn(answers, 'name') ?? '', unit: actor.unitName, from: showDay(from) },
        employment: employmentName(employment),
      }),
      ...(textIn(answers, 'phone') === null ? [] : [say('officer-may-link')]),
    ],
    [
      commandButton(say('button-officer-show'), 'officer', String(postId)),
      commandButton(say('button-officer-record'), 'officer-record'),
      listButton,
    ],
  );
