import { fold } from '../fold.ts';
import { say } from '../message.ts';
import type { Step } from './hear.ts';
import { tickedItems } from './options.ts';
import type { Pick } from './pick.ts';
import { changedItems, isCorrecting } from './sent-answers.ts';
import type { Ask, FlowEvent, FlowState, Standing } from './types.ts';

/**
 * Whether it is asked what to correct of a report, and nothing differs from what was sent so far. A review that was taken
 * back may go again as it stands.
 */
export const mayBeKept = ({ id }: Ask, state: FlowState): boolean =>
  id === 'which-items' &&
  state.slots.report !== undefined &&
  isCorrecting(state) &&
  changedItems(state).length === 0;

/** "Thôi, giữ như đã gửi": the way out of a correction that changes nothing. */
export const keepSentPicks = (ask: Ask, state: FlowState): readonly Pick[] =>
  mayBeKept(ask, state) ? [{ label: say('button-keep-sent'), pick: KEEP_SENT }] : [];
const KEEP_SENT = 'k';

/** Ends a correction in which nothing was changed, where that is what was tapped or typed; null for anything else. */
export const keptAsSent = (ask: Ask, standing: Standing, event: FlowEvent): Step | null => {
  if (!mayBeKept(ask, standing.state)) return null;
  const isMeant =
    (event.kind === 'skip' && tickedItems(ask, standing.state).length === 0) ||
    (event.kind === 'tap' && event.pick === KEEP_SENT) ||
    (event.kind === 'text' && WORDS.has(fold(event.text).replaceAll(/[.,!]/g, '')));
  return isMeant ? { standing, notices: [say('change-kept')], ended: 'cancelled' } : null;
};

const WORDS: ReadonlySet<string> = new Set([
  'thoi',
  'thoi giu nhu da gui',
  'giu nhu da gui',
  'giu nguyen',
  'khong sua nua',
  'thoi khong sua nua',
  'keep it as sent',
]);
