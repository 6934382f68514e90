import type { Day } from '../core/day.ts';
import { unions } from './sample-cast.ts';
import { DUES, monthlyReports, type SampleReport } from './sample-figures.ts';

/** The sample's large union, which follows and adds up groups of its own. */
export const LARGE = 'MAU-CS01';

export type Group = {
  readonly code: string;
  readonly union: string;
  readonly name: string;
  readonly head: string;
  readonly workers: number;
};

const HEADS = [
  ['Võ Thị Mẫu Hòa', 150],
  ['Lâm Văn Mẫu Hưng', 153],
  ['Huỳnh Thị Mẫu Kiều', 156],
  ['Mạc Thị Mẫu Liên', 159],
  ['Tăng Văn Mẫu Lộc', 162],
  ['Thái Thị Mẫu Mận', 165],
  ['Ông Thị Mẫu Nhàn', 168],
  ['Giang Văn Mẫu Phong', 171],
  ['Khổng Thị Mẫu Quế', 174],
  ['La Thị Mẫu Sen', 177],
  ['Nghiêm Văn Mẫu Tài', 180],
  ['Ứng Thị Mẫu Xoan', 185],
] as const;

export const groups: readonly Group[] = HEADS.map(([head, workers], n) => {
  const number = String(n + 1).padStart(2, '0');
  return { code: `${LARGE}-T${number}`, union: LARGE, name: `Tổ may ${number} (mẫu)`, head, workers };
});

/** So many months stand behind each group, so that it has a history. */
export const GROUP_MONTHS = 6;

/** Sent, due and changeable until so many days after the month, before their union's own report is due. */
const AFTER = { sent: 1, due: 3, correction: 5 };

/** What the groups sent: together, every item of a month is what their union reported for it. */
export const groupReports = (today: Day): readonly SampleReport[] =>
  unions.flatMap((union, index) => {
    const months = monthlyReports(union, index, today).slice(-GROUP_MONTHS);
    return union.code === LARGE ? groups.flatMap((group, at) => groupMonths(group, at, months)) : [];
  });

const groupMonths = (
  { code }: Group,
  at: number,
  months: readonly SampleReport[],
): readonly SampleReport[] => {
  const share = (whole: number): number => shares(whole)[at] ?? 0;
  let closing = share(Number(months[0]?.answers.opening));
  return months.map(({ period, answers }) => {
    const flow = Object.fromEntries(FLOWS.map((item) => [item, share(Number(answers[item]))]));
    const opening = closing;
    closing += (flow.joined ?? 0) + (flow['transferred-in'] ?? 0);
    closing -= (flow['transferred-out'] ?? 0) + (flow['left-other'] ?? 0);
    const due = closing * DUES;
    const unpaid = share(Number(answers['dues-due']) - Number(answers['dues-paid']));
    return {
      ...{ unit: code, form: 'thang-to', period, state: 'confirmed', after: AFTER },
      answers: {
        ...{ workers: share(Number(answers.workers)), opening, ...flow, closing },
        ...{ 'dues-due': due, 'dues-paid': due - unpaid },
      },
    };
  });
};

const FLOWS = ['joined', 'transferred-in', 'transferred-out', 'left-other'] as const;

/** A whole number in parts after the groups' workers, none of it lost to rounding. */
const shares = (whole: number): readonly number[] => {
  const upTo = (count: number): number =>
    Math.round((whole * workersOf(groups.slice(0, count))) / workersOf(groups));
  return groups.map((_, at) => upTo(at + 1) - upTo(at));
};

const workersOf = (some: readonly Group[]): number => some.reduce((total, { workers }) => total + workers, 0);
