import { mayKeepRegisters } from '../core/access.ts';
import { type Day, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Message, message, say } from '../core/message.ts';
import {
  changedLast,
  changeProblem,
  type OfficeChange,
  type OfficeProblem,
  officeChangeNamed,
} from '../core/registers/offices.ts';
import { audit } from '../store/audit.ts';
import {
  changeOffice,
  lockOffice,
  type Office,
  officeOf,
  pauseOffice,
  resumeOffice,
} from '../store/offices.ts';
import { type Action, type ActionContext, type ActionResult, type Actor, done, refused } from './action.ts';
import { claimedSince } from './claimed-since.ts';
import { notYours } from './enterprises-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** Whether an office may be paused, taken up again or closed, from this day on: gives its name, or says why not. */
export const officeAbout: Action = async (context, args) => {
  const found = await wanted(context, args);
  if ('ok' in found) return found;
  const { office, change } = found;
  const problem = problemOn(office, change, args.day);
  if (problem) return problem;
  return done({ name: office.name, change });
};

const problemOn = (office: Office, change: OfficeChange, day: unknown): ActionResult | null => {
  const problem = changeProblem(office, change, typeof day === 'string' ? day : null);
  if (problem === null) return null;
  if (problem !== 'too-early') return done({}, [cannot(office, problem)]);
  const facts = { name: office.name, day: showDay(changedLast(office)) };
  return refused('office-too-early', facts, `${change}-day`);
};

/** Pauses an office, takes it up again or closes it from a day on, which is the first day on which that holds. */
export const officeChange: Action = async (context, args) => {
  const found = await wanted(context, args);
  if ('ok' in found) return found;
  const { desk, office, change } = found;
  const day = String(args.day);
  const problem = problemOn(office, change, day);
  if (problem) return problem;
  const note = typeof args.note === 'string' ? args.note : null;
  await carryOut(desk, office, { change, day, note });
  return done({}, [
    message(
      [
        say(`office-told-${change}`, { name: office.name, day: showDay(day) }),
        ...(change === 'resume' ? [] : await claimedSince(desk.db, `office:${office.id}`, day)),
      ],
      buttons(office),
    ),
  ]);
};

type Wanted = { readonly desk: Desk; readonly office: Office; readonly change: OfficeChange };

/** The office that a button names, held against others until the turn is kept; or what is said instead. */
const wanted = async (
  context: ActionContext,
  { office, change }: Parameters<Action>[1],
): Promise<Wanted | ActionResult> => {
  const { actor, db, today } = context;
  if (!actor || !mayKeepRegisters(actor)) return done({}, [notYours(actor)]);
  const id = typeof office === 'string' && /^[1-9]\d{0,14}$/.test(office) ? Number(office) : null;
  const to = officeChangeNamed(change);
  if (id !== null) await lockOffice(db, id);
  const found = id === null ? null : await officeOf(db, id, { unitId: actor.unitId, day: today });
  if (!found || !to) return done({}, [message([say('office-no-such')], menuFor(actor))]);
  return { desk: { ...context, actor }, office: found, change: to };
};

const cannot = (office: Office, problem: OfficeProblem): Message =>
  message([say(`office-is-${problem}`, { name: office.name })], buttons(office));

const buttons = ({ id }: Office) => [
  commandButton(say('button-office-show'), 'office', String(id)),
  commandButton(say('button-offices'), 'offices'),
];

type Change = { readonly change: OfficeChange; readonly day: Day; readonly note: string | null };

const carryOut = async (
  { db, actor, chat, now }: Desk,
  { id, state }: Office,
  { change, day, note }: Change,
): Promise<void> => {
  const pause = { office_id: id, from_day: day, to_day: null, note, recorded_by: actor.postId };
  if (change === 'pause') await pauseOffice(db, pause);
  else if (change === 'resume') await resumeOffice(db, id, day);
  else await changeOffice(db, id, { closed_on: day, close_decision: note });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: `office.${change}`, about: `office:${id}` },
    before: { state },
    after: { day, note },
  });
};
