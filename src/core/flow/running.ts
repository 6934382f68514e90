import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { say } from '../message.ts';
import type { Step } from './hear.ts';
import type { Question } from './pick.ts';
import { withFacts } from './state.ts';
import type { Ask, FlowEvent, FlowState, Standing } from './types.ts';

/** A report whose period still ran when it was opened (`slots.runs`), on a day on which that may be over. */
export const asOf = (standing: Standing, today: Day): Standing => {
  const { state } = standing;
  return isRunning(state) && today >= String(state.slots.coversTo)
    ? { ...standing, state: { ...state, slots: { ...state.slots, runs: null } } }
    : standing;
};

const isRunning = ({ slots }: FlowState): boolean => slots.runs === 'yes';

/** What a review asks in the end, and its buttons to send; "Để cuối kỳ" beside figures that are not whole yet. */
export const sendQuestion = (ask: Ask, state: FlowState): Question =>
  isRunning(state)
    ? {
        lines: [withFacts(say('review-running'), state)],
        picks: [
          { label: say('button-send-now'), pick: 'y' },
          { label: say('button-review-later'), pick: LATER },
        ],
      }
    : { lines: [withFacts(ask.question, state)], picks: [{ label: ask.label, pick: 'y' }] };
const LATER = 'l';

/** Keeps the draft for the end of its period, where that is what was tapped or typed; null for anything else. */
export const leftForLater = (standing: Standing, event: FlowEvent): Step | null => {
  if (!isRunning(standing.state)) return null;
  const isMeant =
    (event.kind === 'tap' && event.pick === LATER) ||
    (event.kind === 'text' && WORDS.has(fold(event.text).replaceAll(/[.,!]/g, '')));
  return isMeant ? { standing, notices: [withFacts(say('review-later'), standing.state)], bare: true } : null;
};

const WORDS: ReadonlySet<string> = new Set([
  'de cuoi ky',
  'cuoi ky',
  'cho cuoi ky',
  'doi cuoi ky',
  'at the end',
]);
