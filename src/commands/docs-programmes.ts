import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionsAt, ROOT } from '../compose.ts';
import type { Output } from '../data-dir.ts';
import type { Db } from '../store/db.ts';
import { openStore } from '../store/open.ts';
import { exampleDay, exampleLines, fillExamples } from './programme-examples.ts';
import { programmesPage } from './programmes-page.ts';

/** Writes `docs/programmes.md` from the packs, on a database of its own that is gone afterwards. */
export const docsProgrammes = async (): Promise<Output> => {
  const store = await openStore({ databaseUrl: null, dataDir: null });
  try {
    await store.migrate();
    await writeFile(join(ROOT, 'docs/programmes.md'), await pageOf(store.db));
    return { code: 0, output: 'docs/programmes.md is as the packs are' };
  } finally {
    await store.close();
  }
};

/** The page, from an empty database. */
export const pageOf = async (db: Db): Promise<string> => {
  const { definitions, locales } = definitionsAt(ROOT);
  await fillExamples(db);
  const plans = [...definitions.packs.values()].filter(
    ({ document, renewal }) => document.file !== null && renewal === null,
  );
  const shown = [];
  for (const pack of plans) shown.push({ pack, lines: await exampleLines(db, pack) });
  return programmesPage(shown, { day: exampleDay, words: locales.words('vi') });
};
