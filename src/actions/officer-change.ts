import { mayEmployOfficers } from '../core/access.ts';
import { plusDays, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { type OfficerChange, officerChangeNamed, officerProblem } from '../core/registers/officers.ts';
import { audit } from '../store/audit.ts';
import { employ, lockPost, type Officer, officerOf } from '../store/officers.ts';
import { endPost } from '../store/roster-posts.ts';
import { type Action, type ActionContext, type ActionResult, type Actor, done, refused } from './action.ts';
import { claimedSince } from './claimed-since.ts';
import { employmentName } from './officers-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** Whether an officer may work otherwise, or end, on this day: gives the name, or says why not. */
export const officerAbout: Action = async (context, args) => {
  const found = await wanted(context, args);
  if ('ok' in found) return found;
  const { officer, change } = found;
  return (
    problemOn(found, args.day) ??
    done({
      name: officer.name,
      change,
      ...(change === 'end' ? {} : { how: employmentName(change) as never }),
    })
  );
};

/** From this day on an officer works otherwise; or it is the last one. */
export const officerChange: Action = async (context, args) => {
  const found = await wanted(context, args);
  if ('ok' in found) return found;
  const { desk, officer, change } = found;
  const day = String(args.day);
  const problem = problemOn(found, day);
  if (problem) return problem;
  const decision = typeof args.decision === 'string' ? args.decision : null;
  if (change === 'end') await endPost(desk.db, officer.postId, plusDays(day, 1));
  else await employ(desk.db, employmentRow(desk, officer, { change, day, decision }));
  await audit(desk.db, {
    ...{ at: desk.now, postId: desk.actor.postId, chatId: desk.chat.id, what: `officer.${change}` },
    about: `post:${officer.postId}`,
    before: { employment: officer.employment, to: officer.to },
    after: { day, decision },
  });
  const ends = change === 'end' ? plusDays(day, 1) : null;
  return done({}, [
    message(
      [
        say(`officer-told-${change}`, { name: officer.name, day: showDay(day) }),
        ...(ends === null ? [] : await claimedSince(desk.db, `person:${officer.personId}`, ends)),
      ],
      buttons(officer),
    ),
  ]);
};

type Wanted = { readonly desk: Desk; readonly officer: Officer; readonly change: OfficerChange };

/** The officer that a button names, held against others until the turn is kept; or what is said instead. */
const wanted = async (
  context: ActionContext,
  { officer, change }: Parameters<Action>[1],
): Promise<Wanted | ActionResult> => {
  const { actor, db, today } = context;
  if (!actor || !mayEmployOfficers(actor))
    return done({}, [message([say('officers-not-yours')], menuFor(actor))]);
  const id = typeof officer === 'string' && /^[1-9]\d{0,14}$/.test(officer) ? Number(officer) : null;
  const to = officerChangeNamed(change);
  if (id !== null) await lockPost(db, id);
  const found = id === null ? null : await officerOf(db, id, { unitId: actor.unitId, day: today });
  if (!found || !to) return done({}, [message([say('officer-no-such')], menuFor(actor))]);
  if (found.personId === actor.personId)
    return done({}, [message([say('officer-not-oneself')], menuFor(actor))]);
  return { desk: { ...context, actor }, officer: found, change: to };
};

const problemOn = ({ desk: { today }, officer, change }: Wanted, day: unknown): ActionResult | null => {
  const on = typeof day === 'string' ? day : null;
  const problem = officerProblem(officer, { change, day: on, today });
  if (problem === null) return null;
  const facts = {
    name: officer.name,
    day: showDay(problem === 'too-late' ? (officer.to ?? officer.since) : officer.since),
  };
  return problem === 'too-early' || problem === 'too-late'
    ? refused(`officer-is-${problem}`, facts, change === 'end' ? 'last' : 'from')
    : done({}, [message([say(`officer-is-${problem}`, facts)], buttons(officer))]);
};

const buttons = ({ postId }: Officer) => [
  commandButton(say('button-officer-show'), 'officer', String(postId)),
  commandButton(say('button-officers'), 'officers'),
];

type Change = {
  readonly change: Exclude<OfficerChange, 'end'>;
  readonly day: string;
  readonly decision: string | null;
};

const employmentRow = ({ actor, now }: Desk, { postId }: Officer, { change, day, decision }: Change) => ({
  ...{ post_id: postId, from_day: day, employment: change, decision },
  ...{ recorded_by: actor.postId, created_at: now },
});
