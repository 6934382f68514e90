import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { readCorrection } from './correction.ts';
import { begin, commanded, type Decision, event, tell } from './decision.ts';
import { isMoved, NIL_PICK, type OpenFlow, type Situation } from './dialogue.ts';
import { isCorrection } from './hear-correction.ts';
import { meansEmpty, meansSend } from './hear-words.ts';
import { ANSWERS, ASKING, ORDERING, QUESTION_WORDS } from './intent-flows.ts';
import { lineOf } from './intent-lines.ts';
import type { IntentSlots } from './intent-reading.ts';
import { mentions } from './intent-slots.ts';
import { type IntentName, readIntent, readReserved } from './intents.ts';
import { toldMoved } from './moved.ts';
import { settingsOf } from './options.ts';
import { phraseIn, phraseSet } from './phrase-set.ts';
import { doubtAsked, position, questions } from './position.ts';
import { currentQuestion } from './question.ts';
import { isNil, reportLine, severalIn } from './report-line.ts';
import type { Reserved } from './reserved.ts';
import { LOOK_WORDS, lookIn } from './resume.ts';
import { LONGEST_LINE } from './several.ts';
import type { Ask, FlowState, JsonObject } from './types.ts';

/** What typed words mean: a reserved word, a line of answers, a wish, or the answer to the open question. */
export const understood = (text: string, at: Situation): Decision => {
  const reserved = readReserved(text);
  if (reserved?.kind === 'help' || reserved?.kind === 'pause') return reservedWord(reserved, text, at);
  if (isMoved(at)) return toldMoved(at.open);
  if (reserved) return reservedWord(reserved, text, at);
  const look = LOOK_WORDS.has(fold(text)) && at.open ? lookIn(at.open.standing.state) : null;
  if (look) return commanded(look);
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
  if (text.length > LONGEST_LINE) return null;
  if (at.open?.standing.cursor.confirming || (at.open && isFreeText(at.open)))
    return at.open && isCertainCorrection(text, at.open) ? event({ kind: 'correct', text }) : null;
  const line = reportLine(text, at);
  if (line && line.period !== at.open?.standing.state.slots.period) return begin('report', line);
  if (line && at.open) return lineFor(at.open, String(line.values));
  if (!at.open) return null;
  const { flow, standing } = at.open;
  if (isCorrection(flow, standing, text, at.today) && !answersQuestion(text, at.open, at.today))
    return event({ kind: 'correct', text });
  return severalIn(text, at.open, at.today) ? event({ kind: 'several', text }) : null;
};

const lineFor = (open: OpenFlow, text: string): Decision =>
  isNil(text) ? nilSaid(text, open) : event({ kind: 'several', text });

const isFreeText = (open: OpenFlow): boolean => {
  const { flow, standing } = open;
  const isReason = position(flow, standing).kind === 'reason' && !doubtAsked(flow, standing);
  return isReason || asksForText(open);
};

/** Where anything may be the answer, only "sửa mục 3 thành 12" is none. */
const isCertainCorrection = (text: string, { flow, standing }: OpenFlow): boolean =>
  !standing.cursor.confirming &&
  /^(?:sua|doi|chinh)(?: lai)? (?:muc|cau) \d{1,2} (?:thanh|sang|la) /.test(fold(text)) &&
  readCorrection(text, questions(flow, standing.state)) !== null;

type Wish = { readonly intent: IntentName; readonly confidence: 'certain' | 'likely' };

/** A question about something else is answered in between, but only when it cannot be the answer itself. */
const interrupts = (text: string, { intent, confidence }: Wish, open: OpenFlow, today: Day): boolean => {
  if (text.trim().startsWith('/')) return true;
  if (open.standing.cursor.confirming) return false;
  if (asksForText(open) && isBareCommand(text, { intent, confidence })) return true;
  const reading = readingOf(text, open, today);
  if (reading.status === 'ok') return false;
  // "chua" is more likely chưa than chữa.
  if (reading.reason === 'unknown' && !/\s/.test(text.trim())) return false;
  if (confidence === 'certain' || ORDERING.has(intent)) return true;
  return ASKING.has(intent) && isQuestion(text, reading);
};

const asksForText = ({ flow, standing }: OpenFlow): boolean => {
  const here = position(flow, standing);
  return here.kind === 'ask' && here.ask.answer === 'text' && !doubtAsked(flow, standing);
};

