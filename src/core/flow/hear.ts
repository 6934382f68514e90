import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import type { Phrase } from '../message.ts';
import { say } from '../message.ts';
import { agreed, hearCheck, hearReason, isForCheck } from './hear-check.ts';
import { hearDoubt, pickedOf } from './hear-doubt.ts';
import { hearHeaded } from './hear-headed.ts';
import { meansDiscard, meansHold, meansKeep, meansOther, meansSend } from './hear-words.ts';
import { keptAsSent } from './keep-sent.ts';
import { EMPTY_PICK, emptied, heldAt, left } from './leave.ts';
import { echoed, lost, noted } from './noted.ts';
import { offered } from './offer.ts';
import { pickedOption, tickedItems } from './options.ts';
import { counted, doubtAsked, position } from './position.ts';
import { readAnswer } from './read-answer.ts';
import { leftForLater } from './running.ts';
import { shown } from './shown.ts';
import { withAnswer, withoutAnswer } from './state.ts';
import {
  type Ask,
  type Flow,
  type FlowEvent,
  type FlowState,
  type Json,
  noCursor,
  noState,
  type Standing,
} from './types.ts';

/** One step of the engine before it is said aloud. `from`: say what stands between this step and the next question. */
export type Step = {
  readonly standing: Standing;
  readonly notices: readonly Phrase[];
  readonly from?: string | null;
  readonly ended?: 'cancelled';
  /** Says the notices alone: the question is long, and stands just above. */
  readonly bare?: true | 'buttons';
  /** Nothing at all was made of what was said. */
  readonly unread?: true;
};

type Heard = Extract<FlowEvent, { kind: 'text' | 'tap' | 'file' }>;

/** Takes what was typed, tapped or sent as the answer to the current question. */
export const hear = (flow: Flow, standing: Standing, event: Heard, today: Day): Step => {
  if (standing.cursor.confirming) return hearConfirmation(standing, event, today);
  const open = doubtAsked(flow, standing);
  if (open) return hearDoubt({ flow, open, standing, today }, event);
  const here = position(flow, standing);
  const headed = event.kind === 'text' ? hearHeaded(flow, standing, { text: event.text, today }) : null;
  if (headed) return headed;
  if (here.kind === 'reason') return hearReason(here.check, standing, event, today);
  const isWhich = standing.cursor.candidates !== null;
  if (here.kind === 'check' && !isWhich && isForCheck(here.check, event, today))
    return hearCheck({ flow, check: here.check, standing, today }, event);
  if (here.kind !== 'ask' && here.kind !== 'check') return { standing, notices: [say('nothing-asked')] };
  if (here.ask.answer === 'review') return hearReview(flow, here.ask, standing, event);
  const isDoubted = here.kind === 'check' && !here.check.hard;
  return hearAnswer({ flow, ask: here.ask, standing, today, isDoubted }, event);
};

/** Nothing is thrown away before this was answered. */
const hearConfirmation = (standing: Standing, event: Heard, today: Day): Step => {
  const yes = (event.kind === 'text' ? meansDiscard(event.text) : null) ?? agreed(event, today);
  if (yes === null) return { standing, notices: [say('answer-yes-no-unreadable')] };
  if (!yes) return { standing: { ...standing, cursor: noCursor }, notices: [say('cancel-not')] };
  return standing.cursor.confirming === 'restart'
    ? { standing: restarted(standing), notices: [], from: null }
    : { standing, notices: [say('cancelled')], ended: 'cancelled' };
};

/** As it was begun: what it is about stays. */
export const restarted = ({ state }: Standing): Standing => ({
  state: { ...noState, slots: state.slots },
  cursor: noCursor,
});

const hearReview = (flow: Flow, ask: Ask, standing: Standing, event: Heard): Step => {
  const later = leftForLater(standing, event);
  if (later) return later;
  const text = event.kind === 'text' ? fold(event.text) : '';
  if ((event.kind === 'tap' && event.pick === 'y') || meansSend(text)) return answered(ask, standing, 'send');
  const last = counted(flow, standing.state).length;
  if (event.kind === 'tap' && event.pick === 'e')
    return { standing, notices: [say('edit-which', { last })], bare: true };
  const chosen = counted(flow, standing.state)[Number(text) - 1];
  if (/^\d{1,2}$/.test(text) && chosen)
    return { standing: { ...standing, cursor: { ...noCursor, at: chosen.id } }, notices: [] };
  return { standing, notices: [say('review-unreadable', { last })], bare: 'buttons' };
};

/** `isDoubted`: it has an answer that was asked about, so another one is a change. */
type Asked = {
  readonly flow: Flow;
  readonly ask: Ask;
  readonly standing: Standing;
  readonly today: Day;
  readonly isDoubted: boolean;
};

