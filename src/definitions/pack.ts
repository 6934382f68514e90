import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renew } from '../core/programme/renew.ts';
import type { Pack, Renewal } from '../core/programme/types.ts';
import { packShape, renewalShape } from './pack-shape.ts';
import { type Checked, check, checkValue, deepFreeze, type Mistake, readYaml } from './yaml.ts';

/** Reads every `programmes/<id>/pack.yaml`; renewals are filled in from the pack they renew. */
export const loadPacks = (folder: string): Checked<readonly Pack[]> => {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'pack.yaml'))
    .filter((file) => existsSync(file))
    .sort();
  const read = files.map((file) => ({ file, ...readPack(file) }));
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

const readPack = (file: string): Checked<Pack | Renewal> => {
  const yaml = readYaml(file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  const renews = typeof yaml.value === 'object' && yaml.value !== null && 'renews' in yaml.value;
  return renews ? check<Renewal>(renewalShape, file) : checkValue<Pack>(packShape, { file, yaml });
};
