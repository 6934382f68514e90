import { loadSample } from '../app/sample.ts';
import { province } from '../app/sample-cast.ts';
import type { Day } from '../core/day.ts';
import type { MeasureId } from '../core/programme/measures.ts';
import { type QuotaLine, quotaAnswer } from '../core/programme/quota-answer.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Db } from '../store/db.ts';
import { quotaFacts } from '../store/quota.ts';
import { insertAll, unitByCode } from '../store/sample.ts';

/** A day on which plans of 2025 still run and the sample's yearly profiles are in. */
export const exampleDay: Day = '2025-12-20';

/** Fills an empty database with the sample province, and with figures that only a declaration brings. */
export const fillExamples = async (db: Db): Promise<void> => {
  await loadSample(db, { today: exampleDay });
  const unit_id = await provinceId(db);
  const common = { unit_id, source_body: `${province.name}`, how: 'ví dụ', state: 'confirmed' as const };
  const rows = Object.entries(declarations).flatMap(([as_of, values]) =>
    Object.entries(values).map(([measure, value]) => ({ ...common, as_of, measure, value })),
  );
  await insertAll(db, 'declared_figure', rows);
};

/** How every target of a plan stands on the example day; each phase by itself. */
export const exampleLines = async (db: Db, pack: Pack): Promise<readonly QuotaLine[]> => {
  const apart = { ...pack, targets: pack.targets.map((target) => ({ ...target, series: null })) };
  const unitId = await provinceId(db);
  const facts = await quotaFacts(db, { pack: apart, unitId, today: exampleDay });
  const unit = { id: unitId, name: province.name };
  return quotaAnswer({ pack: apart, unit, facts, today: exampleDay }).lines;
};

const provinceId = async (db: Db): Promise<number> => {
  const id = await unitByCode(db, province.code);
  if (id === null) throw new Error('the sample province was expected');
  return id;
};

type Declared = Readonly<Partial<Record<MeasureId, number>>>;

const declarations: Readonly<Record<Day, Declared>> = {
  '2023-12-31': {
    'women-boards.state-sector': 41,
    'women-boards.state-sector-eligible': 43,
    'women-boards.non-state-sector': 162,
    'women-boards.non-state-sector-eligible': 210,
    'unions.agreement': 8,
    'cases.represented': 37,
    'cases.advised': 52,
    'finance.paid': 68_400_000_000,
    'finance.due': 74_900_000_000,
    'economic-units.renewed': 5,
    'economic-units.total': 6,
  },
  '2025-11-30': {
    'party-members.admitted-in-zones': 24,
    'party-cells.founded-in-zones': 11,
    'enterprises.in-zones-organised': 131,
    'enterprises.in-zones-eligible': 172,
    'party-officers.trained': 215,
    'party-officers.total': 260,
    'party-bloc.posts-added': 2,
    'members.state-sector': 18_450,
    'workers.state-sector': 19_020,
    'members.non-state-sector': 5_210,
    'workers.non-state-sector': 6_140,
    'members.informal': 320,
    'enterprises.from-20-workers-organised': 148,
    'enterprises.from-20-workers': 171,
    'organisations.eligible-organised': 402,
    'organisations.eligible': 415,
    'workers.unrepresented-gathered': 1_260,
    'workers.unrepresented': 2_300,
    'officers.organising-trained': 58,
    'officers.organising': 64,
    'party-committees.members-from-unions': 96,
    'party-committees.members': 640,
  },
};
