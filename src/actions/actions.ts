import type { Action, Begin } from './action.ts';
import { dutiesShow } from './duties-show.ts';
import { foundingBegin } from './founding-begin.ts';
import { foundingDecide, foundingDecisionBegin } from './founding-decide.ts';
import { foundingKnown, foundingMinimum } from './founding-known.ts';
import { foundingStop } from './founding-stop.ts';
import { importApply, importDrop } from './import-apply.ts';
import { importOpen } from './import-open.ts';
import { languageSet } from './language-set.ts';
import { linkConfirm, linkFind } from './link.ts';
import { quotaAnswerAction } from './quota-answer.ts';
import { reportBegin } from './report-begin.ts';
import { reportSubmit } from './report-submit.ts';
import { unionFound } from './union-found.ts';
import { workbookSend } from './workbook-send.ts';

/** What flows may do, by the names that they use. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['duties.show', dutiesShow],
  ['founding.decide', foundingDecide],
  ['founding.known', foundingKnown],
  ['founding.minimum', foundingMinimum],
  ['founding.stop', foundingStop],
  ['import.apply', importApply],
  ['import.drop', importDrop],
  ['import.open', importOpen],
  ['language.set', languageSet],
  ['link.confirm', linkConfirm],
  ['link.find', linkFind],
  ['quota.answer', quotaAnswerAction],
  ['report.submit', reportSubmit],
  ['union.found', unionFound],
  ['workbook.send', workbookSend],
]);

/** What flows may begin with. */
export const begins: ReadonlyMap<string, Begin> = new Map([
  ['founding.begin', foundingBegin],
  ['founding.decision-begin', foundingDecisionBegin],
  ['report.begin', reportBegin],
]);
