import type { Day } from '../day.ts';

/**
 * A review as it is printed (báo cáo sơ kết, tổng kết): every text in the words that are shown, Vietnamese, and the
 * numbers behind them for the workbook. `null` is "not known" or "there is none": nothing is made up in its place.
 */
export type ReviewDocument = {
  /** A draft is marked DỰ THẢO; it becomes confirmed once the unit's head has agreed to it. */
  readonly state: 'draft' | 'confirmed';
  readonly kind: 'interim' | 'final' | 'yearly';
  /** "Tổng kết thực hiện Kế hoạch năm 2026": goes under BÁO CÁO. */
  readonly title: string;
  readonly year: number;
  /** What the figures cover. */
  readonly period: { readonly from: Day; readonly to: Day };
  /** The day on which the figures were read, or frozen when the review was confirmed. */
  readonly asOf: Day;
  /** The day of confirming; null while it is a draft. */
  readonly datedOn: Day | null;
  /** Names as of that day. At the top of the tree there is no parent. */
  readonly unit: { readonly name: string; readonly parent: string | null; readonly place: string | null };
  readonly programme: {
    readonly name: string;
    readonly number: string | null;
    readonly issuer: string | null;
    readonly issuedOn: Day | null;
  };
  /** The number is left to the clerk; nobody is named who was not given. */
  readonly signature: { readonly title: string | null; readonly name: string | null };
  readonly targets: readonly DocumentTarget[];
  readonly tasks: readonly DocumentTask[];
  readonly supports: readonly DocumentSupport[];
  readonly completeness: readonly DocumentDuty[];
  /** Null where nothing stands below, or the reader does not follow its reports. */
  readonly reportsBelow: DocumentReportsBelow | null;
  /** What the officer wrote, by section, in the order of the document; skipped sections are left out. */
  readonly texts: readonly DocumentText[];
  readonly grading: { readonly grade: string; readonly reason: string | null } | null;
  readonly below: DocumentBelow;
  /** Nơi nhận, with what for: "(để b/c)". `name` null: somebody whom no register names, left to a pen. */
  readonly recipients: readonly { readonly name: string | null; readonly purpose: string | null }[];
  /** What a reader has to know: hidden small counts, sample data, what waits for confirmation. */
  readonly notes: readonly string[];
};

export type DocumentTarget = {
  readonly title: string;
  /** "Số đếm", "Tỷ lệ %": what kind of number the plan asks for. */
  readonly kind: string;
  /** "132 CĐCS", "từ 80%", "hầu hết CĐCS": as the plan wants it; null where nothing was given to the unit. */
  readonly goal: string | null;
  /** "114 CĐCS", "79,1% (91/115)", "chưa có số liệu". Confirmed figures only. */
  readonly done: string;
  /** "đã đạt", "còn lại 18", "không đánh giá bằng số". */
  readonly verdict: string;
  /** "2025: 120 CĐCS; 2024: 98 CĐCS"; null where no earlier year has a figure. */
  readonly trend: string | null;
  /** Labelled, and never counted as done: "ước thực hiện cả năm: 130". */
  readonly estimate: string | null;
  /** Where the plan says so, and where the figures come from. */
  readonly sources: readonly string[];
  /** The same as numbers, for the workbook. */
  readonly figures: {
    readonly goal: number | null;
    readonly done: number | null;
    readonly waiting: number;
    readonly denominator: number | null;
    /** Per hundred, or per unit of the denominator. */
    readonly rate: number | null;
    readonly left: number | null;
    readonly estimate: number | null;
    readonly earlier: readonly { readonly year: number; readonly done: number | null }[];
  };
};

export type DocumentTask = {
  readonly title: string;
  readonly state: 'done' | 'doing' | 'not-begun' | 'ongoing';
  /** The state in words: "đã xong", "quá hạn 30/9/2026". */
  readonly told: string;
  /** "quý III/2026"; the plan's own word. */
  readonly time: string | null;
  /** Document number or note of who is responsible. */
  readonly note: string | null;
};

/** Money in đồng: whole numbers. */
export type DocumentSupport = {
  readonly title: string;
  readonly claims: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly paid: number;
};

/** A form that was owed through the year: `late` are among `sent`. */
export type DocumentDuty = {
  readonly form: string;
  readonly owed: number;
  readonly sent: number;
  readonly late: number;
  readonly missing: number;
  /** "tháng 3, tháng 7": what was not sent. */
  readonly missed: readonly string[];
};

/** The reports of everybody below: `onTime`, `late` and `missing` come to `owed`. `others`: how many more are behind. */
export type DocumentReportsBelow = {
  readonly forms: readonly {
    readonly form: string;
    readonly owed: number;
    readonly onTime: number;
    readonly late: number;
    readonly missing: number;
  }[];
  readonly behind: readonly DocumentBehind[];
  readonly others: number;
};

export type DocumentBehind = { readonly unit: string; readonly missing: number; readonly late: number };

export const sections = [
  'strengths',
  'limits',
  'objective-causes',
  'subjective-causes',
  'lessons',
  'proposals',
  'next',
] as const;
export type Section = (typeof sections)[number];

/** `quoted`: taken over word for word from the confirmed review of a unit below. */
export type DocumentText = {
  readonly section: Section;
  /** "Ưu điểm", "Nguyên nhân khách quan". */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly quoted: readonly { readonly unit: string; readonly paragraphs: readonly string[] }[];
};

/** The units directly below that take part: who has finished theirs, and without whom this one was written. */
export type DocumentBelow = {
  readonly confirmed: readonly string[];
  readonly unfinished: readonly string[];
};
