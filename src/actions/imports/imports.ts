import type { Actor } from '../action.ts';
import { allocations } from './allocations.ts';
import { dates } from './dates.ts';
import { declaredFigures } from './declared-figures.ts';
import { enterprises } from './enterprises.ts';
import type { ImportKind } from './import-kind.ts';
import { officers } from './officers.ts';
import { offices } from './offices.ts';
import { posts } from './posts.ts';
import { programmeImport } from './programme.ts';
import { unitChanges } from './unit-changes.ts';
import { units } from './units.ts';
import { workPlans } from './work-plans.ts';

/** Every kind of import, by the name that `npm run import` takes. */
export const importKinds: ReadonlyMap<string, ImportKind> = new Map(
  [
    units,
    unitChanges,
    posts,
    enterprises,
    offices,
    officers,
    allocations,
    dates,
    declaredFigures,
    programmeImport,
    workPlans,
  ].map((kind) => [kind.id, kind]),
);

export const importKind = (id: string): ImportKind => {
  const kind = importKinds.get(id);
  if (!kind) throw new Error(`no kind of import named ${id}`);
  return kind;
};

/** What an officer may bring in. */
export const importsFor = (actor: Actor): readonly ImportKind[] =>
  [...importKinds.values()].filter(({ mayImport }) => mayImport(actor));
