import { formOf } from '../core/definitions.ts';
import { type Phrase, say } from '../core/message.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { targetKey } from '../core/programme/target-key.ts';
import type { Pack } from '../core/programme/types.ts';
import { GRADE } from '../core/reviews/content.ts';
import { sections } from '../core/reviews/document.ts';
import { REVIEW_FORM } from '../core/reviews/questions.ts';
import { joined } from '../core/reviews/words.ts';
import { unitName } from '../store/units.ts';
import type { YearReview } from '../store/year-reviews.ts';
import type { Reading, Reviewed } from './year-review-figures.ts';

/** What the unit wrote, section by section. */
export const contentLines = async (
  context: Reading,
  { pack, asOf }: Reviewed,
  { content }: YearReview,
): Promise<readonly Phrase[]> => {
  const { texts, quotes, grade, gradeReason } = content;
  const names = await Promise.all(quotes.map((id) => unitName(context.db, id, asOf)));
  const quoted = names.flatMap((name) => (name === null ? [] : [{ vi: name }]));
  return [
    ...sections.flatMap((section) => {
      const text = texts[section];
      return text === undefined
        ? []
        : [{ vi: '' }, say('year-review-section', { label: labelOf(context, section), text })];
    }),
    ...estimateLines(content, pack),
    ...(quoted.length > 0 ? [{ vi: '' }, say('year-review-quotes', { names: joined(quoted) })] : []),
    ...(grade === null
      ? []
      : [
          { vi: '' },
          say('year-review-grade', {
            ...{ grade: gradeLabel(context, grade), reason: gradeReason ?? '' },
            given: gradeReason === null ? 0 : 1,
          }),
        ]),
  ];
};

/** "Ước thực hiện cả năm": said apart from what was done. */
const estimateLines = ({ estimates }: YearReview['content'], { targets }: Pack): readonly Phrase[] => {
  const said = targets.flatMap((target) => {
    const value = estimates[targetKey(target.id)];
    if (value === undefined) return [];
    const sign = target.kind === 'percentage' ? '%' : '';
    return [say('year-review-estimate', { title: target.title, value: `${shown(value)}${sign}` })];
  });
  return said.length > 0 ? [{ vi: '' }, say('year-review-estimates'), ...said] : [];
};

const asksIn = ({ definitions }: Pick<Reading, 'definitions'>) =>
  formOf(definitions, REVIEW_FORM)?.steps.flatMap((step) => (step.kind === 'ask' ? [step] : [])) ?? [];

/** What a section is called. */
export const labelOf = (context: Pick<Reading, 'definitions'>, section: string): Phrase =>
  asksIn(context).find(({ id }) => id === section)?.label ?? { vi: section };

/** What a grade is called. */
export const gradeLabel = (context: Pick<Reading, 'definitions'>, grade: string): Phrase => {
  const options = asksIn(context).find(({ id }) => id === GRADE)?.settings.options;
  const named = (Array.isArray(options) ? options : []) as unknown as readonly {
    readonly id: string;
    readonly label: Phrase;
  }[];
  return named.find(({ id }) => id === grade)?.label ?? { vi: grade };
};
