import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { asksWhoSent } from '../core/programme/follow-asked.ts';
import { isPeriod } from '../core/reports/periods.ts';
import { findUnits, type UnitOn, unitOn } from '../store/units.ts';
import { type Action, done } from './action.ts';
import { dutiesShow, stateLine } from './duties-show.ts';
import { type Desk, missingShow } from './missing-show.ts';
import { owedBy } from './owed.ts';
import { pastLines } from './reports-past.ts';
import { followsReports, isWithin } from './scope.ts';
import { workUnit } from './support-views.ts';

/** How reports stand: those below where words ask who has sent, those of one unit below, else the officer's own. */
export const reportStatus: Action = async (context, args) => {
  const { actor } = context;
  if (!actor || !(await followsReports(context, actor))) return ownStatus(context, args);
  if (typeof args.said === 'string' && asksWhoSent(args.said)) return missingShow(context, args);
  const desk = { ...context, actor };
  const named = await unitsNamed(desk, args);
  if (named === null) return ownStatus(context, args);
  const [unit, other] = named;
  if (!unit) return done(null, [message([say('missing-no-unit')], menuFor(actor))]);
  return done(null, [other ? which(named) : await statesOf(desk, unit, args)]);
};

const ownStatus: Action = async (context, args) => {
  const shown = await dutiesShow(context, args);
  const { actor, db, today } = context;
  const unit = actor && (await unitOn(db, actor.unitId, today));
  const [first, ...rest] = shown.ok ? (shown.messages ?? []) : [];
  if (!unit || !first) return shown;
  const past = await pastLines(context, unit);
  return done(null, [{ ...first, lines: [...first.lines, ...past] }, ...rest]);
};

type Args = Parameters<Action>[1];

/** The units below that words or a button name; null where they name none, or the officer's own. */
const unitsNamed = async (
  desk: Desk,
  { unit: words, unitId, said }: Args,
): Promise<readonly UnitOn[] | null> => {
  const { db, today, actor } = desk;
  const under = await workUnit(desk, actor);
  if (/^\d{1,15}$/.test(String(unitId ?? ''))) {
    const id = Number(unitId);
    const isBelow = await isWithin({ db, today, actor: { unitId: under } }, id);
    return isBelow ? [await unitOn(db, id, today)].flatMap((unit) => unit ?? []) : [];
  }
  if (typeof words !== 'string') return null;
  const ask = { under, day: today, limit: 6 };
  const whole = await findUnits(db, { ...ask, words: wholeName(said) });
  const found = whole.length > 0 ? whole : await findUnits(db, { ...ask, words });
  return found.length === 1 && found[0]?.id === under ? null : found.filter(({ id }) => id !== under);
};

/** A name may hold words that end one elsewhere: "Bao bì" is no "báo". */
const wholeName = (said: unknown): string =>
  /(?:của|cua|ở) (.+?) (?:(?:đã|da|có|được) )?(?:nộp|nop|gửi|gui)\b/iu.exec(String(said ?? ''))?.[1] ?? '';

const which = (units: readonly UnitOn[]): Message =>
  message(
    [say('status-which')],
    units.map(({ id, name }) => commandButton({ vi: clipped(name, 40) }, 'unit-reports', String(id))),
  );

/** The reports of a unit below, as its own officers see them, and how they came over the last twelve months. */
const statesOf = async (desk: Desk, unit: UnitOn, { period }: Args): Promise<Message> => {
  const named = typeof period === 'string' && isPeriod(period) ? { period, within: false } : null;
  const filer = {
    ...desk.actor,
    unitId: unit.id,
    unitKind: unit.kind,
    role: 'filer',
    programme: null,
  } as const;
  const owed = await owedBy({ ...desk, actor: filer }, named);
  return message(
    [
      say('duties-title', { unit: unit.name }),
      ...(owed.length === 0 ? [say('status-none')] : owed.flatMap((one) => stateLine(one, desk.today))),
      ...(await pastLines(desk, unit)),
    ],
    [commandButton(say('button-missing-back'), 'missing')],
  );
};
