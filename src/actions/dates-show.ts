import { maySetDates, maySetLadders } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { dateLine } from '../core/programme/date-words.ts';
import { reviewsMeant } from '../core/programme/dated-meant.ts';
import { type Dated, datedIn, type HeldDate, isOver } from '../core/programme/dates.ts';
import { isOf } from '../core/programme/occasions.ts';
import { nearestOf } from '../core/programme/occurrences.ts';
import type { Pack } from '../core/programme/types.ts';
import { calendarSpan, isPeriod, showPeriod } from '../core/reports/periods.ts';
import { datesBelow, datesFor } from '../store/dates.ts';
import { packsInForce } from '../store/programmes.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { calendarMessage } from './calendar-show.ts';
import { isForBelow } from './date-read.ts';

/** The reviews and meetings of the running plans with their dates; of one plan that is named also its reports and yearly days. */
export const datesShow: Action = async (context, { programme, period, said }) => {
  const { actor } = context;
  if (!actor) throw new Error('dates are shown to an officer');
  const packs = await packsInForce(context.db, context);
  const named = packs.find(({ id }) => id === programme);
  const all = { ...context, actor };
  const shown = named
    ? await planDates(all, named)
    : await reviewDates(all, packs, { period, said: String(said ?? '') });
  // "/lich" alone asks for the calendar too; words ask for what is in it.
  const isBare = said === '' && !named && !period;
  return done(null, isBare ? [shown, await calendarMessage(all)] : [shown]);
};

type Ask = ActionContext & { readonly actor: Actor };

const planDates = async (ask: Ask, pack: Pack): Promise<Message> => {
  const lines = await linesOf(ask, pack, datedIn(pack));
  return message(
    [
      say('dates-title', { document: pack.document.name, unit: ask.actor.unitName }),
      ...lines.map(({ line }) => line),
      ...who(lines),
    ],
    buttonsFor(ask.actor, pack),
  );
};

const buttonsFor = (actor: Actor, pack: Pack | null): readonly Button[] => [
  ...settingButtons(actor, pack),
  ...(maySetLadders(actor) ? [commandButton(say('button-ladder'), 'ladder-set')] : []),
  ...menuFor(actor),
];

const settingButtons = (actor: Actor, pack: Pack | null): readonly Button[] =>
  maySetDates(actor)
    ? [
        commandButton(say('button-date-set'), 'date-set', ...(pack ? [pack.id] : [])),
        commandButton(say('button-dates-workbook'), 'workbook', 'dates', ...(pack ? [pack.id] : [])),
      ]
    : [];

type ReviewsAsk = { readonly period: unknown; readonly said: string };

const reviewDates = async (
  ask: Ask,
  packs: readonly Pack[],
  { period, said }: ReviewsAsk,
): Promise<Message> => {
  const meant = reviewsMeant(
    packs.flatMap(datedIn).filter(({ kind }) => kind === 'review'),
    said,
  );
  const within = typeof period === 'string' && isPeriod(period) ? period : null;
  const byPack = await Promise.all(
    packs.map(async (pack) => {
      const lines = await linesOf(
        ask,
        pack,
        meant.filter((dated) => dated.pack === pack),
      );
      return { pack, lines: within === null ? lines : lines.filter((one) => mayFallIn(one, within)) };
    }),
  );
  const some = byPack.filter(({ lines }) => lines.length > 0);
  const title =
    within === null ? say('dates-reviews') : say('dates-reviews-of', { period: showPeriod(within) });
  return message(
    some.length === 0
      ? [say('dates-no-reviews')]
      : [
          title,
          ...some.flatMap(({ pack, lines }) => [
            say('dates-plan', { document: pack.document.name }),
            ...lines.map(({ line }) => line),
          ]),
          ...who(some.flatMap(({ lines }) => lines)),
        ],
    [
      ...packs
        .slice(0, 6)
        .map((pack) =>
          commandButton(say('button-dates-of', { document: pack.document.name }), 'dates', pack.id),
        ),
      ...buttonsFor(ask.actor, null),
    ],
  );
};

type Line = {
  readonly dated: Dated;
  readonly line: Phrase;
  readonly on: string | null;
  readonly isMissed: boolean;
};

/** What has no date yet may fall into any period that the plan's own year allows. */
const mayFallIn = ({ dated, on }: Line, period: string): boolean => {
  const { from, to } = calendarSpan(period);
  if (on !== null) return from <= on && on <= to;
  const planEnd = dated.pack.document.to;
  if (planEnd !== null && planEnd < from) return false;
  const year = dated.kind === 'review' ? dated.entry.year : null;
  return year === null || (from <= `${year}-12-31` && `${year}-01-01` <= to);
};

const linesOf = async (
  { db, definitions, today, actor }: Ask,
  pack: Pack,
  entries: readonly Dated[],
): Promise<readonly Line[]> => {
  const where = { unitId: actor.unitId, day: today, packs: [pack] };
  const [own, below] = [await datesFor(db, where), await datesBelow(db, where)];
  const names = await namesOf([...own, ...below], { db, today, actor });
  return entries.map((dated) => {
    const dates = isForBelow(dated, { kind: actor.unitKind }) ? below : own;
    const found = nearestOf(
      dates.filter((date) => isOf(date, dated)),
      definitions.calendar,
      today,
    );
    const name = names.get(found?.date.setBy ?? 0) ?? null;
    return {
      dated,
      line: dateLine(dated, found && { ...found, name }, today),
      on: found?.on ?? null,
      isMissed: found === null && !isOver(dated, today),
    };
  });
};

const namesOf = async (
  dates: readonly HeldDate[],
  { db, today, actor }: Pick<Ask, 'db' | 'today' | 'actor'>,
): Promise<ReadonlyMap<number, Phrase | string>> => {
  const nameOf = async (id: number) => (id === actor.unitId ? say('date-own-unit') : unitName(db, id, today));
  const ids = [...new Set(dates.flatMap(({ setBy }) => setBy ?? []))];
  const named = ids.map(async (id) => [id, (await nameOf(id)) ?? ''] as const);
  return new Map(await Promise.all(named));
};

/** Who sets what is still missing. */
const who = (lines: readonly Line[]): readonly Phrase[] =>
  lines.some(({ isMissed }) => isMissed) ? [say('dates-who')] : [];
