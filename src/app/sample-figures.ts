import { type Day, daysBetween, laterDay, plusDays } from '../core/day.ts';
import { calendarSpan, type Period, periodOf, previousPeriod, type Span } from '../core/reports/periods.ts';
import type { DaysAfter } from '../store/sample.ts';
import type { Union, Zone } from './sample-cast.ts';

export type SampleReport = {
  readonly unit: string;
  readonly form: string;
  readonly period: Period;
  readonly answers: Readonly<Record<string, number | string | boolean>>;
  /** Where figures run otherwise than the calendar. */
  readonly covers?: Span;
  readonly after?: DaysAfter;
  readonly state: 'sent' | 'confirmed';
};

export type SampleFounding = {
  readonly zone: string;
  readonly number: number;
  readonly decidedOn: Day;
  readonly members: number;
  readonly workers: number;
  readonly state: 'confirmed' | 'waiting';
};

/** The periods before the running one, oldest first. */
export const periodsBefore = (
  today: Day,
  frequency: 'month' | 'quarter',
  count: number,
): readonly Period[] => {
  const walk = (period: Period, left: number): readonly Period[] =>
    left === 0 ? [] : [...walk(previousPeriod(period), left - 1), period];
  return walk(previousPeriod(periodOf(today, frequency)), count);
};

/** Twelve months of a grassroots union, every closing the next month's opening. */
export const monthlyReports = (union: Union, index: number, today: Day): readonly SampleReport[] => {
  const months = periodsBefore(today, 'month', 12);
  const flows = months.map((_, month) => monthFlows(union, index, month));
  const net = flows.map(
    ({ joined, transferredIn, transferredOut, leftOther }) =>
      joined + transferredIn - transferredOut - leftOther,
  );
  const openings = months.map((_, month) => union.members - sum(net.slice(month)));
  return months.map((period, month) => ({
    unit: union.code,
    form: 'thang-cdcs',
    period,
    answers: monthAnswers(
      union,
      openings[month] ?? union.members,
      flows[month] ?? monthFlows(union, index, month),
    ),
    state: 'confirmed',
  }));
};

type Flows = {
  readonly joined: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
  readonly leftOther: number;
};

/** No chance in it: the same day gives the same sample. Larger unions move more. */
const monthFlows = ({ workers }: Union, index: number, month: number): Flows => {
  const scale = Math.max(1, Math.round(workers / 150));
  return {
    joined: ((index * 7 + month * 5) % 6) * scale,
    transferredIn: (index + month) % 3,
    transferredOut: (index + 2 * month) % 3,
    leftOther: ((index * 3 + month * 7) % 4) * scale,
  };
};

/** What a member pays in a month, in đồng. */
export const DUES = 38_000;

const monthAnswers = (union: Union, opening: number, flows: Flows): SampleReport['answers'] => {
  const closing = opening + flows.joined + flows.transferredIn - flows.transferredOut - flows.leftOther;
  const dues = closing * DUES;
  return {
    workers: union.workers,
    'workers-women': union.women,
    opening,
    joined: flows.joined,
    'transferred-in': flows.transferredIn,
    'transferred-out': flows.transferredOut,
    'left-other': flows.leftOther,
    closing,
    'closing-women': Math.round((closing * union.women) / union.workers),
    'dues-due': dues,
    'dues-paid': Math.floor(dues / 100_000) * 100_000,
    dialogues: flows.transferredIn > 1 ? 1 : 0,
    'cases-advised': flows.transferredOut,
    'cases-represented': flows.transferredOut > 1 ? 1 : 0,
    proposals: 'Không có (dữ liệu mẫu)',
  };
};

/** A zone's foundings of the running year: confirmed ones evenly up to today, the newest two still waiting. */
export const foundingsOf = (zone: Zone, today: Day): readonly SampleFounding[] => {
  const first = `${today.slice(0, 4)}-01-01`;
  const days = daysBetween(first, today) + 1;
  const confirmed = Math.round((zone.shares.founded * zone.rate * days) / 365);
  const spread = Array.from({ length: confirmed }, (_, at) =>
    founding(zone, at + 1, plusDays(first, Math.floor(((at + 0.5) * days) / confirmed)), 'confirmed'),
  );
  const newest = [3, 1].map((ago, at) => {
    const day = plusDays(today, -ago);
    return founding(zone, confirmed + at + 1, laterDay(day, first), 'waiting');
  });
  return [...spread, ...newest];
};

const founding = (
  zone: Zone,
  number: number,
  decidedOn: Day,
  state: SampleFounding['state'],
): SampleFounding => ({
  zone: zone.code,
  number,
  decidedOn,
  workers: 40 + ((number * 37) % 210),
  members: 20 + ((number * 17) % 19),
  state,
});

/** A zone's quarterly reports: last year's fourth quarter and every quarter of this year that is over. */
export const quarterlyReports = (zone: Zone, today: Day): readonly SampleReport[] => {
  const over = Number(periodOf(today, 'quarter').slice(-1));
  const quarters = periodsBefore(today, 'quarter', over);
  const foundings = foundingsOf(zone, today).filter((one) => one.state === 'confirmed');
  const founded = quarters.map((period) => {
    const { from, to } = calendarSpan(period);
    return foundings.filter(({ decidedOn }) => from <= decidedOn && decidedOn <= to).length;
  });
  return quarters.map((period, at) => quarter(zone, period, { founded, at }));
};

const quarter = (
  zone: Zone,
  period: Period,
  { founded, at }: { readonly founded: readonly number[]; readonly at: number },
): SampleReport => {
  const opening = zone.unions + sum(founded.slice(0, at)) - at;
  const closing = opening + (founded[at] ?? 0) - 1;
  const introduced = Math.round((zone.shares.introduced * (22 + at)) / 100);
  return {
    unit: zone.code,
    form: 'quy-cap-tren',
    period,
    answers: {
      'unions-opening': opening,
      'unions-founded': founded[at] ?? 0,
      'unions-dissolved': 1,
      'unions-closing': closing,
      'unions-state': 2,
      'unions-public': 1,
      'unions-non-state': Math.floor(closing / 2) - 3,
      'unions-fdi': Math.ceil(closing / 2),
      'unions-cooperative': 0,
      'nghiep-doan': 1,
      'enterprises-eligible': zone.unions + 90,
      'enterprises-organised': closing - 3,
      officers: closing * 7,
      trained: 40 + at * 15,
      'introduced-class': Math.round(zone.unions * 0.32) + at,
      'introduced-party': introduced,
      'admitted-party': Math.round(introduced / 2),
      difficulties: 'Một số doanh nghiệp mới chưa ổn định lao động (dữ liệu mẫu)',
      proposals: 'Không có (dữ liệu mẫu)',
    },
    state: 'confirmed',
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
