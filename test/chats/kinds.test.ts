import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPacks } from '../../src/definitions/pack.ts';

const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const chats = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.chat'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

/** What was answered in conversations that name the plan. */
const answersOn = (plan: string): string =>
  chats
    .filter((chat) => chat.includes(plan))
    .flatMap((chat) => chat.split('\n').filter((line) => line.startsWith('< ')))
    .join('\n');

const kinds = packs.value.flatMap((pack) =>
  [...new Set(pack.targets.map(({ kind }) => kind))].map((kind) => ({ pack, kind, id: pack.id })),
);

test.each(kinds)('a conversation shows a target of $id that is a $kind', ({ pack, kind }) => {
  const said = answersOn(pack.document.name.vi);
  const shown = pack.targets.filter((target) => target.kind === kind && said.includes(target.title.vi));
  expect(shown.length).toBeGreaterThan(0);
});
