import type { Flow, Form } from './flow/types.ts';
import type { LegalRule } from './programme/law.ts';
import type { Pack } from './programme/types.ts';
import type { Calendar } from './reports/working-days.ts';

/** Everything that YAML says, checked and frozen at start. */
export type Definitions = {
  readonly flows: ReadonlyMap<string, Flow>;
  /** Forms by `id@version`. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Packs of `programmes/`. What is in force, the database says: see `store/programmes.ts`, which alone reads these. */
  readonly packs: ReadonlyMap<string, Pack>;
  /** Checks a pack that the database keeps. */
  readonly storedPack: (content: unknown) => Pack;
  readonly calendar: Calendar;
  readonly law: readonly LegalRule[];
};

/** A form in one version, or in its newest where none is named. */
export const formOf = (definitions: Definitions, id: string, version: number | null = null): Form | null => {
  if (version !== null) return definitions.forms.get(`${id}@${version}`) ?? null;
  const versions = [...definitions.forms.values()].filter((form) => form.id === id);
  return versions.reduce<Form | null>(
    (newest, form) => (newest && newest.version > form.version ? newest : form),
    null,
  );
};
