import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { say } from '../message.ts';
import { withAcceptance, withReason } from './check.ts';
import type { Step } from './hear.ts';
import { meansSend, yesOrNo } from './hear-words.ts';
import { questions } from './position.ts';
import { type Check, type Flow, type FlowEvent, noCursor, type Standing } from './types.ts';

type Heard = Extract<FlowEvent, { kind: 'text' | 'tap' | 'file' }>;
type Checked = {
  readonly flow: Flow;
  readonly check: Check;
  readonly standing: Standing;
  readonly today: Day;
};

/**
 * What answers the check itself, not its question: of a soft one all but a number, of a hard one the item to correct,
 * and "gửi", which does not help here.
 */
export const isForCheck = ({ hard }: Check, event: Heard, today: Day): boolean => {
  if (!hard) return !isNewNumber(event, today);
  return event.kind === 'tap' ? ITEM_PICK.test(event.pick) : event.kind === 'text' && meansSend(event.text);
};

/** "Đúng vậy hay sửa lại?" may be answered with the right number at once. */
const isNewNumber = (event: Heard, today: Day): boolean =>
  event.kind === 'text' && yesOrNo(event.text, today) === null && /\d/.test(event.text);

export const hearCheck = ({ flow, check, standing, today }: Checked, event: Heard): Step => {
  if (check.hard) return correcting(flow, standing, event);
  const right = agreed(event, today);
  if (right === null) return { standing, notices: [say('check-unreadable')] };
  if (!right) return { standing: { ...standing, cursor: { ...noCursor, at: check.fix } }, notices: [] };
  const state = withAcceptance(check, standing.state);
  return { standing: { state, cursor: noCursor }, notices: [], from: check.id };
};

/** Takes what is written as the reason why numbers that do not fit are right. */
export const hearReason = (check: Check, standing: Standing, event: Heard, today: Day): Step => {
  if (event.kind === 'file') return { standing, notices: [say('file-not-here')] };
  if (event.kind === 'tap')
    return event.pick === 's'
      ? withReasonKept(check, standing, null)
      : { standing, notices: [say('tap-unknown')] };
  const read = kindNamed('text').read(event.text, REASON, { today });
  return read.status === 'ok'
    ? withReasonKept(check, standing, String(read.value))
    : { standing, notices: [say('check-why-unreadable')] };
};
const REASON = { min: 3, max: 300 };

export const withReasonKept = (check: Check, standing: Standing, reason: string | null): Step => ({
  standing: { state: withReason(check, standing.state, reason), cursor: noCursor },
  notices: [],
  from: check.id,
});

/** The button of an item that a broken rule names: `e4` is the fourth question. */
export const itemPick = (n: number): string => `e${n}`;
const ITEM_PICK = /^e(\d{1,3})$/;

const correcting = (flow: Flow, standing: Standing, event: Heard): Step => {
  if (event.kind !== 'tap') return { standing, notices: [] };
  const n = Number(ITEM_PICK.exec(event.pick)?.[1]);
  const ask = questions(flow, standing.state)[n - 1];
  return ask
    ? { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] }
    : { standing, notices: [say('tap-unknown')] };
};

export const agreed = (event: Heard, today: Day): boolean | null => {
  if (event.kind === 'tap') return event.pick === 'y' ? true : event.pick === 'n' ? false : null;
  return event.kind === 'file' ? null : yesOrNo(event.text, today);
};
