import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { inviteCodeIn } from '../invite-code.ts';
import { type Phrase, say } from '../message.ts';
import { type AnswerTap, readAnswerTap, readCommand } from './buttons.ts';
import { begin, commanded, type Decision, event, tell } from './decision.ts';
import { readIntent, readReserved } from './intents.ts';
import { toldMoved } from './moved.ts';
import { questionNumber } from './position.ts';
import type { Reserved } from './reserved.ts';
import { sentFile } from './sent-file.ts';
import { isForStrangers } from './strangers.ts';
import type { Flow, FlowState, Form, JsonObject, Standing } from './types.ts';
import { understood } from './understood.ts';

/** What came in, in the engine's terms: a file is stored already. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string }
  /** `chosen`: what stood on the button, where the chat does not show that it was tapped. */
  | { readonly kind: 'choice'; readonly data: string; readonly chosen?: string }
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean; readonly typed?: true }
  | {
      readonly kind: 'file';
      readonly value: JsonObject;
      readonly workbook: boolean;
      /** What stands in it, where it is a text document. */
      readonly document?: ReadText;
    }
  | { readonly kind: 'file-failed'; readonly reason: string }
  | { readonly kind: 'other'; readonly what: string };

/** A document as lines, headings behind `# `; or why it is not read. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** The conversation a chat is in. `shown` is the draft's revision when this chat was last asked something. */
export type OpenFlow = {
  readonly draft: number;
  readonly revision: number;
  readonly shown: number;
  /** The answers that it held then; absent where that is not known. */
  readonly seen?: FlowState['answers'];
  readonly flow: Flow;
  readonly standing: Standing;
};

export type Situation = {
  readonly linked: boolean;
  readonly today: Day;
  readonly open: OpenFlow | null;
  /** The forms that reports are made of, for lines such as "bc t11: kết nạp 45". */
  readonly forms?: readonly Form[];
  /** Said to an officer who holds no post any more, or not yet, in the place of the welcome. */
  readonly greeting?: Phrase;
};

/** Which flow, command or answer an inbound message means. Reserved words come before any reading as an answer. */
export const dialogue = (heard: Heard, at: Situation): Decision => {
  switch (heard.kind) {
    case 'text':
      return at.linked ? typed(heard.text, at) : introduced(heard.text, at);
    case 'choice':
      return tapped(heard.data, at);
    case 'start':
      return started(heard.payload.trim(), at);
    case 'contact':
      return shared(heard, at);
    case 'file':
      return sentFile(heard, at);
    case 'file-failed':
      return tell(`file-failed-${heard.reason}`);
    case 'other':
      return tell(`inbound-other-${heard.what}`);
  }
};

const typed = (text: string, at: Situation): Decision =>
  /^\/start\b/.test(text) ? started(text.trim().slice(6).trim(), at) : understood(text, at);

const started = (code: string, at: Situation): Decision => {
  if (code !== '') return begin('link', { code });
  return at.linked ? tell('welcome-back', true) : greetStranger(at);
};

/** A number that was only typed is a claim: a fact that goes with it is asked for as well. */
const shared = (
  { phone, own, typed }: Extract<Heard, { kind: 'contact' }>,
  { linked }: Situation,
): Decision => {
  if (own) return begin('link', { phone });
  if (!typed) return tell('contact-not-own');
  return linked ? tell('welcome-back', true) : begin('link', { claimed: phone });
};

/** A stranger may also share their own phone number, where the channel vouches for it. */
const greetStranger = ({ greeting }: Situation): Decision =>
  greeting
    ? { kind: 'say', lines: [greeting], menu: false }
    : { kind: 'say', lines: [say('welcome')], menu: false, askContact: true };

/** Someone whom we do not know: an invite code is the only thing to say. */
const introduced = (text: string, at: Situation): Decision => {
  const command = text.trim();
  if (/^\/start\b/.test(command)) return started(command.slice(6), at);
  const reserved = readReserved(text);
  if (at.open && reserved && isSteering(reserved)) return event(reserved);
  const code = inviteCodeIn(text);
  if (at.open?.flow.id === 'link' && reserved?.kind === 'help') return tell('welcome-help');
  if (at.open && !code) return event({ kind: 'text', text });
  if (reserved?.kind === 'help' && !at.greeting) return tell('welcome-help');
  if (code) return begin('link', { code });
  const wish = readIntent(text, { today: at.today });
  if (wish.status === 'ok' && wish.intent === 'post.claim') return begin('newcomer');
  return !at.greeting && /\d/.test(text) && fold(text).length <= 40
    ? tell('code-unreadable')
    : greetStranger(at);
};

type Steering = Extract<Reserved, { kind: 'cancel' | 'back' | 'skip' | 'edit' }>;
const isSteering = (word: Reserved): word is Steering =>
  ['cancel', 'back', 'skip', 'edit'].includes(word.kind);

const tapped = (data: string, at: Situation): Decision => {
  const command = readCommand(data);
  if (command) return at.linked || isForStrangers(command.name) ? commanded(command) : greetStranger(at);
  const tap = readAnswerTap(data);
  if (!at.open && at.greeting) return greetStranger(at);
  if (!tap || !at.open) return tell('tap-closed', true);
  if (tap.draft === at.open.draft && isMoved(at)) return toldMoved(at.open);
  if (!isCurrent(tap, at.open)) return tell('tap-stale');
  return event(tap.pick === NIL_PICK ? { kind: 'nil' } : { kind: 'tap', pick: tap.pick });
};

/** The button "không phát sinh" answers more than its question. */
export const NIL_PICK = 'z';

const isCurrent = (tap: AnswerTap, { draft, revision, flow, standing }: OpenFlow): boolean =>
  tap.draft === draft && tap.revision === revision && tap.question === questionNumber(flow, standing);

/** Another device went on with the draft since this chat was last asked: what is said here answers another question. */
export const isMoved = ({ open }: Situation): boolean => open !== null && open.revision !== open.shown;
