import { z } from 'zod';
import { kindNames } from '../core/answers/kinds.ts';
import type { Ask, Check, Do, Flow, Json, JsonObject, Step } from '../core/flow/types.ts';
import { type Locale, say, type Text } from '../core/message.ts';
import { danglingIn } from './flow-references.ts';
import type { Locales } from './locales.ts';
import { type Checked, checkValue, type Mistake, readYaml, type Yaml } from './yaml.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id such as founded-on');
const path = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)*$/, 'a path such as open.period');
const option = z.union([id, z.strictObject({ id, aliases: z.array(z.string()).default([]) })]);
const test = z.record(path, z.union([z.literal('given'), z.literal('absent'), z.array(z.json())]));
const rule = z.union([
  z.strictObject({ 'at-most': z.strictObject({ part: id, whole: id }) }),
  z.strictObject({ 'at-least': z.strictObject({ item: id, path }) }),
]);

const sayStep = z.strictObject({ say: id });
const askStep = z.strictObject({
  ask: id,
  answer: z.string(),
  settings: z.record(z.string(), z.json()).default({}),
  options: z.union([z.array(option).min(1), path]).optional(),
  offer: path.optional(),
  skippable: z.boolean().default(false),
});
const doStep = z.strictObject({
  do: id,
  action: z.string(),
  with: z.record(z.string(), path).default({}),
  ends: z.boolean().default(false),
});
const checkStep = z.strictObject({ check: id, rule, hard: z.boolean(), fix: id });
const repeatStep = z.strictObject({ repeat: z.enum(['form', 'reasons']) });

type WhenYaml = { when: z.infer<typeof test>; steps: StepYaml[] };
type StepYaml =
  | z.infer<typeof sayStep>
  | z.infer<typeof askStep>
  | z.infer<typeof doStep>
  | z.infer<typeof checkStep>
  | z.infer<typeof repeatStep>
  | WhenYaml;
const step: z.ZodType<StepYaml> = z.lazy(() =>
  z.union([
    sayStep,
    askStep,
    doStep,
    checkStep,
    repeatStep,
    z.strictObject({ when: test, steps: z.array(step).min(1) }),
  ]),
);

const schema = z.strictObject({
  id,
  version: z.int().min(1),
  begin: z.string().nullable().default(null),
  steps: z.array(step).min(1),
});
type FlowYaml = z.infer<typeof schema>;

export type FlowNeeds = { readonly locales: Locales; readonly actions: ReadonlySet<string> };

