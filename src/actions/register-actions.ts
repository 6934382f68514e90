import type { Action, Begin } from './action.ts';
import { officeAbout, officeChange } from './office-change.ts';
import { officeNamed, officeOpen, officeOpenBegin } from './office-open.ts';
import { officerAbout, officerChange } from './officer-change.ts';
import { officerBegin, officerNamed, officerPhone, officerRecord } from './officer-record.ts';
import { officersShow } from './officers-show.ts';
import { officesShow } from './offices-show.ts';
import {
  workPlanBegin,
  workPlanItem,
  workPlanKnown,
  workPlanRead,
  workPlanRegister,
  workPlanResult,
} from './work-plan.ts';
import { workPlansShow } from './work-plans-show.ts';

/** What flows may do with representative offices, officers of programmes and their work plans. */
export const registerActions: readonly (readonly [string, Action])[] = [
  ['office.about', officeAbout],
  ['office.change', officeChange],
  ['office.named', officeNamed],
  ['office.open', officeOpen],
  ['officer.about', officerAbout],
  ['officer.change', officerChange],
  ['officer.named', officerNamed],
  ['officer.phone', officerPhone],
  ['officer.record', officerRecord],
  ['officers.show', officersShow],
  ['offices.show', officesShow],
  ['work-plan.item', workPlanItem],
  ['work-plan.known', workPlanKnown],
  ['work-plan.read', workPlanRead],
  ['work-plan.register', workPlanRegister],
  ['work-plan.result', workPlanResult],
  ['work-plans.show', workPlansShow],
];

export const registerBegins: readonly (readonly [string, Begin])[] = [
  ['office.open-begin', officeOpenBegin],
  ['officer.begin', officerBegin],
  ['work-plan.begin', workPlanBegin],
];
