import { type Aim, aims, type Instance } from '../core/programme/instances.ts';
import {
  isWorthTelling,
  type QuotaAnswer,
  type QuotaLine,
  quotaAnswer,
} from '../core/programme/quota-answer.ts';
import { targetKey } from '../core/programme/target-key.ts';
import type { Pack } from '../core/programme/types.ts';
import { unitsFacts } from '../store/quota.ts';
import { type AdoptedLine, adoptedLines } from './quota-adopted.ts';
import type { Asked, AskedUnit, Question } from './quota-asked.ts';

/** A plan's answer for the unit asked about, with what is worth telling of it. */
export type Read = {
  readonly pack: Pack;
  readonly answer: QuotaAnswer;
  readonly told: readonly QuotaLine[];
  /** What the unit took over from one that ended. */
  readonly adopted: readonly AdoptedLine[];
};

/** Every plan in question, read for the unit in question. */
export const readAnswers = async (context: Question, asked: Asked): Promise<readonly Read[]> => {
  const answers: Read[] = [];
  for (const pack of asked.packs) {
    const instances = aims(pack.targets, asked.day).map(({ now }) => now);
    const answer = await readFor(context, { asked, pack, instances }, asked.unit);
    const adopted = await adoptedLines(context, asked, pack);
    answers.push({ pack, answer, told: answer.lines.filter(isWorthTelling), adopted });
  }
  return answers;
};

type Runs = { readonly asked: Asked; readonly pack: Pack; readonly instances: readonly Instance[] };

const readFor = async (context: Question, runs: Runs, unit: AskedUnit): Promise<QuotaAnswer> => {
  const [answer] = await readUnits(context, runs, [unit]);
  if (!answer) throw new Error(`no answer for unit ${unit.id}`);
  return answer;
};

/** The answers of several units for the runs in question, with as many queries as for one. */
const readUnits = async (
  { db }: Question,
  { asked: { day, until }, pack, instances }: Runs,
  units: readonly AskedUnit[],
): Promise<readonly QuotaAnswer[]> => {
  const unitIds = units.map(({ id }) => id);
  const facts = await unitsFacts(db, { pack, unitIds, instances, today: day, until });
  return units.map((unit) => quotaAnswer({ pack, unit, facts: facts.get(unit.id) ?? {}, today: day }));
};

/** So many past runs are read for the details of a target. */
const PAST = 3;

export type ReadTarget = {
  readonly pack: Pack;
  readonly answer: QuotaAnswer;
  readonly line: QuotaLine;
};

/** One target with its past runs; null where a button names one that the plan no longer has. */
export const readTarget = async (
  context: Question,
  asked: Asked,
  { pack, key }: { readonly pack: Pack; readonly key: string },
): Promise<ReadTarget | null> => {
  const aim = aimNamed(pack, asked, key);
  if (!aim) return null;
  const instances = [aim.now, ...aim.closed.slice(0, PAST)];
  const answer = await readFor(context, { asked, pack, instances }, asked.unit);
  const line = lineOf(answer, aim);
  return line ? { pack, answer, line } : null;
};

/** The same target for other units. */
export const readTargetFor = async (
  context: Question,
  { asked, pack, line }: { readonly asked: Asked; readonly pack: Pack; readonly line: QuotaLine },
  units: readonly AskedUnit[],
): Promise<readonly { readonly unit: AskedUnit; readonly line: QuotaLine }[]> => {
  const answers = await readUnits(context, { asked, pack, instances: [line.aim.now] }, units);
  return answers.flatMap((answer) => {
    const own = lineOf(answer, line.aim);
    return own ? [{ unit: answer.unit, line: own }] : [];
  });
};

const aimNamed = (pack: Pack, { day }: Asked, key: string): Aim | undefined =>
  aims(pack.targets, day).find((aim) =>
    [aim.now, ...aim.closed, ...aim.coming].some(({ target }) => targetKey(target.id) === key),
  );

const lineOf = ({ lines }: QuotaAnswer, { now }: Aim): QuotaLine | undefined =>
  lines.find(({ target }) => target.id === now.target.id);