/** Where anything may be the answer, "thôi" alone is none, nor is what stands on the buttons under every message. */
const isBareCommand = (text: string, { intent, confidence }: Wish): boolean =>
  confidence === 'certain' &&
  (MENU_WORDS.has(fold(text)) || (intent === 'cancel' && lineOf(text).words.length <= 2));
const MENU_WORDS: ReadonlySet<string> = new Set(['bao cao', 'chi tieu', 'viec can lam', 'thanh lap cdcs']);

/** A likely question: nothing in it can be the answer, or it asks in so many words. */
const isQuestion = (text: string, reading: Read): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const line = lineOf(text);
  const asks = phraseIn(line, [0, line.words.length], QUESTIONS) !== null || text.includes('?');
  return asks || (reading.status === 'error' && !/\d/.test(text));
};
const QUESTIONS = phraseSet(QUESTION_WORDS);

const answersQuestion = (text: string, open: OpenFlow, today: Day): boolean =>
  readingOf(text, open, today).status === 'ok';

type Read = { readonly status: 'ok' | 'ask' | 'error'; readonly reason?: string };

/** How the open question reads words; an action that waits for nobody takes anything. */
const readingOf = (text: string, { flow, standing }: OpenFlow, today: Day): Read => {
  const here = position(flow, standing);
  if (doubtAsked(flow, standing)) return { status: 'error' };
  return here.kind === 'ask' || here.kind === 'check'
    ? read(here.ask, text, standing.state, today)
    : { status: 'ok' };
};

const read = (ask: Ask, text: string, state: FlowState, today: Day): Read => {
  if (ask.answer === 'text') return { status: 'ok' };
  if (ask.answer === 'review') return { status: meansSend(text) ? 'ok' : 'error' };
  return kindNamed(ask.answer).read(text, settingsOf(ask, state), { today });
};

/** "Sửa báo cáo tháng 10": where nothing is open, what was sent is meant. */
const ABOUT_REPORT = /(?:^| )(?:bao cao|bc|so lieu da gui|report)(?: |$)/;

const periodIn = (text: string, today: Day): JsonObject => {
  const said = mentions(lineOf(text), today).find(({ slot }) => slot === 'period');
  return said ? { period: said.value } : {};
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
  if (word.kind === 'nil') return nilSaid(text, open);
  if (word.kind === 'skip' && meansEmpty(text)) return event({ kind: 'empty' });
  return event(word.kind === 'edit' ? { kind: 'edit', item: word.item } : { kind: word.kind });
};

/** In the middle of a form it answers one item: "không phát sinh" must not fill what was not looked at. */
export const nilSaid = (text: string, open: OpenFlow): Decision =>
  offersNil(open) ? event({ kind: 'nil' }) : nilForOne(text, open);

/** For what happened in the period it is a zero; a number that stands is not known by it. */
const nilForOne = (text: string, { flow, standing }: OpenFlow): Decision => {
  const here = position(flow, standing);
  const stands = here.kind === 'ask' && here.ask.nil === 'offer';
  return stands ? tell('nil-needs-number') : event({ kind: 'text', text });
};

const offersNil = ({ flow, standing }: OpenFlow): boolean =>
  currentQuestion(flow, standing)?.picks.some((one) => 'pick' in one && one.pick === NIL_PICK) ?? false;

const intended = (intent: IntentName, slots: IntentSlots, text: string, at: Situation): Decision => {
  const answer = ANSWERS[intent];
  switch (answer.kind) {
    case 'steer':
      if (answer.word === 'edit' && !at.open && ABOUT_REPORT.test(fold(text)))
        return begin('report', { change: 'own', ...periodIn(text, at.today) });
      return reservedWord(
        answer.word === 'edit' ? { kind: 'edit', item: slots.item ?? null } : { kind: answer.word },
        text,
        at,
      );
    case 'flow':
      return begin(answer.flow, {
        ...(slots as JsonObject),
        ...answer.slots,
        ...(answer.overDraft && at.open?.draft ? { draft: String(at.open.draft) } : {}),
        ...(answer.byWords ? { said: text.replace(/^\/\S+\s*/, '') } : {}),
      });
    case 'say':
      return tell(answer.key, true);
  }
};
