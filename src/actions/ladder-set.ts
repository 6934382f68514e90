import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { choiceOfDated } from '../core/programme/dated-meant.ts';
import { type Ladder, ladderOf } from '../core/reminders/ladder.ts';
import { readLadder } from '../core/reminders/ladder-read.ts';
import { ladderWords } from '../core/reminders/ladder-words.ts';
import { ownLadder } from '../core/reminders/own-ladders.ts';
import type { Frequency } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { lineOf } from '../store/dates.ts';
import { addLadder, type LadderKey, laddersOf, newestLadder } from '../store/ladders.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { laddered } from './ladder-begin.ts';
import { mayAt } from './scope.ts';

/** Which reports are meant, how often they come, and when their filers are reminded as things are. */
type About = {
  readonly scope: Pick<LadderKey, 'programme' | 'duty' | 'frequency'>;
  readonly every: Frequency;
  readonly name: Phrase;
};

const aboutIn = async (
  context: ActionContext & { readonly actor: Actor },
  { rhythm, report }: JsonObject,
): Promise<About | null> => {
  const found = (await laddered(context)).find(
    ({ dated, every }) => every === rhythm || choiceOfDated(dated) === report,
  );
  if (!found) return null;
  const { dated, every } = found;
  if (typeof rhythm === 'string') {
    const name = say('ladder-all-of', { every: say(`date-every-${every}`) });
    return { scope: { programme: null, duty: null, frequency: every }, every, name };
  }
  const scope = { programme: dated.pack.id, duty: dated.entry.id, frequency: null };
  return { scope, every, name: dated.entry.title };
};

/** What holds for the own unit and below now, and how much may be set. */
export const ladderAbout: Action = async (context, args) => {
  const { db, actor, today } = context;
  const about = actor && (await aboutIn({ ...context, actor }, args));
  if (!actor || !about) return refused('date-gone');
  const below = await childrenOn(db, actor.unitId, today);
  return done({
    name: about.name as Json,
    now: ladderWords(await holding(context, actor.unitId, about)) as Json,
    usual: ladderWords(ladderOf(about.every)) as Json,
    most: ladderOf(about.every).length,
    scoped: below.length > 0 ? true : null,
  });
};

const holding = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  unitId: number,
  { scope, every }: About,
): Promise<Ladder> => {
  const line = await lineOf(db, unitId, today);
  const asked = { programme: scope.programme ?? '', duty: scope.duty ?? '', frequency: every };
  return ownLadder(await laddersOf(db, line), line, asked, today) ?? ladderOf(every);
};

/** Reads the days; what cannot be told is asked again with an example. */
export const ladderRead: Action = async (context, { steps, ...args }) => {
  const about = context.actor && (await aboutIn({ ...context, actor: context.actor }, args));
  if (!about) return refused('date-gone');
  const read = readLadder(String(steps), about.every);
  if (read.kind === 'problem') return refused(read.key, { most: read.most, far: read.far }, 'steps');
  if (read.kind === 'usual') return done({ steps: null });
  return done({
    steps: read.steps as Json,
    assumed: read.assumed ? (ladderWords(read.steps) as Json) : null,
  });
};

/** What will be written, in words, and the row that it would replace; nothing is kept yet. */
export const ladderLook: Action = async (context, args) => {
  const wish = await wishIn(context, args);
  if (!wish) return refused('date-gone');
  const before = await newestLadder(context.db, wish.key);
  return done({
    seen: before?.id ?? 0,
    words: wish.words as Json,
    whom: (await whomWords(context, wish)) as Json,
  });
};

type Wish = {
  readonly about: About;
  readonly key: LadderKey;
  readonly steps: Ladder | null;
  readonly words: Phrase;
};

const wishIn = async (context: ActionContext, args: JsonObject): Promise<Wish | null> => {
  const { actor, answers } = context;
  const about = actor && (await aboutIn({ ...context, actor }, args));
  if (!actor || !about) return null;
  const unitId = answers.whom === 'one' ? Number(args.chosen ?? args.found) : actor.unitId;
  const steps = (args.steps ?? null) as Ladder | null;
  const words = steps ? ladderWords(steps) : say('ladder-usual');
  return { about, key: { ...about.scope, unitId } as LadderKey, steps, words };
};

const whomWords = async ({ db, today, actor }: ActionContext, { key: { unitId } }: Wish): Promise<Phrase> =>
  say(unitId === actor?.unitId ? 'date-whom-all' : 'date-whom-one', {
    unit: (await unitName(db, unitId, today)) ?? '',
  });

/** Keeps it as a new dated row; what was set before stays beside it. */
export const ladderSet: Action = async (context, args) => {
  const { db, now, today, actor, answers, chat } = context;
  const wish = await wishIn(context, args);
  if (!actor || !wish || !(await mayAt(context, 'ladder.set', { unitId: wish.key.unitId })))
    throw new Error('reminder days are set by those who do the work of a unit, for it and below it');
  const before = await newestLadder(db, wish.key);
  const validFrom = textIn(answers, 'valid-from') ?? today;
  const row = { ...wish.key, steps: wish.steps, replaces: before?.id ?? null };
  const recorded = { valid_from: validFrom, recorded_by: actor.postId, created_at: now };
  const id = (before?.id ?? 0) === args.seen ? await addLadder(db, { ...row, ...recorded }) : null;
  const again = [commandButton(say('button-ladder-set'), 'ladder-set'), ...menuFor(actor)];
  if (id === null) return done(null, [message([say('ladder-changed')], again)]);
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'ladder.set', about: `ladder_setting:${id}` },
    ...(before ? { before: { steps: before.steps as Json, valid_from: before.validFrom } } : {}),
    after: { ...wish.key, steps: wish.steps as Json, valid_from: validFrom },
  });
  return done(null, [message(await setLines(context, wish, validFrom), again)]);
};

const setLines = async (context: ActionContext, wish: Wish, from: string): Promise<readonly Phrase[]> => [
  say('ladder-set-done', { name: wish.about.name, words: wish.words }),
  say('date-set-whom', { whom: await whomWords(context, wish), from: showDay(from) }),
  say('ladder-set-above'),
];
