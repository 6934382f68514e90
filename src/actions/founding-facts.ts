import type { JsonObject } from '../core/flow/types.ts';
import { numeratorOf } from '../core/programme/target.ts';
import { packsInForce } from '../store/programmes.ts';
import type { ActionContext } from './action.ts';

export const textIn = (answers: JsonObject, id: string): string | null => {
  const value = answers[id];
  return typeof value === 'string' ? value : null;
};

export const countIn = (answers: JsonObject, id: string): number | null => {
  const value = answers[id];
  return typeof value === 'number' ? value : null;
};

/** What the questions about the recognising decision give, as a founding keeps it. */
export const decisionIn = (answers: JsonObject) => {
  const decisionOn = textIn(answers, 'decision-on');
  return {
    deciding_body: textIn(answers, 'deciding-body'),
    decision_number: textIn(answers, 'decision-number'),
    decision_on: decisionOn,
    decision_year: decisionOn === null ? null : Number(decisionOn.slice(0, 4)),
    committee: textIn(answers, 'committee') as 'elected' | 'provisional' | null,
    term_to: textIn(answers, 'term-to'),
    chair_name: textIn(answers, 'chair-name'),
    chair_phone: textIn(answers, 'chair-phone'),
    file_id: fileId(answers.file),
  };
};

const fileId = (value: JsonObject[string] | undefined): number | null =>
  value !== null && typeof value === 'object' && 'fileId' in value && typeof value.fileId === 'number'
    ? value.fileId
    : null;

/** Which day a founding counts on is the programme's to say; the decision's unless one says otherwise. */
export const countsOnDecision = async (context: ActionContext): Promise<boolean> => {
  const packs = await packsInForce(context.db, context);
  const targets = packs
    .flatMap((pack) => pack.targets)
    .filter((target) => numeratorOf(target)?.startsWith('unions.founded'));
  return targets.length === 0 || targets.some(({ countsOn }) => countsOn === 'decision');
};
