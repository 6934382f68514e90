import { type Phrase, say } from '../message.ts';
import type { Warning } from '../reports/review.ts';
import { itemsOf } from '../reports/rules.ts';
import { isBroken, sidesOf, warnedChecks } from './check.ts';
import { itemPick } from './hear-check.ts';
import type { Question } from './pick.ts';
import { questions } from './position.ts';
import { shown } from './shown.ts';
import { answerTo, applicable, withFacts } from './state.ts';
import type { Ask, Check, Flow, FlowState } from './types.ts';

/** "Đúng vậy / Sửa lại" of a soft rule; what a hard one stops, above the question that is asked again. */
export const checkQuestion = (flow: Flow, broken: Broken, state: FlowState, asked: Question): Question => {
  if (broken.check.hard) return hardQuestion(flow, broken, state, asked);
  return {
    lines: [problemOf(broken, state), say('check-is-it-right')],
    picks: [
      { label: say('button-right'), pick: 'y' },
      { label: say('button-correct'), pick: 'n' },
    ],
  };
};

/** Everything that stops the report, the question whose answer was last, and a button for each item that may be wrong. */
const hardQuestion = (flow: Flow, broken: Broken, state: FlowState, { lines, picks }: Question): Question => {
  const all = hardBroken(flow, state);
  const asks = questions(flow, state);
  const items = new Set(all.flatMap(({ check }) => itemsOf(check.rule)));
  const others = asks.flatMap((ask, n) =>
    items.has(ask.id) && ask.id !== broken.ask.id
      ? [{ label: say('button-correct-item', { label: ask.label }), pick: itemPick(n + 1) }]
      : [],
  );
  const stops = asks.every((ask) => answerTo(ask, state)) ? [say('check-not-yet')] : [];
  return {
    lines: [
      ...stops,
      ...all.map((one) => problemOf(one, state)),
      { vi: '' },
      ...lines,
      say('check-other-item'),
    ],
    // What stands there does not fit: it cannot be kept.
    picks: [...picks.filter((one) => !('pick' in one && one.pick === 's')), ...others],
  };
};

/** The hard rules that are broken now, each with the question that it asks again. */
const hardBroken = (flow: Flow, state: FlowState): readonly Broken[] => {
  const asks = questions(flow, state);
  return applicable(flow.steps, state).flatMap((check) => {
    if (check.kind !== 'check' || !check.hard || !isBroken(check, state)) return [];
    const ask = asks.find(({ id }) => id === check.fix);
    return ask ? [{ check, ask }] : [];
  });
};

/** The soft rules that the answers break and that were said to be right, for whoever reviews them. */
export const warningsIn = (flow: Flow, state: FlowState): readonly Warning[] => {
  const asks = questions(flow, state);
  return warnedChecks(flow, state).map(({ check, reason }) => {
    const ask = asks.find(({ id }) => id === check.fix);
    const problem = ask ? { problem: spare(problemOf({ check, ask }, state)) } : {};
    return { rule: check.id, items: itemsOf(check.rule), reason, ...problem };
  });
};

/** A sentence with what it says, without everything else that the conversation knows. */
const spare = (problem: Phrase): Phrase =>
  'key' in problem
    ? say(
        problem.key,
        Object.fromEntries(Object.entries(problem.args ?? {}).filter(([name]) => SAID.has(name))),
      )
    : problem;

/** What sentences about rules are made of. */
const SAID: ReadonlySet<string> = new Set([
  ...[
    'total',
    'part',
    'whole',
    'item',
    'label',
    'left',
    'right',
    'from',
    'to',
    'steady',
    'lastText',
    'movesText',
  ],
]);

/** The soft rules that were said to be right, with why: they go along with the answers. */
export const reasonLines = (flow: Flow, state: FlowState): readonly Phrase[] => {
  const asks = questions(flow, state);
  const lines = warnedChecks(flow, state).flatMap(({ check, reason }) => {
    const ask = asks.find(({ id }) => id === check.fix);
    if (!ask) return [];
    return [
      say('review-reason', {
        problem: problemOf({ check, ask }, state),
        reason: reason ?? say('value-none'),
      }),
    ];
  });
  return lines.length > 0 ? [{ vi: '' }, say('review-reasons'), ...lines] : [];
};

export const whyQuestion: Question = {
  lines: [say('check-why')],
  picks: [{ label: say('button-skip'), pick: 's' }],
};

type Broken = { readonly check: Check; readonly ask: Ask };

/** What does not fit, with its numbers in the terms of the question that is asked again. */
const problemOf = ({ check: { rule, problem }, ask }: Broken, state: FlowState): Phrase => {
  const known = withFacts(problem, state);
  if (!('key' in known)) return known;
  const { left, right, range } = sidesOf(rule, state) ?? { left: 0, right: 0 };
  const ends = range
    ? {
        from: shown(ask, state, range.from),
        to: shown(ask, state, range.to),
        steady: range.from === range.to ? 'yes' : 'no',
      }
    : {};
  return {
    key: known.key,
    args: { ...known.args, left: shown(ask, state, left), right: shown(ask, state, right), ...ends },
  };
};
