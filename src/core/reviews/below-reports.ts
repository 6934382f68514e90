import { type Phrase, say, type Text } from '../message.ts';
import { shown } from '../programme/quota-figures.ts';

/** The reports of one form that everybody below owed; `onTime`, `late` and `missing` come to `owed`. */
export type FormBelow = {
  readonly form: string;
  readonly title: Text;
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
};

/** Who did not send everything in time; of an officer who reports by post with the post. */
export type Behind = { readonly name: string; readonly missing: number; readonly late: number };

/** How reports came from below. `others`: how many more are behind than are named. */
export type ReportsBelow = {
  readonly forms: readonly FormBelow[];
  readonly behind: readonly Behind[];
  readonly others: number;
};

/** So many of those who are behind are named. */
export const MOST_BEHIND = 5;

/** What one reporter did not send, or not in time, of some reports. */
export type Lack = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly missing: number;
  readonly late: number;
};

/** What each reporter lacks of everything, most missing first. */
export const lacksOf = (lacks: readonly Lack[]): readonly Lack[] => {
  const sums = new Map<string, Lack>();
  for (const one of lacks) {
    const key = `${one.unitId} ${one.postId}`;
    const { missing = 0, late = 0 } = sums.get(key) ?? {};
    sums.set(key, { ...one, missing: missing + one.missing, late: late + one.late });
  }
  return [...sums.values()].sort((a, b) => b.missing - a.missing || b.late - a.late || a.unitId - b.unitId);
};

/** Short enough for a message. */
export const reportsBelowLines = (reports: ReportsBelow | null | undefined): readonly Phrase[] => {
  if (!reports || reports.forms.length === 0) return [];
  const { forms, behind, others } = reports;
  return [
    { vi: '' },
    say('year-review-reports-below'),
    ...forms.map(({ title, owed, onTime, late, missing }) =>
      say('year-review-reports-form', {
        ...{ title, owed: shown(owed), onTime: shown(onTime), late: shown(late), missing: shown(missing) },
        ...{ lates: late, lacks: missing },
      }),
    ),
    ...(behind.length > 0
      ? [say('year-review-behind', { names: namesOf(behind), others: shown(others), more: others })]
      : []),
  ];
};

const namesOf = (behind: readonly Behind[]): Phrase =>
  behind.map(lackOf).reduce((line, next) => say('year-review-join', { line, next }));

const lackOf = ({ name, missing, late }: Behind): Phrase =>
  say('year-review-behind-one', { name, missing, late });
