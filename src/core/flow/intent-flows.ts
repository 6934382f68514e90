import type { IntentName } from './intents.ts';
import type { Reserved } from './reserved.ts';

/** Wordings of the reserved words that are longer than one. */
export const STEERING: Partial<Record<IntentName, Exclude<Reserved['kind'], 'skip'>>> = {
  back: 'back',
  cancel: 'cancel',
  pause: 'pause',
  help: 'help',
  edit: 'edit',
  nil: 'nil',
};

/** Which flow an intent begins, with the slots that were understood. A new flow for an intent is one line here. */
export const FLOW_OF: Partial<Record<IntentName, string>> = {
  'report.start': 'report',
  'cdcs.create': 'union-founding',
  'quota.remaining': 'quota',
  'target.lookup': 'quota',
  'report.status': 'duties',
  'deadline.check': 'duties',
  language: 'language',
};

/** What is said to an intent that begins nothing: for what is not there yet, what can be done instead. */
export const SENTENCE_OF: Partial<Record<IntentName, string>> = {
  menu: 'menu',
  greeting: 'welcome-back',
  thanks: 'thanks',
  'reminder.set': 'not-yet-reminder-set',
  'reminder.off': 'not-yet-reminder-off',
  'review.schedule': 'not-yet-review-schedule',
  'eligibility.check': 'not-yet-eligibility',
  'support.lookup': 'not-yet-support',
  'export.docx': 'not-yet-export',
  handoff: 'handoff',
};

/** Wishes that only ask: answered in the middle of a form, which then goes on where it was. */
export const ASKING: ReadonlySet<IntentName> = new Set([
  'quota.remaining', 'target.lookup', 'deadline.check', 'report.status', 'review.schedule', 'eligibility.check',
  'support.lookup', 'reminder.set', 'reminder.off', 'export.docx', 'handoff', 'help', 'menu', 'greeting', 'thanks',
]); // biome-ignore format: a list
