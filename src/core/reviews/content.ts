import type { Json, JsonObject } from '../flow/types.ts';
import { type Section, sections } from './document.ts';

/** The four grades, best first. */
export const grades = ['excellent', 'good', 'done', 'not-done'] as const;
export type Grade = (typeof grades)[number];

/** What only a person can say of a year; what was skipped is not there. Estimates by target, quotes by unit. */
export type ReviewContent = {
  readonly texts: Readonly<Partial<Record<Section, string>>>;
  readonly estimates: Readonly<Record<string, number>>;
  readonly quotes: readonly number[];
  readonly grade: Grade | null;
  readonly gradeReason: string | null;
};

export const noContent: ReviewContent = {
  texts: {},
  estimates: {},
  quotes: [],
  grade: null,
  gradeReason: null,
};

/** Names of the questions, as a draft keeps their answers. */
export const QUOTE = 'quote';
export const ESTIMATES = 'estimates';
export const GRADE = 'grade';
export const GRADE_REASON = 'grade-reason';
/** Of what was confirmed and opened again: the whole of it, with why; no question is called so. */
export const REOPENED = 'reopened';
export const estimateId = (key: string): string => `estimate-${key}`;

/** What a finished conversation says. */
export const contentIn = (answers: JsonObject): ReviewContent => {
  const estimated = listIn(answers[ESTIMATES]);
  const grade = grades.find((one) => one === answers[GRADE]) ?? null;
  return {
    texts: Object.fromEntries(
      sections.flatMap((section) => {
        const text = answers[section];
        return typeof text === 'string' ? [[section, text]] : [];
      }),
    ),
    estimates: Object.fromEntries(
      estimated.flatMap((key) => {
        const value = answers[estimateId(key)];
        return typeof value === 'number' ? [[key, value]] : [];
      }),
    ),
    quotes: listIn(answers[QUOTE]).map(Number),
    grade,
    gradeReason: grade !== null && typeof answers[GRADE_REASON] === 'string' ? answers[GRADE_REASON] : null,
  };
};

const listIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one) => String(one)) : [];

/** The same as answers, to go on from: every section, skipped ones as such. */
export const answersOf = ({ texts, estimates, quotes, grade, gradeReason }: ReviewContent): JsonObject => ({
  ...Object.fromEntries(sections.map((section) => [section, texts[section] ?? null])),
  [QUOTE]: quotes.length > 0 ? quotes.map(String) : null,
  [ESTIMATES]: Object.keys(estimates).length > 0 ? Object.keys(estimates) : null,
  ...Object.fromEntries(Object.entries(estimates).map(([key, value]) => [estimateId(key), value])),
  [GRADE]: grade,
  [GRADE_REASON]: gradeReason,
});
