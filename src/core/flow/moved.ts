import { type Phrase, say } from '../message.ts';
import type { Decision } from './decision.ts';
import type { OpenFlow } from './dialogue.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerGiven } from './state.ts';
import type { Ask } from './types.ts';

const MOST_LINES = 8;

/** Another device went on with the draft: nothing is kept of what was said here, and what that device wrote is shown. */
export const toldMoved = (open: OpenFlow | null): Decision => {
  const changes = open ? changesIn(open) : [];
  const more = changes.length - MOST_LINES;
  const lines =
    changes.length === 0
      ? [say('draft-moved')]
      : [
          say('draft-moved-so'),
          ...changes.slice(0, MOST_LINES),
          ...(more > 0 ? [say('draft-moved-more', { count: more })] : []),
        ];
  return { kind: 'say', lines, menu: false };
};

/** Each answer that is not what this chat was last shown: "Kết nạp mới: 45 → 54". */
const changesIn = ({ flow, standing: { state }, seen }: OpenFlow): readonly Phrase[] => {
  if (seen === undefined) return [];
  const before = { ...state, answers: seen };
  return questions(flow, state).flatMap((ask: Ask) => {
    const [old, now] = [answerGiven(ask, before), answerGiven(ask, state)];
    if (JSON.stringify(old?.value) === JSON.stringify(now?.value)) return [];
    const value = now ? shown(ask, state, now.value) : say('value-none');
    return old
      ? [say('draft-moved-changed', { label: ask.label, old: shown(ask, state, old.value), value })]
      : [say('draft-moved-added', { label: ask.label, value })];
  });
};
