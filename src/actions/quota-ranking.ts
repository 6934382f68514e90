import { showDay } from '../core/day.ts';
import { type Message, message, say } from '../core/message.ts';
import { isNumbered, type QuotaLine } from '../core/programme/quota-answer.ts';
import { meantLines } from '../core/programme/quota-meant.ts';
import { mostUrgent } from '../core/programme/quota-words.ts';
import { type Ranked, ranked, rankedLine } from '../core/programme/ranking.ts';
import { targetKey } from '../core/programme/target-key.ts';
import type { Pack } from '../core/programme/types.ts';
import { childrenOn } from '../store/quota-trees.ts';
import type { Asked, Question } from './quota-asked.ts';
import { homeButtons, moreButtons, titled, viewButton } from './quota-buttons.ts';
import { readAnswers, readTargetFor } from './quota-read.ts';

/** So many units stand on one screen. */
const A_PAGE = 10;
/** So many other targets are offered. */
const OTHERS = 3;

/** The units directly below, side by side for one target: only those above them see it, never they themselves. */
export const showRanking = async (context: Question, asked: Asked): Promise<Message> => {
  const home = { actor: context.actor, unit: asked.unit };
  const children = await childrenOn(context.db, asked.unit.id, context.today);
  if (children.length === 0) return message([say('quota-ranking-none')], homeButtons(home));
  const found = await chosen(context, asked);
  if (!found) return message([say('quota-ranking-nothing')], homeButtons(home));
  const { pack, line, others } = found;
  const rows = await readTargetFor(context, { asked, pack, line }, children);
  const units = ranked(rows.map(({ unit, line: own }): Ranked => ({ ...unit, progress: own.progress })));
  const pages = Math.max(1, Math.ceil(units.length / A_PAGE));
  const page = Math.min(asked.page, pages - 1);
  const first = page * A_PAGE;
  const place = { ...home, programme: pack.id };
  const of = targetKey(line.target.id);
  return message(
    [
      say('quota-ranking-title', {
        target: line.target.title,
        unit: asked.unit.name,
        today: showDay(asked.day),
      }),
      say('quota-ranking-order'),
      { vi: '' },
      ...units.slice(first, first + A_PAGE).map((unit, n) => rankedLine(line.target, unit, first + n + 1)),
      ...(units.length === 0 ? [say('quota-ranking-empty')] : []),
    ],
    [
      ...moreButtons(place, { view: 'ranking', of, page, pages }),
      ...others.map(({ target }) =>
        viewButton(place, { label: titled(target.title), view: 'ranking', of: targetKey(target.id) }),
      ),
      ...homeButtons(home),
    ],
  );
};

type Chosen = { readonly pack: Pack; readonly line: QuotaLine; readonly others: readonly QuotaLine[] };

/** The target that a button or the words name; else the one furthest behind its course. */
const chosen = async (context: Question, asked: Asked): Promise<Chosen | null> => {
  const reads = (await readAnswers(context, asked)).map((read) => ({
    ...read,
    told: read.told.filter(isNumbered),
  }));
  const lines = reads.flatMap(({ pack, told }) => told.map((line) => ({ pack, line })));
  const byKey = lines.filter(({ line }) => targetKey(line.target.id) === asked.of);
  const meant = reads.flatMap(({ pack, told }) =>
    meantLines(told, asked.said, pack.aliases).map((line) => ({ pack, line })),
  );
  const paced = lines.map(({ line }) => line).filter(({ progress }) => progress.pace !== null);
  const urgent = mostUrgent(paced, asked.day, 1);
  const [first] = [...byKey, ...meant, ...lines.filter(({ line }) => urgent.includes(line)), ...lines];
  if (!first) return null;
  const others = lines
    .filter(({ pack, line }) => pack.id === first.pack.id && line.target.id !== first.line.target.id)
    .map(({ line }) => line)
    .slice(0, OTHERS);
  return { ...first, others };
};
