import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { readCorrection } from './correction.ts';
import { begin, type Decision, event, tell } from './decision.ts';
import { isMoved, NIL_PICK, type OpenFlow, type Situation } from './dialogue.ts';
import { meansSend } from './hear-words.ts';
import { ASKING, FLOW_OF, SENTENCE_OF, STEERING } from './intent-flows.ts';
import { type IntentName, type IntentSlots, readIntent, readReserved } from './intents.ts';
import { doubtAsked, position, questions } from './position.ts';
import { currentQuestion, settingsOf } from './question.ts';
import { reportLine, severalIn } from './report-line.ts';
import type { Reserved } from './reserved.ts';
import type { Ask, JsonObject } from './types.ts';

/** What typed words mean: a reserved word, a line of answers, a wish, or the answer to the open question. */
export const understood = (text: string, at: Situation): Decision => {
  const reserved = readReserved(text);
  if (reserved?.kind === 'help' || reserved?.kind === 'pause') return reservedWord(reserved, text, at);
  if (isMoved(at)) return tell('draft-moved');
  if (reserved) return reservedWord(reserved, text, at);
  const how = DRAFT_WORDS[fold(text)];
  if (how && !at.open?.standing.cursor.confirming)
    return at.open?.draft ? { kind: 'draft', draft: at.open.draft, how } : begin('duties');
  return lineOfAnswers(text, at) ?? wished(text, at);
};

const wished = (text: string, at: Situation): Decision => {
  const intent = readIntent(text, { today: at.today });
  if (intent.status !== 'ok' && text.trim().startsWith('/')) return tell('command-unknown');
  if (at.open && !(intent.status === 'ok' && interrupts(text, intent, at.open, at.today)))
    return event({ kind: 'text', text });
  if (intent.status !== 'ok') return { ...tell('not-understood', true), unread: true };
  return intended(intent.intent, intent.slots, text, at);
};

/** "bc t11: kết nạp 45", "45 chứ không phải 54", "kết nạp 45, chuyển đi 12". */
const lineOfAnswers = (text: string, at: Situation): Decision | null => {
  if (at.open?.standing.cursor.confirming || (at.open && isFreeText(at.open)))
    return at.open && isCertainCorrection(text, at.open) ? event({ kind: 'correct', text }) : null;
  const line = reportLine(text, at);
  if (line) return begin('report', line);
  if (!at.open) return null;
  const asks = questions(at.open.flow, at.open.standing.state);
  if (readCorrection(text, asks) && !answersQuestion(text, at.open, at.today))
    return event({ kind: 'correct', text });
  return severalIn(text, at.open, at.today) ? event({ kind: 'several', text }) : null;
};

const isFreeText = ({ flow, standing }: OpenFlow): boolean => {
  const here = position(flow, standing);
  return here.kind === 'ask' && here.ask.answer === 'text' && !doubtAsked(flow, standing);
};

/** Where anything may be the answer, only "sửa mục 3 thành 12" is none. */
const isCertainCorrection = (text: string, { flow, standing }: OpenFlow): boolean =>
  !standing.cursor.confirming &&
  /^\P{L}*(?:sửa|sua|đổi|doi)/iu.test(text) &&
  (readCorrection(text, questions(flow, standing.state))?.items?.length ?? 0) === 1 &&
  /\p{L} ?\d{1,2} /u.test(text);

/** A question about something else is answered in between, but only when it cannot be the answer itself. */
const interrupts = (
  text: string,
  { intent, confidence }: { readonly intent: IntentName; readonly confidence: 'certain' | 'likely' },
  open: OpenFlow,
  today: Day,
): boolean => {
  if (text.trim().startsWith('/')) return true;
  if (open.standing.cursor.confirming) return false;
  if (confidence !== 'certain' && !ASKING.has(intent)) return false;
  return confidence === 'certain' ? !answersQuestion(text, open, today) : isNoAnswer(text, open, today);
};

const answersQuestion = (text: string, open: OpenFlow, today: Day): boolean =>
  statusOf(text, open, today) === 'ok';

/** Nothing in it can be the answer, so that a likely question is taken for one. */
const isNoAnswer = (text: string, open: OpenFlow, today: Day): boolean =>
  statusOf(text, open, today) === 'error' && !/\d/.test(text);

/** How the open question reads words; an action that waits for nobody takes anything. */
const statusOf = (text: string, { flow, standing }: OpenFlow, today: Day): 'ok' | 'ask' | 'error' => {
  const here = position(flow, standing);
  if (doubtAsked(flow, standing)) return 'error';
  return here.kind === 'ask' || here.kind === 'check'
    ? read(here.ask, text, { flow, standing }, today)
    : 'ok';
};

const read = (ask: Ask, text: string, { standing }: Pick<OpenFlow, 'flow' | 'standing'>, today: Day) => {
  if (ask.answer === 'text') return 'ok';
  if (ask.answer === 'review') return meansSend(text) ? 'ok' : 'error';
  return kindNamed(ask.answer).read(text, settingsOf(ask, standing.state), { today }).status;
};

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

const reservedWord = (word: Reserved, text: string, { open }: Situation): Decision => {
  if (word.kind === 'help') return tell(open ? 'help-in-flow' : 'help', !open);
  if (!open && word.kind === 'nil') return begin('report');
  if (!open) return tell(word.kind === 'edit' ? 'edit-nothing-open' : 'nothing-open', true);
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
