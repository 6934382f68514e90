import { type Day, momentAt, plusDays } from '../core/day.ts';
import type { SupportDue } from '../core/programme/supports.ts';
import { calendarSpan, type Period } from '../core/reports/periods.ts';
import { confirmClaims, payClaims } from '../store/claim-steps.ts';
import type { Db } from '../store/db.ts';
import { insertAll } from '../store/sample.ts';
import { recordClaim } from '../store/support-claims.ts';
import { supportFacts } from '../store/supports.ts';
import { province, sampleProgramme, zones } from './sample-cast.ts';
import { at, type Ids } from './sample-decisions.ts';
import { periodsBefore } from './sample-figures.ts';

type World = { readonly units: Ids; readonly holders: Ids; readonly today: Day };

/**
 * The province has opened three supports, one of them without a period; the first zone has claimed for its offices, the
 * older months paid, the newest one waiting. The fourth support has no decision yet.
 */
export const addSupports = async (db: Db, world: World): Promise<void> => {
  const { units, holders, today } = world;
  const year = today.slice(0, 4);
  const decision = `Quyết định mẫu số 05/QĐ-MAU năm ${year} (DỮ LIỆU MẪU)`;
  const base = {
    ...{
      programme: sampleProgramme,
      unit_id: at(units, province.code),
      active: true,
      amount: null,
      period: null,
    },
    ...{ decision, decided_on: `${year}-01-01`, valid_from: `${year}-01-01` },
    ...{
      recorded_by: at(holders, `${province.code}/finance`),
      created_at: momentAt(`${year}-01-01`, '08:00'),
    },
  };
  const supports = ['s000-ht-thanh-lap-cdcs', 's000-ht-van-phong', 's000-ht-can-bo-chuyen-trach'];
  await insertAll(
    db,
    'support_setting',
    supports.map((support) => ({ ...base, support })),
  );
  const months = periodsBefore(today, 'month', 11).filter((month) => month.startsWith(year));
  for (const month of months.slice(0, -1)) await claimFor(db, world, { month, decision });
};

const claimFor = async (
  db: Db,
  { units, holders, today }: World,
  { month, decision }: { readonly month: Period; readonly decision: string },
): Promise<void> => {
  const [zone] = zones;
  const { from, to } = calendarSpan(month);
  const unitId = at(units, zone.code);
  const offices = await supportFacts(db, 'office', {
    ...{ unitId, programmes: [sampleProgramme], span: { from, to }, today },
  });
  const dues = offices.map(
    ({ subject, name }): SupportDue => ({
      ...{ subject, name, period: month, months: [month], amount: 1_000_000, since: null, decision },
    }),
  );
  const claimed = momentAt(plusDays(to, 1), '09:00');
  const claim = await recordClaim(
    db,
    {
      ...{ programme: sampleProgramme, support: 's000-ht-van-phong', basis: 'office', unit_id: unitId },
      ...{ amount: dues.length * 1_000_000, attested: JSON.stringify(ATTESTED), decision },
      ...{ claimed_by: at(holders, `${zone.code}/officer`), claimed_at: claimed, today },
      number: `MAU-HT-${month}`,
    },
    dues,
  );
  const isNewest = month === periodsBefore(today, 'month', 2)[0];
  if (!claim || isNewest) return;
  const by = at(holders, `${province.code}/finance`);
  await confirmClaims(db, { ids: [claim.id], by, at: momentAt(plusDays(to, 3), '09:00') });
  await payClaims(db, {
    ...{ ids: [claim.id], by, at: momentAt(plusDays(to, 5), '09:00') },
    ...{ document: `Chứng từ mẫu ${month}`, on: plusDays(to, 5) },
  });
};

const ATTESTED = [
  { vi: 'có địa điểm làm việc cố định', en: 'a fixed place of work' },
  { vi: 'có phát sinh chi phí hoạt động', en: 'running costs that arose' },
];
