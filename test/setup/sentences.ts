import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, type Pattern } from '@fluent/syntax';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** Every sentence of a language with the names of its variables; an attribute is `id.attribute`. */
export const sentencesIn = (locale: 'vi' | 'en'): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, 'locales', locale))
      .filter((name) => name.endsWith('.ftl'))
      .sort()
      .flatMap((name) => entriesOf(readFileSync(join(root, 'locales', locale, name), 'utf8'))),
  );

const entriesOf = (text: string): readonly (readonly [string, string])[] =>
  new FluentParser({}).parse(text).body.flatMap((entry) => {
    if (entry.type !== 'Message') return [];
    const { id, value, attributes } = entry;
    return [
      ...(value ? [[id.name, variablesOf(value)] as const] : []),
      ...attributes.map((one) => [`${id.name}.${one.id.name}`, variablesOf(one.value)] as const),
    ];
  });

const variablesOf = (pattern: Pattern): string => {
  const written = JSON.stringify(pattern);
  const names = [
    ...written.matchAll(/"type":"VariableReference","id":\{"type":"Identifier","name":"([^"]+)"/g),
  ];
  return [...new Set(names.map(([, name]) => name))].sort().join(' ');
};

type Step = { readonly [field: string]: unknown };

/** The keys that flows name: `flow-<flow>-<step>`, its label and its options. */
export const keysNamedByData = (): readonly string[] =>
  readdirSync(join(root, 'flows')).flatMap((name) => {
    const { id, steps } = parse(readFileSync(join(root, 'flows', name), 'utf8')) as {
      id: string;
      steps: Step[];
    };
    return steps.flatMap((step) => keysOfStep(`flow-${id}`, step));
  });

const keysOfStep = (flow: string, step: Step): readonly string[] => {
  const inner = (step.steps ?? []) as Step[];
  const name = step.ask ?? step.say ?? step.check;
  if (name === undefined) return inner.flatMap((one) => keysOfStep(flow, one));
  const options = Array.isArray(step.options) ? (step.options as { id: string }[]) : [];
  const key = `${flow}-${String(name)}`;
  return [key, `${key}.label`, ...options.map((option) => `${key}.${option.id}`)];
};
