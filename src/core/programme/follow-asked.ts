import type { Definitions } from '../definitions.ts';
import { formOf } from '../definitions.ts';
import { fold } from '../fold.ts';
import { frequencyOf, type Period } from '../reports/periods.ts';
import type { Followed } from './follow.ts';

/** Whether words ask who else has or has not sent, and not after the own report: "đơn vị nào chưa nộp", "danh sách chưa gửi". */
export const asksWhoSent = (said: string): boolean => {
  const words = fold(said);
  return WHO.test(words) && SENT.test(words);
};

const WHO =
  /\b(?:ai|don vi nao|cdcs nao|cong doan nao|noi nao|cho nao|(?:bao nhieu|may|cac|nhung|so) (?:don vi|cdcs|cong doan)|danh sach|ds|liet ke|who|which units?|list)\b/;
const SENT =
  /\b(?:chua|da|co) (?:(?:thay|chiu|he|ai) )?(?:nop|gui|bao|lam)|\b(?:nop|gui) (?:bao cao |bc )?(?:muon|tre|cham|sau han)|not sent|sent/;

/** Whether they ask who was late: "ai nộp muộn". */
export const asksWhoWasLate = (said: string): boolean =>
  /\b(?:muon|tre|cham|sau han|late)\b/.test(fold(said));

/** Of the forms that are followed those that the words or the period may mean; all where they say nothing. */
export const formsMeant = (
  all: readonly Followed[],
  { said, period }: { readonly said: string; readonly period: Period | null },
  definitions: Definitions,
): readonly Followed[] => {
  const timely = all.filter(({ grounds }) =>
    grounds.some(({ settings }) =>
      settings.some(({ frequency }) => period === null || frequency === frequencyOf(period)),
    ),
  );
  const heard = new Set(fold(said).split(/[^a-z0-9]+/));
  const scored = timely.map((one) => ({
    one,
    score: wordsOf(one, definitions).filter((word) => heard.has(word)).length,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.flatMap(({ one, score }) => (score === best ? [one] : []));
};

/** The words of a form's title that tell it from others. */
const wordsOf = ({ form }: Followed, definitions: Definitions): readonly string[] =>
  [...new Set(fold(formOf(definitions, form)?.title.vi ?? '').split(/[^a-z0-9]+/))].filter(
    (word) => word !== '' && !COMMON.has(word),
  );

const COMMON: ReadonlySet<string> = new Set([
  'bao',
  'cao',
  'cua',
  'cong',
  'doan',
  'thang',
  'nam',
  'quy',
  'can',
  'hoat',
  'dong',
]);
