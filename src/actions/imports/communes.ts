import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { say } from '../../core/message.ts';
import { type RosterUnit, unitsBelow, upperUnits } from '../../store/roster.ts';
import { descendants } from '../../store/units.ts';
import type { ImportContext } from './import-kind.ts';

/** The units that a provincial roster's sheets are about, and every union that stands below one of them. */
export type Communes = {
  readonly of: (row: Row) => RosterUnit | null;
  readonly union: (row: Row) => RosterUnit | null;
  readonly problems: readonly CellProblem[];
};

export const readCommunes = async (context: ImportContext, rows: readonly Row[]): Promise<Communes> => {
  const known = await withinReach(context, await upperUnits(context.db));
  const first = new Map(rows.map((row) => [communeIn(row), row] as const).reverse());
  const found = new Map([...first.keys()].map((name) => [name, named(known, name)]));
  const problems = [...found].flatMap(([name, units]) => {
    const row = first.get(name);
    if (units.length === 1 || !row) return [];
    const key = units.length === 0 ? 'import-commune-unknown' : 'import-commune-several';
    return [{ ...problemAt(row, 'commune', say(key, { name })), row: null }];
  });
  const only = (row: Row): RosterUnit | null => {
    const units = found.get(communeIn(row)) ?? [];
    return units.length === 1 ? (units[0] ?? null) : null;
  };
  const unions = await unitsBelow(
    context.db,
    [...found.values()].flat().map(({ id }) => id),
  );
  const byName = new Map(unions.map((unit) => [`${unit.parentId} ${fold(unit.name)}`, unit]));
  return {
    of: only,
    union: (row) => byName.get(`${only(row)?.id} ${fold(String(row.values.name))}`) ?? null,
    problems,
  };
};

/** Only the officer's own unit and what stands below it. */
const withinReach = async ({ db, actor, today }: ImportContext, units: readonly RosterUnit[]) => {
  if (!actor) return units;
  const ids = new Set(await descendants(db, actor.unitId, today));
  return units.filter(({ id }) => ids.has(id));
};

const communeIn = (row: Row): string => String(row.values.commune);

/** "Công đoàn xã Lai Hà" and "Xã Lai Hà, huyện cũ Sông Mẫu" are one place. */
const named = (units: readonly RosterUnit[], name: string): readonly RosterUnit[] => {
  const wanted = placeIn(name);
  return units.filter((unit) => placeIn(unit.name) === wanted);
};

const placeIn = (name: string): string =>
  fold(name)
    .replace(/^[^:]*:/, '')
    .replace(/\(.*?\)|,.*$| - .*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ldld|lien doan lao dong|cong doan|cd) /, '');