/** Reads a flow; its words come from `locales/` under `flow-<flow>-<step>`, options as attributes of the question. */
export const readFlow = (file: string, needs: FlowNeeds): Checked<Flow> => {
  const yaml = readYaml(file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  const read = checkValue(schema, { file, yaml });
  if (!read.ok) return read;
  const mistakes = mistakesIn(read.value, { file, yaml, ...needs });
  if (mistakes.length > 0) return { ok: false, mistakes };
  const flow = flowOf(read.value, needs.locales);
  const dangling = danglingIn(flow.steps).map(({ step, expected }) => ({
    file,
    line: lineOfStep(read.value.steps, yaml, step),
    expected,
    found: step,
  }));
  return dangling.length > 0 ? { ok: false, mistakes: dangling } : { ok: true, value: flow };
};

/** Where a step stands in the file; the last of that id, for a doubled one. */
const lineOfStep = (
  steps: readonly StepYaml[],
  yaml: Yaml,
  id: string,
  at: readonly (string | number)[] = ['steps'],
): number =>
  steps.reduce((line, each, n) => {
    const here = [...at, n];
    if ('when' in each) return Math.max(line, lineOfStep(each.steps, yaml, id, [...here, 'steps']));
    return Object.values(each)[0] === id ? yaml.at(here).line : line;
  }, 0);

const flowOf = (flow: FlowYaml, locales: Locales): Flow => ({
  id: flow.id,
  version: flow.version,
  begin: flow.begin,
  steps: flow.steps.map((each) => stepOf(each, flow.id, locales)),
});

const stepOf = (each: StepYaml, flow: string, locales: Locales): Step => {
  if ('say' in each) return { kind: 'say', id: each.say, text: say(keyOf(flow, each.say)) };
  if ('ask' in each) return askOf(each, flow, locales);
  if ('do' in each)
    return { kind: 'do', id: each.do, action: each.action, with: each.with, ends: each.ends } satisfies Do;
  if ('check' in each) return checkOf(each, flow);
  if ('repeat' in each) return { kind: each.repeat === 'form' ? 'form-items' : 'item-reasons' };
  return {
    kind: 'when',
    test: each.when as Readonly<Record<string, readonly Json[] | 'given' | 'absent'>>,
    steps: each.steps.map((one) => stepOf(one, flow, locales)),
  };
};

const askOf = (each: z.infer<typeof askStep>, flow: string, locales: Locales): Ask => {
  const key = keyOf(flow, each.ask);
  const fixed = Array.isArray(each.options)
    ? { options: each.options.map((one) => optionOf(one, key, locales)) }
    : {};
  return {
    kind: 'ask',
    id: each.ask,
    answer: each.answer,
    settings: { ...each.settings, ...fixed } as JsonObject,
    optionsFrom: typeof each.options === 'string' ? each.options : null,
    question: say(key),
    label: say(`${key}.label`),
    names: [],
    partOf: null,
    skippable: each.skippable,
    offer: each.offer ? { kind: 'path', path: each.offer, text: say('offer-known') } : null,
    nil: null,
  };
};

const optionOf = (one: z.infer<typeof option>, key: string, locales: Locales) => {
  const { id: name, aliases } = typeof one === 'string' ? { id: one, aliases: [] } : one;
  const label = (locale: Locale): string => locales.words(locale)(say(`${key}.${name}`));
  return { id: name, label: { vi: label('vi'), en: label('en') } satisfies Text, aliases };
};

const checkOf = (each: z.infer<typeof checkStep>, flow: string): Check => ({
  kind: 'check',
  id: each.check,
  rule: coreRule(each.rule),
  hard: each.hard,
  unless: [],
  asksWhy: false,
  problem: say(keyOf(flow, each.check)),
  fix: each.fix,
});

const coreRule = (each: z.infer<typeof rule>): Check['rule'] =>
  'at-most' in each ? { kind: 'at-most', ...each['at-most'] } : { kind: 'at-least', ...each['at-least'] };

const keyOf = (flow: string, name: string): string => `flow-${flow}-${name}`;

type Place = FlowNeeds & { readonly file: string; readonly yaml: Yaml };

const mistakesIn = (flow: FlowYaml, place: Place): readonly Mistake[] => {
  const walk = (steps: readonly StepYaml[], at: readonly (string | number)[]): readonly Mistake[] =>
    steps.flatMap((each, n) => {
      const here = [...at, n];
      if ('when' in each) return walk(each.steps, [...here, 'steps']);
      return lacking(each, flow.id, place).map((expected) => ({
        file: place.file,
        line: place.yaml.at(here).line,
        expected,
        found: 'nothing',
      }));
    });
  return [...unknownBegin(flow, place), ...walk(flow.steps, ['steps'])];
};

const unknownBegin = ({ begin }: FlowYaml, { actions, file, yaml }: Place): readonly Mistake[] =>
  begin === null || actions.has(begin)
    ? []
    : [{ file, line: yaml.at(['begin']).line, expected: 'the name of an action', found: begin }];

/** What a step refers to and is not there: sentences, kinds of answer, actions. */
const lacking = (
  each: Exclude<StepYaml, WhenYaml>,
  flow: string,
  { locales, actions }: Place,
): readonly string[] => {
  if ('repeat' in each) return [];
  if ('do' in each) return actions.has(each.action) ? [] : [`an action named ${each.action}`];
  const key = keyOf(flow, 'ask' in each ? each.ask : 'say' in each ? each.say : each.check);
  const keys = 'ask' in each ? [key, `${key}.label`, ...optionKeys(each, key)] : [key];
  const kinds =
    'ask' in each && each.answer !== 'review' && !kindNames.has(each.answer)
      ? [`a kind of answer, not ${each.answer}`]
      : [];
  return [...kinds, ...keys.filter((one) => !locales.has(one)).map((one) => `"${one}" in locales/`)];
};

const optionKeys = ({ options }: z.infer<typeof askStep>, key: string): readonly string[] =>
  Array.isArray(options) ? options.map((one) => `${key}.${typeof one === 'string' ? one : one.id}`) : [];
