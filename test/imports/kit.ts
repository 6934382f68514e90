import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { importFile } from '../../src/commands/import.ts';
import type { Stage } from '../stage.ts';

export type Rows = NonNullable<WriteSheet['rows']>;

export const workbook = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...sheets] });

export const sheet = (rows: Rows, rest: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Trang 1',
  rows,
  ...rest,
});

/** What the command prints, or the problems that it ends with. */
export const byCommand = async (
  { app }: Stage,
  kind: string,
  bytes: Uint8Array,
  ...options: readonly string[]
): Promise<{ readonly code: 0 | 1; readonly text: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const file = join(folder, 'tep.xlsx');
  try {
    await writeFile(file, bytes);
    return { code: 0, text: await importFile(app.parts, [kind, file, ...options]) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { code: 1, text: error.message };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** What the assistant answers to a workbook; the last of its messages has the buttons. */
export const byChat = async ({ channel }: Stage, who: string, bytes: Uint8Array, name = 'tep.xlsx') => {
  const before = channel.sent(who).length;
  const file = channel.upload({ name, mime: 'application/octet-stream', bytes });
  await channel.say(who, { kind: 'file', file, caption: '' });
  const said = channel.sent(who).slice(before);
  return {
    text: said.map(({ text }) => text).join('\n'),
    buttons: said.flatMap(({ buttons }) => buttons.map(({ label }) => label)),
  };
};
