import { plusMonths, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { occurrenceWords, originWords, partiesWords, ruleWords } from '../core/programme/date-words.ts';
import type { DateRule, HeldDate } from '../core/programme/dates.ts';
import { fallsIn } from '../core/programme/occurrences.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done, refused } from './action.ts';
import { datedNamed, datesOfEntry } from './date-read.ts';
import { type DateWish, dateBefore, recordDate } from './date-record.ts';
import { textIn } from './founding-facts.ts';
import { mayAt } from './scope.ts';

/** What will be written, in words, and the row that it would replace; nothing is kept yet. */
export const dateLook: Action = async (context, args) => {
  const wish = await wishIn(context, args);
  if (!wish) return refused('date-gone');
  const before = await dateBefore(context.db, wish);
  return done({
    seen: before?.id ?? 0,
    words: (wish.rule ? ruleWords(wish.rule) : say('date-stopped')) as Json,
    next: thenWords(nextWords(context, wish)) as Json,
    whom: (await whomWords(context, wish)) as Json,
  });
};

/** After another sentence. */
const thenWords = (next: Phrase | null): Phrase => (next ? say('date-then', { next }) : { vi: '' });

/** Keeps the date as a new dated row; what was set before stays beside it. */
export const dateSet: Action = async (context, args) => {
  const { db, now, actor, chat } = context;
  const wish = await wishIn(context, args);
  if (!actor || !wish || !(await mayAt(context, 'dates.set', { unitId: wish.unitId })))
    throw new Error('dates are set by the organiser of a unit, for it and below it');
  const before = await dateBefore(db, wish);
  const isSeen = (before?.id ?? 0) === args.seen;
  const id = isSeen
    ? await recordDate({ db, now, postId: actor.postId, chatId: chat.id }, wish, before)
    : null;
  if (id === null) return done(null, [message([say('date-changed')], againButtons(actor))]);
  const lines = [
    say(wish.rule ? 'date-set-done' : 'date-set-stopped', {
      title: wish.dated.entry.title,
      rule: wish.rule ? ruleWords(wish.rule) : '',
    }),
    partiesWords(wish.dated),
    say('date-set-whom', { whom: await whomWords(context, wish), from: showDay(wish.validFrom) }),
    nextWords(context, wish),
    before?.rule ? say('date-set-before', { rule: ruleWords(before.rule) }) : null,
    await aboveWords(context, actor, wish),
  ];
  return done(null, [
    message(
      lines.flatMap((line) => line ?? []),
      [commandButton(say('button-dates'), 'dates', wish.dated.pack.id), ...againButtons(actor)],
    ),
  ]);
};

const againButtons = (actor: Actor) => [
  commandButton(say('button-date-set-more'), 'date-set'),
  ...menuFor(actor),
];

/** What the answers say; null where what they are about is no longer there. */
const wishIn = async (context: ActionContext, args: JsonObject): Promise<DateWish | null> => {
  const { actor, answers, today } = context;
  const dated = await datedNamed(context, args.choice);
  if (!dated || !actor) return null;
  const unitId = answers.whom === 'one' ? Number(answers.which ?? args.found) : actor.unitId;
  return {
    ...{ dated, unitId, setBy: actor.unitId, rule: ruleIn(context, args) },
    validFrom: textIn(answers, 'valid-from') ?? today,
    decision: textIn(answers, 'decision'),
  };
};

const ruleIn = ({ answers }: ActionContext, { every, due }: JsonObject): DateRule | null => {
  if (every === 'stop') return null;
  if (every === 'once') return { kind: 'once', on: textIn(answers, 'on') ?? '' };
  return { kind: 'every', every, due } as DateRule;
};

const whomWords = async ({ db, today, actor }: ActionContext, { unitId }: DateWish): Promise<Phrase> =>
  say(unitId === actor?.unitId ? 'date-whom-all' : 'date-whom-one', {
    unit: (await unitName(db, unitId, today)) ?? '',
  });

/** The first day that follows from it. */
const nextWords = ({ definitions, today }: ActionContext, wish: DateWish): Phrase | null => {
  if (wish.rule?.kind !== 'every') return null;
  const held = { ...asHeld(wish), rule: wish.rule };
  const [next] = fallsIn([held], definitions.calendar, { from: today, to: plusMonths(today, 24) });
  return next ? say('date-first', { next: occurrenceWords(next, today) }) : null;
};

const asHeld = ({ dated, unitId, setBy, validFrom, decision }: DateWish): Omit<HeldDate, 'rule'> => ({
  ...{
    id: 0,
    kind: dated.kind,
    programme: dated.pack.id,
    entry: dated.entry.id,
    unitId,
    setBy,
    decision,
    validFrom,
  },
  ...{ validTo: null, form: null, coverage: null, correctionDays: 0 },
});

/** A unit's own reports follow the date of the level that receives them. */
const aboveWords = async (
  context: ActionContext,
  actor: Actor,
  { dated, validFrom }: DateWish,
): Promise<Phrase | null> => {
  const unit = { id: actor.unitId, kind: actor.unitKind };
  const counting = (await datesOfEntry(context, dated, unit)).find(
    (date) =>
      date.setBy !== null &&
      (date.validTo === null || date.validTo > validFrom) &&
      date.validFrom <= validFrom,
  );
  if (!counting || counting.setBy === actor.unitId) return null;
  const name = await unitName(context.db, counting.setBy ?? 0, context.today);
  return say('date-above-counts', { rule: ruleWords(counting.rule), origin: originWords(counting, name) });
};
