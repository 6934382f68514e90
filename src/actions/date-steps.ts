import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import { originWords, partiesWords, planWords, ruleWords } from '../core/programme/date-words.ts';
import { choiceOfDated } from '../core/programme/dated-meant.ts';
import type { Dated, HeldDate } from '../core/programme/dates.ts';
import { readDueRule } from '../core/programme/due-rule-read.ts';
import { nearestOf } from '../core/programme/occurrences.ts';
import { rhythmOptions, rhythmsOf } from '../core/programme/rhythms.ts';
import type { Frequency } from '../core/reports/periods.ts';
import { newestDate } from '../store/dates.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, done, refused } from './action.ts';
import { datedOptions } from './date-begin.ts';
import { datedHere, datedNamed, datesOfEntry, isForBelow } from './date-read.ts';

/** What of the chosen plan may be given a date. */
export const datePlan: Action = async (context, { programme }) => {
  const entries = (await datedHere(context)).filter(({ pack }) => pack.id === programme);
  return entries.length === 0 ? refused('date-nothing') : done({ entries: datedOptions(entries) });
};

/** Who reports to whom, what the plan says of the day, and what holds now. */
export const dateAbout: Action = async (context, { named, chosen, picked, day }) => {
  const { db, actor, today } = context;
  const dated = await datedNamed(context, named ?? chosen ?? picked);
  if (!actor || !dated) return refused('date-gone');
  const unit = { id: actor.unitId, kind: actor.unitKind };
  const own = { programme: dated.pack.id, entry: dated.entry.id, unitId: actor.unitId, setBy: actor.unitId };
  const newest = await newestDate(db, own);
  return done({
    choice: choiceOfDated(dated),
    title: dated.entry.title as Json,
    parties: partiesOf(dated) as Json,
    plan: planWords(dated) as Json,
    document: dated.pack.document.name as Json,
    now: (await nowWords(context, await datesOfEntry(context, dated, unit))) as Json,
    ...rhythmSlots(dated, { mayStop: newest?.rule != null, isDay: typeof day === 'string' }),
    scoped: isForBelow(dated, unit) && (await childrenOn(db, actor.unitId, today)).length > 0 ? true : null,
  });
};

/** Where the plan itself says how often, or one day was named, nobody is asked. */
const rhythmSlots = (
  dated: Dated,
  { mayStop, isDay }: { readonly mayStop: boolean; readonly isDay: boolean },
): JsonObject => {
  const rhythms = rhythmsOf(dated);
  const [only, ...others] = rhythms;
  if (isDay && rhythms.includes('once')) return { fixed: 'once', rhythms: null };
  return others.length === 0 && !mayStop
    ? { fixed: only ?? null, rhythms: null }
    : { fixed: null, rhythms: rhythmOptions(dated, { mayStop }) };
};

const nowWords = async (
  { db, definitions, today }: ActionContext,
  dates: readonly HeldDate[],
): Promise<Phrase> => {
  const date = nearestOf(dates, definitions.calendar, today)?.date;
  if (!date) return say('date-none');
  const unit = date.setBy === null ? null : await unitName(db, date.setBy, today);
  return say('date-now', { rule: ruleWords(date.rule), origin: originWords(date, unit) });
};

/** What is asked next: the day of every period, or one day; and from when on it holds. */
export const dateRhythm: Action = async (context, { every, fixed, now, choice }) => {
  const dated = await datedNamed(context, choice);
  if (!dated) return refused('date-gone');
  const rhythm = String(fixed ?? every);
  const recurs = rhythm !== 'once' && rhythm !== 'stop';
  const example = `date-example-${isReport(dated) ? 'report' : 'meeting'}-${rhythm}`;
  return done({
    every: rhythm,
    recurs: recurs ? true : null,
    once: rhythm === 'once' ? true : null,
    lasting: rhythm === 'once' ? null : true,
    lead: (fixed === null ? dated.entry.title : leadWords(dated, now)) as Json,
    example: say(recurs ? example : 'date-none') as Json,
    from: say(isReport(dated) ? 'date-from-periods' : 'date-from') as Json,
  });
};

/** What was not told yet where nobody was asked how often. */
const leadWords = (dated: Dated, now: Json | undefined): Phrase =>
  say('date-lead', {
    title: dated.entry.title,
    parties: partiesOf(dated),
    plan: planWords(dated),
    now: now as never,
  });

const partiesOf = (dated: Dated): Phrase => partiesWords(dated) ?? say('date-yearly-day');

const isReport = ({ kind }: Dated): boolean => kind === 'duty';

/** Reads the due day; one that may be meant two ways is asked back. */
export const dateRule: Action = async (context, { due, every, choice }) => {
  const dated = await datedNamed(context, choice);
  if (!dated) return refused('date-gone');
  const read = readDueRule(String(due), { every: every as Frequency, isReport: isReport(dated) });
  return read.ok ? done({ due: read.due as Json }) : refused(read.problem, {}, 'due');
};
