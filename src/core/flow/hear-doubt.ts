import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Step } from './hear.ts';
import { doubted, type Filled, kept, withGiven } from './hear-several.ts';
import { meansOther, yesOrNo } from './hear-words.ts';
import { OTHER_PICK } from './options.ts';
import type { OpenDoubt } from './position.ts';
import { readAnswer } from './read-answer.ts';
import { type Ask, type Flow, type FlowEvent, type Json, noCursor, type Standing } from './types.ts';

type Heard = Extract<FlowEvent, { kind: 'text' | 'tap' | 'file' }>;
type Doubted = {
  readonly flow: Flow;
  readonly open: OpenDoubt;
  readonly standing: Standing;
  readonly today: Day;
};

/** Takes what was typed or tapped as the answer to "là mục nào ạ?" or "1.810 hay 1,81?". */
export const hearDoubt = (at: Doubted, event: Heard): Step => {
  const { open, standing } = at;
  if (event.kind === 'file') return { standing, notices: [say('file-not-here')] };
  if (event.kind === 'tap' && event.pick === 's') return dropped(open, standing);
  return open.doubt.values === null || open.asks.length !== 1 ? hearWhich(at, event) : hearValue(at, event);
};

/** A doubt that is left out is said to be: nothing disappears without a word. */
export const dropped = ({ doubt }: OpenDoubt, standing: Standing): Step =>
  after(cleared(standing, [say('doubt-dropped', { said: doubt.said })]));

const cleared = ({ state }: Standing, notices: readonly Phrase[] = []): Filled => ({
  state: { ...state, doubts: state.doubts?.slice(1) ?? [] },
  notices,
});

const after = ({ state, notices }: Filled, at: string | null = null): Step => ({
  standing: { state, cursor: { ...noCursor, at } },
  notices,
});

const hearWhich = (
  { flow, open, standing, today }: Doubted,
  event: Exclude<Heard, { kind: 'file' }>,
): Step => {
  const { doubt, asks } = open;
  const chosen = event.kind === 'tap' ? asks[Number(event.pick)] : askMeant(asks, event.text, today);
  if (!chosen) return { standing, notices: [say('doubt-which-unreadable')] };
  return after(withGiven({ flow, today }, cleared(standing), { ...doubt, items: [chosen.id] }));
};

const askMeant = (asks: readonly Ask[], text: string, today: Day): Ask | undefined => {
  const options = asks.map(({ id, label, names }) => ({
    id,
    label: 'vi' in label ? { ...label } : { vi: id },
    aliases: [...names],
  }));
  const reading = kindNamed('choice').read(text, { options }, { today });
  return reading.status === 'ok' ? asks.find(({ id }) => id === reading.value) : undefined;
};

const hearValue = (
  { flow, open, standing, today }: Doubted,
  event: Exclude<Heard, { kind: 'file' }>,
): Step => {
  const { doubt, asks } = open;
  const [ask] = asks;
  if (!ask) return dropped(open, standing);
  const picked = pickedOf(ask, doubt.values ?? [], event, today);
  if (picked === 'none') return after(cleared(standing), ask.id);
  if (picked !== null) return after(kept(flow, cleared(standing), ask, picked.value));
  if (event.kind === 'tap') return { standing, notices: [say('tap-unknown')] };
  const read = readAnswer(ask, standing.state, event.text, today);
  if (read.status === 'ok') return after(kept(flow, cleared(standing), ask, read.value));
  if (read.status === 'error')
    return meansOther(event.text, today)
      ? after(cleared(standing), ask.id)
      : { standing, notices: [read.problem] };
  const again = { ...doubt, text: event.text, values: read.candidates };
  return after(doubted(cleared(standing, [read.problem]), again));
};

/** The value that a tap, a "đúng" or a "không" picks of several; null where something else was said. */
export const pickedOf = (
  ask: Ask,
  values: readonly Json[],
  event: Heard,
  today: Day,
): { readonly value: Json } | 'none' | null => {
  if (event.kind === 'tap' && event.pick === OTHER_PICK && values.length > 0) return 'none';
  if (event.kind === 'tap') return valueOr(values[Number(event.pick)]);
  // These read "không" as one of their own answers.
  const readsNo = ask.answer === 'yes-no' || ask.answer === 'choice' || ask.answer === 'text';
  if (event.kind === 'file' || readsNo || values.length === 0) return null;
  const said = yesOrNo(event.text, today);
  return said === false ? 'none' : said && values.length === 1 ? valueOr(values[0]) : null;
};

const valueOr = (value: Json | undefined): { readonly value: Json } | null =>
  value === undefined ? null : { value };
