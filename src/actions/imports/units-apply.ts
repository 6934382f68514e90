import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { addUnits, codesUnder, completeUnit, type RosterUnit, renameUnit } from '../../store/roster.ts';
import { moveAll } from '../../store/unit-changes.ts';
import { lockTree } from '../../store/unit-shapes.ts';
import type { NewUnit } from '../../store/units.ts';
import type { ImportContext } from './import-kind.ts';
import { checkUnits, isMoved, isRenamed, type UnitWorld } from './units-check.ts';

/** Adds the units that are new, parents first, and dates what changes of the others. */
export const applyUnits = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const tx = context.db as Tx;
  await lockTree(tx);
  const world = await checkUnits(context, rows);
  const ids = new Map([...world.known.values()].map(({ code, id }) => [code, id]));
  const listed = rows.filter(({ layout }) => layout !== 'roster');
  let waiting = listed.filter(({ values }) => !ids.has(String(values.code)));
  const added = waiting.length;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ values }) => values.parent === null || ids.has(String(values.parent)));
    if (ready.length === 0) throw new Error('units that stand below each other in a circle were not noticed');
    for (const [code, id] of await addUnits(
      tx,
      ready.map((row) => listedUnit(row, ids, context.today)),
    ))
      ids.set(code, id);
    waiting = waiting.filter(({ values }) => !ids.has(String(values.code)));
  }
  const changed = await changeAll(context, listed, { ...world, ids });
  const fromRoster = await rosterUnits(context, rows, world);
  await addUnits(tx, fromRoster);
  const kept = rows.length - added - changed - fromRoster.length;
  return [say('import-units-done', { added: added + fromRoster.length, changed, kept })];
};

const listedUnit = ({ values }: Row, ids: ReadonlyMap<string, number>, today: string): NewUnit => ({
  code: String(values.code),
  name: String(values.name),
  kind: String(values.kind),
  ownership: text(values.ownership),
  tax_code: text(values.taxCode),
  opened_on: text(values.from) ?? today,
  parentId: ids.get(String(values.parent)) ?? null,
});

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Unions of a provincial roster that the commune has not got yet; their codes go on from the commune's last one. */
const rosterUnits = async (
  { db, today }: ImportContext,
  rows: readonly Row[],
  { communes }: UnitWorld,
): Promise<readonly NewUnit[]> => {
  const codes = await codesUnder(db, [...new Set(rows.flatMap((row) => communes.of(row)?.code ?? []))]);
  const last = new Map<number, number>();
  return rows.flatMap((row) => {
    const commune = row.layout === 'roster' ? communes.of(row) : null;
    if (!commune || communes.union(row)) return [];
    const number = (last.get(commune.id) ?? lastNumber(commune, codes)) + 1;
    last.set(commune.id, number);
    return [
      {
        code: `${commune.code}-${String(number).padStart(3, '0')}`,
        name: String(row.values.name),
        kind: 'cdcs',
        ownership: text(row.values.ownership),
        tax_code: null,
        opened_on: today,
        parentId: commune.id,
      },
    ];
  });
};

const lastNumber = ({ code }: RosterUnit, codes: readonly string[]): number =>
  codes
    .filter((one) => one.startsWith(`${code}-`))
    .map((one) => Number(one.slice(code.length + 1)) || 0)
    .reduce((most, one) => Math.max(most, one), 0);

type Known = UnitWorld & { readonly ids: ReadonlyMap<string, number> };

const changeAll = async (context: ImportContext, rows: readonly Row[], world: Known): Promise<number> => {
  let changed = 0;
  for (const { values } of rows) {
    const unit = world.known.get(String(values.code));
    if (unit && (await changeOne(context, { values, unit, world }))) changed += 1;
  }
  return changed;
};

type Change = { readonly values: Row['values']; readonly unit: RosterUnit; readonly world: Known };

const changeOne = async (context: ImportContext, { values, unit, world }: Change): Promise<boolean> => {
  const tx = context.db as Tx;
  const dated = { day: String(values.from), decision: null };
  const [renamed, moved] = [isRenamed(values, unit), isMoved(values, unit, world.known)];
  const facts = {
    ...(unit.ownership === null && values.ownership !== null ? { ownership: String(values.ownership) } : {}),
    ...(unit.taxCode === null && values.taxCode !== null ? { tax_code: String(values.taxCode) } : {}),
  };
  const completed = Object.keys(facts).length > 0;
  if (!renamed && !moved && !completed) return false;
  if (renamed) await renameUnit(tx, unit.id, String(values.name), dated);
  if (moved) await moveAll(tx, [unit.id], world.ids.get(String(values.parent)) ?? 0, dated);
  if (completed) await completeUnit(tx, unit.id, facts);
  const { name, parentId, ownership, taxCode } = unit;
  await audit(tx, {
    at: context.now,
    postId: context.actor?.postId ?? null,
    chatId: context.chatId,
    what: 'unit.changed',
    about: `unit:${unit.id}`,
    before: { name, parentId, ownership, taxCode },
    after: { ...values },
  });
  return true;
};
