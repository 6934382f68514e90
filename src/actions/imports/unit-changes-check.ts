import { mayChangeUnit } from '../../core/access.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import type { Tx } from '../../store/db.ts';
import { type RosterUnit, rosterUnits } from '../../store/roster.ts';
import type { Recording } from '../../store/unit-changes.ts';
import { carryOut, takenBack, type UnitPlan } from '../../store/unit-plans.ts';
import { lockTree } from '../../store/unit-shapes.ts';
import { ancestors, descendants } from '../../store/units.ts';
import type { ImportContext } from './import-kind.ts';

/** A row with the change that it asks for. */
export type WantedChange = { readonly row: Row; readonly plan: UnitPlan; readonly recording: Recording };

export type ChangeWorld = {
  readonly wanted: readonly WantedChange[];
  readonly problems: readonly CellProblem[];
};

/** Rows are held against the tree as the rows before them leave it: they are tried out, and taken back again. */
export const checkUnitChanges = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<ChangeWorld> => {
  const world = await knownFor(context, rows);
  const read = rows.map((row) => readChange(context, row, world));
  const wanted = inOrder(read.flatMap((one) => ('plan' in one ? [one] : [])));
  const wrong = read.flatMap((one) => ('problem' in one ? [one] : []));
  const refused = wrong.length > 0 ? [] : await tryOut(context, wanted);
  return {
    wanted,
    problems: [...wrong, ...refused].map(({ row, key, problem }) => problemAt(row, key, problem)),
  };
};

/** The earlier day goes first; of one day as they stand in the file. */
const inOrder = (wanted: readonly WantedChange[]): readonly WantedChange[] =>
  wanted.toSorted((one, other) =>
    one.recording.day < other.recording.day ? -1 : one.recording.day > other.recording.day ? 1 : 0,
  );

type World = {
  readonly known: ReadonlyMap<string, RosterUnit>;
  /** Ids of the units that the officer changes, and under which they may put others; null for the operator. */
  readonly changes: ReadonlySet<number> | null;
  readonly receives: ReadonlySet<number> | null;
};

const knownFor = async ({ db, actor, today }: ImportContext, rows: readonly Row[]): Promise<World> => {
  const codes = rows.flatMap(({ values }) => [String(values.code), String(values.target ?? '')]);
  const known = new Map((await rosterUnits(db, codes)).map((unit) => [unit.code, unit]));
  if (!actor) return { known, changes: null, receives: null };
  const receives = new Set(await descendants(db, actor.unitId, today));
  const above = (await ancestors(db, actor.unitId, today)).map(({ id }) => id);
  const ownToo = mayChangeUnit({ unitId: actor.unitId, above }, actor);
  return { known, receives, changes: new Set([...receives].filter((id) => ownToo || id !== actor.unitId)) };
};

type Wrong = { readonly row: Row; readonly key: string; readonly problem: Say };

const readChange = (context: ImportContext, row: Row, world: World): WantedChange | Wrong => {
  const { values } = row;
  const wrong = (key: string, sentence: string, args: Say['args'] = {}): Wrong => ({
    ...{ row, key },
    problem: say(sentence, args),
  });
  const code = String(values.code);
  const unit = world.known.get(code);
  if (!unit) return wrong('code', 'import-unit-unknown', { code });
  if (world.changes && !world.changes.has(unit.id)) return wrong('code', 'import-unit-not-yours', { code });
  const targetCode = typeof values.target === 'string' ? values.target : null;
  const target = targetCode === null ? null : world.known.get(targetCode);
  if (target === undefined) return wrong('target', 'import-unit-unknown', { code: targetCode ?? '' });
  if (target && world.receives && !world.receives.has(target.id))
    return wrong('target', 'import-unit-not-yours', { code: targetCode ?? '' });
  const names = String(values.name ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
  const plan = planFor(String(values.change), { unitId: unit.id, targetId: target?.id ?? null, names });
  if (plan === 'name' || plan === 'target') return wrong(plan, `import-change-needs-${plan}`);
  if (plan === 'names') return wrong('name', 'import-change-needs-names');
  return { row, plan, recording: recordingOf(context, row) };
};

const recordingOf = ({ now, today, actor, chatId }: ImportContext, { values }: Row): Recording => ({
  ...{ day: String(values.from), decision: String(values.decision), now, today },
  ...{ postId: actor?.postId ?? null, chatId },
});

type Given = {
  readonly unitId: number;
  readonly targetId: number | null;
  readonly names: readonly string[];
};

/** The change that a row asks for, or what it lacks for it. */
const planFor = (
  change: string,
  { unitId, targetId, names }: Given,
): UnitPlan | 'name' | 'target' | 'names' => {
  const [name] = names;
  switch (change) {
    case 'rename':
      return name === undefined ? 'name' : { kind: 'rename', unitId, name };
    case 'move':
      return targetId === null ? 'target' : { kind: 'move', unitId, targetId };
    case 'merge':
      return targetId === null ? 'target' : { kind: 'merge', unitId, others: [], targetId };
    case 'close':
      return { kind: 'close', unitId, targetId };
    default: {
      const stays = change === 'split';
      return names.length < (stays ? 1 : 2) ? 'names' : { kind: 'split', unitId, names, stays, heir: 0 };
    }
  }
};

/** What each row would be refused for after those before it; nothing of it stays. */
const tryOut = async (context: ImportContext, wanted: readonly WantedChange[]): Promise<readonly Wrong[]> => {
  const tx = context.db as Tx;
  return takenBack(tx, async () => {
    const refused: Wrong[] = [];
    await lockTree(tx);
    for (const one of wanted) {
      const problem = await problemOf(tx, one);
      if (problem) refused.push(problem);
    }
    return refused;
  });
};

const problemOf = async (tx: Tx, { row, plan, recording }: WantedChange): Promise<Wrong | null> => {
  const outcome = await carryOut(tx, plan, recording);
  const found = outcome.status === 'refused' ? outcome.problem : null;
  return found ? { row, key: COLUMNS[found.key] ?? 'code', problem: say(found.key, found.args) } : null;
};

/** Which cell a refusal is about. */
const COLUMNS: Readonly<Record<string, string>> = {
  'unit-change-early': 'from',
  'unit-below-early': 'from',
  'unit-target-young': 'from',
  'unit-same-name': 'name',
  'unit-name-taken': 'name',
  'unit-same-parent': 'target',
  'unit-parent-unfit': 'target',
  'unit-heir-unfit': 'target',
  'unit-is-itself': 'target',
  'unit-below-itself': 'target',
  'unit-target-closed': 'target',
};
