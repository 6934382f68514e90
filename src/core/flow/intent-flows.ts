import type { CommandName } from './buttons.ts';
import type { IntentName } from './intents.ts';
import type { Reserved } from './reserved.ts';
import type { JsonObject } from './types.ts';

/** What a wish leads to: a word that steers, a flow with the slots that were understood, or a sentence. */
export type IntentAnswer =
  | { readonly kind: 'steer'; readonly word: Exclude<Reserved['kind'], 'skip'> }
  /** `command`: the button for it, offered where the wish was only guessed. `byWords`: its own words say what is asked about. `slots`: what it begins with. */
  | {
      readonly kind: 'flow';
      readonly flow: string;
      readonly command?: CommandName;
      readonly byWords?: true;
      readonly overDraft?: true;
      readonly slots?: JsonObject;
    }
  | { readonly kind: 'say'; readonly key: string };

const steer = (word: Exclude<Reserved['kind'], 'skip'>): IntentAnswer => ({ kind: 'steer', word });
const flow = (name: string, command?: CommandName): IntentAnswer => ({
  kind: 'flow',
  flow: name,
  ...(command ? { command } : {}),
});
const byWords = (name: string, command?: CommandName): IntentAnswer => ({
  kind: 'flow',
  flow: name,
  byWords: true,
  ...(command ? { command } : {}),
});
/** Begun over the draft that is open in the chat, if there is one. */
const overDraft = (name: string, command?: CommandName): IntentAnswer => ({
  kind: 'flow',
  flow: name,
  ...{ byWords: true, overDraft: true },
  ...(command ? { command } : {}),
});
const unit = (change: string): IntentAnswer => ({
  ...{ kind: 'flow', flow: 'units', byWords: true },
  slots: { change },
});
const sentence = (key: string): IntentAnswer => ({ kind: 'say', key });

/** Every wish that is understood has an answer: a new flow is one line here. What cannot be done yet says what can. */
export const ANSWERS: Readonly<Record<IntentName, IntentAnswer>> = {
  'report.start': flow('report', 'report'),
  'report.status': byWords('report-status', 'duties'),
  'report.missing': byWords('missing', 'missing'),
  'report.review': flow('reviews', 'reviews'),
  'review.delegate': flow('delegate', 'delegate'),
  'review.write': flow('year-reviews', 'year-reviews'),
  'report.issue': flow('issue', 'issue'),
  'sign.setting': byWords('sign-setting', 'sign-setting'),
  'draft.hand': overDraft('draft-hand', 'draft-hand'),
  'cdcs.create': flow('union-founding', 'found'),
  'quota.remaining': byWords('quota', 'quota'),
  'target.lookup': byWords('quota', 'quota'),
  'figure.declare': byWords('figure-declare'),
  'date.set': byWords('date-set', 'date-set'),
  'unit.unreachable': flow('unreachable', 'unreachable'),
  'ladder.set': byWords('ladder-set', 'ladder-set'),
  'deadline.check': byWords('duties', 'duties'),
  'share.give': flow('allocation', 'allocate'),
  'share.register': flow('allocation-register'),
  'share.list': flow('shares', 'shares'),
  template: flow('workbook', 'workbook'),
  'enterprise.list': byWords('enterprises'),
  'office.list': flow('offices', 'offices'),
  'task.list': byWords('tasks', 'tasks'),
  'officer.list': flow('officers', 'officers'),
  'adoption.record': flow('adoption', 'adoption'),
  'programme.list': byWords('programmes', 'programmes'),
  'programme.renew': byWords('programme-renew', 'programme-renew'),
  'programme.template': { kind: 'flow', flow: 'workbook', slots: { name: 'template', about: 'programme' } },
  'work-plan.list': flow('work-plans', 'work-plans'),
  'work-plan.register': flow('work-plan', 'work-plan'),
  'invite.list': flow('invites', 'invites'),
  'post.claim': flow('newcomer', 'newcomer'),
  'post.list': flow('people', 'people'),
  'rollup.show': byWords('rollup', 'sums'),
  'period.close': flow('period-close', 'close'),
  'channel.choose': flow('channels', 'channels'),
  'calendar.feed': byWords('calendar', 'calendar'),
  'message.costs': flow('message-costs', 'costs'),
  'jobs.failed': flow('failed-jobs', 'failed-jobs'),
  'reminders.sending': flow('sending', 'sending'),
  'unit.show': byWords('units', 'units'),
  'unit.rename': unit('rename'),
  'unit.move': unit('move'),
  'unit.close': unit('close'),
  'unit.merge': unit('merge'),
  'unit.split': unit('split'),
  'members.changes': flow('member-changes', 'members'),
  language: flow('language'),
  'reminder.set': byWords('reminders', 'reminders'),
  'reminder.off': byWords('reminders-off', 'mute'),
  'review.schedule': byWords('dates', 'dates'),
  'eligibility.check': byWords('eligibility'),
  'support.lookup': byWords('support'),
  'support.claims': flow('claims', 'claims'),
  'export.docx': sentence('export-where'),
  handoff: sentence('handoff'),
  menu: sentence('menu'),
  greeting: sentence('welcome-back'),
  thanks: sentence('thanks'),
  edit: steer('edit'),
  back: steer('back'),
  cancel: steer('cancel'),
  pause: steer('pause'),
  help: steer('help'),
  nil: steer('nil'),
};

/** Wishes that only ask: answered in the middle of a form, which then goes on where it was. */
export const ASKING: ReadonlySet<IntentName> = new Set([
  'quota.remaining', 'target.lookup', 'deadline.check', 'report.status', 'report.review', 'review.schedule', 'eligibility.check',
  'support.lookup', 'support.claims', 'enterprise.list', 'office.list', 'officer.list', 'work-plan.list', 'task.list', 'help', 'menu',
  'report.missing', 'rollup.show', 'unit.show', 'invite.list', 'post.list', 'members.changes', 'jobs.failed', 'reminders.sending',
  'greeting', 'thanks',
]); // biome-ignore format: a list

/** Wishes that order something: their numbers are not the answer to a question. */
export const ORDERING: ReadonlySet<IntentName> = new Set([
  'reminder.set',
  'reminder.off',
  'export.docx',
  'handoff',
  'draft.hand',
]);

/** What makes words a question, where they also hold a number. */
export const QUESTION_WORDS = [
  'bao nhiêu', 'mấy', 'khi nào', 'bao giờ', 'lúc nào', 'chừng nào', 'hồi nào', 'ngày nào', 'được không', 'được chưa', 'có phải', 'phải không', 'thế nào', 'như thế nào', 'làm sao', 'ra sao', 'ở đâu', 'là gì', 'gì', 'chưa', 'how many', 'how much', 'when', 'what',
]; // biome-ignore format: a word list
