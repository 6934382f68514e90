import type { Action, Begin } from './action.ts';
import { adoptionBegin, adoptionLeft, adoptionRecord, adoptionUnit } from './adoption.ts';
import { allocationAssign } from './allocation-assign.ts';
import { allocationBegin, registerBegin } from './allocation-begin.ts';
import { allocationRegister } from './allocation-register.ts';
import { allocationShow } from './allocation-show.ts';
import { allocationAbout, allocationPlan, allocationSheet, allocationUnit } from './allocation-steps.ts';
import { bodySucceed, successorBegin } from './body-successor.ts';
import {
  claimsConfirm,
  claimsConfirmBegin,
  claimsPay,
  claimsPayBegin,
  claimsReturn,
  claimsReturnBegin,
} from './claims-settle.ts';
import { claimsShow } from './claims-show.ts';
import { dateBegin } from './date-begin.ts';
import { dateLook, dateSet } from './date-set.ts';
import { dateAbout, datePlan, dateRhythm, dateRule } from './date-steps.ts';
import { datesShow } from './dates-show.ts';
import { draftActions, draftBegins } from './draft-actions.ts';
import { dutiesShow } from './duties-show.ts';
import { eligibilityAnswer, eligibilityNext } from './eligibility.ts';
import { enterpriseAdd, enterpriseAddBegin, enterpriseKnown } from './enterprise-add.ts';
import { enterpriseMove, enterpriseWorkers } from './enterprise-move.ts';
import { enterprisesShow } from './enterprises-show.ts';
import { figureBegin } from './figure-begin.ts';
import { figureDecide, figureGone, figureShow } from './figure-decide.ts';
import { figureDeclare } from './figure-declare.ts';
import { foundingBegin } from './founding-begin.ts';
import { foundingDecide, foundingDecisionBegin } from './founding-decide.ts';
import { foundingKnown, foundingMinimum } from './founding-known.ts';
import { foundingStop } from './founding-stop.ts';
import { importApply, importDrop } from './import-apply.ts';
import { importOpen } from './import-open.ts';
import { ladderActions, ladderBegins } from './ladder-actions.ts';
import { languageSet } from './language-set.ts';
import { linkClaim, linkConfirm, linkFind } from './link.ts';
import { membersShow } from './member-changes.ts';
import { missingActions } from './missing-actions.ts';
import { peopleActions, peopleBegins } from './people-actions.ts';
import { periodClose, periodFind } from './period-close.ts';
import {
  programmeChange,
  programmeDrop,
  programmeDropBegin,
  programmeEnd,
  programmeEndBegin,
} from './programme-end.ts';
import { programmeForce, programmeForceBegin } from './programme-force.ts';
import { programmeReading, programmeReadingBegin } from './programme-reading.ts';
import { programmePreview, programmeRenew, programmeRenewBegin, programmeYears } from './programme-renew.ts';
import { programmeShow } from './programme-show.ts';
import {
  programmeConfirm,
  programmeValuesBegin,
  programmeValuesSet,
  programmeValuesShow,
} from './programme-values.ts';
import { quotaAnswerAction } from './quota-answer.ts';
import { reachActions, reachBegins } from './reach-actions.ts';
import { registerActions, registerBegins } from './register-actions.ts';
import { reportBegin } from './report-begin.ts';
import { reportSubmit } from './report-submit.ts';
import { reviewActions, reviewBegins } from './review-actions.ts';
import { rollupShow } from './rollup-show.ts';
import { supportClaim, supportClaimBegin, supportClaimList } from './support-claim.ts';
import { supportSet, supportSettingBegin } from './support-setting.ts';
import { supportShow } from './support-show.ts';
import { taskAssign, taskAssignBegin, taskPosts, taskUnit } from './task-assign.ts';
import { taskRecord, taskRecordBegin } from './task-record.ts';
import { tasksShow } from './tasks-show.ts';
import { unionFound } from './union-found.ts';
import { unitActions, unitBegins } from './unit-actions.ts';
import { workbookSend } from './workbook-send.ts';
import { yearReviewActions, yearReviewBegins } from './year-review-actions.ts';