const hearAnswer = (asked: Asked, event: Heard): Step => {
  const { flow, ask, standing, today } = asked;
  const kept = keptAsSent(ask, standing, event);
  if (kept) return kept;
  const picked = pickedOf(ask, standing.cursor.candidates ?? [], event, today);
  if (picked === 'none')
    return { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] };
  if (event.kind === 'text' && picked)
    return answered(ask, standing, picked.value, noted(ask, standing.state, picked.value));
  if (event.kind === 'text') return hearText(asked, event.text);
  if (event.kind === 'file')
    return ask.answer === 'file'
      ? answered(ask, standing, event.value)
      : { standing, notices: [say('file-not-here')] };
  if (event.pick === 's' && ask.skippable) return left(ask, standing);
  if (event.pick === EMPTY_PICK && ask.skippable) return emptied(flow, ask, standing);
  if (ask.answer === 'items') return hearTick(ask, standing, event.pick);
  const value = pickedValue(ask, standing, event.pick);
  if (value === undefined) return { standing, notices: [say('tap-unknown')] };
  return answered(ask, standing, value, echoAfterTap(ask, standing.state, value));
};

/** A tap ticks or unticks; the question stays until "Xong". An item of a correction that is unticked is as it was sent. */
const hearTick = (ask: Ask, standing: Standing, pick: string): Step => {
  const ticked = tickedItems(ask, standing.state);
  if (pick === 'd' && ticked.length > 0) return answered(ask, standing, ticked);
  const id = pickedOption(ask, standing.state, Number(pick));
  if (id === undefined) return { standing, notices: [say('tap-unknown')] };
  const isOff = ticked.some((one) => one === id);
  const kept = isOff ? ticked.filter((one) => one !== id) : [...ticked, id];
  const before = isOff ? withoutAnswer(standing.state, String(id)) : standing.state;
  const state = kept.length > 0 ? withAnswer(before, ask, kept) : withoutAnswer(before, ask.id);
  return { standing: { state, cursor: { ...noCursor, at: ask.id } }, notices: [] };
};

const pickedValue = (ask: Ask, { state, cursor }: Standing, pick: string): Json | undefined => {
  if (pick === 'o') return offered(ask, state);
  const n = Number(pick);
  return cursor.candidates ? cursor.candidates[n] : pickedOption(ask, state, n);
};

const hearText = ({ ask, standing, today, flow, isDoubted }: Asked, text: string): Step => {
  const { state } = standing;
  const keep = offered(ask, state);
  // Where no button says so, what is offered beside is meant.
  const isHeld = heldAt(ask, state) !== null && (ask.skippable || keep === undefined);
  if (isHeld && meansHold(text)) return left(ask, standing);
  if (keep !== undefined && meansKeep(text)) return answered(ask, standing, keep, noted(ask, state, keep));
  const read = readAnswer(ask, state, text, today);
  if (read.status === 'ok' && read.value === null) return emptied(flow, ask, standing);
  if (read.status === 'ok') {
    const said = bare(text) === bare(plain(shown(ask, state, read.value)));
    return answered(ask, standing, read.value, [
      ...(isDoubted ? [echoed(ask, state, read.value)] : said ? [] : noted(ask, state, read.value)),
      ...lost(flow, state, ask, read.value),
    ]);
  }
  const isGuessed = (standing.cursor.candidates?.length ?? 0) > 0;
  if (read.status === 'error' && isGuessed && meansOther(text, today))
    return { standing: { ...standing, cursor: { ...noCursor, at: ask.id } }, notices: [] };
  const unread = read.status === 'error' && read.isUnread ? { unread: true as const } : {};
  if (read.status === 'error') return { standing, notices: [read.problem], ...unread };
  return {
    standing: { state, cursor: { ...standing.cursor, candidates: read.candidates } },
    notices: [read.problem],
  };
};

const answered = (ask: Ask, standing: Standing, value: Json, notices: readonly Phrase[] = []): Step => ({
  standing: { state: withAnswer(standing.state, ask, value), cursor: noCursor },
  notices,
  from: ask.id,
});

const echoAfterTap = (ask: Ask, state: FlowState, value: Json): readonly Phrase[] =>
  ask.answer === 'choice' || ask.answer === 'yes-no' ? [] : noted(ask, state, value);

/** "1.250" and "1250" look the same to a reader; "1 triệu rưỡi" and "1.500.000đ" do not. */
const bare = (text: string): string => fold(text).replaceAll(/[. ]/g, '');
const plain = (arg: unknown): string => (typeof arg === 'object' ? '' : String(arg));
