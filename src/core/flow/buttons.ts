import { mayFileReports, mayRecordFoundings } from '../access.ts';
import type { Standing } from '../access-table.ts';
import { clipped } from '../fold.ts';
import { type Button, type Message, type Phrase, say } from '../message.ts';
import { type Period, showPeriod } from '../reports/periods.ts';
import type { Pick } from './pick.ts';
import { isRegisterCommand, type RegisterCommand } from './register-commands.ts';

const UNSTAMPED = 'pick:';

/** A button as the engine makes it, before it is known which draft and revision it belongs to. */
export const pickButton = (pick: Pick): Button => ({
  label: pick.label,
  data: 'pick' in pick ? UNSTAMPED + pick.pick : pick.command,
});

/**
 * An answer button says which draft, which question, and how many times that draft had changed: `a:1f.7.3:0`.
 * One that was overtaken is noticed. Draft 0 is a short dialogue without a draft.
 */
export const answerStamp = (draft: number, question: number, revision: number): string =>
  `a:${base36(draft)}.${base36(question)}.${base36(revision)}:`;

export const stamped = (messages: readonly Message[], stamp: string): readonly Message[] =>
  messages.map((message) => ({
    ...message,
    buttons: message.buttons.map((button) => stampedButton(button, stamp)),
  }));

const stampedButton = (button: Button, stamp: string): Button =>
  button.data.startsWith(UNSTAMPED)
    ? { ...button, data: stamp + button.data.slice(UNSTAMPED.length) }
    : button;

export type AnswerTap = {
  readonly draft: number;
  readonly question: number;
  readonly revision: number;
  readonly pick: string;
};

export const readAnswerTap = (data: string): AnswerTap | null => {
  const match = /^a:([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+):([0-9a-z]+)$/.exec(data);
  if (!match) return null;
  const [, draft = '', question = '', revision = '', pick = ''] = match;
  return {
    draft: Number.parseInt(draft, 36),
    question: Number.parseInt(question, 36),
    revision: Number.parseInt(revision, 36),
    pick,
  };
};

const base36 = (value: number): string => value.toString(36);

/** A command button carries no revision and always works: `c:report:thang-cdcs:2026-11`. */
export const commandButton = (label: Phrase, name: CommandName, ...args: readonly string[]): Button => ({
  label,
  data: ['c', name, ...args].join(':'),
});

/** Opens the report of a form and period: a new draft, or the one that is half done. */
export const openReportButton = (
  title: Phrase,
  due: { readonly form: string | null; readonly period: Period },
  ended?: { readonly id: number; readonly name: string },
): Button => {
  const names = { form: title, period: showPeriod(due.period) };
  const place = [due.form ?? '', due.period];
  return ended
    ? commandButton(
        say('button-closing-report', { ...names, unit: clipped(ended.name, 30) }),
        ...['report' as const, ...place, String(ended.id)],
      )
    : commandButton(say('button-open-report', names), 'report', ...place);
};

type Opened = { readonly form: string | null; readonly period: Period };

const opensAs =
  (key: 'button-resume-report' | 'button-correct-report') =>
  (title: Phrase, due: Opened): Button => ({
    ...openReportButton(title, due),
    label: say(key, { form: title, period: showPeriod(due.period) }),
  });

/** Goes on with a report that was begun. */
export const goOnReportButton = opensAs('button-resume-report');

/** Opens what a reviewer asked for of a report that was sent. */
export const correctReportButton = opensAs('button-correct-report');

const NAMES = [
  'menu',
  'help',
  'report',
  'found',
  'decision',
  'quota',
  'chart',
  'group',
  'target',
  'ranking',
  'why',
  'declare',
  'figure',
  'duties',
  'language',
  'draft',
  'import',
  'workbook',
  'support',
  'support-set',
  'support-claim',
  'claims',
  'claim',
  'claims-confirm',
  'claims-pay',
  'claims-return',
  'conditions',
  'allocate',
  'shares',
  'share-history',
] as const;
export type CommandName = (typeof NAMES)[number] | RegisterCommand;
export type Command = { readonly name: CommandName; readonly args: readonly string[] };

export const readCommand = (data: string): Command | null => {
  const [head, name = '', ...args] = data.split(':');
  const known = isRegisterCommand(name) ? name : NAMES.find((each) => each === name);
  return head === 'c' && known ? { name: known, args } : null;
};

/** What an officer may begin, the command that was just answered left out. Nobody is offered what is not theirs. */
export const menuFor = (officer: Standing | null, without?: CommandName): readonly Button[] =>
  officer === null
    ? []
    : [
        ...(mayFileReports(officer) ? [commandButton(say('menu-report'), 'report')] : []),
        ...(mayRecordFoundings(officer) ? [commandButton(say('menu-found'), 'found')] : []),
        commandButton(say('menu-quota'), 'quota'),
        commandButton(say('menu-duties'), 'duties'),
      ].filter(({ data }) => data !== `c:${without}`);
