import type { Json } from '../flow/types.ts';
import type { Text } from '../message.ts';
import type { Frequency } from '../reports/periods.ts';
import type { Dated, DateRule } from './dates.ts';
import type { ReviewEvent } from './types.ts';

/** How often something comes, as an officer chooses it; `stop` takes a date back. */
export type Rhythm = Frequency | 'once' | 'stop';

/** What may be chosen for an entry: a report with a form comes every period, a review mostly once. */
export const rhythmOptions = (dated: Dated, { mayStop }: { readonly mayStop: boolean }): Json =>
  [...rhythmsOf(dated), ...(mayStop ? (['stop'] as const) : [])].map((id) => ({
    id,
    ...RHYTHMS[id],
  })) as Json;

export const rhythmsOf = (dated: Dated): readonly Rhythm[] => {
  if (dated.kind === 'recurring') return ['year'];
  if (dated.kind === 'review' && isOnce(dated.entry)) return ['once'];
  if (dated.kind === 'review')
    return dated.entry.kind === 'meeting'
      ? ['week', 'month', 'quarter', 'once']
      : ['once', 'quarter', 'half-year', 'year'];
  const { every, form } = dated.entry;
  if (every !== null) return [every];
  return form === null
    ? ['month', 'quarter', 'half-year', 'year', 'once']
    : ['month', 'quarter', 'half-year', 'nine-months', 'year'];
};

/** A plan ends once, and what it names a year or a day for comes then. */
const isOnce = ({ kind, year, on }: ReviewEvent): boolean => kind === 'final' || year !== null || on !== null;

const RHYTHMS: Readonly<Record<Rhythm, { readonly label: Text; readonly aliases: readonly string[] }>> = {
  week: { label: { vi: 'Hằng tuần', en: 'Every week' }, aliases: ['tuần', 'hàng tuần', 'mỗi tuần', 'theo tuần'] },
  month: { label: { vi: 'Hằng tháng', en: 'Every month' }, aliases: ['tháng', 'hàng tháng', 'mỗi tháng', 'theo tháng'] },
  quarter: { label: { vi: 'Hằng quý', en: 'Every quarter' }, aliases: ['quý', 'hàng quý', 'mỗi quý', 'theo quý', '3 tháng'] },
  'half-year': { label: { vi: '6 tháng', en: 'Six months' }, aliases: ['sáu tháng', 'nửa năm', '6 tháng một lần'] },
  'nine-months': { label: { vi: '9 tháng', en: 'Nine months' }, aliases: ['chín tháng'] },
  year: { label: { vi: 'Hằng năm', en: 'Every year' }, aliases: ['năm', 'hàng năm', 'mỗi năm', 'theo năm', '12 tháng'] },
  once: { label: { vi: 'Một ngày cụ thể', en: 'One day' }, aliases: ['một ngày', 'một lần', '1 lần', 'ngày cụ thể'] },
  stop: { label: { vi: 'Bỏ lịch', en: 'Take it back' }, aliases: ['bỏ', 'không đặt nữa', 'bỏ lịch đã đặt'] },
}; // biome-ignore format: a table

/** What a workbook's cell may say. */
export const rhythmChoices: Json = Object.entries(RHYTHMS)
  .filter(([id]) => id !== 'stop')
  .map(([id, words]) => ({ id, ...words })) as Json;

/** How often a date comes that was set. */
export const rhythmName = (rule: DateRule): Text =>
  RHYTHMS[rule.kind === 'every' ? rule.every : rule.kind === 'once' ? 'once' : 'year'].label;

/** "Hằng tháng, Hằng quý": what may be chosen for an entry. */
export const rhythmNames = (dated: Dated): Text => {
  const labels = rhythmsOf(dated).map((id) => RHYTHMS[id].label);
  return { vi: labels.map(({ vi }) => vi).join(', '), en: labels.map(({ vi, en }) => en ?? vi).join(', ') };
};
