import { type Day, momentAt, plusDays, plusMonths } from '../core/day.ts';
import type { Db } from '../store/db.ts';
import { addEnterprises } from '../store/enterprise-imports.ts';
import { type PostOn, postsBelow } from '../store/posts.ts';
import { insertAll, insertPost, insertReports, runProgrammes, unitByCode } from '../store/sample.ts';
import type { NewRow } from '../store/schema.ts';
import { refreshTotals } from '../store/totals.ts';
import { createUnit } from '../store/units.ts';
import {
  departments,
  province,
  sampleProgramme,
  sampleRegime,
  unions,
  type Zone,
  zones,
} from './sample-cast.ts';
import {
  at,
  beginning,
  declared,
  groupSetting,
  type Ids,
  offices,
  settings,
  shares,
} from './sample-decisions.ts';
import { foundingsOf, monthlyReports, quarterlyReports, type SampleFounding } from './sample-figures.ts';
import { groupReports, groups, LARGE } from './sample-groups.ts';
import { posts } from './sample-people.ts';
import { yearlyAndMoney } from './sample-profiles.ts';
import { sampleEnterprises } from './sample-registers.ts';
import { addSupports } from './sample-supports.ts';
import { sampleAssignments, sampleProgress } from './sample-tasks.ts';

/**
 * Fills an empty database with the sample province, whose year is that of `today`. Does nothing where it stands
 * already. Takes a database or a transaction.
 */
export const loadSample = async (db: Db, { today }: { readonly today: Day }): Promise<void> => {
  if (!db.isTransaction) return db.transaction().execute((one) => loadSample(one, { today }));
  if ((await unitByCode(db, province.code)) !== null) return;
  const units = await addUnits(db, today);
  const holders = await addPosts(db, units, today);
  await runProgrammes(db, [sampleProgramme, sampleRegime]);
  await insertAll(db, 'duty_setting', [
    ...settings(at(units, province.code), today),
    groupSetting(at(units, LARGE), today),
  ]);
  await insertAll(
    db,
    'allocation',
    zones.flatMap((zone) => {
      const recorded_by = at(holders, `${province.code}/organiser`);
      return shares(zone, { unit_id: at(units, zone.code), recorded_by }, today);
    }),
  );
  await insertAll(
    db,
    'representative_office',
    zones.flatMap((zone) => offices(zone, at(units, zone.code), today)),
  );
  await insertAll(db, 'declared_figure', declared(units, today));
  await insertAll(
    db,
    'founding',
    zones.flatMap((zone) => foundings(zone, { units, holders, today })),
  );
  await addEnterprises(db, sampleEnterprises({ units, holders, today }));
  await insertAll(db, 'task_assignment', sampleAssignments({ units, holders, today }));
  await insertAll(db, 'task_progress', sampleProgress({ units, holders, today }));
  await insertReports(db, reports(units, holders, today));
  await addSupports(db, { units, holders, today });
  await refreshTotals(db, today);
};

/** Everybody a newcomer may try the sample as, the province first. Empty where there is no sample. */
export const sampleOfficers = async (db: Db, today: Day): Promise<readonly PostOn[]> => {
  const top = await unitByCode(db, province.code);
  return top === null ? [] : postsBelow(db, top, today);
};

const addUnits = async (db: Db, today: Day): Promise<Ids> => {
  const ids = new Map<string, number>();
  const base = { opened_on: beginning(today), ownership: null, tax_code: null };
  ids.set(province.code, await createUnit(db, { ...base, ...province, kind: 'province', parentId: null }));
  const top = at(ids, province.code);
  for (const { code, name } of departments)
    ids.set(code, await createUnit(db, { ...base, code, name, kind: 'department', parentId: top }));
  for (const { code, name } of zones)
    ids.set(code, await createUnit(db, { ...base, code, name, kind: 'zone', parentId: top }));
  for (const { code, name, zone, ownership, taxCode } of unions) {
    const facts = {
      ...base,
      code,
      name,
      ownership,
      tax_code: taxCode,
      kind: 'cdcs',
      parentId: at(ids, zone),
    };
    ids.set(code, await createUnit(db, facts));
  }
  for (const { code, name } of groups)
    ids.set(code, await createUnit(db, { ...base, code, name, kind: 'group', parentId: at(ids, LARGE) }));
  return ids;
};

