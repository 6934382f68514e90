import { DRAFT_COMMANDS } from './draft-commands.ts';
import { PEOPLE_COMMANDS } from './people-commands.ts';
import { PROGRAMME_COMMANDS } from './programme-commands.ts';
import { REACH_COMMANDS } from './reach-commands.ts';
import { REMINDER_COMMANDS } from './reminder-commands.ts';
import { REVIEW_COMMANDS } from './review-commands.ts';
import type { JsonObject } from './types.ts';
import { UNIT_COMMANDS } from './unit-commands.ts';
import { WATCH_COMMANDS } from './watch-commands.ts';
import { YEAR_REVIEW_COMMANDS } from './year-review-commands.ts';

/** The buttons of areas with a file of their own: which flow each begins, and what its arguments are called there. */
export const REGISTER_COMMANDS = {
  'date-set': { flow: 'date-set', args: ['programme', 'entry'] },
  'ladder-set': { flow: 'ladder-set', args: ['programme', 'entry'] },
  dates: { flow: 'dates', args: ['programme'] },
  enterprises: { flow: 'enterprises', args: ['stage', 'page'] },
  enterprise: { flow: 'enterprises', args: ['enterprise'] },
  'enterprise-add': { flow: 'enterprise-add', args: [] },
  'enterprise-stage': { flow: 'enterprise-stage', args: ['enterprise', 'stage'] },
  'enterprise-workers': { flow: 'enterprise-workers', args: ['enterprise'] },
  offices: { flow: 'offices', args: ['page'] },
  office: { flow: 'offices', args: ['office'] },
  'office-open': { flow: 'office-open', args: [] },
  'office-change': { flow: 'office-change', args: ['office', 'change'] },
  tasks: { flow: 'tasks', args: ['filter', 'programme', 'page', 'unit'] },
  missing: { flow: 'missing', args: ['form', 'period', 'unitId', 'view', 'page'] },
  'unit-reports': { flow: 'report-status', args: ['unitId'] },
  'missing-remind': { flow: 'missing-remind', args: ['form', 'period', 'unitId'] },
  'missing-message': { flow: 'missing-message', args: ['form', 'period', 'unitId', 'page'] },
  unreachable: { flow: 'unreachable', args: ['page'] },
  task: { flow: 'tasks', args: ['programme', 'task', 'unit'] },
  'task-assign': { flow: 'task-assign', args: ['programme', 'task'] },
  'task-record': { flow: 'task-record', args: ['programme', 'task'] },
  successor: { flow: 'body-successor', args: ['programme', 'task'] },
  officers: { flow: 'officers', args: ['page'] },
  officer: { flow: 'officers', args: ['officer'] },
  sums: { flow: 'rollup', args: [] },
  sum: { flow: 'rollup', args: ['form', 'period', 'unit', 'item', 'page', 'tree'] },
  members: { flow: 'member-changes', args: ['form', 'period', 'unit', 'page'] },
  close: { flow: 'period-close', args: ['form', 'period'] },
  'officer-record': { flow: 'officer-record', args: [] },
  'officer-change': { flow: 'officer-change', args: ['officer', 'change'] },
  ...PEOPLE_COMMANDS,
  ...PROGRAMME_COMMANDS,
  ...DRAFT_COMMANDS,
  ...REACH_COMMANDS,
  ...REMINDER_COMMANDS,
  ...REVIEW_COMMANDS,
  ...UNIT_COMMANDS,
  ...YEAR_REVIEW_COMMANDS,
  ...WATCH_COMMANDS,
  'work-plans': { flow: 'work-plans', args: ['month', 'page'] },
  'work-plan-of': { flow: 'work-plans', args: ['plan'] },
  'work-plan': { flow: 'work-plan', args: [] },
  'work-result': { flow: 'work-result', args: ['plan', 'number'] },
} as const satisfies Readonly<Record<string, { readonly flow: string; readonly args: readonly string[] }>>;

export type RegisterCommand = keyof typeof REGISTER_COMMANDS;

export const isRegisterCommand = (name: string): name is RegisterCommand => name in REGISTER_COMMANDS;

/** The slots that a button's arguments fill. */
export const registerSlots = (name: RegisterCommand, given: readonly string[]): JsonObject => {
  const { args } = REGISTER_COMMANDS[name];
  return Object.fromEntries(args.map((arg, n) => [arg, given[n] ?? null]));
};
