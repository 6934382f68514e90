import { mayEmployOfficers, mayReadRegisters } from '../core/access.ts';
import { plusDays, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Employment, hasEnded, officerChangesOf } from '../core/registers/officers.ts';
import {
  type EmploymentRow,
  employmentHistory,
  type Officer,
  officerCounts,
  officerOf,
  officersOf,
} from '../store/officers.ts';
import { packsEver } from '../store/programmes.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { notYours } from './enterprises-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** What a phone's screen holds. */
const PAGE = 8;

/** The officers employed under programmes, a page at a time, or one of them. */
export const officersShow: Action = async (context, { officer, page }) => {
  const { actor } = context;
  if (!actor || !mayReadRegisters(actor)) return done(null, [notYours(actor)]);
  const desk = { ...context, actor };
  return done(null, [
    typeof officer === 'string'
      ? await oneShown(desk, Number(officer))
      : await allShown(desk, Number(page ?? 0) || 0),
  ]);
};

const allShown = async (desk: Desk, page: number): Promise<Message> => {
  const { db, actor, today } = desk;
  const within = { unitId: actor.unitId, day: today };
  const counts = await officerCounts(db, within);
  const found = await officersOf(db, within, { limit: PAGE + 1, offset: page * PAGE });
  const shown = found.slice(0, PAGE);
  const head = { unit: actor.unitName, today: showDay(today) };
  return message(
    [
      say(shown.length === 0 ? 'officers-none' : 'officers-title', head),
      ...counts.map(({ employment, count }) => say(`officers-count-${employment ?? 'unknown'}`, { count })),
      ...shown.map((one) => lineOf(desk, one)),
    ],
    [
      ...shown.map(({ postId, name }) => commandButton({ vi: clipped(name, 40) }, 'officer', String(postId))),
      ...(found.length > PAGE ? [commandButton(say('button-next-page'), 'officers', String(page + 1))] : []),
      ...(mayEmployOfficers(actor) ? [commandButton(say('button-officer-record'), 'officer-record')] : []),
      ...(shown.length > 0 ? [commandButton(say('button-workbook'), 'workbook', 'officers')] : []),
    ],
  );
};

/** Whose an officer is, is said to those above only. */
const lineOf = ({ actor, today }: Desk, officer: Officer): Phrase =>
  say(officer.unitId === actor.unitId ? 'officers-line' : 'officers-line-of', {
    name: officer.name,
    unit: officer.unitName,
    state:
      hasEnded(officer, today) && officer.to !== null
        ? say('officer-ended', { day: showDay(plusDays(officer.to, -1)) })
        : say('officer-employed', {
            employment: employmentName(officer.employment),
            day: showDay(officer.since),
          }),
  });

export const employmentName = (employment: Employment | null): Phrase =>
  say(`employment-${employment ?? 'unknown'}`);

const oneShown = async (desk: Desk, id: number): Promise<Message> => {
  const { db, actor, today } = desk;
  const found = Number.isSafeInteger(id)
    ? await officerOf(db, id, { unitId: actor.unitId, day: today })
    : null;
  if (!found) return message([say('officer-no-such')], menuFor(actor));
  const programme = (await packsEver(db, desk)).get(found.programme)?.document.name;
  return message(
    [
      say('officer-name', { name: found.name }),
      say('officer-unit', { unit: found.unitName }),
      say('officer-programme', { programme: programme ?? found.programme }),
      ...(await employmentHistory(db, found.postId)).map(employmentLine),
      ...(found.employment === null ? [say('officer-unknown', { day: showDay(found.from) })] : []),
      ...(found.to === null ? [] : [say('officer-until', { day: showDay(plusDays(found.to, -1)) })]),
    ],
    [
      ...(mayEmployOfficers(actor) && found.personId !== actor.personId
        ? officerChangesOf(found, today).map((change) =>
            commandButton(say(`button-officer-${change}`), 'officer-change', String(found.postId), change),
          )
        : []),
      commandButton(say('button-officers'), 'officers'),
    ],
  );
};

const employmentLine = ({ employment, from, decision }: EmploymentRow): Phrase =>
  say(decision === null ? 'officer-step' : 'officer-step-decided', {
    employment: employmentName(employment),
    from: showDay(from),
    decision: decision ?? '',
  });
