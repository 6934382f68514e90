import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renew } from '../core/programme/renew.ts';
import type { Pack, Renewal } from '../core/programme/types.ts';
import { mistakesIn } from './pack-references.ts';
import { packShape, renewalShape, storedPackShape } from './pack-shape.ts';
import { type Checked, check, checkValue, deepFreeze, type Mistake, readYaml } from './yaml.ts';

/**
 * Reads every `programmes/<id>/pack.yaml`; renewals are filled in from the pack they renew. `forms`: the forms that
 * a duty may name, where they are known.
 */
export const loadPacks = (
  folder: string,
  forms: ReadonlySet<string> | null = null,
): Checked<readonly Pack[]> => {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'pack.yaml'))
    .filter((file) => existsSync(file))
    .sort();
  const read = files.map((file) => ({ file, ...readPack(file, forms) }));
  const mistakes = read.flatMap((one) => (one.ok ? [] : one.mistakes));
  const originals = read.flatMap((one) => (one.ok && !('renews' in one.value) ? [one.value] : []));
  const renewals = read.flatMap((one) =>
    one.ok && 'renews' in one.value ? [{ file: one.file, renewal: one.value }] : [],
  );
  const orphans = renewals
    .filter(({ renewal }) => !originals.some((pack) => pack.id === renewal.renews))
    .map(({ file, renewal }) => orphan(file, renewal));
  const all = mistakes.length > 0 ? mistakes : orphans;
  if (all.length > 0) return { ok: false, mistakes: all };
  const renewed = renewals.flatMap(({ renewal }) =>
    originals.filter((pack) => pack.id === renewal.renews).map((pack) => renew(pack, renewal)),
  );
  return { ok: true, value: deepFreeze([...originals, ...renewed]) };
};

const orphan = (file: string, renewal: Renewal): Mistake => ({
  file,
  line: readYaml(file).at(['renews']).line,
  expected: 'the id of another pack for renews',
  found: JSON.stringify(renewal.renews),
});

const readPack = (file: string, forms: ReadonlySet<string> | null): Checked<Pack | Renewal> => {
  const yaml = readYaml(file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  const renews = typeof yaml.value === 'object' && yaml.value !== null && 'renews' in yaml.value;
  if (renews) return check<Renewal>(renewalShape, file);
  const pack = checkValue<Pack>(packShape, { file, yaml });
  if (!pack.ok) return pack;
  const mistakes = mistakesIn(pack.value, { file, yaml, forms });
  return mistakes.length > 0 ? { ok: false, mistakes } : pack;
};

/** A pack that the database keeps, held against the same rules as those in files. We wrote it: a misfit is our mistake. */
export const storedPack = (content: unknown): Pack => deepFreeze(storedPackShape.parse(content));
