import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Definitions } from '../core/definitions.ts';
import type { Form } from '../core/flow/types.ts';
import { loadCalendar } from './calendar.ts';
import { readFlow } from './flow.ts';
import { readForm } from './form.ts';
import { belowMistakes } from './form-below.ts';
import { type Locales, readLocales } from './locales.ts';
import { loadPacks, storedPack } from './pack.ts';
import { readLaw } from './rules.ts';
import type { Checked, Mistake } from './yaml.ts';

export type Loaded = { readonly definitions: Definitions; readonly locales: Locales };

/** Reads flows, forms, locales and programmes below a folder; every mistake of all of them at once. */
export const load = (root: string, actions: ReadonlySet<string>): Checked<Loaded> => {
  const { locales, mistakes: broken } = readLocales(join(root, 'locales'));
  if (broken.length > 0) return { ok: false, mistakes: broken };
  const flows = all(join(root, 'flows'), (file) => readFlow(file, { locales, actions }));
  const forms = readForms(join(root, 'forms'));
  const packs = loadPacks(
    join(root, 'programmes'),
    forms.ok ? new Set(forms.value.map(({ id }) => id)) : null,
  );
  const calendar = loadCalendar(join(root, 'programmes/calendar/vn.yaml'));
  const rules = readLaw(join(root, 'programmes/rules/law.yaml'));
  const doubled =
    flows.ok && forms.ok && packs.ok
      ? doubledIn(root, [
          ...flows.value.map(({ id }) => `flows/${id}`),
          ...forms.value.map(({ id, version }) => `forms/${id}@${version}`),
          ...packs.value.map(({ id }) => `programmes/${id}`),
        ])
      : [];
  if (doubled.length > 0) return { ok: false, mistakes: doubled };
  if (flows.ok && forms.ok && packs.ok && calendar.ok && rules.ok) {
    const definitions = {
      flows: new Map(flows.value.map((flow) => [flow.id, flow])),
      forms: new Map(forms.value.map((form) => [`${form.id}@${form.version}`, form])),
      packs: new Map(packs.value.map((pack) => [pack.id, pack])),
      storedPack,
      calendar: calendar.value,
      law: rules.value,
    };
    return { ok: true, value: { definitions, locales } };
  }
  return { ok: false, mistakes: [flows, forms, packs, calendar, rules].flatMap(mistakesOf) };
};

/** Forms may add up what others ask. */
const readForms = (folder: string): Checked<readonly Form[]> => {
  const read = all(folder, (file) => {
    const form = readForm(file);
    return form.ok ? { ok: true, value: { file, form: form.value } } : form;
  });
  if (!read.ok) return read;
  const forms = read.value.map(({ form }) => form);
  const mistakes = read.value.flatMap((one) => belowMistakes(one, forms));
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: forms };
};

/** Two files that give themselves the same name. */
const doubledIn = (root: string, names: readonly string[]): readonly Mistake[] =>
  names
    .filter((name, n) => names.indexOf(name) < n)
    .map((name) => ({
      file: join(root, name.split('/')[0] ?? ''),
      line: 1,
      expected: 'each id in one file',
      found: name,
    }));

const mistakesOf = (checked: Checked<unknown>): readonly Mistake[] => (checked.ok ? [] : checked.mistakes);

const all = <T>(folder: string, read: (file: string) => Checked<T>): Checked<readonly T[]> => {
  const read_ = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read(join(folder, name)));
  const mistakes = read_.flatMap(mistakesOf);
  return mistakes.length > 0
    ? { ok: false, mistakes }
    : { ok: true, value: read_.flatMap((one) => (one.ok ? [one.value] : [])) };
};