/** What flows may do, by the names that they use. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['adoption.left', adoptionLeft],
  ['adoption.record', adoptionRecord],
  ['adoption.unit', adoptionUnit],
  ['claims.confirm', claimsConfirm],
  ['claims.pay', claimsPay],
  ['claims.return', claimsReturn],
  ['claims.show', claimsShow],
  ['allocation.about', allocationAbout],
  ['allocation.assign', allocationAssign],
  ['allocation.plan', allocationPlan],
  ['allocation.register', allocationRegister],
  ['allocation.sheet', allocationSheet],
  ['allocation.show', allocationShow],
  ['allocation.unit', allocationUnit],
  ['body.succeed', bodySucceed],
  ['date.about', dateAbout],
  ['date.look', dateLook],
  ['date.plan', datePlan],
  ['date.rhythm', dateRhythm],
  ['date.rule', dateRule],
  ['date.set', dateSet],
  ['dates.show', datesShow],
  ...draftActions,
  ...ladderActions,
  ...reachActions,
  ...yearReviewActions,
  ['duties.show', dutiesShow],
  ['eligibility.answer', eligibilityAnswer],
  ['eligibility.next', eligibilityNext],
  ['enterprise.add', enterpriseAdd],
  ['enterprise.known', enterpriseKnown],
  ['enterprise.move', enterpriseMove],
  ['enterprise.workers', enterpriseWorkers],
  ['enterprises.show', enterprisesShow],
  ['figure.decide', figureDecide],
  ['figure.declare', figureDeclare],
  ['figure.gone', figureGone],
  ['figure.show', figureShow],
  ['founding.decide', foundingDecide],
  ['founding.known', foundingKnown],
  ['founding.minimum', foundingMinimum],
  ['founding.stop', foundingStop],
  ['import.apply', importApply],
  ['import.drop', importDrop],
  ['import.open', importOpen],
  ['language.set', languageSet],
  ['link.claim', linkClaim],
  ['link.confirm', linkConfirm],
  ['link.find', linkFind],
  ...missingActions,
  ['programme.change', programmeChange],
  ['programme.confirm', programmeConfirm],
  ['programme.drop', programmeDrop],
  ['programme.end', programmeEnd],
  ['programme.force', programmeForce],
  ['programme.preview', programmePreview],
  ['programme.reading', programmeReading],
  ['programme.renew', programmeRenew],
  ['programme.show', programmeShow],
  ['programme.values-set', programmeValuesSet],
  ['programme.values-show', programmeValuesShow],
  ['programme.years', programmeYears],
  ...registerActions,
  ...peopleActions,
  ['period.close', periodClose],
  ['period.find', periodFind],
  ['quota.answer', quotaAnswerAction],
  ['report.submit', reportSubmit],
  ...reviewActions,
  ['members.show', membersShow],
  ['rollup.show', rollupShow],
  ['support.claim', supportClaim],
  ['support.claim-list', supportClaimList],
  ['support.set', supportSet],
  ['support.show', supportShow],
  ['task.assign', taskAssign],
  ['task.posts', taskPosts],
  ['task.record', taskRecord],
  ['task.unit', taskUnit],
  ['tasks.show', tasksShow],
  ['union.found', unionFound],
  ...unitActions,
  ['workbook.send', workbookSend],
]);

/** What flows may begin with. */
export const begins: ReadonlyMap<string, Begin> = new Map([
  ['adoption.begin', adoptionBegin],
  ['claims.confirm-begin', claimsConfirmBegin],
  ['claims.pay-begin', claimsPayBegin],
  ['claims.return-begin', claimsReturnBegin],
  ['date.begin', dateBegin],
  ...draftBegins,
  ...ladderBegins,
  ...reachBegins,
  ...yearReviewBegins,
  ['enterprise.add-begin', enterpriseAddBegin],
  ['figure.begin', figureBegin],
  ['allocation.begin', allocationBegin],
  ['allocation.register-begin', registerBegin],
  ['founding.begin', foundingBegin],
  ['founding.decision-begin', foundingDecisionBegin],
  ['programme.drop-begin', programmeDropBegin],
  ['programme.end-begin', programmeEndBegin],
  ['programme.force-begin', programmeForceBegin],
  ['programme.reading-begin', programmeReadingBegin],
  ['programme.renew-begin', programmeRenewBegin],
  ['programme.values-begin', programmeValuesBegin],
  ...peopleBegins,
  ...registerBegins,
  ['report.begin', reportBegin],
  ...reviewBegins,
  ['support.claim-begin', supportClaimBegin],
  ['support.setting-begin', supportSettingBegin],
  ['task.assign-begin', taskAssignBegin],
  ['task.record-begin', taskRecordBegin],
  ['body.succeed-begin', successorBegin],
  ...unitBegins,
]);
