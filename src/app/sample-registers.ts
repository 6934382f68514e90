import { type Day, momentAt, plusDays } from '../core/day.ts';
import type { Stage } from '../core/registers/stages.ts';
import type { EnterpriseToAdd } from '../store/enterprise-imports.ts';
import { unions, type Zone, zones } from './sample-cast.ts';
import { at, type Ids } from './sample-decisions.ts';

/** Invented enterprises without a union yet, the same ones for every zone under names of its own. */
const prospects: readonly { name: string; workers: number; stage: Stage; days: number }[] = [
  { name: 'Vải Bông Sen', workers: 210, stage: 'untouched', days: 90 },
  { name: 'Dây điện Hạ Mẫu', workers: 35, stage: 'untouched', days: 90 },
  { name: 'Đồ gỗ Cây Bàng', workers: 18, stage: 'contacted', days: 40 },
  { name: 'Linh kiện Sao Khuê', workers: 460, stage: 'organising', days: 25 },
  { name: 'Nệm Mây Trắng', workers: 74, stage: 'organising', days: 12 },
  { name: 'Ốc vít Kim Mẫu', workers: 52, stage: 'applied', days: 9 },
  { name: 'Bánh Lúa Vàng', workers: 130, stage: 'awaiting', days: 4 },
];

/** Numbers with a right check digit that belong to nobody. */
const TAX_CODES = [
  '9900000506', '9900000513', '9900000520', '9900000538', '9900000545', '9900000552', '9900000577', '9900000584', '9900000591', '9900000601', '9900000619', '9900000626', '9900000633', '9900000640', '9900000658', '9900000665', '9900000672', '9900000697', '9900000707', '9900000714', '9900000721',
]; // biome-ignore format: a list

type World = { readonly units: Ids; readonly holders: Ids; readonly today: Day };

/** What the sample zones look after: enterprises on their way to a union, and those of the sample unions. */
export const sampleEnterprises = (world: World): readonly EnterpriseToAdd[] => [
  ...zones.flatMap((zone, n) =>
    prospects.map(({ name, workers, stage, days }, place) =>
      enterprise(zone, world, {
        name: `Công ty ${name} ${n + 1} (mẫu)`,
        taxCode: TAX_CODES[n * prospects.length + place] ?? '',
        ownership: place % 2 === 0 ? 'fdi' : 'non-state',
        workers,
        stage,
        from: plusDays(world.today, -days),
      }),
    ),
  ),
  ...unions.flatMap(({ code, zone: zoneCode, name, taxCode, ownership, workers }) => {
    const zone = zones.find((each) => each.code === zoneCode);
    if (!zone) return [];
    const facts = { name: name.replace(/^CĐCS /, ''), taxCode, ownership, workers };
    const from = plusDays(world.today, -300);
    const union = at(world.units, code);
    return [enterprise(zone, world, { ...facts, stage: 'recognised', from, union })];
  }),
];

type Facts = {
  readonly name: string;
  readonly taxCode: string;
  readonly ownership: string;
  readonly workers: number;
  readonly stage: Stage;
  readonly from: Day;
  readonly union?: number;
};

const enterprise = (zone: Zone, { units, holders }: World, facts: Facts): EnterpriseToAdd => {
  const { name, taxCode, ownership, workers, stage, from, union = null } = facts;
  const recorded = { recorded_by: at(holders, `${zone.code}/officer`), created_at: momentAt(from, '10:00') };
  return {
    facts: {
      ...{ name, tax_code: taxCode, ownership, upper_unit_id: at(units, zone.code), zone: zone.zone },
      ...recorded,
    },
    stage: { stage, from_day: from, union_unit_id: union, ...recorded },
    workers: { workers, as_of: from },
  };
};
