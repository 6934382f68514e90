import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { inviteCodeIn } from '../invite-code.ts';
import { say } from '../message.ts';
import { type AnswerTap, readAnswerTap, readCommand } from './buttons.ts';
import { begin, commanded, type Decision, event, tell } from './decision.ts';
import { meansSend } from './hear-words.ts';
import { FLOW_OF, SENTENCE_OF, STEERING } from './intent-flows.ts';
import { type IntentName, type IntentSlots, readIntent, readReserved } from './intents.ts';
import { position, questionNumber } from './position.ts';
import { currentQuestion, settingsOf } from './question.ts';
import type { Reserved } from './reserved.ts';
import type { Ask, Flow, JsonObject, Standing } from './types.ts';

/** What came in, in the engine's terms: a file is stored already. */
export type Heard =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly data: string }
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean }
  | { readonly kind: 'file'; readonly value: JsonObject }
  | { readonly kind: 'file-failed'; readonly reason: string }
  | { readonly kind: 'other'; readonly what: string };

/** The conversation a chat is in. `shown` is the draft's revision when this chat was last asked something. */
export type OpenFlow = {
  readonly draft: number;
  readonly revision: number;
  readonly shown: number;
  readonly flow: Flow;
  readonly standing: Standing;
};

export type Situation = { readonly linked: boolean; readonly today: Day; readonly open: OpenFlow | null };

/** Which flow, command or answer an inbound message means. Reserved words come before any reading as an answer. */
export const dialogue = (heard: Heard, at: Situation): Decision => {
  switch (heard.kind) {
    case 'text':
      return at.linked ? understood(heard.text, at) : introduced(heard.text, at);
    case 'choice':
      return tapped(heard.data, at);
    case 'start':
      return started(heard.payload.trim(), at);
    case 'contact':
      return heard.own ? begin('link', { phone: heard.phone }) : tell('contact-not-own');
    case 'file':
      if (isMoved(at)) return tell('draft-moved');
      return at.open ? event({ kind: 'file', value: heard.value }) : tell('file-not-expected');
    case 'file-failed':
      return tell(`file-failed-${heard.reason}`);
    case 'other':
      return tell(`inbound-other-${heard.what}`);
  }
};

const started = (code: string, at: Situation): Decision => {
  if (code !== '') return begin('link', { code });
  return at.linked ? tell('welcome-back', true) : greetStranger;
};

/** A stranger may also share their own phone number, where the channel vouches for it. */
const greetStranger: Decision = { kind: 'say', lines: [say('welcome')], menu: false, askContact: true };

/** Someone whom we do not know: an invite code is the only thing to say. */
const introduced = (text: string, at: Situation): Decision => {
  const command = text.trim();
  if (/^\/start\b/.test(command)) return started(command.slice(6), at);
  const reserved = readReserved(text)?.kind;
  if (at.open && reserved === 'cancel') return event({ kind: 'cancel' });
  if (at.open && !inviteCodeIn(text)) return event({ kind: 'text', text });
  if (reserved === 'help') return tell('welcome-help');
  const code = inviteCodeIn(text);
  if (code) return begin('link', { code });
  return /\d/.test(text) && fold(text).length <= 40 ? tell('code-unreadable') : greetStranger;
};

const tapped = (data: string, at: Situation): Decision => {
  const command = readCommand(data);
  if (command) return at.linked ? commanded(command) : greetStranger;
  const tap = readAnswerTap(data);
  if (!tap || !at.open) return tell('tap-closed', true);
  if (!isCurrent(tap, at.open)) return tell('tap-stale');
  return event(tap.pick === NIL_PICK ? { kind: 'nil' } : { kind: 'tap', pick: tap.pick });
};

/** The button "không phát sinh" answers more than its question. */
const NIL_PICK = 'z';

const isCurrent = (tap: AnswerTap, { draft, revision, flow, standing }: OpenFlow): boolean =>
  tap.draft === draft && tap.revision === revision && tap.question === questionNumber(flow, standing);

