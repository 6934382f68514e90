import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { sumWords } from '../../core/programme/share-words.ts';
import type { ShareSum } from '../../core/programme/shares.ts';
import { addShares, type ShareRun, sharesOf } from '../../store/allocations.ts';
import type { Tx } from '../../store/db.ts';
import type { NewRow } from '../../store/schema.ts';
import { unitName } from '../../store/units.ts';
import { runOf, sumBelow } from '../allocation-read.ts';
import { checkAllocations, type WantedShare } from './allocations-check.ts';
import type { ImportContext } from './import-kind.ts';

/** Adds a row for every share that is new or has changed; what says the same already stays as it is. */
export const applyAllocations = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const tx = context.db as Tx;
  const { wanted } = await checkAllocations(context, rows);
  const runs = byRun(wanted);
  const fresh: WantedShare[] = [];
  for (const [run, shares] of runs) fresh.push(...(await changed(tx, run, shares)));
  await addShares(
    tx,
    fresh.map((one) => shareRow(context, one)),
  );
  const kept = wanted.length - fresh.length;
  return [say('import-allocations-done', { added: fresh.length, kept }), ...(await sums(context, runs))];
};

type ByRun = readonly (readonly [ShareRun, readonly WantedShare[]])[];

const byRun = (wanted: readonly WantedShare[]): ByRun => {
  const groups = new Map<string, [ShareRun, WantedShare[]]>();
  for (const one of wanted) {
    const run = runOf(one, one.run);
    const key = `${run.programme} ${run.target} ${run.from}`;
    const group = groups.get(key) ?? [run, []];
    group[1].push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const changed = async (
  tx: Tx,
  run: ShareRun,
  shares: readonly WantedShare[],
): Promise<readonly WantedShare[]> => {
  const known = await sharesOf(
    tx,
    run,
    shares.map(({ unit }) => unit.id),
  );
  const assigned = new Map(
    known.flatMap((share) => (share.kind === 'assigned' ? [[share.unitId, share] as const] : [])),
  );
  return shares.filter(({ unit, row: { values } }) => {
    const before = assigned.get(unit.id);
    return (
      !before ||
      before.value !== values.value ||
      before.decision !== values.decision ||
      before.decidedOn !== values.day
    );
  });
};

const shareRow = (
  { actor, now }: ImportContext,
  { pack, target, unit, run, row: { values } }: WantedShare,
): NewRow<'allocation'> => ({
  programme: pack.id,
  target: target.id,
  unit_id: unit.id,
  kind: 'assigned',
  value: Number(values.value),
  decision: String(values.decision),
  decided_on: String(values.day),
  period_from: run.target.from,
  period_to: run.target.to,
  note: typeof values.note === 'string' ? values.note : null,
  recorded_by: actor?.postId ?? null,
  created_at: now,
});

/** Where units would be given more together than the one above them has: allowed, and said before it is done. */
export const foreseeAllocations = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkAllocations(context, rows);
  const lines = await sums(context, byRun(wanted), { ahead: true });
  return lines.length === 0 ? [] : [say('import-allocations-ahead'), ...lines];
};

/** As many sums as a screen holds. */
const MOST_SUMS = 8;

/**
 * For every unit right above those of the file: what its units were given together, held against its own number.
 * `ahead`: what they would be given, and only where that is too much.
 */
const sums = async (
  { db, today }: ImportContext,
  runs: ByRun,
  { ahead = false }: { readonly ahead?: boolean } = {},
): Promise<readonly Phrase[]> => {
  const lines: Phrase[] = [];
  for (const [run, shares] of runs) {
    const [first] = shares;
    const parents = new Set(shares.flatMap(({ unit }) => unit.parentId ?? []));
    for (const unitId of parents) {
      if (lines.length === MOST_SUMS) return lines;
      if (!first) continue;
      const given = (ahead ? shares : [])
        .filter(({ unit }) => unit.parentId === unitId || unit.id === unitId)
        .map(({ unit, row }) => [unit.id, Number(row.values.value)] as const);
      const total = await sumBelow(first, run, { db, unitId, today }, given);
      const sum = sumWords(total, first.target.unit);
      if (!ahead || isTooMuch(total))
        lines.push(
          say('shares-of-unit', {
            target: first.target.title,
            unit: (await unitName(db, unitId, today)) ?? '',
            sum,
          }),
        );
    }
  }
  return lines;
};

const isTooMuch = (sum: ShareSum): boolean => sum.kind !== 'rate' && sum.rest !== null && sum.rest < 0;
