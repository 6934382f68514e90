import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import type { Facts } from '../core/programme/eligibility.ts';
import { type AskableField, nextToAsk, ruling } from '../core/programme/eligibility-answer.ts';
import { asksInGeneral, factsIn } from '../core/programme/eligibility-facts.ts';
import { type AskedRule, rulesMeant, rulesOf } from '../core/programme/eligibility-rules.ts';
import { rulingWords } from '../core/programme/eligibility-words.ts';
import { lawOn } from '../core/programme/law.ts';
import { type Action, type ActionContext, done } from './action.ts';
import { packsHere } from './running-packs.ts';

/** The questions of the flow, and the facts that they answer. */
const QUESTIONS: Readonly<Record<AskableField, string>> = {
  'so-doan-vien': 'members',
  'thoi-han-hop-dong-thang': 'contract',
  'so-dang-vien-chinh-thuc': 'party-members',
  'khu-vuc': 'sector',
  'dia-diem-co-dinh': 'place',
  'so-thang-hoat-dong': 'months',
  'co-don-tu-nguyen': 'application',
  'co-phat-sinh-chi-phi': 'costs',
};

/** Which fact is still to be asked; null where the answer can be given. A question about the rule itself asks nothing. */
export const eligibilityNext: Action = async (context, args) => {
  const meant = await meantBy(context, args);
  if (typeof args.rule === 'string' || asksInGeneral(String(args.said ?? ''))) return done({ ask: null });
  const field = nextToAsk(meant, factsOf(context, args), Object.keys(fieldsIn(args)));
  return done({ ask: field === null ? null : QUESTIONS[field] });
};

/** What the rules say, each with its source and its mark; without a question the list of them. */
export const eligibilityAnswer: Action = async (context, args) => {
  const { actor } = context;
  const rules = await allRules(context);
  const meant = await meantBy(context, args);
  if (meant.length === 0) return done(null, [listOf(rules, args)]);
  const facts = factsOf(context, args);
  const lines = meant.flatMap((rule, n): readonly Phrase[] => [
    ...(n > 0 ? [{ vi: '' }] : []),
    ...rulingWords(ruling(rule, facts), facts, contrastsOf(rule, rules, meant)),
  ]);
  return done(null, [
    message(lines, [commandButton(say('button-conditions'), 'conditions'), ...menuFor(actor)]),
  ]);
};

const allRules = async (context: ActionContext): Promise<readonly AskedRule[]> =>
  rulesOf(lawOn(context.definitions.law, context.today), await packsHere(context));

const meantBy = async (context: ActionContext, { rule, said }: JsonObject): Promise<readonly AskedRule[]> => {
  const rules = await allRules(context);
  return typeof rule === 'string'
    ? rules.filter(({ id }) => id === rule).slice(0, 1)
    : rulesMeant(rules, String(said ?? ''));
};

/** What the question says, and what was answered since. */
const factsOf = ({ today }: ActionContext, args: JsonObject): Facts => ({
  ...factsIn(String(args.said ?? ''), today),
  ...fieldsIn(args),
});

const fieldsIn = (args: JsonObject): Facts =>
  Object.fromEntries(
    Object.entries(QUESTIONS).flatMap(([field, question]) => {
      const value = args[question];
      return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
        ? [[field, value]]
        : [];
    }),
  );

const contrastsOf = (
  rule: AskedRule,
  rules: readonly AskedRule[],
  meant: readonly AskedRule[],
): readonly AskedRule[] =>
  rule.from === 'law'
    ? rules.filter((other) => rule.law.contrast.includes(other.id) && !meant.includes(other))
    : [];

/** The rules that hold here, or, asked for, those of plans that do not run here. */
const listOf = (rules: readonly AskedRule[], { rule, said }: JsonObject) => {
  const isOthers = rule === OTHERS;
  const shown = rules.filter(({ from }) => (from === 'elsewhere') === isOthers);
  const isUnread = typeof said === 'string' && said.trim() !== '';
  return message(
    [
      ...(isUnread ? [say('eligibility-unread')] : []),
      say(isOthers ? 'eligibility-list-others' : 'eligibility-list'),
      ...shown.map(({ title }, n) => say('eligibility-list-line', { n: n + 1, title })),
    ],
    [
      ...shown.map(ruleButton),
      ...(isOthers ? [] : [commandButton(say('button-conditions-others'), 'conditions', OTHERS)]),
    ],
  );
};
const OTHERS = 'others';

const ruleButton = ({ id, title }: AskedRule): Button =>
  commandButton({ vi: clipped(title.vi, 40), en: clipped(title.en ?? title.vi, 40) }, 'conditions', id);
