import { showDay } from '../core/day.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, type Phrase, say } from '../core/message.ts';
import { isBehind } from '../store/totals.ts';
import { type Action, done } from './action.ts';
import { type Asked, askedOf, type Question } from './quota-asked.ts';
import { showRanking } from './quota-ranking.ts';
import { showAnswer } from './quota-show.ts';
import { showChart, showGroup, showTarget } from './quota-views.ts';
import { showWhy } from './quota-why.ts';

/** How far the officer's unit, or one below it, has come with its targets; as words, a picture, or what is behind. */
export const quotaAnswerAction: Action = async (context) => {
  const { actor, slots } = context;
  if (!actor) throw new Error('a quota is asked for by an officer');
  return done(null, await answered({ ...context, actor }, slots));
};

const answered = async (question: Question, slots: JsonObject): Promise<readonly Message[]> => {
  const asked = await askedOf(question, slots);
  if ('lines' in asked) return [asked];
  const answer = await VIEWS[asked.view](question, asked);
  const shown = { ...answer, lines: [...answer.lines, ...treeLines(asked, slots)] };
  if (!(await isBehind(question.db))) return [shown];
  return [{ ...shown, lines: [...shown.lines, { vi: '' }, say('quota-behind')] }];
};

/** Who asks for the units of another day is told whose these are: targets belong to units as they stood. */
const treeLines = ({ day }: Asked, { tree }: JsonObject): readonly Phrase[] =>
  typeof tree === 'string' && tree !== '' ? [{ vi: '' }, say('quota-tree', { day: showDay(day) })] : [];

type Show = (question: Question, asked: Asked) => Promise<Message>;

const VIEWS: Readonly<Record<Asked['view'], Show>> = {
  answer: showAnswer,
  chart: showChart,
  group: showGroup,
  target: showTarget,
  ranking: showRanking,
  why: showWhy,
};
