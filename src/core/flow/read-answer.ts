import { kindNamed } from '../answers/kinds.ts';
import type { Day } from '../day.ts';
import { clipped } from '../fold.ts';
import { type Phrase, say } from '../message.ts';
import { meansNone } from './hear-words.ts';
import { settingsOf } from './options.ts';
import type { Ask, FlowState, Json } from './types.ts';

/** What typed words are to a question: a certain value, one to be asked about, or none; with what to say of it. */
export type AnswerRead =
  | { readonly status: 'ok'; readonly value: Json }
  | { readonly status: 'ask'; readonly problem: Phrase; readonly candidates: readonly Json[] }
  | { readonly status: 'error'; readonly problem: Phrase; readonly isUnread: boolean };

/** Reads words by the question's own kind and limits. A number that stands is not known to be zero by words alone. "Không có" skips free words. */
export const readAnswer = (ask: Ask, state: FlowState, text: string, today: Day): AnswerRead => {
  if (ask.answer === 'text' && ask.skippable && meansNone(text)) return { status: 'ok', value: null };
  const reading = kindNamed(ask.answer).read(text, settingsOf(ask, state), { today });
  if (reading.status === 'ok' && reading.value === 0 && ask.nil === 'offer' && !/\d/.test(text))
    return { status: 'error', problem: say('nil-needs-number'), isUnread: false };
  if (reading.status === 'ok') return reading;
  const key = `answer-${ask.answer}-${reading.reason.replaceAll('_', '-')}`;
  const short = clipped(text, 40);
  return reading.status === 'error'
    ? {
        status: 'error',
        problem: say(key, { ...reading.args, text: short }),
        isUnread: reading.reason === 'unreadable',
      }
    : { status: 'ask', problem: say(key, { text: short }), candidates: reading.candidates };
};
