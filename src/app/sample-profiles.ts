import type { Day } from '../core/day.ts';
import { coverage, type Period, periodOf, type Span } from '../core/reports/periods.ts';
import { type Union, unions, type Zone, zones } from './sample-cast.ts';
import { periodsBefore, type SampleReport } from './sample-figures.ts';

/** What unions and zones say of themselves once a year, and the zones' money by quarter. */
export const yearlyAndMoney = (today: Day): readonly SampleReport[] => [
  ...yearsOver(today).flatMap((year) => [
    ...unions.map((union, n) => unionProfile(union, { n, year })),
    ...zones.map((zone, n) => zoneProfile(zone, { n, year })),
  ]),
  ...zones.flatMap((zone) => money(zone, today)),
];

/** Years end with November, as reports on activity have it. */
const yearCovers = (year: Period): Span => coverage(year, { fromDay: 1, toDay: 31, monthsBack: 1 });

/** The last two years whose profiles can have been sent and confirmed. */
const yearsOver = (today: Day): readonly Period[] => {
  const year = Number(today.slice(0, 4));
  const last = yearCovers(`${year}`).to < today ? year : year - 1;
  return [`${last - 1}`, `${last}`];
};

type Which = { readonly n: number; readonly year: Period };

const base = (unit: string, year: Period) =>
  ({ unit, period: year, covers: yearCovers(year), state: 'confirmed' }) as const;

/** No chance in it: of every `of` unions one says no, another one each year. */
const says = ({ n, year }: Which, of: number, from = 0): boolean => (n + from + Number(year)) % of !== 0;

const unionProfile = (union: Union, which: Which): SampleReport => ({
  ...base(union.code, which.year),
  form: 'ho-so-cdcs',
  answers: { ...deeds(which), ...people(union, which) },
});

const GRADES = ['good', 'excellent', 'good', 'done', 'good', 'good', 'not-graded', 'good'] as const;
const BOARDS = ['there', 'there', 'missing', 'there', 'not-eligible'] as const;

const deeds = (which: Which): SampleReport['answers'] => ({
  agreement: says(which, 4),
  dialogue: says(which, 6),
  conference: says(which, 5, 1),
  disclosed: says(which, 11, 2),
  inspected: says(which, 7),
  proposed: says(which, 3),
  'women-board': BOARDS[which.n % BOARDS.length] ?? 'there',
  grade: GRADES[(which.n + Number(which.year)) % GRADES.length] ?? 'good',
});

const people = ({ workers, members }: Union, { n }: Which): SampleReport['answers'] => {
  const part = (whole: number, percent: number) => Math.round((whole * percent) / 100);
  const committee = 5 + 2 * (n % 3);
  const heads = Math.ceil(members / 40);
  const hardship = 2 + (n % 5);
  return {
    committee,
    'committee-trained': committee - (n % 2),
    'team-heads': heads,
    'team-heads-trained': part(heads, 70 + n),
    studied: part(workers, 70 + ((n * 5) % 25)),
    benefits: part(members, 20 + ((n * 7) % 25)),
    hardship,
    visited: hardship - (n % 6 === 5 ? 1 : 0),
    culture: part(workers, 65 + ((n * 3) % 20)),
    skills: part(members, 50 + ((n * 4) % 25)),
  };
};

const zoneProfile = (zone: Zone, which: Which): SampleReport => ({
  ...base(zone.code, which.year),
  form: 'ho-so-cap-tren',
  answers: {
    grade: GRADES[which.n] ?? 'good',
    inspected: says(which, 3),
    disclosed: true,
    proposed: says(which, 3, 1),
    'economic-units': which.n + 1,
    'economic-units-renewed': which.n,
  },
});

/** As many quarters as the zone's other quarterly report has. */
const money = ({ code, unions: count }: Zone, today: Day): readonly SampleReport[] => {
  const over = Number(periodOf(today, 'quarter').slice(-1));
  return periodsBefore(today, 'quarter', over).map((period, at) => {
    const fund = { due: count * 60_000_000, paid: count * (54_000_000 + at * 1_000_000) };
    const dues = { due: count * 8_000_000, paid: count * 7_700_000 };
    return {
      unit: code,
      form: 'tai-chinh-quy',
      period,
      state: 'confirmed',
      answers: {
        'fund-due': fund.due,
        'fund-paid': fund.paid,
        'fund-kept': (fund.paid * 3) / 4,
        'dues-due': dues.due,
        'dues-paid': dues.paid,
        'total-due': fund.due + dues.due,
        'total-paid': fund.paid + dues.paid,
        difficulties: 'Không có (dữ liệu mẫu)',
      },
    };
  });
};
