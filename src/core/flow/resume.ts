import { type Phrase, say } from '../message.ts';
import { type Command, readCommand } from './buttons.ts';
import { position, questions } from './position.ts';
import { answerGiven, withFacts } from './state.ts';
import { type Flow, type FlowState, noCursor } from './types.ts';

/** What a draft is: "Báo cáo tháng của CĐCS – tháng 11/2026"; null where it has no period. */
export const titleIn = ({ slots }: FlowState): Phrase | null =>
  isTwoWords(slots.formTitle) && isTwoWords(slots.periodText)
    ? say('draft-title', { form: slots.formTitle, period: slots.periodText })
    : null;

type TwoWords = { readonly vi: string; readonly en?: string };

const isTwoWords = (value: unknown): value is TwoWords =>
  typeof value === 'object' && value !== null && 'vi' in value;

/** Where a draft stands: "Báo cáo … tháng 11/2026: đang ở câu 7/14 (Đoàn viên chuyển đến)". */
export const standsAt = (flow: Flow, state: FlowState): Phrase => {
  const asks = questions(flow, state);
  const here = position(flow, { state, cursor: noCursor });
  const ask = here.kind === 'ask' || here.kind === 'check' || here.kind === 'reason' ? here.ask : null;
  const n = ask ? asks.findIndex(({ id }) => id === ask.id) + 1 : 0;
  const title = titleIn(state);
  const facts = { n, total: asks.length, ...(ask ? { label: ask.label } : {}) };
  if (!title) return say(n === 0 ? 'draft-all-answered' : 'draft-half-way', facts);
  return say(n === 0 ? 'draft-all-answered-of' : 'draft-half-way-of', { ...facts, title });
};

/** How much of a draft is kept: "đang làm dở, đã lưu 5/12 câu"; null where nothing was answered yet. */
export const savedSoFar = (flow: Flow, state: FlowState): Phrase | null => {
  const asks = questions(flow, state);
  const saved = asks.filter((ask) => answerGiven(ask, state)).length;
  if (saved === 0) return null;
  return saved === asks.length ? say('draft-saved-all') : say('draft-saved', { saved, total: asks.length });
};

/** Said of a report that is gone on with after its due day. */
export const lateLine = (state: FlowState): readonly Phrase[] =>
  typeof state.slots.late === 'string' ? [withFacts(say('draft-late'), state)] : [];

/** What shows again what the conversation began with, as `slots.look` holds it: a button's data; null where nothing does. */
export const lookIn = ({ slots }: FlowState): Command | null =>
  typeof slots.look === 'string' ? readCommand(slots.look) : null;

/** The same, typed. */
export const LOOK_WORDS: ReadonlySet<string> = new Set(['xem so lieu', 'xem lai so lieu', 'show figures']);
