import type { Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { ownParts } from '../../core/units/kinds.ts';
import { type RosterUnit, rosterUnits } from '../../store/roster.ts';
import { descendants } from '../../store/units.ts';
import type { ImportContext } from './import-kind.ts';

type Keeper = Pick<RosterUnit, 'id' | 'kind'>;
type Wrong = { readonly key: string; readonly problem: Say } | null;

/** Whose register a row belongs to: the unit of its code, or the officer's own where it has none. */
export type Keepers = {
  readonly of: (row: Row) => Keeper | null;
  /** Whether the officer may touch what this unit keeps. */
  readonly reaches: (unitId: number) => boolean;
  readonly problem: (row: Row, about: { readonly isNew: boolean }) => Wrong;
};

export const keepersNamed = async (context: ImportContext, rows: readonly Row[]): Promise<Keepers> => {
  const { db, actor, today } = context;
  const codes = rows.flatMap(({ values }) => (typeof values.code === 'string' ? [values.code] : []));
  const known = new Map((await rosterUnits(db, codes)).map((unit) => [unit.code, unit]));
  const within = actor ? new Set(await descendants(db, actor.unitId, today)) : null;
  const own = actor ? { id: actor.unitId, kind: actor.unitKind } : null;
  const reaches = (id: number): boolean => within?.has(id) ?? true;
  const of = ({ values }: Row): Keeper | null =>
    values.code === null ? own : (known.get(String(values.code)) ?? null);
  return {
    of,
    reaches,
    problem: (row, { isNew }) => {
      const code = String(row.values.code ?? '');
      const unit = of(row);
      if (!unit && code === '') return isNew ? wrong('import-keeper-missing') : null;
      if (!unit) return wrong('import-unit-unknown', { code });
      if (!reaches(unit.id)) return wrong('import-unit-not-yours', { code });
      return KEEPS_NOTHING.has(unit.kind) ? wrong('import-keeper-grassroots', { code }) : null;
    },
  };
};

const KEEPS_NOTHING: ReadonlySet<string> = new Set(['cdcs', 'nghiep-doan', ...ownParts]);

const wrong = (key: string, args: Say['args'] = {}): Wrong => ({ key: 'code', problem: say(key, args) });
