import { type Day, plusDays, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { clipped, fold } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { shapesBelow } from '../store/unit-shapes.ts';
import { type Chapter, chaptersOf, type Succession, successionsOf } from '../store/unit-story.ts';
import { type FoundUnit, findUnits, type OtherName, type UnitOn } from '../store/units.ts';
import { type Action, done, refused } from './action.ts';
import { workUnit } from './support-views.ts';
import { changes, type Desk, dayOf, notFound, unitSeen, whoChanges } from './unit-scope.ts';

/** What a phone's screen holds. */
const MOST = 8;

/** What an officer may change of a unit, in the order in which it is offered. */
export const CHANGES = ['rename', 'move', 'close', 'merge', 'split'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** What words begin with that name a change and not the unit. */
const WISH =
  /^(?:xem|tìm|tra cứu|tra|đổi tên|điều chuyển|chuyển|giải thể|đóng|sáp nhập|sát nhập|hợp nhất|nhập|chia tách|tách|chia|thông tin|rename|move|close|merge|split|show|unit)\s+/iu;
const HEAD = /^(?:các |những )?đơn vị(?:\s+|$)/iu;

const nameIn = (said: unknown): string => {
  const words = String(said ?? '').trim();
  const bare = words.replace(WISH, '').trim();
  return (bare === words ? words : bare).replace(HEAD, '').trim();
};

/** The words that name a unit, or that there are none. */
export const unitsNamed: Action = async (_, { unitId, said }) => {
  const words = nameIn(said);
  return done(typeof unitId === 'string' ? { asks: false } : { asks: words.length < 2, words });
};

/** Which unit of the officer's own or below it is meant: by its name today or of other days, or its code. */
export const unitsFind: Action = async (context, { unitId, words, name }) => {
  const { actor, db, today } = context;
  if (!actor || typeof unitId === 'string') return done({ id: unitId ?? null });
  const asked = String(name ?? words);
  const under = await workUnit(context, actor);
  const found = await findUnits(db, { words: asked, under, day: today, limit: MOST, ever: true });
  const exact = found.filter((unit) => [unit.name, unit.code].some((one) => fold(one) === fold(asked)));
  const [first, ...others] = exact.length === 1 ? exact : found;
  if (!first) return unknown(asked, name);
  if (others.length === 0) return done({ id: String(first.id), by: first.otherName });
  return done({ units: found.map((unit) => optionOf(unit, today)) });
};

const unknown = (asked: string, name: Json | undefined) => {
  const facts = { name: clipped(asked, 60) };
  return typeof name === 'string'
    ? refused('unit-unknown', facts, 'name')
    : done({ id: null }, [message([say('unit-unknown', facts)])]);
};

const optionOf = ({ id, name, code, otherName }: FoundUnit, today: Day) => {
  const was =
    otherName?.to && otherName.to <= today
      ? { vi: ', trước là ', en: ', formerly ' }
      : { vi: ', ', en: ', ' };
  const more = (language: 'vi' | 'en') => (otherName ? `${was[language]}${otherName.name}` : '');
  const label = (language: 'vi' | 'en') => `${clipped(name, 60)} – ${code}${more(language)}`;
  return { id: String(id), label: { vi: label('vi'), en: label('en') }, aliases: [name, code] };
};

/** A unit with its names, the units above it and what it became; for those who may, the buttons that change it. */
export const unitsShow: Action = async (context, { found, which, by, change }) => {
  const { actor } = context;
  const id = which ?? found ?? null;
  if (id === null) return done(null);
  const unit = actor && (await unitSeen({ ...context, actor }, id));
  if (!actor || !unit) return done(null, [notFound(actor)]);
  return done(null, [
    await oneShown({ ...context, actor }, unit, by as OtherName | null | undefined, change),
  ]);
};

export const unitButton = (id: number, label: Phrase): Button => commandButton(label, 'unit', String(id));

const oneShown = async (
  desk: Desk,
  unit: UnitOn,
  otherName: OtherName | null | undefined,
  wish: unknown,
): Promise<Message> => {
  const { db } = desk;
  const today = dayOf(desk, unit);
  const [chapters, successions] = [await chaptersOf(db, unit.id), await successionsOf(db, unit.id)];
  const below = (await shapesBelow(db, unit.id, today)).filter(
    ({ closedOn, parentSince }) => (closedOn === null || closedOn > today) && (parentSince ?? '') <= today,
  );
  const may = await changes(desk, unit.id);
  return message(
    [
      say('unit-title', { name: unit.name, code: unit.code }),
      ...(today > desk.today ? [say('unit-opens', { day: showDay(today) })] : []),
      ...(otherName ? [otherNameLine(otherName, today)] : []),
      ...chapters.flatMap((one) => chapterLine(one, today, otherName ?? null)),
      ...(unit.closedOn === null ? [] : [say('unit-ends', { day: showDay(unit.closedOn) })]),
      ...successions.map(successionLine),
      ...(below.length > 0 ? [say('unit-below', { count: below.length })] : []),
      ...(may || unit.closedOn !== null ? [] : [await whoChanges(desk, unit.id)]),
    ],
    may && unit.closedOn === null ? changeButtons(unit, wish) : [],
  );
};

/** At the top only the name changes: what stands there has nobody above to decide. */
const changeButtons = ({ id, parentId }: UnitOn, wish: unknown): readonly Button[] => {
  const offered = CHANGES.filter((change) => parentId !== null || change === 'rename');
  const wanted = offered.filter((change) => change === wish);
  return (wanted.length > 0 ? wanted : offered).map((change) =>
    commandButton(say(`button-unit-${change}`), `unit-${change}`, String(id)),
  );
};

const otherNameLine = ({ name, to }: OtherName, today: Day): Phrase =>
  to !== null && to <= today
    ? say('unit-was', { name, to: showDay(plusDays(to, -1)) })
    : say('unit-called', { name });

/** What holds, what comes, and what was; a first name of its first day says nothing more. */
const chapterLine = (
  { kind, name, from, to, decision }: Chapter,
  today: Day,
  told: OtherName | null,
): readonly Phrase[] => {
  const facts = { name, from: showDay(from), by: decision === null ? '' : say('unit-by', { decision }) };
  if (from > today) return [say(`unit-${kind}-coming`, facts)];
  if (to !== null && to <= today)
    return kind === 'name' && told?.name === name
      ? []
      : [say(`unit-${kind}-was`, { ...facts, to: showDay(plusDays(to, -1)) })];
  return [say(`unit-${kind}-now`, facts)];
};

const successionLine = ({ kind, way, other, day, decision }: Succession): Phrase =>
  other === null
    ? say('unit-nobody-follows', { decision })
    : say(`unit-${kind}-${way}`, { other, day: showDay(day), decision });
