import type { IntentName } from './intent-names.ts';
import type { Mention } from './intent-slots.ts';

/** What may go with which wish. */
export const SLOTS: Partial<Record<IntentName, readonly Mention['slot'][]>> = {
  'report.start': ['period', 'unit'],
  'report.status': ['period', 'unit'],
  'report.missing': ['period', 'unit'],
  'cdcs.create': ['unit'],
  'quota.remaining': ['period', 'unit', 'target', 'tree'],
  'target.lookup': ['period', 'unit', 'target', 'tree'],
  'deadline.check': ['period', 'unit'],
  'reminder.set': ['period'],
  'review.schedule': ['period', 'unit'],
  'support.lookup': ['target'],
  'rollup.show': ['period', 'tree'],
  'period.close': ['period'],
  'members.changes': ['period'],
  'export.docx': ['period', 'unit'],
  nil: ['period', 'unit'],
  language: ['locale'],
};
