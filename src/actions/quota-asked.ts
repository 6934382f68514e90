import type { Day } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { clipped, fold } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { asksRanking, asksWhy, meantPacks, type Said, standInTitle } from '../core/programme/quota-meant.ts';
import type { Pack } from '../core/programme/types.ts';
import { calendarSpan } from '../core/reports/periods.ts';
import { packsEnded, packsInForce } from '../store/programmes.ts';
import { findUnits, unitOn } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';
import { isWithin } from './scope.ts';

export type AskedUnit = { readonly id: number; readonly name: string };

const views = ['answer', 'chart', 'group', 'target', 'ranking', 'why'] as const;
type View = (typeof views)[number];

/** What an officer wants to know, once it is clear whose figures, of which plans, as of which day. */
export type Asked = {
  readonly view: View;
  readonly unit: AskedUnit;
  readonly packs: readonly Pack[];
  /** Today, or the last day of a past period that was named; then nothing later counts. */
  readonly day: Day;
  readonly until: Day | null;
  readonly said: Said;
  /** The group or the target that a button names. */
  readonly of: string | null;
  readonly page: number;
};

export type Question = ActionContext & { readonly actor: Actor };

/** Reads the words or the button; or says why there is nothing to answer yet: no such unit, or several. */
export const askedOf = async (context: Question, slots: JsonObject): Promise<Asked | Message> => {
  const text = textIn(slots, 'said');
  const until = textIn(slots, 'asOf') ?? pastEnd(textIn(slots, 'period'), context.today);
  const day = until ?? context.today;
  const all = await packsAsOf(context, day);
  const named = all.filter(({ id }) => id === textIn(slots, 'programme'));
  const meant = named.length > 0 ? named : meantPacks(all, text);
  const over = until === null && text !== null ? await planThatIsOver(context, { text, meant }) : null;
  if (over) return askedOf(context, { ...slots, ...over });
  const found = await unitAsked(context, slots, { all, isPlan: meant.length > 0 });
  if ('lines' in found) return found;
  const { unit, words } = found;
  // "khu công nghiệp" in a unit's name is no word for a target.
  const rest = text !== null && words !== null ? text.replace(words, ' ') : text;
  return {
    view: viewOf(slots, rest),
    unit,
    packs: meant.length > 0 ? meant : all,
    day,
    until,
    said: { target: textIn(slots, 'target'), text: rest },
    of: textIn(slots, 'of'),
    page: pageIn(slots),
  };
};

type Words = { readonly text: string; readonly meant: readonly Pack[] };

/** "Kế hoạch 2025", when that plan is over and none of that year runs: answered as of its last day. */
const planThatIsOver = async (context: Question, { text, meant }: Words): Promise<JsonObject | null> => {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  if (!year || meant.some((pack) => isOfYear(pack, year))) return null;
  const ended = await packsEnded(context.db, context, context.actor.unitId);
  const [only, ...others] = ended.filter(({ pack }) => isOfYear(pack, year));
  if (!only) return null;
  const named = meantPacks(
    [only, ...others].map(({ pack }) => pack),
    text,
  );
  const plan = others.length === 0 ? only : ended.find(({ pack }) => pack === named[0]);
  return plan ? { programme: plan.pack.id, asOf: plan.last } : null;
};

const isOfYear = ({ document: { from, to } }: Pack, year: string): boolean =>
  from.slice(0, 4) <= year && (to ?? from).slice(0, 4) >= year;

/** A slot's words; what a button leaves empty is not given. */
const textIn = (slots: JsonObject, name: string): string | null => {
  const value = slots[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const pageIn = ({ page }: JsonObject): number =>
  typeof page === 'string' && /^\d{1,4}$/.test(page) ? Number(page) : 0;

const viewOf = (slots: JsonObject, text: string | null): View => {
  const tapped = views.find((view) => view === slots.view);
  if (tapped) return tapped;
  if (text !== null && asksRanking(text)) return 'ranking';
  return text !== null && asksWhy(text) ? 'why' : 'answer';
};

/** The last day of a period that is over; null for the running one and those to come. */
const pastEnd = (period: string | null, today: Day): Day | null => {
  const end = period === null ? null : calendarSpan(period).to;
  return end !== null && end < today ? end : null;
};

/** The plans in force that are the officer's business and have targets, as they stand on a day. */
export const packsAsOf = async ({ db, definitions, actor }: Question, day: Day): Promise<readonly Pack[]> =>
  (await packsInForce(db, { definitions, today: day }, actor.unitId)).filter(
    ({ targets }) => targets.length > 0,
  );

/** Whose figures are meant, and the words that said so. */
type Named = { readonly unit: AskedUnit; readonly words: string | null };
type Plans = { readonly all: readonly Pack[]; readonly isPlan: boolean };

/** The unit that is named, the officer's own where none is. What stands beside or above is as good as unknown. */
const unitAsked = async (
  context: Question,
  slots: JsonObject,
  { all, isPlan }: Plans,
): Promise<Named | Message> => {
  const own = { unit: { id: context.actor.unitId, name: context.actor.unitName }, words: null };
  const tapped = textIn(slots, 'unitId');
  if (tapped !== null) {
    const unit = await unitTapped(context, tapped);
    return unit ? { unit, words: null } : message([say('quota-unit-unknown')]);
  }
  const words = textIn(slots, 'unit');
  if (words === null) return own;
  const found = await unitsNamed(context, words);
  const [only, ...others] = found;
  if (!only) return isPlan || standInTitle(all, words) ? own : noSuchUnit(words);
  return others.length === 0 ? { unit: only, words } : whichUnit(found, slots);
};

const unitTapped = async (context: Question, tapped: string): Promise<AskedUnit | null> => {
  const id = /^[1-9]\d{0,14}$/.test(tapped) ? Number(tapped) : null;
  if (id === null || !(await isWithin(context, id))) return null;
  return unitOn(context.db, id, context.today);
};

/** More buttons than this are no choice. */
const MOST = 6;

/** Units at or below the officer's own whose name or code holds the words; the one that bears just this name, where one does. */
const unitsNamed = async ({ db, actor, today }: Question, words: string): Promise<readonly AskedUnit[]> => {
  const find = (as: string) => findUnits(db, { words: as, under: actor.unitId, day: today, limit: MOST });
  const asTyped = await find(words);
  const found = asTyped.length > 0 ? asTyped : await find(shortened(words));
  const exact = found.filter(({ name }) => fold(name) === fold(words));
  return exact.length === 1 ? exact : found;
};

/** Names write "KCN" and "CĐCS" where people may say the whole. */
const shortened = (words: string): string =>
  LONG.reduce((short, [long, letters]) => short.replace(long, letters), fold(words));
const LONG: readonly (readonly [string, string])[] = [
  ['khu cong nghiep', 'kcn'],
  ['cong doan co so', 'cdcs'],
  ['lien doan lao dong', 'ldld'],
  ['cong ty trach nhiem huu han', 'cong ty'],
];

const noSuchUnit = (words: string): Message =>
  message(
    [say('quota-unit-none', { words: clipped(words, 60) })],
    [commandButton(say('button-own-quota'), 'quota')],
  );

const whichUnit = (found: readonly AskedUnit[], slots: JsonObject): Message => {
  const about = fold(textIn(slots, 'target') ?? '').slice(0, 20);
  return message(
    [say('quota-unit-which')],
    found.map(({ id, name }) => commandButton({ vi: clipped(name, 40) }, 'quota', '', String(id), about)),
  );
};
