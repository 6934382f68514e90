import type { Heard } from '../core/flow/dialogue.ts';
import { type Message, say } from '../core/message.ts';

/** Where a tap leaves no trace in the chat, the answer begins with what was chosen. */
export const withChosen = (heard: Heard | null, messages: readonly Message[]): readonly Message[] => {
  const [first, ...rest] = messages;
  if (heard?.kind !== 'choice' || heard.chosen === undefined || !first) return messages;
  return [{ ...first, lines: [say('chosen', { label: heard.chosen }), ...first.lines] }, ...rest];
};
