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

/** Which flow an intent begins. */
export const FLOW_OF: Partial<Record<IntentName, string>> = {
  'report.start': 'report',
  'cdcs.create': 'union-founding',
  'quota.remaining': 'quota',
  'target.lookup': 'quota',
  'report.status': 'duties',
  'deadline.check': 'duties',
  language: 'language',
};

/** What is said to an intent that begins nothing. */
export const SENTENCE_OF: Partial<Record<IntentName, string>> = {
  menu: 'menu',
  greeting: 'welcome-back',
  thanks: 'thanks',
};
