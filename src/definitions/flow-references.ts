import { kindNamed, kindNames } from '../core/answers/kinds.ts';
import type { Ask, Check, Flow, Step } from '../core/flow/types.ts';
import { itemsOf } from '../core/reports/rules.ts';

/** What a flow or form refers to and does not have: `expected` in words, by the id of the step that does. */
export type Dangling = { readonly step: string; readonly expected: string };

/** Checks what the steps say about each other. Two branches may run the same action under one name, never ask. `known`: ids that come from elsewhere, such as a form's items. */
export const danglingIn = (steps: Flow['steps'], known: readonly string[] = []): readonly Dangling[] => {
  const all = flat(steps);
  const ids = [...known, ...all.map(({ id }) => id)];
  const names = new Set(ids);
  const asks = new Set([...known, ...all.filter(({ kind }) => kind === 'ask').map(({ id }) => id)]);
  return [
    ...all
      .filter(({ id, kind }, n) => kind !== 'do' && ids.indexOf(id) < n + known.length)
      .map(({ id }) => ({ step: id, expected: 'each step once' })),
    ...all.flatMap((step) =>
      pathsOf(step)
        .filter((path) => !isKnown(path, names))
        .map((path) => ({ step: step.id, expected: `a step or slot, not ${path}` })),
    ),
    ...all.flatMap((step) =>
      step.kind === 'check' && !asks.has(step.fix)
        ? [{ step: step.id, expected: `a question to fix, not ${step.fix}` }]
        : [],
    ),
    ...all.flatMap((step) => (step.kind === 'ask' ? settingsMistake(step) : [])),
    ...deadBranches(steps, all),
  ];
};

/** A condition on an option that its question does not offer never holds. */
const deadBranches = (steps: Flow['steps'], all: readonly Leaf[]): readonly Dangling[] =>
  steps.flatMap((step): readonly Dangling[] => {
    if (step.kind !== 'when') return [];
    const dead = Object.entries(step.test).flatMap(([path, wanted]) => {
      const options = optionsOf(all.find(({ id }) => id === path));
      if (options === null || typeof wanted === 'string') return [];
      const unknown = wanted.filter((value) => !options.includes(String(value)));
      return unknown.map((value) => ({
        step: path,
        expected: `one of its options ${options.join(', ')}, not ${value}, in when`,
      }));
    });
    return [...dead, ...deadBranches(step.steps, all)];
  });

const optionsOf = (step: Leaf | undefined): readonly string[] | null => {
  if (step?.kind !== 'ask' || !Array.isArray(step.settings.options)) return null;
  return step.settings.options.map((option) => String((option as { id: string }).id));
};

type Leaf = Exclude<Step, { kind: 'when' | 'form-items' | 'item-reasons' }> & {
  readonly under: readonly string[];
};

/** Every step once, with the paths of the conditions that it stands under. */
const flat = (steps: Flow['steps'], under: readonly string[] = []): readonly Leaf[] =>
  steps.flatMap((step): readonly Leaf[] => {
    if (step.kind === 'form-items' || step.kind === 'item-reasons') return [];
    if (step.kind === 'when') return flat(step.steps, [...under, ...Object.keys(step.test)]);
    return [{ ...step, under }];
  });

const pathsOf = (step: Leaf): readonly string[] => {
  if (step.kind === 'do') return [...step.under, ...Object.values(step.with)];
  if (step.kind === 'check') return [...step.under, ...ruleIds(step)];
  if (step.kind === 'ask')
    return [...step.under, ...offerPaths(step), ...(step.optionsFrom ? [step.optionsFrom] : [])];
  return step.under;
};

const ruleIds = ({ rule }: Pick<Check, 'rule'>): readonly string[] => [
  ...itemsOf(rule),
  ...('path' in rule ? [rule.path] : []),
];

const offerPaths = ({ offer }: Ask): readonly string[] => {
  if (offer === null) return [];
  return (offer.kind === 'first' ? offer.of : [offer]).flatMap((one) =>
    one.kind === 'path'
      ? [one.path.replace(/^slots\.previous\./, '')]
      : ruleIds({ rule: { kind: 'balance', ...one.rule } }),
  );
};

const isKnown = (path: string, names: ReadonlySet<string>): boolean => {
  const head = path.split('.')[0] ?? '';
  return head === 'slots' || head === 'answers' || names.has(head);
};

const settingsMistake = ({ id, answer, settings }: Ask): readonly Dangling[] => {
  if (!kindNames.has(answer)) return [];
  const objection = kindNamed(answer).objection(settings);
  return objection === null ? [] : [{ step: id, expected: objection }];
};
