import { type Day, momentAt, plusDays, plusMonths } from '../core/day.ts';
import { calendarSpan } from '../core/reports/periods.ts';
import type { NewRow } from '../store/schema.ts';
import { province, sampleProgramme, sampleRegime, type Zone, zones } from './sample-cast.ts';
import { periodsBefore } from './sample-figures.ts';
import { GROUP_MONTHS } from './sample-groups.ts';

/** Ids of what the sample has made, by code. */
export type Ids = ReadonlyMap<string, number>;

export const at = (ids: Ids, code: string): number => {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the sample was expected to have made ${code}`);
  return id;
};

/** Old enough that every sample report falls into the units' lifetime. */
export const beginning = (today: Day): Day => `${Number(today.slice(0, 4)) - 3}-01-01`;

const decision = (number: number, today: Day): string =>
  `Quyết định mẫu số ${String(number).padStart(2, '0')}/QĐ-MAU năm ${today.slice(0, 4)} (DỮ LIỆU MẪU)`;

/** What has no reports in the sample begins this month, so that nobody is reminded of what lies before it. */
export const settings = (unit_id: number, today: Day): readonly NewRow<'duty_setting'>[] => {
  const base = { programme: sampleRegime, unit_id, correction_days: 5, decision: decision(1, today) };
  const dayFive = JSON.stringify({ day: 5, month: 1 });
  const dayTen = JSON.stringify({ day: 10, month: 1 });
  const long = beginning(today);
  const short = `${today.slice(0, 7)}-01`;
  return [
    { ...base, duty: 'thang-cdcs', form: 'thang-cdcs', frequency: 'month', due: dayFive, valid_from: long },
    {
      ...base,
      duty: 'quy-cap-tren',
      form: 'quy-cap-tren',
      frequency: 'quarter',
      due: dayTen,
      valid_from: long,
    },
    {
      ...base,
      duty: 'thang-cap-tren',
      form: 'thang-cap-tren',
      frequency: 'month',
      due: dayFive,
      valid_from: short,
    },
    {
      ...base,
      duty: 'can-bo-de-an',
      form: 'can-bo-de-an',
      frequency: 'month',
      due: dayFive,
      valid_from: short,
    },
  ];
};

/** Groups report to their union before it reports itself, by its own decision. */
export const groupSetting = (unit_id: number, today: Day): NewRow<'duty_setting'> => ({
  ...{ programme: sampleRegime, unit_id, duty: 'thang-to', form: 'thang-to', frequency: 'month' },
  ...{ due: JSON.stringify({ day: 3, month: 1 }), correction_days: 2 },
  ...{ decision: `Quyết định mẫu số 01/QĐ-CĐCS năm ${today.slice(0, 4)} (DỮ LIỆU MẪU)` },
  valid_from: `${periodsBefore(today, 'month', GROUP_MONTHS)[0]}-01`,
});

/** Together less than the province's own numbers, as in practice: some is kept back. */
export const shares = (
  { shares: given }: Zone,
  { unit_id, recorded_by }: { readonly unit_id: number; readonly recorded_by: number },
  today: Day,
): readonly NewRow<'allocation'>[] => {
  const first = `${today.slice(0, 4)}-01-01`;
  const values = {
    's000-cdcs-thanh-lap-moi': given.founded,
    's000-vp-dai-dien-kcn': given.offices,
    's000-can-bo-de-an-03': given.officers,
    's000-doan-vien-uu-tu-gioi-thieu-dang': given.introduced,
  };
  return Object.entries(values).map(([target, value]) => ({
    programme: sampleProgramme,
    target,
    unit_id,
    kind: 'assigned',
    value,
    decision: decision(2, today),
    decided_on: plusDays(first, -17),
    recorded_by,
    created_at: momentAt(plusDays(first, -17), '10:00'),
    period_from: first,
    period_to: `${today.slice(0, 4)}-12-31`,
  }));
};

export const offices = (
  zone: Zone,
  unit_id: number,
  today: Day,
): readonly NewRow<'representative_office'>[] =>
  Array.from({ length: zone.offices }, (_, number) => ({
    unit_id,
    name: `Văn phòng đại diện ${zone.zone} ${number + 1} (mẫu)`,
    zone: zone.zone,
    opened_on: plusMonths(beginning(today), number * 5),
  }));

/** What no form gives: officers employed, and the unions that an average is taken over. */
export const declared = (units: Ids, today: Day): readonly NewRow<'declared_figure'>[] => {
  const as_of = calendarSpan(periodsBefore(today, 'month', 1)[0] ?? today.slice(0, 7)).to;
  const of = (code: string, { employed, unions: count }: { employed: number; unions: number }) => {
    const base = {
      unit_id: at(units, code),
      as_of,
      document: decision(3, today),
      state: 'confirmed' as const,
    };
    const source_body = 'Ban Tổ chức LĐLĐ tỉnh Mẫu';
    return [
      {
        ...base,
        source_body,
        measure: 'officers.employed',
        value: employed,
        how: 'theo hợp đồng còn hiệu lực (mẫu)',
      },
      {
        ...base,
        source_body,
        measure: 'unions.non-state',
        value: count,
        how: 'theo danh sách CĐCS quản lý (mẫu)',
      },
    ];
  };
  const whole = (key: 'employed' | 'unions') => zones.reduce((total, zone) => total + zone[key], 0);
  return [
    ...of(province.code, { employed: whole('employed') + 2, unions: whole('unions') }),
    ...zones.flatMap((zone) => of(zone.code, zone)),
  ];
};
