import { mayKeepRegisters, mayReadRegisters } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { changesOf, officeStates } from '../core/registers/offices.ts';
import { type Office, officeCounts, officeOf, officesOf } from '../store/offices.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { notYours } from './enterprises-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** What a phone's screen holds. */
const PAGE = 8;

/** The register of representative offices, a page at a time, or one of them. */
export const officesShow: Action = async (context, { office, page }) => {
  const { actor } = context;
  if (!actor || !mayReadRegisters(actor)) return done(null, [notYours(actor)]);
  const desk = { ...context, actor };
  return done(null, [
    typeof office === 'string'
      ? await oneShown(desk, Number(office))
      : await allShown(desk, Number(page ?? 0) || 0),
  ]);
};

const allShown = async ({ db, actor, today }: Desk, page: number): Promise<Message> => {
  const within = { unitId: actor.unitId, day: today };
  const counts = await officeCounts(db, within);
  const found = await officesOf(db, within, { limit: PAGE + 1, offset: page * PAGE });
  const shown = found.slice(0, PAGE);
  const head = { unit: actor.unitName, today: showDay(today) };
  return message(
    [
      say(shown.length === 0 ? 'offices-none' : 'offices-title', head),
      ...officeStates.flatMap((state) =>
        counts[state] ? [say(`offices-count-${state}`, { count: counts[state] })] : [],
      ),
      ...shown.map((one) => lineOf(one, actor)),
    ],
    [
      ...shown.map(({ id, name }) => commandButton({ vi: clipped(name, 40) }, 'office', String(id))),
      ...(found.length > PAGE ? [commandButton(say('button-next-page'), 'offices', String(page + 1))] : []),
      ...(mayKeepRegisters(actor) ? [commandButton(say('button-office-open'), 'office-open')] : []),
      ...(shown.length > 0 ? [commandButton(say('button-workbook'), 'workbook', 'offices')] : []),
    ],
  );
};

/** Whose an office is, is said to those above only. */
const lineOf = (office: Office, { unitId }: Actor): Phrase =>
  say(office.unitId === unitId ? 'offices-line' : 'offices-line-of', {
    name: office.name,
    unit: office.unitName,
    state: officeState(office),
  });

/** "đang hoạt động, từ 01/05/2024". */
const officeState = ({ state, openedOn, pausedFrom, closedOn, resumedOn }: Office): Phrase => {
  if (state === 'closed' && closedOn !== null) return say('office-state-closed', { day: showDay(closedOn) });
  if (pausedFrom !== null) return say('office-state-paused', { day: showDay(pausedFrom) });
  return say('office-state-active', { day: showDay(resumedOn ?? openedOn) });
};

const oneShown = async ({ db, actor, today }: Desk, id: number): Promise<Message> => {
  const found = Number.isSafeInteger(id)
    ? await officeOf(db, id, { unitId: actor.unitId, day: today })
    : null;
  if (!found) return message([say('office-no-such')], menuFor(actor));
  return message(
    [
      say('office-name', { name: found.name }),
      say('office-unit', { unit: found.unitName }),
      ...placeLines(found),
      say('office-opened', { day: showDay(found.openedOn), decision: decisionOf(found.decision) }),
      ...restLines(found),
      say('office-state', { state: officeState(found) }),
      ...(found.closeDecision === null ? [] : [say('office-closed-by', { decision: found.closeDecision })]),
    ],
    [
      ...(mayKeepRegisters(actor) ? changesOf(found.state).map((change) => changeButton(found, change)) : []),
      commandButton(say('button-offices'), 'offices'),
    ],
  );
};

const changeButton = ({ id }: Office, change: string): Button =>
  commandButton(say(`button-office-${change}`), 'office-change', String(id), change);

const decisionOf = (decision: string | null): Phrase =>
  decision === null ? say('office-no-decision') : { vi: decision };

const placeLines = ({ zone, place, fixedPlace }: Office): readonly Phrase[] => [
  ...[zone, place].flatMap((one) => (one === null ? [] : [say('office-place', { place: one })])),
  ...(fixedPlace === null ? [] : [say(fixedPlace ? 'office-fixed' : 'office-not-fixed')]),
];

/** The last pause; that it still goes on, the state says. */
const restLines = ({ restedFrom, resumedOn, note }: Office): readonly Phrase[] => [
  ...(restedFrom === null || resumedOn === null
    ? []
    : [say('office-rested', { from: showDay(restedFrom), to: showDay(resumedOn) })]),
  ...(note === null ? [] : [say('office-rest-note', { note })]),
];