const understood = (text: string, at: Situation): Decision => {
  if (/^\/start\b/.test(text)) return started(text.trim().slice(6).trim(), at);
  const reserved = readReserved(text);
  if (reserved?.kind === 'help' || reserved?.kind === 'pause') return reservedWord(reserved, text, at);
  if (isMoved(at)) return tell('draft-moved');
  if (reserved) return reservedWord(reserved, text, at);
  const how = DRAFT_WORDS[fold(text)];
  if (how && !at.open?.standing.cursor.confirming)
    return at.open?.draft ? { kind: 'draft', draft: at.open.draft, how } : begin('duties');
  const intent = readIntent(text, { today: at.today });
  if (intent.status !== 'ok' && text.trim().startsWith('/')) return tell('command-unknown');
  if (at.open && !(intent.status === 'ok' && interrupts(text, intent.confidence, at.open, at.today)))
    return event({ kind: 'text', text });
  if (intent.status !== 'ok') return tell('not-understood', true);
  return intended(intent.intent, intent.slots, text, at);
};

/** Another device went on with the draft since this chat was last asked: what is said here answers another question. */
const isMoved = ({ open }: Situation): boolean => open !== null && open.revision !== open.shown;

/** The buttons of a half-done draft, typed. */
const DRAFT_WORDS: Readonly<Record<string, 'go' | 'view' | 'restart'>> = {
  'tiep tuc': 'go',
  'lam tiep': 'go',
  'go on': 'go',
  continue: 'go',
  'xem nhap': 'view',
  'xem ban nhap': 'view',
  'show draft': 'view',
  'lam lai': 'restart',
  'lam lai tu dau': 'restart',
  'start over': 'restart',
};

/** A question about something else is answered in between, but only when it cannot be the answer itself. */
const interrupts = (text: string, confidence: 'certain' | 'likely', open: OpenFlow, today: Day): boolean => {
  if (text.trim().startsWith('/')) return true;
  const here = position(open.flow, open.standing);
  if (confidence !== 'certain' || open.standing.cursor.confirming) return false;
  return (here.kind === 'ask' || here.kind === 'check') && !takes(here.ask, text, open, today);
};

const takes = (ask: Ask, text: string, open: OpenFlow, today: Day): boolean =>
  ask.answer === 'text' ||
  (ask.answer === 'review'
    ? meansSend(text)
    : kindNamed(ask.answer).read(text, settingsOf(ask, open.standing.state), { today }).status === 'ok');

const reservedWord = (word: Reserved, text: string, { open }: Situation): Decision => {
  if (word.kind === 'help') return tell(open ? 'help-in-flow' : 'help', !open);
  if (!open) return word.kind === 'nil' ? begin('report') : tell('nothing-open', true);
  if (word.kind === 'pause') return { kind: 'pause' };
  // In the middle of a form it answers one item: "không phát sinh" must not fill what was not looked at.
  if (word.kind === 'nil' && !offersNil(open)) return nilForOne(text, open);
  return event(word.kind === 'edit' ? { kind: 'edit', item: word.item } : { kind: word.kind });
};

/** For what happened in the period it is a zero; a number that stands is not known by it. */
const nilForOne = (text: string, { flow, standing }: OpenFlow): Decision => {
  const here = position(flow, standing);
  const stands = here.kind === 'ask' && here.ask.nil === 'offer';
  return stands ? tell('nil-needs-number') : event({ kind: 'text', text });
};

const offersNil = ({ flow, standing }: OpenFlow): boolean =>
  currentQuestion(flow, standing)?.picks.some(({ pick }) => pick === NIL_PICK) ?? false;

/** Which flow an intent begins; the sentence it gets where there is no flow for it yet. */
const intended = (intent: IntentName, slots: IntentSlots, text: string, at: Situation): Decision => {
  const steering = STEERING[intent];
  if (steering)
    return reservedWord(
      steering === 'edit' ? { kind: 'edit', item: slots.item ?? null } : { kind: steering },
      text,
      at,
    );
  const flow = FLOW_OF[intent];
  return flow ? begin(flow, slots as JsonObject) : tell(SENTENCE_OF[intent] ?? 'not-yet', true);
};
