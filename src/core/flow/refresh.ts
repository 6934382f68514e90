import { type Phrase, say } from '../message.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerGiven, isSame, withoutAnswer } from './state.ts';
import type { Ask, Flow, FlowState, JsonObject } from './types.ts';

/** A draft with the facts of today. `lines`: sums from below that were taken and have moved, to be asked for again. */
export const refreshed = (
  flow: Flow,
  state: FlowState,
  fresh: JsonObject,
): { readonly state: FlowState; readonly lines: readonly Phrase[] } => {
  const slots = { ...state.slots, ...fresh };
  if (isSame(slots, state.slots)) return { state, lines: [] };
  const [before, now] = [sumsIn(state.slots), sumsIn(slots)];
  const moved = questions(flow, state).flatMap((ask): readonly Moved[] => {
    const [old, value] = [before[ask.id], now[ask.id]];
    const wasTaken = typeof old === 'number' && answerGiven(ask, state)?.value === old;
    return wasTaken && typeof value === 'number' && value !== old ? [{ ask, old, value }] : [];
  });
  return {
    state: moved.reduce<FlowState>((kept, { ask }) => withoutAnswer(kept, ask.id), { ...state, slots }),
    lines: moved.map(({ ask, old, value }) =>
      say('draft-sum-moved', {
        ...{ label: ask.label, before: shown(ask, state, old), now: shown(ask, state, value) },
      }),
    ),
  };
};

type Moved = { readonly ask: Ask; readonly old: number; readonly value: number };

const sumsIn = ({ below }: JsonObject): JsonObject =>
  below !== null && typeof below === 'object' && !Array.isArray(below) ? (below as JsonObject) : {};
