/** Words that make a stretch one up to today or from today: its days are not known. */
export const ROLLING = /(?:^| )(?:qua|gan day|gan nhat|truoc|vua|nua)$/;

/** Roman numbers of quarters, as documents write them. */
export const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, iiii: 4, v: 5, vi: 6 };

/** Periods told from today: frequency and how many periods away. */
export const UNIT_WORDS = { thang: 'month', quy: 'quarter', tuan: 'week', nam: 'year' } as const;

/** How far "này", "trước", "sau" … step. */
export const PERIOD_STEPS: Readonly<Record<string, number>> = {
  nay: 0, truoc: -1, vua: -1, ngoai: -1, qua: -1, 'truoc nua': -2, kia: -2, sau: 1, toi: 1,
}; // biome-ignore format: a table