/** Post ids by unit and role: `MAU-KCN1/reviewer`; of two officers the first one. */
const addPosts = async (db: Db, units: Ids, today: Day): Promise<Ids> => {
  const ids = new Map<string, number>();
  for (const { unit, name, role, title, programme = null, employment = null } of posts) {
    const facts = {
      name,
      role,
      title,
      programme,
      employment,
      unit_id: at(units, unit),
      valid_from: beginning(today),
    };
    const id = await insertPost(db, facts);
    if (!ids.has(`${unit}/${role}`)) ids.set(`${unit}/${role}`, id);
  }
  return ids;
};

type World = { readonly units: Ids; readonly holders: Ids; readonly today: Day };

const foundings = (zone: Zone, world: World): readonly NewRow<'founding'>[] =>
  foundingsOf(zone, world.today).map((one) => foundingRow(zone, one, world));

const foundingRow = (zone: Zone, one: SampleFounding, { units, holders }: World): NewRow<'founding'> => {
  const enterprise = `Công ty Mẫu ${zone.code.slice(-1)}-${String(one.number).padStart(2, '0')}`;
  const isConfirmed = one.state === 'confirmed';
  return {
    recorded_by: at(holders, `${zone.code}/officer`),
    upper_unit_id: at(units, zone.code),
    kind: 'enterprise',
    name: `CĐCS ${enterprise} (mẫu)`,
    enterprise,
    zone: zone.zone,
    ownership: one.number % 3 === 0 ? 'fdi' : 'non-state',
    workers: one.workers,
    women: Math.floor(one.workers / 2),
    members: one.members,
    founded_on: plusDays(one.decidedOn, -7),
    recognised: true,
    deciding_body: zone.name,
    decision_number: `${one.number}/QĐ-${zone.code}`,
    decision_on: one.decidedOn,
    decision_year: Number(one.decidedOn.slice(0, 4)),
    committee: 'provisional',
    term_to: plusMonths(one.decidedOn, 12),
    counted_on: one.decidedOn,
    state: one.state,
    receipt: `MAU-TL-${zone.code.slice(-4)}-${one.number}`,
    note: 'DỮ LIỆU MẪU',
    created_at: momentAt(one.decidedOn, '14:00'),
    confirmed_at: isConfirmed ? momentAt(plusDays(one.decidedOn, 1), '09:00') : null,
    confirmed_by: isConfirmed ? at(holders, `${zone.code}/reviewer`) : null,
  };
};

/** What a unit may send for one period beside its other report has a receipt of its own series. */
const SERIES: Readonly<Record<string, string>> = {
  'ho-so-cdcs': 'HS',
  'ho-so-cap-tren': 'HS',
  'tai-chinh-quy': 'TC',
  'thang-to': 'TO',
};

const sentFrom = (unit: string, holders: Ids) => {
  const union = unions.find(({ code }) => code === unit);
  return union
    ? { sentBy: at(holders, `${unit}/filer`), confirmedBy: at(holders, `${union.zone}/reviewer`) }
    : { sentBy: at(holders, `${unit}/officer`), confirmedBy: at(holders, `${province.code}/organiser`) };
};

const reports = (units: Ids, holders: Ids, today: Day): Parameters<typeof insertReports>[1] => {
  const monthly = unions.flatMap((union, index) =>
    monthlyReports(union, index, today).map((report) => ({ ...report, ...sentFrom(union.code, holders) })),
  );
  const quarterly = zones.flatMap((zone) =>
    quarterlyReports(zone, today).map((report) => ({ ...report, ...sentFrom(zone.code, holders) })),
  );
  const others = yearlyAndMoney(today).map((report) => ({ ...report, ...sentFrom(report.unit, holders) }));
  const byGroups = groupReports(today).map((report) => ({
    ...report,
    ...{ sentBy: at(holders, `${report.unit}/filer`), confirmedBy: at(holders, `${LARGE}/reviewer`) },
  }));
  return [...monthly, ...quarterly, ...others, ...byGroups].map(({ unit, ...report }) => ({
    ...report,
    unitId: at(units, unit),
    receipt: `MAU-${SERIES[report.form] ?? 'BC'}-${unit.slice(4)}-${report.period}`,
  }));
};
