import { showDay } from '../core/day.ts';
import { type Phrase, type Say, say } from '../core/message.ts';
import { aims, type Instance, keyOf } from '../core/programme/instances.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { shownShare } from '../core/programme/share-words.ts';
import type { Pack } from '../core/programme/types.ts';
import { type Adopted, adoptedBy } from '../store/adoptions.ts';
import { unitsFacts } from '../store/quota.ts';
import type { Asked, Question } from './quota-asked.ts';

/** A target that the unit took over from one that ended: from whom by which decision, and how it stood there. */
export type AdoptedLine = { readonly target: string; readonly head: Say; readonly line: Phrase };

/** Told apart from the unit's own targets; a decision is named once for all that it was about. */
export const adoptedWords = (lines: readonly AdoptedLine[]): readonly Phrase[] => {
  const heads = [...new Map(lines.map(({ head }) => [JSON.stringify(head), head])).entries()];
  return heads.flatMap(([key, head]) => [
    head,
    ...lines.filter((one) => JSON.stringify(one.head) === key).map(({ line }) => line),
  ]);
};

/** What the unit in question took over of a plan: the share as it was set, and what the former unit had reached. */
export const adoptedLines = async (
  context: Question,
  { unit, day }: Asked,
  pack: Pack,
): Promise<readonly AdoptedLine[]> => {
  const rows = await adoptedBy(context.db, { programme: pack.id, unitIds: [unit.id], day });
  const lines: AdoptedLine[] = [];
  for (const row of rows) {
    const run = runOf(pack, row);
    if (run)
      lines.push({ target: run.target.id, head: headOf(row), line: await told(context, pack, { row, run }) });
  }
  return lines;
};

/** The run of a target that the share was given for. */
const runOf = ({ targets }: Pack, { target: id, periodFrom, until }: Adopted): Instance | null => {
  const own = targets.filter((target) => target.id === id);
  const [aim] = own.length > 0 ? aims(own, until) : [];
  return (
    [...(aim ? [aim.now, ...aim.closed, ...aim.coming] : [])].find(
      ({ target }) => target.from === periodFrom,
    ) ?? null
  );
};

const headOf = ({ fromName, decision, decidedOn }: Adopted): Say =>
  say('quota-adopted-from', { from: fromName, decision, on: showDay(decidedOn) });

type Told = { readonly row: Adopted; readonly run: Instance };

const told = async ({ db }: Question, pack: Pack, { row, run }: Told): Promise<Phrase> => {
  const { fromId, until } = row;
  const facts = await unitsFacts(db, { pack, unitIds: [fromId], instances: [run], today: until, until });
  const done = facts.get(fromId)?.[keyOf(run)]?.confirmed ?? null;
  return say('quota-adopted', {
    ...{
      title: run.target.title,
      value: shownShare(row.value),
      unit: run.target.unit,
      until: showDay(until),
    },
    known: done === null ? 'no' : 'yes',
    done: done === null ? '' : shown(done),
  });
};
